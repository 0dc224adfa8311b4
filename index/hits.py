"""Hit: a passage with its score and the legs that found it; fusion of the legs' rankings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from index.passages import Passage

Leg = Literal["dense", "keyword"]
# Rank constant of reciprocal rank fusion; Cormack, Clarke and Buettcher, SIGIR 2009.
RRF_K = 60


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


def fuse(rankings: Mapping[Leg, Sequence[Ranked]], passages: Sequence[Passage], *, limit: int) -> tuple[Hit, ...]:
    """The `limit` best passages by reciprocal rank fusion: the sum of 1 / (60 + rank) over the legs.

    Ties are settled by the row, so that the same question gives the same order on every run.
    """
    ranks: dict[int, dict[Leg, int]] = {}
    scores: dict[int, dict[Leg, float]] = {}
    for leg, ranking in rankings.items():
        for rank, ranked in enumerate(ranking, start=1):
            ranks.setdefault(ranked.row, {})[leg] = rank
            scores.setdefault(ranked.row, {})[leg] = ranked.score
    fused = {row: sum(1 / (RRF_K + rank) for rank in by_leg.values()) for row, by_leg in ranks.items()}
    best = sorted(fused, key=lambda row: (-fused[row], row))[:limit]
    return tuple(Hit(passages[row], row, fused[row], ranks[row], scores[row]) for row in best)
