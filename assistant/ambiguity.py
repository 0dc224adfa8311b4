"""Ambiguity: a question that fits several named things alike, so that the answer depends on which is meant."""

from assistant.evidence import Evidence
from assistant.question import Question, Route
from assistant.selection import MANY
from assistant.vocabulary import Vocabulary

# So many different things must fit about equally well before it is worth asking back.
FEWEST_READINGS = 3
NEARLY_EQUAL = 0.85
DEPTH = 8


def readings(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The things that `question` could be about, by name; () where it says which, or asks about all.

    Only a question that names nothing and asks for one property can be ambiguous in this way.
    """
    if any(unit.is_name for unit in question.units) or question.route in MANY or question.route is Route.YES_NO:
        return ()
    if question.kind is None or not question.kind.is_sharp or not ranked:
        return ()
    fitting = [one for one in ranked[:DEPTH] if one.fits and one.score >= NEARLY_EQUAL * ranked[0].score]
    names: dict[str, str] = {}
    for one in fitting:
        named = [term for term in vocabulary.terms(one.text) if term.kind == "zone"]
        if len(named) == 1:
            names.setdefault(named[0].zh[0], named[0].zh[0] if question.language == "zh" else named[0].en[0])
    return tuple(names.values()) if len(names) >= FEWEST_READINGS else ()
