"""How good a ranking is, given what is relevant and how much: as trec_eval and ir-measures have it.

A ranking holds each id once, best first; `relevant` gives the gain of each relevant id, all above 0.
"""

import math
from collections.abc import Mapping, Sequence

Relevant = Mapping[str, int]


def recall(ranking: Sequence[str], relevant: Relevant, *, k: int) -> float:
    """The share of what is relevant that is among the first k (R@k)."""
    return sum(one in relevant for one in ranking[:k]) / len(relevant)


def hit(ranking: Sequence[str], relevant: Relevant, *, k: int) -> float:
    """1 where something relevant is among the first k (hit@k, Success@k), else 0."""
    return float(any(one in relevant for one in ranking[:k]))


def reciprocal_rank(ranking: Sequence[str], relevant: Relevant, *, k: int) -> float:
    """1 over the rank of the first relevant one among the first k, else 0; its mean is MRR@k."""
    return next((1 / rank for rank, one in enumerate(ranking[:k], start=1) if one in relevant), 0.0)


def ndcg(ranking: Sequence[str], relevant: Relevant, *, k: int) -> float:
    """Discounted gain of the first k over that of the best ranking (nDCG@k, gains as given, log base 2)."""
    best = sorted(relevant.values(), reverse=True)
    return _discounted([relevant.get(one, 0) for one in ranking[:k]]) / _discounted(best[:k])


def _discounted(gains: Sequence[int]) -> float:
    return math.fsum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))
