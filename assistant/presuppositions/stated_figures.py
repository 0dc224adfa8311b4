"""Stated figures: an amount that a question gives as a fact, and the documents give otherwise."""

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.language.units import Features
from assistant.presuppositions.contradictions import Grounds
from assistant.presuppositions.figures_said import StatedFigure, figures_said, years
from assistant.presuppositions.ranges import is_in_range
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence

# A sentence gives the figure of the same thing where it has this share of the words around the figure asked.
LEAST_SAID = 0.7
# "About 5 million" is no other figure than 5.2 million.
ABOUT = 10
# The sentences looked at: those that a reader would look at first.
DEPTH = 8
_CLAUSE_END = re.compile(r"[；;。]")
_SOME_MORE = re.compile(r"[多余]|\bodd\b")
# What the figure stated may be reckoned from: "raised by 10 percentage points".
_STEP = re.compile(
    r"百分点|提高|上浮|增加|增发|加发|下调|降低|减少|翻|倍|延长|缩短|\b(?:points?|rais\w+|rises?|increas\w+|reduc\w+|lower\w*|extra|additional|supplement\w*|extend\w*|further|plus|more)\b",
    re.IGNORECASE,
)
# A figure stands for something that is told by a name, or by so many words.
FEWEST_UNITS = 2
# Where the form of a question takes a figure for granted, less will do, but all that stands before it must be there:
# this share of the words in the sentence with its heading and what it completes, this of them in itself.
LEAST_SAID_FIRMLY = 0.6
LEAST_OWN = 0.2
# A sentence with this share that gives the figure bears it out.
LEAST_AGREEING = 0.35
# Of two sentences alike the one is meant that has the same kind of limit, and less before its figure that was not said.
SAME_BOUND = 0.1
NO_MORE = 0.2
HALF = 0.5
# Without a name, nearly all the words must be there for the figure to be that of the same thing.
LEAST_SAID_UNNAMED = 0.9


