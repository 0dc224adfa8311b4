"""The weights of the ranking are learned from which sentences answer, and from nothing else."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.path import Assistant
from assistant.retrieval.ranking import BEARING_NAMES
from assistant.settings import Settings
from corpus.glossary import load_glossary
from evals.development import DevelopmentSet, standing_alone
from evals.learn_ranking import AGAINST, OWN, Listed, fit, lists_of, top_share
from evals.suites.imported import imported_index
from evals.suites.setting import Setting
from tests.evals.samples import DOCUMENTS, WordEncoder, label, make_case

OWN_PLACE = BEARING_NAMES.index("own")
OTHER_PLACE = BEARING_NAMES.index("cosine")


def listed(place: int, sign: float, *, questions: int = 40) -> list[Listed]:
    """Questions on six sentences whose features are noise, but for the one at `place`, by which one is told."""
    random = np.random.default_rng(1)
    found = []
    for _ in range(questions):
        bearings: NDArray[np.float64] = random.random((6, len(BEARING_NAMES))) * 0.1
        told = random.permutation(6) / 5
        bearings[:, place] = told
        bearings[:, OWN_PLACE] += 0.05 * told * sign
        found.append(Listed(bearings, told * sign == (told * sign).max()))
    return found


def test_what_tells_the_answer_gets_the_weight_and_ranks_it_first() -> None:
    lists = listed(OTHER_PLACE, 1.0)
    weights = fit(lists)
    assert top_share(lists, weights) == 1.0
    assert weights["own"] == OWN
    assert max(weights, key=lambda name: weights[name]) in ("cosine", "own")
    assert top_share(lists, dict.fromkeys(BEARING_NAMES, 0.0) | {"cosine": -1.0}) == 0.0


def test_no_weight_says_the_contrary_of_what_it_is_for() -> None:
    """Even where in the cases at hand the sentences that answer are those of unlike meaning."""
    weights = fit(listed(OTHER_PLACE, -1.0))
    assert weights["cosine"] == 0.0
    assert all(weights[name] * (-1 if name in AGAINST else 1) >= 0 for name in BEARING_NAMES)


def test_the_same_cases_give_the_same_weights() -> None:
    assert fit(listed(OTHER_PLACE, 1.0)) == fit(listed(OTHER_PLACE, 1.0))


def test_the_sentences_found_are_marked_that_a_case_may_cite(tmp_path: Path) -> None:
    setting = Setting(tmp_path, Settings(), WordEncoder())
    index = imported_index("x", [DOCUMENTS["rules"]], setting, with_sentences=True)
    late, report = label("Late reports are not paid."), label("A farm must report its harvest by 1 March.")
    cases = [
        make_case(id="c1", question="Are late reports paid?", evidence=[late], alternatives=[[report]]),
        make_case(id="c2", question="Are bees paid?", status=["not_in_documents"]),
    ]
    development = DevelopmentSet("rules", Assistant(index, load_glossary(), Settings()), standing_alone(cases))
    (found,) = lists_of(development)
    assert found.is_gold.sum() == 2
    assert found.bearings.shape == (len(found.is_gold), len(BEARING_NAMES))
    assert found.bearings[found.is_gold][:, OWN_PLACE].max() == found.bearings[:, OWN_PLACE].max()


def test_what_is_set_aside_and_what_leans_on_an_earlier_turn_is_not_learned_from() -> None:
    turn = {"conversation": "talk", "question": "And late?"}
    cases = [
        make_case(id="c1"),
        make_case(id="c2", part="held"),
        make_case(id="c3", **turn),
        make_case(id="c4", **turn, standalone="Are late reports paid?"),
    ]
    assert [(text, case.id) for text, case in standing_alone(cases)] == [
        ("How much?", "c1"),
        ("Are late reports paid?", "c4"),
    ]
