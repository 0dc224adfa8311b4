"""Health: whether the index that answers works, told by its canaries. Mends nothing, looks at no file."""

from dataclasses import dataclass

from assistant.path import Assistant
from corpus.document import Language
from index.canaries import health, run_canaries
from index.hits import Leg


@dataclass(frozen=True, slots=True)
class LegState:
    """How many of the canaries `asked` of one leg in one language it `found`, and whether that is enough."""

    leg: Leg
    language: Language
    found: int
    asked: int
    is_alive: bool


@dataclass(frozen=True, slots=True)
class Health:
    """What a small light shows: `is_well` where every leg is alive; the generation in use, and the models."""

    is_well: bool
    generation: str
    built: str
    documents: int
    passages: int
    legs: tuple[LegState, ...]
    embedding_model: str


def health_of(assistant: Assistant) -> Health:
    """The health of the index that `assistant` answers from; takes seconds, as its canaries are asked."""
    manifest = assistant.index.manifest
    legs = tuple(
        LegState(one.leg, one.language, len(one.canaries) - len(one.missed), len(one.canaries), one.is_alive)
        for one in health(run_canaries(assistant.index))
    )
    return Health(
        is_well=all(leg.is_alive for leg in legs),
        generation=manifest.generation,
        built=manifest.built,
        documents=manifest.documents,
        passages=manifest.passages,
        legs=legs,
        embedding_model=manifest.encoder,
    )
