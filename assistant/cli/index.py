"""`policy-assistant index`: builds the index, and says what is built."""

from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.cli.call import Home, HomeBefore
from assistant.cli.terminal import Line, print_json, print_lines, progress

_UNSHOWN = {"format", "sources"}
_SAID = {
    "missing": "There is no index yet: the first question makes one, as does `policy-assistant index build`.",
    "stale": "Documents or settings have changed since: the next question brings the index up to date.",
    "ready": "The index is up to date.",
}


def index_commands() -> typer.Typer:
    """The commands that start with `index`."""
    commands = typer.Typer(rich_markup_mode=None, help="The search index of the documents.")
    commands.callback()(_index)
    commands.command()(build)
    commands.command()(status)
    return commands


def _index(*, home: HomeBefore = None) -> None: ...


def build(*, home: Home) -> None:
    """Build what is missing of the index; nothing where it is up to date."""
    from assistant.assembly import ready_index
    from assistant.settings import load_settings

    with progress() as report:
        ready_index(home, load_settings(home), progress=report)
    print_lines(_status_lines(_status(home)))


def status(*, home: Home, json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """Say what is built, and whether it is up to date.

    The JSON object has `home` and `state` ("missing", "stale" or "ready"), and unless it is missing also
    `generation`, `encoder`, `dimensions`, `splitter`, `corpus`, `documents`, `passages`,
    `sentences` and `built`.
    """
    found = _status(home)
    if json:
        print_json(found)
    else:
        print_lines(_status_lines(found))


def _status(home: Path) -> dict[str, Any]:
    from assistant.assembly import encoder_of, is_fresh, office_folder
    from assistant.settings import load_settings
    from corpus.library import BUNDLED_FOLDER, fingerprint
    from index.manifest import read_manifest

    manifest = read_manifest(home)
    if manifest is None:
        return {"home": str(home), "state": "missing"}
    sources = fingerprint((BUNDLED_FOLDER, office_folder(home)))
    fresh = is_fresh(manifest, encoder_of(home, load_settings(home)), sources)
    facts = manifest.model_dump(exclude=_UNSHOWN)
    return {"home": str(home), "state": "ready" if fresh else "stale", **facts}


def _status_lines(found: dict[str, Any]) -> list[Line]:
    facts = [Line(f"{name}: {value}") for name, value in found.items() if name != "state"]
    return [Line(_SAID[found["state"]], "bold"), *facts]
