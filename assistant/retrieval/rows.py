"""Rows: of a table the rows whose cells have what a question says of the members it asks for ("led by the bureau")."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.bounds import sets_bound
from assistant.questions.question import Question
from assistant.questions.superlative_forms import asks_for_most
from assistant.retrieval.blocks import BLOCK_DEPTH, Block
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.signals import MATCHED
from corpus.document import Document
from corpus.lists import ListBlock
from corpus.sentences import is_han
from corpus.tables import cells_of, tables

_I = re.IGNORECASE
# "Which tasks", "哪些任务", "哪几个市场": the class of what stands in the rows.
_WHICH = re.compile(
    r"\b(?:which|what)(?: of the)? (?P<en>(?!is\b|are\b)[a-z-]+s)\b"
    r"|哪(?:些|几[个项家类])(?P<zh>[一-鿿]{2,4}?)(?=[要由在是的归需应有会按得将用]|\W|$)",
    _I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LIMIT = re.compile(r"\b(?:before|after|by|until|since)\b|以?前|之前|以?后|之后", _I)
# What says of a Chinese column only that it names somebody.
_ANY_COLUMN = frozenset({"单位", "部门", "名称"})
# A word that weighs less tells no cell from another.
_TELLING = 0.3
# Of the question so much has to stand in the rows chosen, the names of the columns and above them.
_LEAST_SAID = 0.8


def rows_asked(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The rows asked for by what stands in one of their columns, of the first table with some such, but not all.

    The column that the question names decides ("led by"), else any in which the rows differ in what it says.
    """
    match = _WHICH.search(question.text)
    if match is None or asks_for_most(question) or sets_bound(question.text) or _LIMIT.search(question.text):
        return None
    things = vocabulary.units(match["en"] or match["zh"])
    for document, table in _tables(usable[:BLOCK_DEPTH]):
        rows = [cells_of(document.text[slice(*item)]) or {} for item in table.items]
        if not _are_of(things, rows, vocabulary):
            continue
        for column in _columns(question, rows, vocabulary):
            chosen = _having([row.get(column, "") for row in rows], question, vocabulary)
            block = Block(document, table, tuple(table.items[at] for at in chosen))
            if chosen and _says_all(question, block, vocabulary):
                return block
    return None


def _tables(usable: Sequence[Evidence]) -> Iterator[tuple[Document, ListBlock]]:
    """The tables in the sections of `usable` evidence, each once."""
    sections = {(one.document.id, one.document.section_at(one.start).start): one for one in usable}
    for one in sections.values():
        yield from ((one.document, table) for table in tables(one.document, one.document.section_at(one.start)))


def _are_of(things: Sequence[Unit], rows: Sequence[Mapping[str, str]], vocabulary: Vocabulary) -> bool:
    """Whether one of the columns is called by the class asked for."""
    columns = vocabulary.features("\n".join(rows[0]))
    return bool(things) and vocabulary.match(things[-1], columns) >= MATCHED


def _columns(question: Question, rows: Sequence[Mapping[str, str]], vocabulary: Vocabulary) -> list[str]:
    """The columns that the question names beside the class; all where it names none."""
    match = _WHICH.search(question.text)
    rest = question.text.replace(match[0], " ") if match else question.text
    asked = vocabulary.features(rest)

    def is_named(column: str) -> bool:
        pairs = ("".join(pair) for pair in pairwise(column) if all(map(is_han, pair)))
        is_said = any(vocabulary.match(unit, asked) >= MATCHED for unit in vocabulary.units(column))
        return is_said or any(pair in rest for pair in pairs if pair not in _ANY_COLUMN)

    return list(filter(is_named, rows[0])) or list(rows[0])


def _having(cells: Sequence[str], question: Question, vocabulary: Vocabulary) -> list[int]:
    """The places of those `cells` that have what the question says and others lack."""
    years = set(_YEAR.findall(question.text))
    if years:
        found = [at for at, cell in enumerate(cells) if years & set(_YEAR.findall(cell))]
        return found if len(found) < len(cells) else []
    features = [vocabulary.features(cell) for cell in cells]
    telling = [
        unit
        for unit in question.units
        if unit.weight >= _TELLING and 0 < sum(vocabulary.match(unit, one) == 1.0 for one in features) < len(cells)
    ]
    return [at for at, one in enumerate(features) if telling and all(vocabulary.match(u, one) == 1.0 for u in telling)]


def _says_all(question: Question, block: Block, vocabulary: Vocabulary) -> bool:
    """Whether the rows chosen, with the names of their columns and what stands above, have nearly all that is asked."""
    text = block.document.text
    told = (
        block.document.title,
        *block.lines.path,
        *(text[slice(*span)] for span in (block.lines.intro, *block.chosen)),
    )
    return vocabulary.coverage(question.units, vocabulary.features("\n".join(told))) >= _LEAST_SAID
