import math
import os
from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.plain_bm25 import K1, B, PlainBm25, english_terms
from evals.suites import scifact_bm25
from evals.suites.setting import Setting
from tests.evals.samples import WordEncoder

DATA = Path(os.environ.get("POLICY_EVALS_DATA", ""))
HAS_SCIFACT = "POLICY_EVALS_DATA" in os.environ and (DATA / "scifact").exists()


def test_terms_are_those_of_lucenes_english_analysis() -> None:
    text = "The patients' T-cells weren't running; a cell's relations, 0.5% of it"
    assert list(english_terms(text)) == ["patient", "t", "cell", "weren't", "run", "cell", "relat", "0.5"]


def test_a_score_is_the_formula_by_hand() -> None:
    """Of two texts "well" stands in one, once, of length 2 where 3 is the mean."""
    bm25 = PlainBm25(["well permits", "bees enter hives there often"])
    idf = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    length = 2 / ((2 + 4) / 2)
    expected = idf * 1 / (1 + K1 * (1 - B + B * length))
    (place,) = bm25.ranking("a well", limit=5)
    assert place == 0
    assert bm25.scores("a well")[0] == pytest.approx(expected, rel=1e-5)


def test_texts_that_share_no_term_are_not_found() -> None:
    bm25 = PlainBm25(["well permits", "bees"])
    assert bm25.ranking("the roof", limit=5) == []
    assert bm25.ranking("permit for bees and wells", limit=5) == [0, 1]
    assert bm25.ranking("permit for bees and wells", limit=1) == [0]


@pytest.mark.skipif(not HAS_SCIFACT, reason="POLICY_EVALS_DATA names no folder with scifact")
def test_scifact_comes_out_as_published(tmp_path: Path) -> None:
    found = scifact_bm25.run(Setting(tmp_path, Settings(), WordEncoder(), data=DATA)).estimates["nDCG@10"]
    assert found is not None
    assert found.mean == pytest.approx(0.679, abs=0.005)
