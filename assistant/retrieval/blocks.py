"""Blocks: enumerations of a document that are an answer as a whole, and which of their items are asked for."""

import re
from dataclasses import dataclass, replace

from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from corpus.document import Document, Section
from corpus.lists import ListBlock, list_blocks
from corpus.paragraphs import Paragraph, paragraphs
from corpus.sentences import Span, sentences
from corpus.tables import cells_of

# An enumeration is the answer where so many of the best sentences are items or introduction of it.
BLOCK_DEPTH = 8
BLOCK_MEMBERS = 3
# Items are asked for together where one has this share of what tells the best one apart.
CLOSE_ITEM = 0.5
_FEWEST_HEADINGS = 2
# A longer text is not summed up by what its paragraphs begin with.
_MOST_LEADS = 12
# "第五条", "Article 5": a heading that says nothing of what stands below it.
_NUMBER = re.compile(
    r"第[一二三四五六七八九十百零\d]+[条章节款]|(?:Article|Section|Chapter|Part)? ?[\dIVX.]+", re.IGNORECASE
)
_ANNOUNCES = (":", "：")
# An everyday word ("set", "go") does not tell which items are meant.
TELLING_WEIGHT = 0.35


@dataclass(frozen=True, slots=True)
class Block:
    """An enumeration that is the answer, the document it stands in, and those of its items that are asked for."""

    document: Document
    lines: ListBlock
    chosen: tuple[Span, ...]

    @property
    def is_table(self) -> bool:
        """Whether its items are the rows of a table."""
        return cells_of(self.document.text[slice(*self.lines.items[0])]) is not None

    def texts(self) -> tuple[str, ...]:
        """Introduction and items, as they stand."""
        return tuple(self.document.text[start:end] for start, end in (self.lines.intro, *self.lines.items))


def find_block(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """The enumeration that the best sentences belong to and that has as much of the question as any sentence."""
    top = usable[:BLOCK_DEPTH]
    blocks = {
        (one.document.id, lines.intro): Block(one.document, lines, lines.items)
        for one in top
        for lines in list_blocks(one.document, one.document.section_at(one.start))
    }
    fitting = [
        block
        for block in blocks.values()
        if (_members(block, top) >= BLOCK_MEMBERS or _within(top[0], block.document, block.lines.intro))
        and _has_as_much(block, top, question.units, vocabulary)
    ]
    return max(fitting, key=lambda block: _speaks_of(block, question.units, vocabulary), default=None)


def announced_by(one: Evidence) -> Block | None:
    """The enumeration that `one` announces ("The following cannot apply:"): without it, it says nothing."""
    for lines in list_blocks(one.document, one.document.section_at(one.start)):
        if lines.is_announced(one.document.text) and _within(one, one.document, lines.intro):
            return Block(one.document, lines, lines.items)
    return None


def outline_of(document: Document) -> Block | None:
    """The title of `document` with its main headings, as an enumeration, or what its paragraphs begin with.

    None where it has neither two headings nor a few paragraphs.
    """
    title, *others = document.sections
    level = min((len(section.path) for section in others), default=0)
    headings = tuple(_heading(document, section) for section in others if len(section.path) == level)
    if title.path and len(headings) >= _FEWEST_HEADINGS:
        return Block(document, ListBlock(document.id, title.path, _heading(document, title), headings), headings)
    leads = tuple(_lead(document, one) for one in paragraphs(document) if document.text[one.start : one.end].strip())
    if not _FEWEST_HEADINGS < len(leads) <= _MOST_LEADS:
        return None
    return Block(document, ListBlock(document.id, title.path, leads[0], leads[1:]), leads[1:])


def headings_below(document: Document, section: Section) -> Block | None:
    """The headings right below that of `section`, as an enumeration; None for fewer than three.

    What stands below them, where they are mere numbers ("第五条").
    """
    below = [one for one in document.sections if one.path[:-1] == section.path and section.path]
    items = tuple(_heading(document, one) for one in below)
    if len(items) <= _FEWEST_HEADINGS:
        return None
    if all(_NUMBER.fullmatch(document.text[slice(*one)]) for one in items):
        items = tuple(span for one in below for span in sentences(document.text, one.body, one.end))
        if not _FEWEST_HEADINGS < len(items) <= _MOST_LEADS:
            return None
    return Block(document, ListBlock(document.id, section.path, _heading(document, section), items), items)


def opening_of_section(document: Document, heading: Span) -> Span | None:
    """The sentence that the section below `heading` opens with; None where it only announces a list, or is empty."""
    section = document.section_at(heading[0])
    for start, end in sentences(document.text, section.body, section.end):
        if document.text[start:end].strip():
            return None if document.text[start:end].rstrip().endswith(_ANNOUNCES) else (start, end)
    return None


def _lead(document: Document, paragraph: Paragraph) -> Span:
    """The sentence that a paragraph begins with; behind a dateline the next one."""
    first, *others = sentences(document.text, paragraph.start, paragraph.end)
    return max((first, *others[:1]), key=lambda span: span[1] - span[0])


def _heading(document: Document, section: Section) -> Span:
    heading = document.text[section.start : section.body]
    return section.start, section.start + len(heading.rstrip())


def _has_as_much(block: Block, top: tuple[Evidence, ...], units: tuple[Unit, ...], vocabulary: Vocabulary) -> bool:
    others = [one.own for one in top if not _is_member(one, block)]
    texts = (*block.lines.path[-1:], *block.texts())
    return vocabulary.coverage(units, vocabulary.features("\n".join(texts))) >= max(others, default=0.0)


def is_item(one: Evidence, block: Block) -> bool:
    """Whether the sentence stands in one of the items that are asked for."""
    return any(_within(one, block.document, span) for span in block.chosen)


def _is_member(one: Evidence, block: Block) -> bool:
    return any(_within(one, block.document, span) for span in (block.lines.intro, *block.lines.items))


def _members(block: Block, top: tuple[Evidence, ...]) -> int:
    return sum(_is_member(one, block) for one in top)


def _speaks_of(block: Block, units: tuple[Unit, ...], vocabulary: Vocabulary) -> float:
    """How much of the question its items have on average, and its heading."""
    items = [vocabulary.coverage(units, vocabulary.features(text)) for text in block.texts()[1:]]
    heading = block.lines.path[-1] if block.lines.path else block.document.title
    return sum(items) / len(items) + vocabulary.coverage(units, vocabulary.features(heading))


def narrowed(block: Block, units: tuple[Unit, ...], vocabulary: Vocabulary) -> Block:
    """`block` with only those items that have what some have and others lack; all where nothing tells them apart."""
    features = [vocabulary.features(text) for text in block.texts()]
    intro, items = features[0], features[1:]
    telling = [
        unit
        for unit in units
        if 0 < sum(vocabulary.match(unit, item) == 1.0 for item in items) < len(items)
        and vocabulary.match(unit, intro) < 1.0
        and unit.weight >= TELLING_WEIGHT
    ]
    scores = [sum(unit.weight * vocabulary.match(unit, item) for unit in telling) for item in items]
    best = max(scores)
    return replace(
        block,
        chosen=tuple(span for span, score in zip(block.lines.items, scores, strict=True) if score >= CLOSE_ITEM * best),
    )


def _within(evidence: Evidence, document: Document, span: Span) -> bool:
    return evidence.document is document and span[0] <= evidence.start and evidence.end <= span[1]
