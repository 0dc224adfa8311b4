"""The ranking: what speaks for a sentence, weighed as was learned."""

from dataclasses import replace

import pytest

from assistant.retrieval.ranking import BEARING_NAMES, Bearing, Ranking, load_ranking, values
from tests.assistant.steps import Steps

NOTHING = Bearing(*[0.0] * len(BEARING_NAMES))


def test_the_ranking_weighs_just_what_there_is() -> None:
    assert set(load_ranking().weights) == set(BEARING_NAMES)


def test_a_score_is_the_weighted_sum() -> None:
    ranking = Ranking({name: 2.0 if name == "own" else -0.5 if name == "absence" else 0.0 for name in BEARING_NAMES})
    assert ranking.score(NOTHING) == 0
    assert ranking.score(replace(NOTHING, own=0.5, absence=1.0, context=1.0)) == pytest.approx(0.5)


def test_evidence_is_scored_by_what_speaks_for_it(office_steps: Steps) -> None:
    ranked = office_steps.ranked("How many wells are there in Elmford County?")
    for one in ranked:
        assert one.score == load_ranking().score(one.bearing)
        assert (one.own, one.context) == (one.bearing.own, one.bearing.context)
        assert one.bearing.absence == one.is_absence
        assert one.bearing.cosine_gap <= 0
        assert values(one.bearing)[BEARING_NAMES.index("own")] == one.own
    assert max(one.bearing.cosine_gap for one in ranked) == 0
    assert sum(one.bearing.cosine_rank for one in ranked) == pytest.approx(0, abs=1e-3)
