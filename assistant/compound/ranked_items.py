"""Ranked items: the item of a list, or the row of a table, with the largest or smallest figure, or the first date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from assistant.answer import Status
from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.composing.outcome import Outcome
from assistant.composing.writing import Writer
from assistant.compound.members import enumerations_of
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.kinds import Kind, kind_asked
from assistant.questions.question import Question, Route
from assistant.questions.superlative_forms import asks_for_most, asks_least
from assistant.retrieval.signals import MATCHED
from corpus.document import Document
from corpus.lists import ListBlock
from corpus.tables import cells_of
from index.search import Index

# So many characters before a figure, and behind it, say what it is a figure of.
_BEFORE, _BEHIND = 12, 24
_MOST_WORDS = 3
_VERB = re.compile(r"(?:is|are|was|were|has|have)\b")
_PAUSE = re.compile(r"[,，;；。:：（()）]")
_FEWEST = 3
# A list of figures of that need not be called by the class of its items.
_LEAST_NAMED = 0.6
_SIZE = {"en": "area", "zh": "面积"}
_OF_SIZE = re.compile(r"largest|biggest|smallest|tiniest|[大小]$")
_DATE = "date"
_DATES = frozenset({"earliest", "latest", "first", "last", "早", "晚"})


@dataclass(frozen=True, slots=True)
class _Figure:
    """What an item is ranked by, and the unit or the words that say of what it is: only like is set against like."""

    value: Fraction
    of: str


def reply_on_ranked(question: Question, index: Index, vocabulary: Vocabulary) -> Outcome | None:
    """The item with the most (the least, the first) of what `question` asks, where each item of the list gives that.

    None where it asks for no such, or where the items do not all have just one such figure, of one measure.
    """
    match = None if question.route is Route.YES_NO else asks_for_most(question)
    if match is None:
        return None
    things, what, how = match["things"] or match["which"], (match["what"] or "").strip(), match["how"].lower()
    whole = chain(
        enumerations_of(things, question, index, vocabulary),
        enumerations_of(f"{things} {what}", question, index, vocabulary, least=_LEAST_NAMED) if what else (),
    )
    what = what or (_SIZE[question.language] if _OF_SIZE.match(how) else "")
    for document, block in whole:
        figures = _of_rows(document, block, what, how, vocabulary) or _of_items(document, block, what, how, vocabulary)
        if len(figures) >= _FEWEST and len({figure.of for figure in figures}) == 1:
            return _outcome(question, document, block, [figure.value for figure in figures], least=asks_least(how))
    return None


def _outcome(
    question: Question, document: Document, block: ListBlock, values: Sequence[Fraction], *, least: bool
) -> Outcome:
    wanted = min(values) if least else max(values)
    writer = Writer(question.language)
    writer.lead_in(document)
    writer.remark(say("foremost", question.language, total=str(len(values))))
    for item, value in zip(block.items, values, strict=True):
        if value == wanted:
            writer.quote(document, (item,))
    return Outcome(Status.ANSWERED, writer.draft())


def _of_rows(document: Document, block: ListBlock, what: str, how: str, vocabulary: Vocabulary) -> list[_Figure]:
    """The figures of the rows in the column called `what`, or the dates in the one column that has any."""
    rows = [cells_of(document.text[slice(*item)]) or {} for item in block.items]
    shared = [column for column in rows[0] if all(column in row for row in rows)]
    units = vocabulary.units(what)
    named = [
        column
        for column in shared
        if units and all(vocabulary.match(unit, vocabulary.features(column)) >= MATCHED for unit in units)
    ]
    by_column = {column: [figure for row in rows if (figure := _of_cell(row[column]))] for column in shared}
    whole = [column for column in shared if len(by_column[column]) == len(rows)]
    dated = [column for column in whole if how in _DATES and by_column[column][0].of == _DATE]
    columns = [column for column in named if column in whole] or (dated if len(dated) == 1 else [])
    return by_column[columns[0]] if columns else []


def _of_cell(cell: str) -> _Figure | None:
    """The one figure or date of a cell, of what the words beside it say."""
    parsed = parse(cell)
    if len(parsed.dates) == 1:
        day = parsed.dates[0]
        year, month, date = (part or 0 for part in day.parts)
        return _Figure(Fraction((year * 100 + month) * 100 + date), _DATE) if year else None
    if len(parsed.quantities) != 1 or parsed.quantities[0].bound not in ("", "about"):
        return None
    one = parsed.quantities[0]
    return _Figure(one.value, f"{one.family} {parsed.text[one.end :].strip()}")


def _of_items(document: Document, block: ListBlock, what: str, how: str, vocabulary: Vocabulary) -> list[_Figure]:
    """The one figure in each item that is of `what`, by its unit or by the words right before and behind it."""
    if how in _DATES:
        return []
    units, kind = vocabulary.units(what), kind_asked(f"what is the {what} 是多少") if what else None
    figures: list[_Figure] = []
    for item in block.items:
        parsed = parse(document.text[slice(*item)])
        fitting = [one for one in parsed.quantities if _is_of(one, parsed.text, units, kind, vocabulary)]
        if len(fitting) != 1 or fitting[0].bound not in ("", "about"):
            return []
        figures.append(_Figure(fitting[0].value, fitting[0].family or what))
    return figures


def _is_of(one: Quantity, text: str, units: Sequence[Unit], kind: Kind | None, vocabulary: Vocabulary) -> bool:
    """Whether a figure is of what `units` name: of that measure, or of what is counted right behind or before it."""
    before = _PAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1].strip()
    behind = " ".join(_PAUSE.split(text[one.end : one.end + _BEHIND], maxsplit=1)[0].split()[:_MOST_WORDS])
    if kind is not None and kind.is_sharp:
        if not kind.held.search(f"{one.text} {behind}"):
            return False
        units = [unit for unit in units if not kind.asked.search(f"what is the {unit.text} 是多少")]
        if not units or not before:
            return True
    is_label = before[-1:].isascii() and before[-1:].isalpha()  # "zone 1"
    features = vocabulary.features(f"{'' if is_label else before} {one.text} {'' if _VERB.match(behind) else behind}")
    return bool(units) and all(vocabulary.match(unit, features) >= MATCHED for unit in units)
