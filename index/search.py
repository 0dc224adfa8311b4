"""Index: one generation opened for search, by both legs. Knows no question, only words and vectors."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.document import Document, Language
from corpus.errors import UserError
from corpus.lists import ListBlock, list_blocks
from corpus.provision import Provision
from corpus.sentences import Span, sentences
from index.cross_encoder import CrossEncoder, shared_cross_encoder
from index.encoded import EncodedTexts
from index.encoder import Encoder
from index.hits import ALONE, IN_CONTEXT, Hit, Leg, Ranked, fuse
from index.keywords import Keywords, Recalled
from index.manifest import Manifest, generation_folder, read_manifest
from index.passages import Passage, splitter
from index.shelves import Shelf, shelves
from index.snapshot import load_documents, load_passages, load_provisions
from index.tokens import fold
from index.vectors import Vectors

# How many passages each leg hands to the fusion: enough that a passage which is middling in both legs
# can overtake one that is good in one.
LEG_DEPTH = 40
# What the encoder reads of a question, half from its beginning and half from its end, where a question stands that
# comes with a pasted text. Encoding takes 1.4 ms a Chinese character (0.3 ms an English one), and the bundled
# model was trained on texts of up to 512 tokens: this is about half of that in either language.
MOST_ENCODED_BYTES = 1000
# The steps of one answer look for the same words more than once: a part asked again, a premise, the members of a list.
TEXTS_KEPT = 32


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the legs take it: words for one, a vector of shape (dimensions,) for the other.

    The words of what was said before it are `recalled` by the keyword leg, with less weight.
    """

    words: str
    vector: NDArray[np.float32]
    language: Language
    recalled: tuple[Recalled, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a question is asked in: its own words as `asked`, and what was said before it."""

    asked: str
    recalled: tuple[Recalled, ...]


class Index:
    """A generation opened for search; it stays the same while newer ones are built beside it."""

    def __init__(self, folder: Path, manifest: Manifest, encoder: Encoder) -> None:
        self.manifest = manifest
        self.encoder = encoder
        self.documents: Mapping[str, Document] = {d.id: d for d in load_documents(folder)}
        self.passages: tuple[Passage, ...] = load_passages(folder)
        self._folder = folder
        self._encode = lru_cache(maxsize=TEXTS_KEPT)(encoder.encode_question)
        self._ahead = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encode-ahead")
        self._told: dict[Language, str] = {}
        self._sentences: dict[tuple[str, int], tuple[Span, ...]] = {}
        self._lists: dict[tuple[str, int], tuple[ListBlock, ...]] = {}
        self._shelves = shelves(tuple(self.documents.values()), self.passages)
        self._allowed = {language: _mask(shelf, len(self.passages)) for language, shelf in self._shelves.items()}

    @cached_property
    def keywords(self) -> Keywords:
        """The keyword leg."""
        return Keywords.open(self._folder / "keywords")

    @cached_property
    def vectors(self) -> Vectors:
        """The dense leg."""
        return Vectors(self._folder / "chroma")

    @cached_property
    def encoded(self) -> EncodedTexts:
        """The vectors of all passages and sentences."""
        return EncodedTexts.open(self._folder)

    @cached_property
    def cross_encoder(self) -> CrossEncoder:
        """What reads a question together with a sentence; the same for all indexes and encoders."""
        return shared_cross_encoder()

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The register of provisions: who must, may or must not do what, in the order of the documents."""
        return load_provisions(self._folder)

    def told(self, language: Language) -> str:
        """All that the documents in `language` say, folded."""
        if language not in self._told:
            texts = (one.text for one in self.documents.values() if one.language == language)
            self._told[language] = "\n".join(map(fold, texts))
        return self._told[language]

    def encode_ahead(self, texts: Iterable[str]) -> None:
        """Begins to encode `texts`, which will be asked soon, beside what goes on meanwhile."""
        for text in texts:
            self._ahead.submit(self._encode, encoded_part(text))

    def query(self, text: str, language: Language, *, also: str = "", context: Context | None = None) -> Query:
        """`text` made ready for the legs; the keyword leg also looks for the words of `also`.

        With a `context` the keyword leg takes its words for those of `text`: what a follow-up leaves unsaid is in what
        was said before, and would count twice. The dense leg asks `text`: a vector of several turns tells less.

        Of a text longer than MOST_ENCODED_BYTES the dense leg sees the beginning and the end, the keyword leg all.
        """
        words, recalled = (text, ()) if context is None else (context.asked, context.recalled)
        return Query(f"{words} {also}".strip(), self._encode(encoded_part(text)), language, recalled)

    def search(self, query: Query, *, limit: int) -> tuple[Hit, ...]:
        """The `limit` best passages for `query` by both legs, fused, best first."""
        rankings: dict[Leg, list[Ranked]] = {
            "dense": self.dense(query, limit=LEG_DEPTH),
            "keyword": self.keyword(query, limit=LEG_DEPTH),
        }
        return fuse(rankings, self.passages, limit=limit, by=IN_CONTEXT if query.recalled else ALONE)

    def dense(self, query: Query, *, limit: int) -> list[Ranked]:
        """The dense leg alone."""
        shelf = self._shelves[query.language]
        return self.vectors.search(shelf.name, query.vector, limit=limit) if shelf.rows else []

    def keyword(self, query: Query, *, limit: int) -> list[Ranked]:
        """The keyword leg alone."""
        allowed = self._allowed[query.language]
        return self.keywords.search(query.words, limit=limit, allowed=allowed, recalled=query.recalled)

    def sentences(self, passage: Passage) -> tuple[Span, ...]:
        """The whole sentences that `passage` has a part of, as offsets in its document; headings left out."""
        spans = self._sentences_at(passage.document_id, passage.start)
        return tuple((start, end) for start, end in spans if start < passage.end and passage.start < end)

    def sentences_before(self, document_id: str, start: int, *, count: int) -> tuple[Span, ...]:
        """The last `count` sentences of the same section that end before `start`, in order."""
        spans = self._sentences_at(document_id, start)
        place = bisect_right(spans, start, key=itemgetter(1))
        return spans[max(0, place - count) : place]

    def sentence_at(self, document_id: str, offset: int) -> Span:
        """The sentence that holds `offset`, or the stretch of its section around it where none does."""
        section = self.documents[document_id].section_at(offset)
        spans = self._sentences_at(document_id, offset)
        return next((span for span in spans if span[0] <= offset < span[1]), (section.start, section.end))

    def sentence_of(self, provision: Provision) -> tuple[str, Span]:
        """The id of the document of `provision`, and the sentence in which it begins."""
        return provision.document_id, self.sentence_at(provision.document_id, provision.start)

    def lead_in(self, document_id: str, span: Span) -> Span | None:
        """The sentence that the item in which `span` lies completes ("The grant is for:"); None for other spans."""
        document = self.documents[document_id]
        section = document.section_at(span[0])
        key = (document_id, section.start)
        if key not in self._lists:
            blocks = list_blocks(document, section)
            self._lists[key] = tuple(block for block in blocks if block.is_completed(document.text))
        around = (
            block.intro
            for block in self._lists[key]
            for start, end in block.items
            if start <= span[0] and span[1] <= end
        )
        return next(around, None)

    def _sentences_at(self, document_id: str, offset: int) -> tuple[Span, ...]:
        """The sentences of the section that holds `offset`; cut once, kept as long as the index is open."""
        document = self.documents[document_id]
        section = document.section_at(offset)
        key = (document_id, section.start)
        if key not in self._sentences:
            self._sentences[key] = sentences(document.text, section.body, section.end)
        return self._sentences[key]

    def cosines(self, query: Query, texts: Sequence[str]) -> NDArray[np.float32]:
        """How near each sentence or clause of the documents is to `query`, in [-1, 1], shape (texts,)."""
        return self.encoded.matrix(texts) @ query.vector


def open_index(home: Path, encoder: Encoder) -> Index:
    """The current generation under `home`. Raises UserError where there is none that fits the encoder."""
    manifest = read_manifest(home)
    mend = "run `policy-assistant index build`"
    if manifest is None:
        raise UserError(f"There is no index in {home}: {mend}.")
    if manifest.encoder != encoder.name:
        raise UserError(
            f"The index in {home} was built with the encoder {manifest.encoder}, the settings ask for "
            f"{encoder.name}: {mend}."
        )
    if manifest.splitter != splitter():
        raise UserError(
            f"The index in {home} was cut by {manifest.splitter}, this version cuts by {splitter()}: {mend}."
        )
    return Index(generation_folder(home, manifest.generation), manifest, encoder)


def encoded_part(text: str) -> str:
    """What is encoded of a question: all of it, or the beginning and the end of a long one."""
    encoded = text.encode("utf-8", "replace")
    if len(encoded) <= MOST_ENCODED_BYTES:
        return text
    half = MOST_ENCODED_BYTES // 2
    return f"{encoded[:half].decode(errors='ignore')} {encoded[-half:].decode(errors='ignore')}"


def _mask(shelf: Shelf, size: int) -> NDArray[np.bool_]:
    mask = np.zeros(size, dtype=np.bool_)
    mask[list(shelf.rows)] = True
    return mask
