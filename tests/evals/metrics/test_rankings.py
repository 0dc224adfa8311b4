"""Ranking metrics: worked by hand, against ir-measures, and on published runs where POLICY_EVALS_DATA has them."""

import math
import os
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import ir_measures
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.rankings import hit, ndcg, recall, reciprocal_rank

DATA = Path(os.environ.get("POLICY_EVALS_DATA", "")) / "mtrag"
RUNS = sorted((DATA / "published_runs").glob("*.trec")) if "POLICY_EVALS_DATA" in os.environ else []
ORACLES: dict[Callable[..., float], Callable[[int], ir_measures.Measure]] = {
    recall: lambda k: ir_measures.R @ k,
    hit: lambda k: ir_measures.Success @ k,
    reciprocal_rank: lambda k: ir_measures.RR @ k,
    ndcg: lambda k: ir_measures.nDCG @ k,
}
Qrels = dict[str, dict[str, int]]
Rankings = dict[str, list[str]]


def test_metrics_worked_by_hand() -> None:
    """Relevant are a (gain 2) and b (1); b stands second and a fourth: 1/log2(3) + 2/log2(5) of 2 + 1/log2(3)."""
    ranking, relevant = ["x", "b", "y", "a"], {"a": 2, "b": 1}
    assert [recall(ranking, relevant, k=k) for k in (1, 2, 4)] == [0, 0.5, 1]
    assert [hit(ranking, relevant, k=k) for k in (1, 2)] == [0, 1]
    assert [reciprocal_rank(ranking, relevant, k=k) for k in (1, 5)] == [0, 0.5]
    best = 2 + 1 / math.log2(3)
    assert ndcg(ranking, relevant, k=4) == pytest.approx((1 / math.log2(3) + 2 / math.log2(5)) / best)
    assert ndcg(["a", "b"], relevant, k=10) == 1
    assert ndcg([], relevant, k=10) == 0


def assert_as_ir_measures(qrels: Qrels, rankings: Rankings, k: int) -> None:
    """Each metric of each query is that of ir-measures; scores fall with the rank, so that there are no ties."""
    run = {q: {one: float(-rank) for rank, one in enumerate(found)} for q, found in rankings.items()}
    for metric, oracle in ORACLES.items():
        for expected in ir_measures.iter_calc([oracle(k)], qrels, run):
            relevant = {one: gain for one, gain in qrels[expected.query_id].items() if gain > 0}
            ours = metric(rankings.get(expected.query_id, []), relevant, k=k)
            assert ours == pytest.approx(expected.value, abs=1e-9), (metric.__name__, expected)


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 3), min_size=1),
    st.lists(st.sampled_from("abcdefghijkl"), unique=True, min_size=1),
    st.integers(1, 12),
)
def test_metrics_equal_those_of_ir_measures(relevant: dict[str, int], ranking: list[str], k: int) -> None:
    assert_as_ir_measures({"q": relevant}, {"q": ranking}, k)


def read_qrels(path: Path) -> Qrels:
    qrels: Qrels = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        query, document, gain = line.split("\t")
        qrels[query][document] = int(gain)
    return dict(qrels)


def read_run(path: Path) -> Rankings:
    """The rankings of a TREC run, by score as trec_eval orders: in single precision, ties by id, the last first."""
    scored: dict[str, list[tuple[np.float32, str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, document, _, score, _ = line.split()
        scored[query].append((np.float32(score), document))
    return {query: [document for _, document in sorted(found, reverse=True)] for query, found in scored.items()}


@pytest.mark.skipif(not RUNS, reason="POLICY_EVALS_DATA names no folder with mtrag/published_runs")
@pytest.mark.parametrize("path", RUNS, ids=lambda path: path.stem)
@pytest.mark.parametrize("k", [1, 5, 10])
def test_published_runs_score_as_with_ir_measures(path: Path, k: int) -> None:
    domain = "govt" if "govt" in path.stem else "cloud"
    qrels = read_qrels(DATA / "mtrag-human" / "retrieval_tasks" / domain / "qrels" / "dev.tsv")
    rankings = {query: found for query, found in read_run(path).items() if query in qrels}
    run = list(ir_measures.read_trec_run(str(path)))  # type: ignore[no-untyped-call]
    # RR@k of ir-measures settles ties in another way than trec_eval, which gives the rest and RR.
    oracles = {metric: oracle(k) for metric, oracle in ORACLES.items() if metric is not reciprocal_rank}
    for metric, measure in (*oracles.items(), (reciprocal_rank, ir_measures.RR)):
        depth = k if metric in oracles else len(run)
        for expected in ir_measures.iter_calc([measure], qrels, run):
            ours = metric(rankings.get(expected.query_id, []), qrels[expected.query_id], k=depth)
            assert ours == pytest.approx(expected.value, abs=1e-9), (metric.__name__, expected)
