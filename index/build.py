"""Building an index: a new generation beside the current one, then one atomic switch."""

import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from corpus.clauses import clauses, is_long
from corpus.document import Document, corpus_digest
from corpus.errors import UserError
from corpus.sentences import Span
from index.encoded import EncodedTexts, Progress, encode
from index.encoder import Encoder
from index.keywords import Keywords
from index.manifest import (
    FORMAT,
    Manifest,
    generation_folder,
    index_folder,
    read_manifest,
    switch,
    write_manifest,
)
from index.passages import Passage, passage_sentences, passages, splitter
from index.shelves import shelves
from index.snapshot import save_snapshot
from index.vectors import Vectors

# Another process may be reading the generation before the current one; older ones are removed.
_KEPT_GENERATIONS = 2


@contextmanager
def build_lock(home: Path) -> Iterator[None]:
    """Holds the right to build in `home`; a second process waits here until the first is done."""
    from filelock import FileLock

    folder = index_folder(home)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "build.lock")
        lock.acquire()
    except OSError as error:
        raise UserError(
            f"The folder {home} cannot be written ({error.strerror}): choose another with --home "
            "or POLICY_ASSISTANT_HOME, or give yourself write rights."
        ) from error
    try:
        yield
    finally:
        lock.release()


def build(
    home: Path,
    documents: Sequence[Document],
    encoder: Encoder,
    *,
    sources: str,
    progress: Progress | None = None,
    with_sentences: bool = True,
) -> Manifest:
    """Index `documents` as a new generation under `home` and make it the current one.

    Texts whose vectors the current generation holds (same encoder) are not encoded again. Call it under
    `build_lock`. `sources` is the digest of the files the documents were read from. Without sentences the
    index can be searched, in a third of the time, but no answer can be made from it.
    """
    generation = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}"
    folder = generation_folder(home, generation)
    folder.mkdir(parents=True)
    found = [passage for document in documents for passage in passages(document)]
    by_id = {document.id: document for document in documents}
    read = found if with_sentences else []
    spans = {(p.document_id, span) for p in read for span in passage_sentences(p, by_id[p.document_id])}
    texts = [text for document_id, span in sorted(spans) for text in _with_clauses(by_id[document_id].text, span)]

    known = _known_texts(home, encoder)
    encoded = encode([*(p.context for p in found), *texts], encoder, known=known, progress=progress)
    encoded.save(folder)
    _write_legs(folder, documents, found, encoded)
    save_snapshot(folder, documents, found)
    manifest = Manifest(
        generation=generation,
        format=FORMAT,
        encoder=encoder.name,
        dimensions=encoder.dimensions,
        splitter=splitter(),
        sources=sources,
        corpus=corpus_digest(documents),
        documents=len(documents),
        passages=len(found),
        sentences=len(spans),
        built=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    write_manifest(home, manifest)
    switch(home, generation)
    _remove_old(home, generation)
    return manifest


def _with_clauses(text: str, span: Span) -> list[str]:
    """A sentence, and where it is long the clauses that may be asked for one by one."""
    start, end = span
    parts = clauses(text, start, end) if is_long(text[start:end]) else ()
    return [text[start:end], *(text[first:last] for first, last in parts)]


def _known_texts(home: Path, encoder: Encoder) -> EncodedTexts | None:
    manifest = read_manifest(home)
    if manifest is None or manifest.encoder != encoder.name:
        return None
    return EncodedTexts.open(generation_folder(home, manifest.generation))


def _write_legs(folder: Path, documents: Sequence[Document], found: Sequence[Passage], encoded: EncodedTexts) -> None:
    contexts = [passage.context for passage in found]
    Keywords.build(contexts, folder / "keywords")
    vectors = Vectors(folder / "chroma")
    for shelf in dict.fromkeys(shelves(documents, found).values()):
        texts = [contexts[row] for row in shelf.rows]
        vectors.add(shelf.name, shelf.rows, texts, encoded.matrix(texts))
    vectors.close()


def _remove_old(home: Path, current: str) -> None:
    folders = sorted(path for path in index_folder(home).iterdir() if path.is_dir() and path.name != current)
    for path in folders[: max(0, len(folders) - _KEPT_GENERATIONS + 1)]:
        shutil.rmtree(path, ignore_errors=True)
