"""Hit: a passage with its score and the legs that found it; fusion of the legs' scores."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Literal

from index.passages import Passage

Leg = Literal["dense", "keyword"]


@dataclass(frozen=True, slots=True)
class Fusion:
    """What the best passage of each leg counts, and what the best passages of its document add to a passage."""

    dense: float
    keyword: float
    document: float = 0.0


# Half and half: what one leg is sure of by far must be able to outweigh what the other finds a little better (Bruch,
# Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023). Dense shares of .4 to .6 did about
# as well, ranks instead of scores worse (`policy-evals run policy or-sharc mtrag`).
ALONE = Fusion(dense=0.5, keyword=0.5)
# In a conversation the keyword leg knows what was said before and the dense leg does not; and who asks on stays with a
# document, which shows in more than one passage (`policy-evals run doc2dial mtrag`, follow-ups of `policy`).
IN_CONTEXT = Fusion(dense=0.3, keyword=0.7, document=0.6)
# So many passages of a document say how well it fits.
FITTING_PASSAGES = 2


@dataclass(frozen=True, slots=True)
class Ranked:
    """What one leg says of one passage: its row in the index and the leg's own score (higher is better)."""

    row: int
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found: fused `score` (higher is better), and rank (from 1) and score by leg."""

    passage: Passage
    row: int
    score: float
    ranks: Mapping[Leg, int]
    scores: Mapping[Leg, float]


def fuse(
    rankings: Mapping[Leg, Sequence[Ranked]], passages: Sequence[Passage], *, limit: int, by: Fusion = ALONE
) -> tuple[Hit, ...]:
    """The `limit` best passages by the weighted sum of what each leg says, its scores laid between 0 and 1.

    The best passage of a leg gets 1. A keyword score of 0 means that no word is shared and stays 0; a cosine has no
    such point, so that of the last passage of the ranking is taken for it. Ties are settled by the row, so that the
    same question gives the same order on every run.
    """
    weights: Mapping[Leg, float] = {"dense": by.dense, "keyword": by.keyword}
    fused: dict[int, float] = defaultdict(float)
    ranks: dict[int, dict[Leg, int]] = {}
    scores: dict[int, dict[Leg, float]] = {}
    for leg in sorted(rankings):
        ranking = rankings[leg]
        for rank, (ranked, share) in enumerate(zip(ranking, _shares(leg, ranking), strict=True), start=1):
            fused[ranked.row] += weights[leg] * share
            ranks.setdefault(ranked.row, {})[leg] = rank
            scores.setdefault(ranked.row, {})[leg] = ranked.score
    if by.document:
        fused = _with_documents(fused, passages, weight=by.document)
    best = sorted(fused, key=lambda row: (-fused[row], row))[:limit]
    return tuple(Hit(passages[row], row, fused[row], ranks[row], scores[row]) for row in best)


def _shares(leg: Leg, ranking: Sequence[Ranked]) -> list[float]:
    """The scores of `ranking`, which is sorted, laid between 0 and 1."""
    if not ranking:
        return []
    lowest = 0.0 if leg == "keyword" else ranking[-1].score
    span = ranking[0].score - lowest
    return [(one.score - lowest) / span if span > 0 else 1.0 for one in ranking]


def _with_documents(fused: Mapping[int, float], passages: Sequence[Passage], *, weight: float) -> dict[int, float]:
    """Each score with `weight` times the mean of the best FITTING_PASSAGES of its document, missing ones being 0."""
    by_document: dict[str, list[float]] = defaultdict(list)
    for row, score in fused.items():
        by_document[passages[row].document_id].append(score)
    fit = {name: sum(nlargest(FITTING_PASSAGES, found)) / FITTING_PASSAGES for name, found in by_document.items()}
    return {row: score + weight * fit[passages[row].document_id] for row, score in fused.items()}
