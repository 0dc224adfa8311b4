"""Foremost: which of the sentences that are about as near as the best one has to come first, by what it says."""

import re
from collections.abc import Callable, Sequence

from assistant.language.attributes import attribute_asked
from assistant.language.forms import QUOTED_TERM, RELATES
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.stretches import beside_kind

# Two sentences whose scores differ by less are about equally near; one that defines the term asked may be further.
AS_NEAR = 0.85
NEAR = 0.6
DEFINING_NEAR = 0.5
REASON_NEAR = 0.7
CONDITION_NEAR = 0.5
# So much more of the question beside a body leaves no doubt of which one it is said.
CLEARLY_MORE = 0.4
# A word that weighs less is not what is to be defined.
LEAST_TERM = 0.1
# Of the words of the best sentence the one put before it has this share at least.
NEARLY_ALL = 0.8
_I = re.IGNORECASE
_DEFINES = re.compile(
    r"[\"”’']?\s*\b(?:means?|refers? to|is defined as|is understood as)\b|[”」]?[，,]?\s*(?:是指|系指|指的?是|指)", _I
)
_IS = re.compile(r"\b(?:is|are)\b|是", _I)
_COUNTS_AS = re.compile(r"\b(?:counts?|counted|qualif\w+|treated|regarded) as\b|算(?:是|作)?|才叫", _I)
_ORDINARY = re.compile(
    r"\b(?:ordinary|normal(?:ly)?|usual(?:ly)?|regular(?:ly)?|in general|outside (?:the|of)|otherwise|standard)\b|一般|平常|平时|通常|正常|普通|往年|其他(?:县|地区|年份)",
    _I,
)
_ASKS_CONDITION = re.compile(
    r"\b(?:(?:what|which|three|two|four|the) (?:\w+ ){0,2}(?:conditions?|preconditions?|prerequisites?|premises?)|(?:guaranteed|ensured|secured) (?:before|first))\b|前提|先决条件|关口",
    _I,
)
_SETS_CONDITION = re.compile(
    r"\bon the premise\b|\bprovided that\b|\bsubject to\b|\bonly if\b|\bon condition that\b|前提下|为前提|的条件下", _I
)
_THIS_TIME = re.compile(r"\b(?:this|the current) year\b|今年|本年度?(?![级])|这一?次|本次", _I)
# What holds for one year or in one case only.
_EXCEPTIONAL = re.compile(
    r"\binstead of\b|\bexcept\w*\b|\b(?:in|for|of|during) (?:19|20)\d\d\b|\b\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\b|\bin these \w+\b|今年|本年度|(?:19|20)\d\d年|改为|由.{2,12}(?:提高|调整|改)(?:到|为)"
)
FEWEST_RELATED = 2
# The number of a document, or how often, may stand in a sentence that has less of the question: little else has the form.
LEAST_OF_RARE = 0.4
_RARE = frozenset({"document_number", "frequency"})
_YEAR = re.compile(r"(?:19|20)\d\d")
# "Who issues the plans?", "who is to issue them?": one who does, not who once did, or who hears of it.
_WHO_DOES = re.compile(
    r"\b(?:who|which (?:body|department|office|agency|ministry|authority|level))(?: (?:will|must|shall|should|(?:is|has|needs) (?:expected |supposed |meant )?to))? "
    r"(?!(?:is|was|has|does)\b)(?P<verb>[a-z]{4,}(?<!ed))\b",
    _I,
)


def foremost(ranked: Sequence[Evidence], question: Question, vocabulary: Vocabulary) -> tuple[Evidence, ...]:
    """`ranked`, with the sentence put first that decides, where the best one does not and this one is about as near.

    "Zone 5 is X" has no area, "X measures 90 km2" has; who issued it stands in the sentence that says a body did; what
    a term means in the one that defines it; and what holds in an ordinary year not in one on a certain year.
    """
    if not ranked:
        return ()
    first = _of_condition(ranked, question) or _of_kind(ranked, question, vocabulary) or _of_attribute(ranked, question)
    first = first or _defining(ranked, question, vocabulary) or _relating(ranked, question, vocabulary)
    ordered = tuple(ranked) if first is None else (first, *(one for one in ranked if one is not first))
    other = _of_deed(ordered, question) or (None if first else _of_ordinary_or_this_time(ordered, question))
    if other is None:
        return ordered
    return (other, *(one for one in ordered[1:] if one is not other), ordered[0])  # the best one is on the other case


def _of_condition(ranked: Sequence[Evidence], question: Question) -> Evidence | None:
    """The sentence that sets a condition by its form, where conditions are asked for and the best one sets none."""
    if not _ASKS_CONDITION.search(question.text) or _SETS_CONDITION.search(ranked[0].stated):
        return None
    return next(
        (one for one in _near(ranked, CONDITION_NEAR) if _SETS_CONDITION.search(one.stated) and one.own > 0), None
    )


