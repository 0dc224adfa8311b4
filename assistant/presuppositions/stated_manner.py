"""Manner: how often, where and with whom a question says that something is done, and the documents say otherwise."""

import re

from assistant.language.units import Unit, joined
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.presuppositions.standing import stands_there
from assistant.questions.assertions import assertions
from assistant.questions.rates import rates, without_rates
from assistant.retrieval.evidence import Evidence

_I = re.IGNORECASE
# The sentences looked at: those that a reader would look at first.
DEPTH = 8
# A sentence speaks of the same deed where it has this share of the words beside those that rule each other out,
LEAST_SAID = 0.6
# and bears out a statement that it says in the same manner where it has this share.
LEAST_AGREEING = 0.4
# "The yearly inspections": a rate that a question takes for granted wherever it stands.
_RATE_OF_THING = re.compile(
    r"\b(?:(?:\d{1,2}|two|three|four|six) )?(?:half-yearly|quarterly|annual|yearly|monthly|weekly|daily) [a-z]+|每(?:半)?[一-鿿\d]{0,3}[年月季周天日]度?一?[次回]的[一-鿿]{2,}",
    _I,
)
# Words of which one rules out the others of its row.
_ROWS = (
    tuple(re.compile(rf"\b(?:in|from|to|of|at) the {side}\b|\b{side}ern (?=[a-z])|\blies {side}\b|位于[^，。]{{0,8}}?{han}[部侧边面]") for side, han in (("north", "北"), ("south", "南"), ("east", "东"), ("west", "西"))),
    (
        re.compile(r"\b(?:alone|on (?:its|their) own|by (?:itself|themselves)|single-handed\w*)\b|单独|独自|独家|一家(?=[印发制出])", _I),
        re.compile(r"\b(?:jointly|together with|in conjunction with|along with)\b|联合|会同|共同", _I),
    ),
)  # fmt: skip
_ALONE_ROW = 1


def other_manner(text: str, grounds: Grounds) -> Evidence | None:
    """The sentence that says that the same is done at another rate, in another place or not alone; None without one."""
    statements = list(assertions(text))
    if _RATE_OF_THING.search(text):
        statements.append(text)
    return next(
        (
            found
            for one in statements
            if (found := _other_rate(one, grounds) or _other_row(one, grounds)) and not stands_there(one, grounds)
        ),
        None,
    )


def _other_rate(statement: str, grounds: Grounds) -> Evidence | None:
    stated = {rate for rate, _ in rates(statement)}
    units = telling(without_rates(statement), grounds.vocabulary)
    if not stated or not units:
        return None
    contrary = None
    for one in grounds.look_up(statement)[:DEPTH]:
        share = _share(units, one, grounds)
        told = {rate for rate, _ in rates(one.text)}
        if told & stated and share >= LEAST_AGREEING:
            return None
        if told and not one.is_absence and share >= LEAST_SAID and contrary is None:
            contrary = one
    return contrary


def _other_row(statement: str, grounds: Grounds) -> Evidence | None:
    for number, row in enumerate(_ROWS):
        stated = [i for i, words in enumerate(row) if words.search(statement)]
        if len(stated) != 1:
            continue
        units = telling(row[stated[0]].sub(" ", statement), grounds.vocabulary)
        if number == _ALONE_ROW:
            units = tuple(unit for unit in units if not unit.is_name)
        found = _ruling_out(row, stated[0], units, statement, grounds)
        if found:
            return found
    return None


def _ruling_out(
    row: tuple[re.Pattern[str], ...], stated: int, units: tuple[Unit, ...], statement: str, grounds: Grounds
) -> Evidence | None:
    for one in grounds.look_up(statement)[:DEPTH]:
        share = _share(units, one, grounds)
        told = [i for i, words in enumerate(row) if words.search(one.text)]
        if stated in told and share >= LEAST_AGREEING:
            return None
        if told and stated not in told and share >= LEAST_SAID and not one.is_absence:
            return one
    return None


def _share(units: tuple[Unit, ...], one: Evidence, grounds: Grounds) -> float:
    """How much of `units` the sentence has, its title read with it; none where it lacks a name."""
    vocabulary = grounds.vocabulary
    features = joined(vocabulary.features(one.text), vocabulary.features(one.document.title))
    if not units or not all(vocabulary.match(unit, features) == 1.0 for unit in units if unit.is_name):
        return 0.0
    return vocabulary.coverage(units, features)
