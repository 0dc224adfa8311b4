"""What the assistant's index finds for the questions of cases: do the passages hold the gold spans?

Follow-ups are searched for as the assistant understood them, beside the last turn alone and what was meant.
"""

from collections.abc import Iterable, Iterator, Sequence

from corpus.sentences import language_of
from evals.graded import Graded
from evals.intervals import Estimate
from evals.metrics.gap import GAP_CLOSED, gap_closed
from evals.metrics.passages import GoldSets, relevant_names, span_precision, span_recall
from evals.metrics.rankings import hit, ndcg, reciprocal_rank
from evals.metrics.spans import Place
from evals.report import Metric
from evals.row import Row
from evals.score import Score
from index.passages import Passage
from index.search import Index

_RECALL = "span_recall@5"
_LAST_TURN, _MEANT = f"{_RECALL} (last turn)", f"{_RECALL} (as meant)"
FOUND = (
    Metric(_RECALL, "gold spans in the first 5 passages", "found"),
    Metric("span_precision@5", "of the first 5 passages, those with a gold span"),
    Metric("hit@5", "a gold span in the first 5 passages (hit@5)"),
    Metric("MRR@10", "MRR@10 of the passages"),
    Metric("nDCG@10", "nDCG@10 of the passages"),
    Metric(_LAST_TURN, "follow-ups: gold spans found by the last turn alone"),
    Metric(_MEANT, "follow-ups: gold spans found by what was meant"),
)
_DEPTH = 10


def found_scores(graded: Iterable[Graded], index: Index) -> Iterator[tuple[str, dict[str, Score]]]:
    """The scores of what is found, by the ids of the cases that have gold spans."""
    for one in graded:
        if not one.gold_sets or one.lost_labels:
            continue
        gold = [[(span.document, span.start, span.end) for span in spans] for spans in one.gold_sets]
        scores = _scores(_search(one.answer.standalone_question, index), gold, index)
        if one.case.standalone and one.case.standalone != one.case.question:
            scores[_LAST_TURN] = _recall(one.case.question, gold, index)
            scores[_MEANT] = _recall(one.case.standalone, gold, index)
        yield one.case.id, scores


def gap_figure(rows: Sequence[Row]) -> dict[str, Estimate | None]:
    """How much of what rewriting by hand gains our standalone question gains, by label; {} without follow-ups."""
    if not any(_MEANT in row.scores for row in rows):
        return {}
    return {GAP_CLOSED: gap_closed(rows, ours=_RECALL, last=_LAST_TURN, rewrite=_MEANT)}


def _search(text: str, index: Index) -> list[Passage]:
    return [hit.passage for hit in index.search(index.query(text, language_of(text)), limit=_DEPTH)]


def _scores(found: Sequence[Passage], gold: GoldSets, index: Index) -> dict[str, Score]:
    places = _places(found)
    relevant = relevant_names([one.id for one in index.passages], _places(index.passages), gold)
    names = [one.id for one in found]
    scores = {
        _RECALL: span_recall(places, gold, k=5),
        "span_precision@5": span_precision(places, gold, k=5),
        "hit@5": hit(names, relevant, k=5),
        "MRR@10": reciprocal_rank(names, relevant, k=10),
        "nDCG@10": ndcg(names, relevant, k=10) if relevant else 0.0,
    }
    return {name: Score(value) for name, value in scores.items()}


def _recall(text: str, gold: GoldSets, index: Index) -> Score:
    return Score(span_recall(_places(_search(text, index)), gold, k=5))


def _places(passages: Iterable[Passage]) -> list[Place]:
    return [(one.document_id, one.start, one.end) for one in passages]