def _of_kind(ranked: Sequence[Evidence], question: Question, vocabulary: Vocabulary) -> Evidence | None:
    """The sentence that has the sharp kind of thing asked for, or says of a body what is asked."""
    best, kind = ranked[0], question.kind
    if kind is None:
        return None
    near = [one for one in _near(ranked, AS_NEAR) if one.own >= best.own and one.fits]
    if kind.is_sharp and not best.fits:
        return next(
            iter(near),
            _further_of_kind(ranked, best, least=LEAST_OF_RARE if kind.name in _RARE else NEARLY_ALL),
        )
    if kind.name == "reason" and not best.fits:
        return next((one for one in _near(ranked, REASON_NEAR) if one.fits and one.own > 0), None)
    if kind.name != "body" or not near:
        return None
    least = beside_kind(question, best.stated, vocabulary) + CLEARLY_MORE
    return next((one for one in near if beside_kind(question, one.stated, vocabulary) >= least), None)


def _of_deed(ranked: Sequence[Evidence], question: Question) -> Evidence | None:
    """The sentence that says of somebody just what "who ...s" asks for, where the best one has but a like word."""
    match = _WHO_DOES.search(question.text)
    if match is None or question.route is not Route.FACT:
        return None
    base = re.escape(match["verb"].lower().removesuffix("s").removesuffix("e"))
    does = re.compile(
        rf"\b{base}e?s\b|\b{base}(?:e?d|ied) by\b|\b(?:shall|should|must|may|will|can|(?:is|are|has|have) to)\b[^.;]*\b{base}e?\b",
        _I,
    )
    if does.search(ranked[0].stated):
        return None
    near = (one for one in _near(ranked, NEAR) if one.own >= NEARLY_ALL * ranked[0].own and one.fits)
    return next((one for one in near if does.search(one.stated)), None)


def _further_of_kind(ranked: Sequence[Evidence], best: Evidence, *, least: float) -> Evidence | None:
    """Of the sentences not so near that hold the kind asked for, the one that has most of the question."""
    fitting = (one for one in _near(ranked, NEAR) if one.fits and one.own >= least * best.own)
    return max(fitting, key=lambda one: one.own, default=None)


def _of_attribute(ranked: Sequence[Evidence], question: Question) -> Evidence | None:
    """The sentence that tells where something lies, what colour it has, where the best one does not."""
    asked = attribute_asked(question.text)
    told = (asked.firmly or asked.held) if asked else None
    if told is None or question.route is Route.YES_NO or told.search(ranked[0].stated):
        return None
    return next((one for one in _near(ranked, NEAR) if told.search(one.stated) and one.own > 0), None)


def _defining(ranked: Sequence[Evidence], question: Question, vocabulary: Vocabulary) -> Evidence | None:
    """The sentence that defines what is to be defined: all telling words of the question stand before "means"."""
    form = _COUNTS_AS.search(question.text)
    if question.route is not Route.DEFINITION and form is None:
        return None
    quoted = QUOTED_TERM.search(question.text)
    asked = vocabulary.units(quoted["term"]) if quoted else question.units
    least = 0.0 if quoted else LEAST_TERM
    terms = [unit for unit in asked if unit.weight >= least and unit.text not in (form[0].lower() if form else "")]

    def defines(one: Evidence) -> bool:
        match = _DEFINES.search(one.text) or _IS.search(one.text)
        told = vocabulary.features(one.text[: match.start()]) if match else None
        return told is not None and all(vocabulary.match(unit, told) == 1.0 for unit in terms)

    if not terms or defines(ranked[0]):
        return None
    return next(filter(defines, _near(ranked, DEFINING_NEAR)), None)


def _relating(ranked: Sequence[Evidence], question: Question, vocabulary: Vocabulary) -> Evidence | None:
    """The sentence that speaks of all that is named, where it is asked how these stand to one another."""
    named = [unit for unit in question.units if unit.is_name or unit.names_document]
    if not RELATES.search(question.text) or len(named) < FEWEST_RELATED:
        return None

    def relates(one: Evidence) -> bool:
        told = vocabulary.features(one.text)
        return all(vocabulary.match(unit, told) == 1.0 for unit in named)

    return None if relates(ranked[0]) else next(filter(relates, _near(ranked, DEFINING_NEAR)), None)


def _of_ordinary_or_this_time(ranked: Sequence[Evidence], question: Question) -> Evidence | None:
    """The sentence on what holds ordinarily, or this year, where that is asked and the best one is on the other."""
    if _ORDINARY.search(question.text) and not _YEAR.search(question.text):
        wanted: Callable[[Evidence], bool] = lambda one: not _is_exceptional(one)  # noqa: E731
    elif _THIS_TIME.search(question.text):
        wanted = _is_exceptional
    else:
        return None
    best = ranked[0]
    if wanted(best):
        return None
    near = (one for one in _near(ranked, NEAR) if one.own >= NEARLY_ALL * best.own and (one.fits or not best.fits))
    return max(filter(wanted, near), key=lambda one: one.score, default=None)


def _is_exceptional(one: Evidence) -> bool:
    return bool(_EXCEPTIONAL.search(one.stated) or _YEAR.search(one.document.title))


def _near(ranked: Sequence[Evidence], share: float) -> list[Evidence]:
    return [one for one in ranked[1:] if one.score >= share * ranked[0].score and not one.is_absence]
