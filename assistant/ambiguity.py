"""Ambiguity: a question that fits several named things alike, so that the answer depends on which is meant."""

import re

from assistant.evidence import Evidence
from assistant.question import Question, Route
from assistant.selection import MANY
from assistant.vocabulary import Vocabulary

# So many different things must fit about equally well before it is worth asking back.
FEWEST_READINGS = 3
NEARLY_EQUAL = 0.85
DEPTH = 8
# "That zone", "the area": one certain thing is meant, and nothing said before tells which.
_POINTS = re.compile(
    r"\b(?:that|this|the) (?:zone|area|district|city|county|province|town|project|document)\b(?! of\b)|[那这该](?:个|片|座)?(?:片区|试验区|地区|城市|市|县|省)",
    re.IGNORECASE,
)


def _asks_one_property(question: Question) -> bool:
    return question.route not in MANY and question.kind is not None and question.kind.is_sharp


def readings(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The things that `question` could be about, by name; () where it says which, or asks about all.

    Only a question that names nothing and asks for one property can be ambiguous in this way.
    """
    if not ranked or question.route is Route.YES_NO or any(unit.is_name for unit in question.units):
        return ()
    if not _POINTS.search(question.text) and not _asks_one_property(question):
        return ()
    fitting = [one for one in ranked[:DEPTH] if one.fits and one.score >= NEARLY_EQUAL * ranked[0].score]
    names: dict[str, str] = {}
    for one in fitting:
        named = [term for term in vocabulary.terms(one.text) if term.kind == "zone"]
        if len(named) == 1:
            names.setdefault(named[0].zh[0], named[0].zh[0] if question.language == "zh" else named[0].en[0])
    return tuple(names.values()) if len(names) >= FEWEST_READINGS else ()
