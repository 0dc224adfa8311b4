"""Do the passages found hold the gold spans? Both are places: a document and the characters in it."""

from collections.abc import Sequence

from evals.metrics.spans import Place, overlap

GoldSets = Sequence[Sequence[Place]]


def span_recall(found: Sequence[Place], gold_sets: GoldSets, *, k: int) -> float:
    """The share of the spans, of the set where it is highest, that one of the first `k` passages overlaps."""
    return max(_share(gold, found[:k]) for gold in gold_sets)


def span_precision(found: Sequence[Place], gold_sets: GoldSets, *, k: int) -> float:
    """The share of the first `k` passages that overlap a span of any set; 0 where nothing is found."""
    return _share(found[:k], [place for gold in gold_sets for place in gold])


def relevant_names(names: Sequence[str], places: Sequence[Place], gold_sets: GoldSets) -> dict[str, int]:
    """The passages that overlap a span of any set, each with the gain 1, as the metrics of rankings want them."""
    gold = [place for places in gold_sets for place in places]
    return {name: 1 for name, place in zip(names, places, strict=True) if _share([place], gold)}


def _share(these: Sequence[Place], those: Sequence[Place]) -> float:
    if not these:
        return 0.0
    return sum(any(overlap(one, other) for other in those) for one in these) / len(these)
