"""Stated figures: an amount that a question gives as a fact, and the documents give otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.assertions import assertions
from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.contradictions import Grounds, telling
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.vocabulary import Features, Unit

# A sentence gives the figure of the same thing where it has this share of the words around the figure asked.
LEAST_SAID = 0.7
# "About 5 million" is no other figure than 5.2 million.
ABOUT = 10
# The sentences looked at: those that a reader would look at first.
DEPTH = 8
_CLAUSE = re.compile(r"[，；;。?？]|,\s")
_BEFORE = re.compile(r"(?:(?:[A-Z][\w'-]*|of|the|at|in|an?) )*$")
_AFTER = re.compile(r"(?: (?:[A-Z][\w'-]*|of|the|at|in|for|per|an?|day|week|month|year|[a-z]+(?= of\b))\b)*")
_MEASURES = re.compile(
    r"\b(?:covers?|measures?|amounts? to|totals?|is|are|was|were|has|have|had|costs?|an? area of|the area of)\b|面积|总?金额|(?<=[\u4e00-\u9fff])[为是达有](?=\s|$)",
    re.IGNORECASE,
)
_SOME_MORE = re.compile(r"[多余]|\bodd\b")
# Where the Chinese words begin that ask something of what stands before them.
_ASKED_OF = re.compile(r"(?:是|又|都)?(?:怎么|怎样|如何|为什么|为何|由谁|谁|从哪|哪)")
# A figure stands for something that is told by a name, or by so many words.
FEWEST_UNITS = 2
# Without a name, nearly all the words must be there for the figure to be that of the same thing.
LEAST_SAID_UNNAMED = 0.9


@dataclass(frozen=True, slots=True)
class _Stated:
    """A stretch of the question with a figure, and what the stretch has beside it: all, and without the measure."""

    text: str
    figure: Quantity
    beside: tuple[Unit, ...]
    units: tuple[Unit, ...]


def other_figure(question: Question, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    """The figure in `question` that the documents give otherwise of the same thing, theirs, and their sentence.

    None where a sentence gives it so, or says that it is not known.
    """
    for stated in _amounts(question, grounds):
        if len(stated.units) < FEWEST_UNITS and not any(unit.is_name for unit in stated.units):
            continue
        found = _otherwise(stated, grounds)
        if found:
            return found
    return None


def _amounts(question: Question, grounds: Grounds) -> Iterator[_Stated]:
    """The amounts with a unit: in statements any, elsewhere those of something named."""
    for statement in assertions(question.text):
        for figure in parse(statement).quantities:
            if figure.family and figure.value != figure.size:
                yield _stated(statement, figure, figure, grounds)
    for clause in filter(None, (part.strip() for part in _CLAUSE.split(question.text))):
        for figure in parse(clause).quantities:
            if not figure.family or figure.value == figure.size:  # "a household", "one year" state no figure
                continue
            stretch = _stretch(clause, figure) if question.language == "en" else _ASKED_OF.split(clause)[0]
            inside = next((one for one in parse(stretch).quantities if one.text == figure.text), None)
            if inside:
                yield _stated(stretch, figure, inside, grounds)


def _stretch(clause: str, figure: Quantity) -> str:
    """The English words right around the figure that belong to it: "the 5 km2 of the Eastern Area"."""
    folded = parse(clause).text
    before = _BEFORE.search(folded[: figure.start])
    after = _AFTER.match(folded[figure.end :])
    return f"{before[0] if before else ''}{folded[figure.start : figure.end]}{after[0] if after else ''}"


def _stated(text: str, figure: Quantity, inside: Quantity, grounds: Grounds) -> _Stated:
    """The `figure` in `text`, where it stands `inside`: with the words around it, the measure itself is compared."""
    folded = parse(text).text
    rest = f"{folded[: inside.start]} {folded[inside.end :]}"
    units = telling(_MEASURES.sub(" ", rest), grounds.vocabulary)
    return _Stated(text, figure, telling(rest, grounds.vocabulary), units)


def _otherwise(stated: _Stated, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    vocabulary = grounds.vocabulary
    shared = [(vocabulary.coverage(stated.units, told), one) for told, one in _naming(stated, grounds)]
    least = LEAST_SAID if any(unit.is_name for unit in stated.units) else LEAST_SAID_UNNAMED
    near = [(share, one) for share, one in shared if share >= least]
    giving = [(share, one) for share, one in near if not one.is_absence and _told(stated.figure, one)]
    if any(_agree(stated.figure, told) for _, one in giving for told in _told(stated.figure, one)):
        return None
    _, best = max(giving, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or _is_unknown(stated, best, [one for _, one in near if one.is_absence], grounds):
        return None
    return stated.figure.text.strip(), _told(stated.figure, best)[0].text.strip(), best


def _is_unknown(stated: _Stated, best: Evidence, absent: list[Evidence], grounds: Grounds) -> bool:
    """Whether a sentence says of just that figure, not of another one of the same thing, that it is not known."""
    vocabulary = grounds.vocabulary
    least = vocabulary.coverage(stated.beside, vocabulary.features(best.text))
    return any(vocabulary.coverage(stated.beside, vocabulary.features(one.text)) >= least for one in absent)


def _naming(stated: _Stated, grounds: Grounds) -> Iterator[tuple[Features, Evidence]]:
    """The sentences found that name all that is named beside the figure, with what they have."""
    names = [unit for unit in stated.units if unit.is_name]
    for one in grounds.look_up(stated.text)[:DEPTH]:
        features = grounds.vocabulary.features(one.text)
        if all(grounds.vocabulary.match(unit, features) == 1.0 for unit in names):
            yield features, one


def _told(figure: Quantity, one: Evidence) -> list[Quantity]:
    """The figures of the sentence that stand for the same: amounts of that measure."""
    return [amount for amount in parse(one.text).quantities if amount.family == figure.family]


def _agree(stated: Quantity, told: Quantity) -> bool:
    if "about" in (stated.bound, told.bound):
        return abs(stated.value - told.value) * ABOUT <= told.value
    if stated.bound == "over" and _SOME_MORE.search(stated.text):
        return stated.value <= told.value < stated.value + _step(stated.value / stated.size) * stated.size
    if stated.bound and not told.bound:
        return told.value >= stated.value if stated.bound in ("over", "at_least") else told.value <= stated.value
    if told.bound in ("over", "at_least") and stated.bound != told.bound:
        return stated.value >= told.value
    if told.bound in ("under", "at_most") and stated.bound != told.bound:
        return stated.value <= told.value
    return stated.value == told.value


def _step(value: Fraction) -> int:
    """What is left open by "more than five thousand" said in round numbers: up to the next thousand."""
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step