def other_figure(question: Question, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    """The figure in `question` that the documents give otherwise of the same thing, theirs, and their sentence.

    None where a sentence gives it so, or says that it is not known.
    """
    for stated in figures_said(question, grounds):
        if len(stated.units) < FEWEST_UNITS and not any(unit.is_name for unit in stated.units):
            continue
        found = _otherwise(stated, grounds) or (_loosely_otherwise(stated, grounds) if stated.is_firm else None)
        if found and not _may_hold(stated, found[0], grounds):
            told, one = found
            return stated.figure.text.strip(), told.text.strip(), one
    return None


def _may_hold(stated: StatedFigure, told: Quantity, grounds: Grounds) -> bool:
    """Whether a sentence of much the same gives just that number, or a step from the one `told` to it."""
    figure, names = stated.figure, [unit for unit in stated.units if unit.is_name]
    for one in grounds.look_up(stated.text)[:DEPTH]:
        whole = _whole(one, grounds)
        has_names = all(grounds.vocabulary.match(unit, whole) > HALF for unit in names)
        if not has_names or grounds.vocabulary.coverage(stated.beside, whole) < LEAST_AGREEING:
            continue
        amounts = parse(one.text).quantities
        given = {amount.value for amount in amounts if amount.family == figure.family}
        if figure.value in given or any(_is_number_of(figure, amount) for amount in amounts if not amount.family):
            return True
        shares = {amount.value for amount in amounts if amount.family == "percent"}
        reckoned = {
            start * (1 + sign * share) for start in (*given, told.value) for share in shares for sign in (1, -1)
        }
        if _STEP.search(one.text) and (figure.value in reckoned or abs(figure.value - told.value) in given):
            return True
    return False


def _is_number_of(figure: Quantity, bare: Quantity) -> bool:
    """Whether a number without unit is that of `figure`: "11 million crowns: 7 million for roads"."""
    return bare.kind == "cardinal" and bare.value in (figure.value, figure.value / figure.size)


def _whole(one: Evidence, grounds: Grounds) -> Features:
    """What a sentence has with what it completes, its title and headings."""
    return grounds.vocabulary.features(f"{one.stated}\n{one.document.title}\n{' '.join(one.path)}")


def _otherwise(stated: StatedFigure, grounds: Grounds) -> tuple[Quantity, Evidence] | None:
    vocabulary = grounds.vocabulary
    shared = [(vocabulary.coverage(stated.units, told), one) for told, one in _naming(stated, grounds)]
    least = LEAST_SAID if any(unit.is_name for unit in stated.units) else LEAST_SAID_UNNAMED
    near = [(share, one) for share, one in shared if share >= least]
    giving = [(share, one) for share, one in near if not one.is_absence and _told(stated.figure, one)]
    if any(_agree(stated.figure, told) for _, one in giving for told in _told(stated.figure, one)):
        return None
    if any(is_in_range(stated.figure.value / stated.figure.size, one.text) for _, one in near):
        return None
    _, best = max(giving, key=lambda pair: pair[0] + _likeness(stated, pair[1], grounds), default=(0.0, None))
    if best is None or _is_unknown(stated, best, [one for _, one in near if one.is_absence], grounds):
        return None
    return _nearest(stated, best, grounds), best


def _loosely_otherwise(stated: StatedFigure, grounds: Grounds) -> tuple[Quantity, Evidence] | None:
    """The same where less of the words is there, for a figure that nothing found gives."""
    vocabulary = grounds.vocabulary
    found = grounds.look_up(stated.text)[:DEPTH]
    wholes = [_whole(one, grounds) for one in found]
    shares = [vocabulary.coverage(stated.beside, whole) for whole in wholes]
    giving = [
        (one, whole, share)
        for one, whole, share in zip(found, wholes, shares, strict=True)
        if _told(stated.figure, one) and share >= LEAST_AGREEING
    ]
    told = [amount for one, _, _ in giving for amount in _told(stated.figure, one)]
    if any(_agree(stated.figure, amount) for amount in told) or any(one.is_absence for one, _, _ in giving):
        return None
    if any(is_in_range(stated.figure.value / stated.figure.size, one.text) for one, _, _ in giving):
        return None
    same = [
        (share + _own_share(stated, one, grounds) + _likeness(stated, one, grounds), n)
        for n, (one, whole, share) in enumerate(giving)
        if share >= LEAST_SAID_FIRMLY
        and _own_share(stated, one, grounds) >= LEAST_OWN
        and all(vocabulary.match(unit, whole) > HALF for unit in stated.leading)
        and years(stated.text) <= years(f"{one.text} {one.surroundings}")
    ]
    if not same:
        return None
    one, whole, _ = giving[max(same)[1]]
    lacking = [unit for unit in stated.beside if vocabulary.match(unit, whole) == 0.0]
    elsewhere = [
        each
        for each, features in zip(found, wholes, strict=True)
        if any(vocabulary.match(u, features) for u in lacking)
    ]
    if any(_agree(stated.figure, amount) for each in elsewhere for amount in _told(stated.figure, each)):
        return None
    return _nearest(stated, one, grounds), one


def _likeness(stated: StatedFigure, one: Evidence, grounds: Grounds) -> float:
    """What speaks for the amount of `one` beside its words: the same kind of limit, and nothing else before it."""
    nearest = _nearest(stated, one, grounds)
    folded = parse(one.text).text
    before = grounds.vocabulary.units(_CLAUSE_END.split(folded[: nearest.start])[-1])
    said = grounds.vocabulary.features(stated.text)
    return SAME_BOUND * (nearest.bound == stated.figure.bound) + NO_MORE * grounds.vocabulary.coverage(before, said)


def _own_share(stated: StatedFigure, one: Evidence, grounds: Grounds) -> float:
    return grounds.vocabulary.coverage(stated.beside, grounds.vocabulary.features(one.text))


def _nearest(stated: StatedFigure, one: Evidence, grounds: Grounds) -> Quantity:
    """Of the amounts of the sentence that behind which most stands of what is said, of the same bound, or the first."""
    told = _told(stated.figure, one)
    text = parse(one.text).text
    ends = [*(amount.start for amount in told[1:]), len(text)]
    has = [
        grounds.vocabulary.coverage(stated.leading, grounds.vocabulary.features(text[amount.start : end]))
        for amount, end in zip(told, ends, strict=True)
    ]
    alike = [
        share + SAME_BOUND * (amount.bound == stated.figure.bound) for share, amount in zip(has, told, strict=True)
    ]
    return told[alike.index(max(alike))]


def _is_unknown(stated: StatedFigure, best: Evidence, absent: list[Evidence], grounds: Grounds) -> bool:
    """Whether a sentence says of just that figure, not of another one of the same thing, that it is not known."""
    vocabulary = grounds.vocabulary
    least = vocabulary.coverage(stated.beside, vocabulary.features(best.text))
    return any(vocabulary.coverage(stated.beside, vocabulary.features(one.text)) >= least for one in absent)


def _naming(stated: StatedFigure, grounds: Grounds) -> Iterator[tuple[Features, Evidence]]:
    """The sentences found that name all that is named beside the figure, with what they have."""
    names = [unit for unit in stated.units if unit.is_name]
    for one in grounds.look_up(stated.text)[:DEPTH]:
        features = grounds.vocabulary.features(one.stated)
        if all(grounds.vocabulary.match(unit, features) == 1.0 for unit in names):
            yield grounds.vocabulary.features(one.text), one


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
