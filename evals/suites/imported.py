"""Documents and indexes made of the texts of a test set."""

from collections.abc import Sequence
from pathlib import Path

from assistant.assembly import is_fresh
from corpus.document import Document, corpus_digest
from corpus.outline import outline
from corpus.reading import Heading
from corpus.sentences import language_of
from evals.suites.setting import Setting
from evals.vector_cache import CachedEncoder
from index.build import build, build_lock
from index.encoder import Encoder
from index.manifest import read_manifest
from index.search import Index, open_index

_CACHE = Path("evals") / "cache"


def titled_document(name: str, title: str, text: str) -> tuple[Document, int]:
    """A document of `text` under its title as a heading, and how many characters of it stand before `text`.

    A title that the text opens with, or none, is not put before it.
    """
    title = " ".join(title.split())
    before = f"{title}\n\n" if title and not text.lstrip().startswith(title) else ""
    whole = before + text
    start = whole.find(title)
    headings = (Heading(1, start, start + len(title)),) if title else ()
    language = language_of(text)
    document = Document(
        id=name,
        title=title,
        short_title=title,
        issuer="",
        number="",
        date="",
        kind="test",
        authority="user",
        status="in_force",
        language=language,
        edition_of=None,
        replaced_by=None,
        url=None,
        provenance="",
        canaries=(),
        text=whole,
        sections=outline(whole, headings, language=language),
    )
    return document, len(before)


def caching_encoder(setting: Setting) -> Encoder:
    """The encoder of the settings, which keeps the vectors of test sets in a cache in the home."""
    return CachedEncoder(setting.encoder, setting.home / _CACHE / "vectors.sqlite")


def imported_index(
    name: str, documents: Sequence[Document], setting: Setting, *, with_sentences: bool = False
) -> Index:
    """The project's own index of `documents`, built where it is missing; answers need `with_sentences`."""
    folder = setting.home / _CACHE / name
    encoder = caching_encoder(setting)
    sources = f"{corpus_digest(documents)}-{'sentences' if with_sentences else 'passages'}"
    if not is_fresh(read_manifest(folder), encoder, sources):
        with build_lock(folder):
            build(
                folder,
                documents,
                encoder,
                sources=sources,
                progress=setting.progress,
                with_sentences=with_sentences,
            )
    return open_index(folder, encoder)
