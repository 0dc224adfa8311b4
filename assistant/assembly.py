"""Putting the assistant together from its settings: the one assembly that people and evaluations use."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.path import Assistant
from assistant.records.approved import approved_answers
from assistant.settings import Settings, load_settings
from corpus.document import Document
from corpus.glossary import load_glossary
from corpus.library import BUNDLED_FOLDER, bundled, fingerprint, load_documents
from index.build import build, build_lock
from index.encoded import Progress
from index.encoder import Encoder, make_encoder
from index.manifest import Manifest, read_manifest
from index.passages import splitter
from index.search import Index, open_index
from index.shipped import shipped

if TYPE_CHECKING:
    from assistant.llm.scribe import LanguageModel
    from assistant.records.store import Store


def open_assistant(
    home: Path,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    store: "Store | None" = None,
    on_answer: Callable[[Answer], None] | None = None,
) -> Assistant:
    """An assistant over the documents of `home`, its index built first where that is missing or stale.

    It serves what was approved in the records of `home`, which are `store` where a caller has opened them.
    `on_answer` is told each answer that it gives.
    """
    chosen = settings or load_settings(home)
    index = ready_index(home, chosen, progress=progress)
    approved = approved_answers(home, index.documents, store=store)
    model = language_model(chosen)
    return Assistant(index, load_glossary(), chosen, approved=approved, model=model, on_answer=on_answer)


def language_model(settings: Settings) -> "LanguageModel | None":
    """The language model that the settings name, or None where they name none. Raises UserError for a missing key."""
    if settings.llm is None:
        return None
    from assistant.llm.options import key_of
    from assistant.llm.scribe import LanguageModel

    return LanguageModel(settings.llm, key_of(settings.llm))


def ready_index(home: Path, settings: Settings, *, progress: Progress | None = None) -> Index:
    """The index of `home` as its documents are now; what is missing is built."""
    encoder = encoder_of(home, settings)
    sources = fingerprint((BUNDLED_FOLDER, office_folder(home)))
    if not is_fresh(read_manifest(home), encoder, sources):
        with build_lock(home):
            if not is_fresh(read_manifest(home), encoder, sources):  # another process may have built it
                build(home, corpus(home), encoder, sources=sources, known=shipped(encoder), progress=progress)
    return open_index(home, encoder)


def is_fresh(manifest: Manifest | None, encoder: Encoder, sources: str) -> bool:
    """Whether `manifest` stands for an index of just these sources, cut and encoded as now."""
    return manifest is not None and (manifest.encoder, manifest.splitter, manifest.sources) == (
        encoder.name,
        splitter(),
        sources,
    )


def encoder_of(home: Path, settings: Settings) -> Encoder:
    """The encoder that the settings name; what it has to keep is kept under `home`."""
    return make_encoder(settings.model, cache=home / "models", allow_download=settings.allow_download)


def corpus(home: Path) -> tuple[Document, ...]:
    """The bundled documents, then the office's own."""
    office = office_folder(home)
    return (*bundled(), *(load_documents(office) if office.exists() else ()))


def office_folder(home: Path) -> Path:
    """Where the office's own documents are kept."""
    return home / "documents"
