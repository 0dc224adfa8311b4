"""`policy-assistant corpus`: the register of documents, one document, and an office's own ones."""

import difflib
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from assistant.cli.call import Home, HomeBefore, UsageError
from assistant.cli.duties import duties
from assistant.cli.terminal import Line, complain, print_json, print_lines
from corpus.errors import UserError

if TYPE_CHECKING:
    from corpus.document import Document
    from corpus.register import RegisterEntry

_FIELDS = "issuer number date kind authority status language edition_of replaced_by url".split()
# What can be recognised in a file, or said of it with an option.
_RECOGNISED = "title number issuer date kind".split()
_CORRECTION = "Is something of it wrong? Remove it (`corpus remove ID`) and add it with --title, --number or the like."
_LATER = "The next question brings the index up to date."


def corpus_commands() -> typer.Typer:
    """The commands that start with `corpus`."""
    commands = typer.Typer(rich_markup_mode=None, help="The documents, with those of your own.")
    commands.callback()(_corpus)
    commands.command(name="list")(list_register)
    commands.command()(show)
    commands.command()(duties)
    commands.command()(add)
    commands.command()(remove)
    return commands


def _corpus(*, home: HomeBefore = None) -> None: ...


def list_register(
    *, home: Home, json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False
) -> None:
    """List the documents, bundled ones first.

    The JSON array has an object for each, with `id`, `title`, `short_title`, `issuer`, `number`, `date`,
    `kind`, `authority`, `status`, `language`, `edition_of`, `replaced_by`, `url`, `provenance`, `is_bundled`.
    """
    register = _register(home)
    if json:
        print_json([_published(folder, entry) for folder, entry in register], indent=2)
        return
    for _, entry in register:
        facts = ", ".join(f"{name} {value}" for name, value in _known(entry))
        print_lines([Line(entry.id, "bold"), Line(f"    {entry.title}"), Line(f"    {facts}", "dim")])


def show(
    document_id: Annotated[str, typer.Argument(metavar="ID")],
    *,
    home: Home,
    text: Annotated[bool, typer.Option("--text", help="Print the canonical text and nothing else.")] = False,
) -> None:
    """Show one document: what the register says of it, and its outline.

    Before each heading stand the offsets of its section, in characters of the text that --text prints.
    """
    from corpus.library import document_of

    folder, entry = _find(document_id, home)
    document = document_of(folder, entry)
    if text:
        sys.stdout.buffer.write(document.text.encode())
        return
    facts = [("title", entry.title), *_known(entry), ("provenance", entry.provenance)]
    print_lines([Line(entry.id, "bold"), *(Line(f"{name}: {value}") for name, value in facts), Line()])
    print_lines(_outline(document))


def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE")],
    *,
    home: Home,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its title.")] = None,
    issuer: Annotated[str | None, typer.Option(metavar="TEXT", help="Who issued it.")] = None,
    number: Annotated[str | None, typer.Option(metavar="TEXT", help="Its document number.")] = None,
    date: Annotated[str | None, typer.Option(metavar="DATE", help="Its date, as YYYY-MM-DD.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="TEXT", help="Its kind, as notice or plan.")] = None,
    language: Annotated[Literal["en", "zh"] | None, typer.Option(help="Its language.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it is published.")] = None,
) -> int:
    """Add Markdown, text, HTML, PDF or Word files to your own documents.

    What a file says of itself (title, number, issuer, date, kind, outline) is recognised and printed. The options
    say it of a single file instead. Each file is added or refused by itself.
    """
    given = {"title": title, "issuer": issuer, "number": number, "date": date, "kind": kind, "language": language}
    facts: dict[str, object] = {name: value for name, value in (*given.items(), ("url", url)) if value}
    if facts and len(files) > 1:
        raise UsageError(f"--{next(iter(facts))} is said of a single file: add the {len(files)} one by one.")
    added = [_add(file, facts, home) for file in files]
    if any(added):
        print_lines([Line(_CORRECTION), Line(_LATER)])
    return int(not all(added))


def remove(document_id: Annotated[str, typer.Argument(metavar="ID")], *, home: Home) -> None:
    """Remove one of your own documents, with its file."""
    from assistant.assembly import office_folder
    from corpus.office import remove_document

    remove_document(office_folder(home), document_id)
    print_lines([Line(f"Removed {document_id}."), Line(_LATER)])


def _add(file: Path, facts: dict[str, object], home: Path) -> bool:
    """Whether `file` was added; what was recognised in it, or why it was refused, is printed."""
    from assistant.assembly import office_folder
    from corpus.office import add_document, recognised_document
    from corpus.readers import read_file

    try:
        seen = recognised_document(file, facts=facts)
        recognised = {name: getattr(seen, name) for name in _RECOGNISED}
        document = add_document(office_folder(home), file, facts={**recognised, **facts})
    except UserError as error:
        complain(str(error))
        return False
    print_lines([Line(f"Added {document.id}: {document.title}", "bold")])
    told = ", ".join(f"{name} {value}" for name in _RECOGNISED[1:] if (value := getattr(document, name)))
    print_lines([Line(f"    {told or 'no number, issuer, date or kind was recognised'}")])
    counts = f"{len(document.text)} characters, {len(document.sections)} sections"
    print_lines([Line(f"    language {document.language}, {counts}")])
    hidden = read_file(file).hidden_chars
    if hidden:
        print_lines([Line(f"    {hidden} invisible characters in the file were left out", "bold")])
    print_lines(_outline(document))
    return True


def _register(home: Path) -> list[tuple[Path, "RegisterEntry"]]:
    """All entries, each with the folder that its file is in."""
    from assistant.assembly import office_folder
    from corpus.library import BUNDLED_FOLDER, entries_in

    folders = (BUNDLED_FOLDER, office_folder(home))
    return [(folder, entry) for folder in folders for entry in entries_in(folder)]


def _find(document_id: str, home: Path) -> tuple[Path, "RegisterEntry"]:
    register = {entry.id: (folder, entry) for folder, entry in _register(home)}
    if document_id not in register:
        close = difflib.get_close_matches(document_id, register, n=1)
        hint = f"did you mean {close[0]}?" if close else "see `policy-assistant corpus list`."
        raise UserError(f"There is no document {document_id!r}: {hint}")
    return register[document_id]


def _published(folder: Path, entry: "RegisterEntry") -> dict[str, object]:
    from corpus.library import BUNDLED_FOLDER

    facts = asdict(entry)
    del facts["file"], facts["canaries"], facts["outline"]
    return {**facts, "is_bundled": folder == BUNDLED_FOLDER}


def _known(entry: "RegisterEntry") -> list[tuple[str, str]]:
    facts = asdict(entry)
    return [(name, facts[name]) for name in _FIELDS if facts[name]]


def _outline(document: "Document") -> Iterator[Line]:
    """A line for each section: its offsets, and its heading as printed, set in by its level."""
    digits = len(str(len(document.text)))
    for section in document.sections:
        indent = "  " * len(section.path)
        heading = section.path[-1] if section.path else "(before the first heading)"
        yield Line(f"{section.start:{digits}}-{section.end:{digits}}{indent} {heading}")
