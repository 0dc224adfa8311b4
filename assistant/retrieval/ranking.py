"""Ranking: how much what speaks for a sentence weighs when the sentences found for a question are put in order."""

import json
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("ranking.json")


@dataclass(frozen=True, slots=True)
class Bearing:
    """What speaks for or against a sentence as an answer, in numbers; where nothing else is said, 1 or 0 for yes or no.

    `cosine` compares meanings, 0 to about 1; `cosine_gap` is it beside the nearest sentence found, `cosine_rank` beside
    all of them, in standard deviations. `own` and `context` are shares of the question's words, in the sentence itself
    and with what stands around it. `sharp_kind`, `loose_kind`: it holds the kind of thing that is asked for, which says
    much or little. `absence`: it only says that something is unknown. `sources`: it stands in a list of sources.
    `letterhead`: it is a line before the first sentence of its document, and holds nothing of a kind asked for.
    `announces`: it announces the list that is asked for. `denied`: it tells what a rule leaves out, where that is asked
    for; `not_denied`: it does where what is allowed is asked for, or the other way round. `document`: it stands in the
    document that is named; `other_document`: it neither does, nor speaks of it. `other_name` is the share of the places
    and bodies named that neither it nor what stands around it speaks of.
    """

    cosine: float
    cosine_gap: float
    cosine_rank: float
    own: float
    context: float
    sharp_kind: float
    loose_kind: float
    absence: float
    sources: float
    letterhead: float
    announces: float
    denied: float
    not_denied: float
    document: float
    other_document: float
    other_name: float


BEARING_NAMES = tuple(field.name for field in fields(Bearing))


@dataclass(frozen=True, slots=True)
class Ranking:
    """A weighted sum: `weights` by the names of a Bearing, learned by `python -m evals.learn_ranking`."""

    weights: dict[str, float]

    def score(self, bearing: Bearing) -> float:
        """How much speaks for a sentence: higher is better; comparable between questions only in its scale."""
        return float(sum(weight * getattr(bearing, name) for name, weight in self.weights.items()))


def values(bearing: Bearing) -> tuple[float, ...]:
    """The numbers, in the order of BEARING_NAMES."""
    return tuple(getattr(bearing, name) for name in BEARING_NAMES)


@cache
def load_ranking(path: Path = _FILE) -> Ranking:
    """The ranking that comes with the program."""
    return Ranking(**json.loads(path.read_text(encoding="utf-8")))
