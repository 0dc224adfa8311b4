"""Of false statements at least 95 % are caught in every kind and language; of true ones 3 % are doubted at most."""

from collections import Counter

import pytest

from assistant.checks import check_statement
from evals.mutations import Mutant, mutants
from tests.assistant.checks.statements import ACTORS, CHINESE, ENGLISH, ZONES, Case

CAUGHT = 0.95
FALSE_ALARMS = 0.03
NAMES = (*ZONES, *ACTORS)
# A second quote, as answers have it, with figures and words of its own.
OTHERS = {
    "en": "The goals are set for one period only. Test task 4 is to improve the mortgage functions of rural rights.",
    "zh": "改革方案的目标只针对一个时期。试验任务4是完善农村产权抵押担保权能。",
}
LANGUAGES = pytest.mark.parametrize(("language", "cases"), [("en", ENGLISH), ("zh", CHINESE)])


def mutants_of(cases: tuple[Case, ...]) -> list[tuple[Mutant, str]]:
    return [
        (mutant, case.quote)
        for case in cases
        for statement in case.statements
        for mutant in mutants(statement, names=ZONES, actors=ACTORS)
    ]


@LANGUAGES
def test_mutants_are_caught(language: str, cases: tuple[Case, ...]) -> None:
    made, caught, missed = Counter[str](), Counter[str](), list[Mutant]()
    for mutant, quote in mutants_of(cases):
        check = check_statement(mutant.text, [quote, OTHERS[language]], names=NAMES)
        made[mutant.kind] += 1
        if check.verdict in ("partial", "unsupported"):
            caught[mutant.kind] += 1
        else:
            missed.append(mutant)
    assert len(made) == 9, "a kind of mutant was not made"
    assert all(caught[kind] >= CAUGHT * made[kind] for kind in made), missed


@LANGUAGES
def test_true_statements_are_not_doubted(language: str, cases: tuple[Case, ...]) -> None:
    pairs = [(statement, case.quote) for case in cases for statement in case.statements]
    checks = [check_statement(statement, [quote, OTHERS[language]], names=NAMES) for statement, quote in pairs]
    doubted = [pair for pair, check in zip(pairs, checks, strict=True) if check.verdict != "supported"]
    assert len(doubted) <= FALSE_ALARMS * len(pairs), doubted


def test_mutants_that_stand_word_for_word_in_the_quote_are_caught_all_the_same() -> None:
    """得超出 stands in 不得超出: what a cut takes away must not let it pass."""
    standing = [
        (mutant, quote) for mutant, quote in mutants_of((*ENGLISH, *CHINESE)) if mutant.text.strip("。.") in quote
    ]
    assert standing
    assert not [mutant for mutant, quote in standing if check_statement(mutant.text, [quote]).verdict == "supported"]
