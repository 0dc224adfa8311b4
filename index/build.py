"""Building an index: a new generation beside the current one, then one atomic switch."""

import shutil
import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from corpus.clauses import clauses, is_long
from corpus.document import Document, corpus_digest
from corpus.errors import UserError
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
    known: EncodedTexts | None = None,
    with_sentences: bool = True,
) -> Manifest:
    """Index `documents` as a new generation under `home` and make it the current one.

    Texts that the current generation (of this encoder) or `known` has are not encoded again. Call it under
    `build_lock`. `sources`: digest of the files. Without sentences it can be searched, but no answer be made from it.
    """
    generation, folder = _new_generation(home)
    before = read_manifest(home)
    found = [passage for document in documents for passage in passages(document)]
    sentences = sentences_of(documents, found) if with_sentences else []
    texts = texts_of(documents, found) if with_sentences else tuple(passage.context for passage in found)

    encoded = encode(texts, encoder, known=_known_texts(home, before, encoder) or known, progress=progress)
    encoded.save(folder)
    _write_legs(folder, documents, found, encoded)
    save_snapshot(folder, documents, found)
    manifest = _manifest(generation, documents, encoder, sources=sources, counts=(len(found), len(sentences)))
    write_manifest(home, manifest)
    switch(home, generation)
    _remove_others(home, {generation, before.generation if before else generation})
    return manifest


def _manifest(
    generation: str, documents: Sequence[Document], encoder: Encoder, *, sources: str, counts: tuple[int, int]
) -> Manifest:
    """What was built; `counts` are those of passages and sentences."""
    passage_count, sentence_count = counts
    return Manifest(
        generation=generation,
        format=FORMAT,
        encoder=encoder.name,
        dimensions=encoder.dimensions,
        splitter=splitter(),
        sources=sources,
        corpus=corpus_digest(documents),
        documents=len(documents),
        passages=passage_count,
        sentences=sentence_count,
        built=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _new_generation(home: Path) -> tuple[str, Path]:
    """A name that sorts by time and is nobody else's, and its empty folder."""
    generation = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}"
    folder = generation_folder(home, generation)
    folder.mkdir(parents=True)
    return generation, folder


def sentences_of(documents: Sequence[Document], found: Sequence[Passage]) -> list[str]:
    """Every sentence that a passage has a part of, once, in the order of the documents."""
    by_id = {document.id: document for document in documents}
    spans = {(p.document_id, span) for p in found for span in passage_sentences(p, by_id[p.document_id])}
    return [by_id[document_id].text[start:end] for document_id, (start, end) in sorted(spans)]


def texts_of(documents: Sequence[Document], found: Sequence[Passage]) -> tuple[str, ...]:
    """Every text that an index of `documents` needs the vector of: passages, sentences and clauses."""
    parts = (part for one in sentences_of(documents, found) for part in _with_clauses(one))
    return (*(passage.context for passage in found), *parts)


def _with_clauses(sentence: str) -> list[str]:
    """A sentence, and where it is long the clauses that may be asked for one by one."""
    parts = clauses(sentence, 0, len(sentence)) if is_long(sentence) else ()
    return [sentence, *(sentence[start:end] for start, end in parts)]


def _known_texts(home: Path, before: Manifest | None, encoder: Encoder) -> EncodedTexts | None:
    if before is None or before.encoder != encoder.name:
        return None
    return EncodedTexts.open(generation_folder(home, before.generation))


def _write_legs(folder: Path, documents: Sequence[Document], found: Sequence[Passage], encoded: EncodedTexts) -> None:
    contexts = [passage.context for passage in found]
    Keywords.build(contexts, folder / "keywords")
    vectors = Vectors(folder / "chroma")
    for shelf in dict.fromkeys(shelves(documents, found).values()):
        texts = [contexts[row] for row in shelf.rows]
        vectors.add(shelf.name, shelf.rows, texts, encoded.matrix(texts))
    vectors.close()


def _remove_others(home: Path, kept: Collection[str]) -> None:
    """Removes older generations and what a broken-off build left; of those `kept` one may still be read."""
    for path in index_folder(home).iterdir():
        if path.is_dir() and path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
