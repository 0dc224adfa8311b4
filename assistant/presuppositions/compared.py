"""Compared: two things of which a question takes for granted that one is larger, and whose figures say otherwise."""

import re
from fractions import Fraction

from assistant.checks.parsed import parse
from assistant.language.subjects import Subject, subjects
from assistant.presuppositions.contradictions import Grounds
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence

_I = re.IGNORECASE
_GRANTED = re.compile(
    r"\b(?:why|how come|how is it that|what makes|since|given that|for what reason)\b"
    r"|为什么|为何|怎么|凭什么|既然|因为",
    _I,
)
_LARGER = re.compile(r"\b(?:larger|bigger|greater)\b(?=.*\bthan\b)|比.{2,16}?(?:还|更|要)?(?:大|广)", _I)
_SMALLER = re.compile(r"\bsmaller\b(?=.*\bthan\b)|比.{2,16}?(?:还|更|要)?小", _I)
_MORE = re.compile(r"\bmore (?:people|residents|inhabitants|populous)\b(?=.*\bthan\b)|比.{2,16}?人(?:还|更|要)?多", _I)
_ASKED = {
    "area": ("How large is {}?", "{}的面积是多少？"),
    "people": ("How many people live in {}?", "{}的人口是多少？"),
}


def compared_otherwise(question: Question, grounds: Grounds) -> tuple[Evidence, Evidence] | None:
    """The sentences with the figures of both things, where they contradict what `question` takes for granted."""
    text = question.text
    larger, smaller, more = _LARGER.search(text), _SMALLER.search(text), _MORE.search(text)
    if not _GRANTED.search(text) or not (larger or smaller or more):
        return None
    places = [one for one in subjects(text, grounds.vocabulary.glossary) if one.family == "place"]
    if len(places) != 2:  # noqa: PLR2004
        return None
    measure = "people" if more else "area"
    first, second = (_figure(one, measure, question, grounds) for one in places)
    if first is None or second is None or first[1].document is not second[1].document:
        return None
    holds = first[0] < second[0] if smaller else first[0] > second[0]
    return None if holds or first[0] == second[0] else (first[1], second[1])


def _figure(place: Subject, measure: str, question: Question, grounds: Grounds) -> tuple[Fraction, Evidence] | None:
    """The one figure of `place`, and the sentence that gives it."""
    asked = _ASKED[measure][question.language == "zh"].format(place.text)
    (unit,) = grounds.vocabulary.units(place.text)[:1] or (None,)
    for one in grounds.look_up(asked)[:3]:
        if (
            unit is None
            or one.is_absence
            or grounds.vocabulary.match(unit, grounds.vocabulary.features(one.text)) < 1.0
        ):
            continue
        figures = [amount for amount in parse(one.text).quantities if amount.family == measure]
        if len(figures) == 1:
            return figures[0].value, one
    return None
