"""Restrictions: which of a class lie in a place, are not so, or are a thing, where nothing found says it of any."""

import re

from assistant.language import forms
from assistant.language.alike import SAME_FOR_ALL, TELLS_ALIKE
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.class_asked import classes_asked
from assistant.questions.question import Question, Route
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import MATCHED
from index.tokens import fold

_I = re.IGNORECASE
# "In the east": said of a thing by where it lies, not by what it is called.
_DIRECTION = re.compile(
    r"\b(?:in|of) (?:the )?(?P<en>(?:(?:north|south)-?(?:east|west)|north|south|east|west|central|middle)(?:ern)?)\b"
    r"(?: (?:part|half|of|region|china)\b|\W*$)|(?P<zh>[东西南北中]+部)(?=地区|有|的?\W*$)",
    _I,
)
_LIES = r"(?:\b(?:in|of) (?:the )?|[在于处属])"
_OR = re.compile(r",|、|\b(?:or|and)\b|或者?|和|及", _I)
# "Is X a port?", "X是港口吗？"
_ASKS_IDENTITY = re.compile(
    r"^\W*(?:is|are|was|were) (?:[\w'’-]+ ){1,6}?an? (?P<en>[a-z' -]+?)\W*$"
    r"|^[^，。？是]{2,14}(?:是|算)(?:不是|不算)?(?:一个|个)?(?P<zh>[一-鿿]{2,8}?)[吗么]?\W*$",
    _I,
)
# A word that weighs so much, and no document has, is what the question turns on.
_TELLING = 0.7
_LEAST_BESIDE = 0.3
# Of something, that it is not so.
_TELLS_WITHOUT = re.compile(r"\b(?:no|not|none|without|lacks?|except\w*)\b|没|未|无|不|除", _I)


def restricted_otherwise(
    question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary
) -> str | None:
    """What is not said, as a sentence: of none in `texts` the place that is asked for, or that it is not so."""
    if not texts:
        return None
    stated = (*texts, *(one.stated for one in selection.sentences))
    if question.route is Route.YES_NO:
        return _is_no_such(question, stated, vocabulary)
    asked = next(classes_asked(question.text, question.language), None)
    if asked and asked.is_negated and not any(map(tells_without, stated)):
        return say("not_told", question.language)
    if question.route not in (Route.LIST, Route.COUNT):
        return None
    direction = _DIRECTION.search(question.text)
    if direction and not any(re.search(_LIES + direction[direction.lastgroup or 0], text, _I) for text in stated):
        return say("missing_nearby", question.language, missing=direction[direction.lastgroup or 0])
    place = asked.place if asked and question.route is Route.LIST else None
    if place is None or forms.OTHERS.search(question.text) or _lies_there(place, selection, stated, vocabulary):
        return None
    return say("missing_nearby", question.language, missing=place)


def _is_no_such(question: Question, stated: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """ "Is X a port?" where no document speaks of ports; "is it the same for all?" where nothing says that it is."""
    alike = SAME_FOR_ALL.search(question.text)
    if alike and not any(map(TELLS_ALIKE.search, stated)):
        return say("not_told", question.language)
    asked = _ASKS_IDENTITY.search(question.text)
    units = vocabulary.units(asked["en"] or asked["zh"]) if asked else ()
    features = vocabulary.features("\n".join(stated))
    telling = [unit for unit in units if unit.value is None and unit.weight >= _LEAST_BESIDE]
    missing = [unit.text for unit in telling if unit.weight >= _TELLING and vocabulary.is_nowhere(unit.text)]
    if not missing or any(vocabulary.match(unit, features) for unit in telling):
        return None
    return say("missing", question.language, missing=missing[0])


def tells_without(text: str) -> bool:
    """Whether `text` says of anything that it is not so."""
    return bool(_TELLS_WITHOUT.search(text))


def _lies_there(place: str, selection: Selection, stated: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether one of `stated` names all of `place`, or of one of several; of a whole list each must, or its opening."""
    either = [part.strip() for part in _OR.split(place) if part.strip()]
    named = [any(_names(text, part, vocabulary) for part in either) for text in stated]
    if selection.block is None:
        return any(named)
    opening, *items = named[: len(selection.block.texts())]
    return opening or len(selection.block.chosen) < len(items) or all(items)


def _names(text: str, place: str, vocabulary: Vocabulary) -> bool:
    features = vocabulary.features(text)
    units = vocabulary.units(place)
    return all(vocabulary.match(unit, features) >= MATCHED for unit in units) if units else fold(place) in fold(text)
