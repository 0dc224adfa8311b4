"""Figures said: the amounts that a question gives as facts, and what each is said to be of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.language.units import Unit
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.questions.assertions import assertions_made
from assistant.questions.question import Question, Route
from corpus.sentences import is_han

_CLAUSE = re.compile(r"[，；;。?？]|,\s")
_BEFORE = re.compile(r"(?:(?:[A-Z][\w'-]*|of|the|at|in|an?) )*$")
_AFTER = re.compile(r"(?: (?:[A-Z][\w'-]*|of|the|at|in|for|per|an?|day|week|month|year|[a-z]+(?= of\b))\b)*")
_MEASURES = re.compile(
    r"\b(?:covers?|measures?|amounts? to|totals?|is|are|was|were|has|have|had|costs?|an? area of|the area of)\b|面积|总?金额|的?(?:范围|区域|地盘|土地)(?:里|内|上)|(?<=[\u4e00-\u9fff])[为是达有](?=\s|$)",
    re.IGNORECASE,
)
# What joins a figure to what it is of, and says nothing of that.
_LINKS = re.compile(r"\b(?:right|set|fixed|only|just|deadline)\b|deadline|期限|规定|只用|必须|应当", re.IGNORECASE)
_LINKS_BEFORE = re.compile(
    r"(?:只用|只需要?|只要|仅需|定[为在]|设为|限[为在]|按照?|算作?|等到|要等|必须|需要?|应当?|最[高多低少迟晚]|[是为达有要才就都得])+\s*$"
)
_LIMIT = re.compile(r"\bdeadline\b|deadline|期限|最[晚迟]|截止|限期|\bat the latest\b", re.IGNORECASE)
_RULE_ZH = re.compile(r"[是为只才]|最[高多低少迟晚长]|至[少多]|应当?|必须|规定|限|需要?")
_SUPPOSED = re.compile(r"^(?:如果|要是|假如|假设|若|万一|比如|例如|譬如)|^(?:if|suppose|say)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Where the Chinese words begin that ask something of what stands before them.
_ASKED_OF = re.compile(r"(?:是|又|都)?(?:怎么|怎样|如何|为什么|为何|由谁|谁|从哪|哪)")


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A stretch of the question with a figure, and what the stretch has beside it: all, and without the measure.

    `leading` are the words and numbers before the figure without what joins it to them; `is_firm` says that the form of
    the question takes the figure for granted.
    """

    text: str
    figure: Quantity
    beside: tuple[Unit, ...]
    units: tuple[Unit, ...]
    leading: tuple[Unit, ...]
    is_firm: bool


def figures_said(question: Question, grounds: Grounds) -> Iterator[StatedFigure]:
    """The amounts with a unit: in statements any, elsewhere those of something named, unless they are what is asked."""
    for one in assertions_made(question.text):
        if not one.is_firm and _SUPPOSED.search(one.text):
            continue
        for figure in parse(one.text).quantities:
            if figure.family and figure.value != figure.size:
                is_rule = bool(_RULE_ZH.search(one.text)) if question.language == "zh" else bool(figure.bound)
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


def _stated(text: str, figure: Quantity, inside: Quantity, grounds: Grounds, *, is_firm: bool) -> StatedFigure:
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
    return StatedFigure(text, figure, telling(rest, vocabulary), units, leading, is_firm)


def _is_one_han(unit: Unit) -> bool:
    return len(unit.text) == 1 and is_han(unit.text)


def years(text: str) -> frozenset[str]:
    """The years that stand in `text` by their four digits."""
    return frozenset(_YEAR.findall(text))
