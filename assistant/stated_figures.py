"""Stated figures: an amount that a question gives as a fact, and the documents give otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.assertions import assertions_made
from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.contradictions import Grounds, telling
from assistant.evidence import Evidence
from assistant.question import Question, Route
from assistant.vocabulary import Features, Unit
from corpus.sentences import is_han

# A sentence gives the figure of the same thing where it has this share of the words around the figure asked.
LEAST_SAID = 0.7
# "About 5 million" is no other figure than 5.2 million.
ABOUT = 10
# The sentences looked at: those that a reader would look at first.
DEPTH = 8
_CLAUSE = re.compile(r"[，；;。?？]|,\s")
_CLAUSE_END = re.compile(r"[；;。]")
_BEFORE = re.compile(r"(?:(?:[A-Z][\w'-]*|of|the|at|in|an?) )*$")
_AFTER = re.compile(r"(?: (?:[A-Z][\w'-]*|of|the|at|in|for|per|an?|day|week|month|year|[a-z]+(?= of\b))\b)*")
_MEASURES = re.compile(
    r"\b(?:covers?|measures?|amounts? to|totals?|is|are|was|were|has|have|had|costs?|an? area of|the area of)\b|面积|总?金额|(?<=[\u4e00-\u9fff])[为是达有](?=\s|$)",
    re.IGNORECASE,
)
_SOME_MORE = re.compile(r"[多余]|\bodd\b")
# What joins a figure to what it is of, and says nothing of that.
_LINKS = re.compile(r"\b(?:right|set|fixed|only|just|deadline)\b|deadline|期限|规定|只用|必须|应当", re.IGNORECASE)
_LINKS_BEFORE = re.compile(
    r"(?:只用|只需要?|只要|仅需|定[为在]|设为|限[为在]|按照?|算作?|等到|要等|必须|需要?|应当?|最[高多低少迟晚]|[是为达有要才就都得])+\s*$"
)
_LATER = re.compile(r"\b(?:after|later|then|following|past|over|beyond|until|before|end\w*|not|except|unlike)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\bdeadline\b|deadline|期限|最[晚迟]|截止|限期|\bat the latest\b", re.IGNORECASE)
_RULE_ZH = re.compile(r"[是为只才]|最[高多低少迟晚长]|至[少多]|应当?|必须|规定|限|需要?")
_SUPPOSED = re.compile(r"^(?:如果|要是|假如|假设|若|万一|比如|例如|譬如)|^(?:if|suppose|say)\b", re.IGNORECASE)
# What the figure stated may be reckoned from: "raised by 10 percentage points".
_STEP = re.compile(
    r"百分点|提高|上浮|增加|增发|加发|下调|降低|减少|翻|倍|延长|缩短|\b(?:points?|rais\w+|rises?|increas\w+|reduc\w+|lower\w*|extra|additional|supplement\w*|extend\w*|further|plus|more)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Where the Chinese words begin that ask something of what stands before them.
_ASKED_OF = re.compile(r"(?:是|又|都)?(?:怎么|怎样|如何|为什么|为何|由谁|谁|从哪|哪)")
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


@dataclass(frozen=True, slots=True)
class _Stated:
    """A stretch of the question with a figure, and what the stretch has beside it: all, and without the measure.

    `leading` are the words and numbers before the figure without what joins it to them, `after` the English words
    behind it; `is_firm` says that the form of the question takes the figure for granted.
    """

    text: str
    figure: Quantity
    beside: tuple[Unit, ...]
    units: tuple[Unit, ...]
    leading: tuple[Unit, ...]
    after: str
    is_firm: bool


def other_figure(question: Question, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    """The figure in `question` that the documents give otherwise of the same thing, theirs, and their sentence.

    None where a sentence gives it so, or says that it is not known.
    """
    for stated in _amounts(question, grounds):
        if len(stated.units) < FEWEST_UNITS and not any(unit.is_name for unit in stated.units):
            continue
        found = _otherwise(stated, grounds) or (_loosely_otherwise(stated, grounds) if stated.is_firm else None)
        if found:
            return found
    return None


def _amounts(question: Question, grounds: Grounds) -> Iterator[_Stated]:
    """The amounts with a unit: in statements any, elsewhere those of something named, but where they are asked about."""
    for one in assertions_made(question.text):
        if not one.is_firm and _SUPPOSED.search(one.text):
            continue
        for figure in parse(one.text).quantities:
            if figure.family and figure.value != figure.size:
                is_rule = question.language == "zh" and bool(_RULE_ZH.search(one.text))
                yield _stated(one.text, figure, figure, grounds, is_firm=one.is_firm or is_rule)
    if question.route is Route.YES_NO:
        return
    for clause in filter(None, (part.strip() for part in _CLAUSE.split(question.text))):
        for figure in parse(clause).quantities:
            if not figure.family or figure.value == figure.size:  # "a household", "one year" state no figure
                continue
            stretch = _stretch(clause, figure) if question.language == "en" else _ASKED_OF.split(clause)[0]
            inside = next((one for one in parse(stretch).quantities if one.text == figure.text), None)
            if inside:
                yield _stated(stretch, figure, inside, grounds, is_firm=False)


def _stretch(clause: str, figure: Quantity) -> str:
    """The English words right around the figure that belong to it: "the 5 km2 of the Eastern Area"."""
    folded = parse(clause).text
    before = _BEFORE.search(folded[: figure.start])
    after = _AFTER.match(folded[figure.end :])
    return f"{before[0] if before else ''}{folded[figure.start : figure.end]}{after[0] if after else ''}"


def _stated(text: str, figure: Quantity, inside: Quantity, grounds: Grounds, *, is_firm: bool) -> _Stated:
    """The `figure` in `text`, where it stands `inside`: with the words around it, the measure itself is compared."""
    folded = parse(text).text
    before, after = folded[: inside.start], folded[inside.end :]
    if is_firm:
        before = _LINKS_BEFORE.sub(" ", _LINKS.sub(" ", before))
    rest = f"{before} {after}"
    vocabulary = grounds.vocabulary
    leading = tuple(unit for unit in vocabulary.units(before) if not _is_one_han(unit))
    if not is_han(folded[0]):
        leading = leading[:-1]  # the verb: other words do as well
    if _LIMIT.search(text) and not figure.bound:
        figure = replace(figure, bound="at_most")
    units = telling(_MEASURES.sub(" ", rest), vocabulary)
    behind = "" if is_han(folded[0]) else _LINKS.sub(" ", after)
    return _Stated(text, figure, telling(rest, vocabulary), units, leading, behind, is_firm)


def _is_one_han(unit: Unit) -> bool:
    return len(unit.text) == 1 and is_han(unit.text)


def _otherwise(stated: _Stated, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    vocabulary = grounds.vocabulary
    shared = [(vocabulary.coverage(stated.units, told), one) for told, one in _naming(stated, grounds)]
    least = LEAST_SAID if any(unit.is_name for unit in stated.units) else LEAST_SAID_UNNAMED
    near = [(share, one) for share, one in shared if share >= least]
    giving = [(share, one) for share, one in near if not one.is_absence and _told(stated.figure, one)]
    if any(_agree(stated.figure, told) for _, one in giving for told in _told(stated.figure, one)):
        return None
    _, best = max(
        giving, key=lambda pair: pair[0] + _likeness(stated, pair[1], grounds), default=(0.0, None)
    )
    if best is None or _is_unknown(stated, best, [one for _, one in near if one.is_absence], grounds):
        return None
    return stated.figure.text.strip(), _nearest(stated, best, grounds).text.strip(), best


def _loosely_otherwise(stated: _Stated, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    """The same where less of the words is there, for a figure that nothing found gives, nor lets be reckoned."""
    vocabulary = grounds.vocabulary
    found = grounds.look_up(stated.text)[:DEPTH]
    wholes = [vocabulary.features(f"{one.stated}\n{one.document.title}\n{' '.join(one.path)}") for one in found]
    shares = [vocabulary.coverage(stated.beside, whole) for whole in wholes]
    giving = [
        (one, whole, share)
        for one, whole, share in zip(found, wholes, shares, strict=True)
        if _told(stated.figure, one) and share >= LEAST_AGREEING
    ]
    told = [amount for one, _, _ in giving for amount in _told(stated.figure, one) if not _is_of_other(stated, amount, one, grounds)]
    if any(_agree(stated.figure, amount) for amount in told) or any(one.is_absence for one, _, _ in giving):
        return None
    same = [
        (share + _likeness(stated, one, grounds), n)
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
        each for each, features in zip(found, wholes, strict=True) if any(vocabulary.match(u, features) for u in lacking)
    ]
    if any(_agree(stated.figure, amount) for each in elsewhere for amount in _told(stated.figure, each)):
        return None
    nearest = _nearest(stated, one, grounds)
    steps = {amount.value for each, _, _ in giving if _STEP.search(each.text) for amount in _told(stated.figure, each)}
    if abs(stated.figure.value - nearest.value) in steps:
        return None
    return stated.figure.text.strip(), nearest.text.strip(), one


def _is_of_other(stated: _Stated, amount: Quantity, one: Evidence, grounds: Grounds) -> bool:
    """Whether English words behind another like amount of the sentence have all that stands behind the figure stated.

    "1,700 crowns from the first year" is not borne out by "1,400 crowns in the first year and 1,700 after that".
    """
    if not stated.after or _LATER.search(stated.after):
        return False
    vocabulary, told, text = grounds.vocabulary, _told(stated.figure, one), parse(one.text).text
    ends = [*(each.start for each in told[1:]), len(text)]
    behind = {each.start: vocabulary.features(text[each.end : end]) for each, end in zip(told, ends, strict=True)}
    units = [unit for unit in vocabulary.units(stated.after) if not vocabulary.match(unit, behind[amount.start])]
    if not any(unit.value is not None for unit in units):
        return False
    others = [each for each in told if each.bound == amount.bound and each.start != amount.start]
    return any(all(vocabulary.match(unit, behind[each.start]) for unit in units) for each in others)


def _likeness(stated: _Stated, one: Evidence, grounds: Grounds) -> float:
    """What speaks for the amount of `one` beside its words: the same kind of limit, and nothing else before it."""
    nearest = _nearest(stated, one, grounds)
    folded = parse(one.text).text
    before = grounds.vocabulary.units(_CLAUSE_END.split(folded[: nearest.start])[-1])
    said = grounds.vocabulary.features(stated.text)
    return SAME_BOUND * (nearest.bound == stated.figure.bound) + NO_MORE * grounds.vocabulary.coverage(before, said)


def _own_share(stated: _Stated, one: Evidence, grounds: Grounds) -> float:
    return grounds.vocabulary.coverage(stated.beside, grounds.vocabulary.features(one.text))


def _nearest(stated: _Stated, one: Evidence, grounds: Grounds) -> Quantity:
    """Of the amounts of the sentence that behind which most stands of what is said, of the same bound, or the first."""
    told = _told(stated.figure, one)
    text = parse(one.text).text
    ends = [*(amount.start for amount in told[1:]), len(text)]
    has = [
        grounds.vocabulary.coverage(stated.leading, grounds.vocabulary.features(text[amount.start : end]))
        for amount, end in zip(told, ends, strict=True)
    ]
    alike = [share + SAME_BOUND * (amount.bound == stated.figure.bound) for share, amount in zip(has, told, strict=True)]
    return told[alike.index(max(alike))]


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


def years(text: str) -> frozenset[str]:
    """The years that stand in `text` by their four digits."""
    return frozenset(_YEAR.findall(text))
