"""Contradictions: the sentence of the documents that says the contrary of a statement. Precision before reach."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.assertions import without_denial
from assistant.checking import Names
from assistant.checks.claims import claim_in
from assistant.checks.findings import Finding
from assistant.checks.flaws import find_flaws
from assistant.evidence import Evidence, joined
from assistant.poles import levelled
from assistant.vocabulary import Unit, Vocabulary
from corpus.document import Document
from index.search import Index

LookUp = Callable[[str], tuple[Evidence, ...]]

# A sentence speaks of the same thing as a statement where it has this share of its words. One that only
# has to be denied says more by itself than one whose every word has to be borne out.
LEAST_SAID = 0.65
LEAST_SAID_OF_DENIED = 0.8
# The sentences looked at: those that a reader would look at first.
DEPTH = 12


@dataclass(frozen=True, slots=True)
class Grounds:
    """What statements are held against.

    `look_up` finds the sentences nearest to a text, best first; `served` are the documents read for the
    language of the question; `names` are groups of names that mean the same.
    """

    look_up: LookUp
    vocabulary: Vocabulary
    names: Names
    index: Index
    served: tuple[Document, ...]


def contradiction(statement: str, grounds: Grounds) -> Evidence | None:
    """The sentence that says the contrary of `statement`, or None where none does, or another bears it out."""
    asserted = without_denial(statement)
    plain = levelled(statement) if asserted is None else asserted
    units = grounds.vocabulary.units(plain)
    if not units:
        return None
    said = _speaking(units, grounds.look_up(statement), grounds.vocabulary)
    if asserted is not None:
        return _affirming(plain, said, grounds)
    denying = [(share, one) for share, one in said if share >= LEAST_SAID and _denies(one, plain, grounds)]
    if not denying:
        return None
    share, best = denying[0]
    bearing_out = (one for other, one in said if other > share - 0.1 and not _unsupported(one, plain, grounds))
    return None if any(bearing_out) else best


def _affirming(plain: str, said: list[tuple[float, Evidence]], grounds: Grounds) -> Evidence | None:
    """The sentence that says what the question denies, where it says nearly all of it."""
    near = (one for share, one in said if share >= LEAST_SAID_OF_DENIED)
    return next((one for one in near if all(f.kind == "context" for f in _unsupported(one, plain, grounds))), None)


def _speaking(
    units: tuple[Unit, ...], ranked: Iterable[Evidence], vocabulary: Vocabulary
) -> list[tuple[float, Evidence]]:
    """The sentences that name all that `units` name, with the share of the units they have, most first.

    None where one that says it is not known speaks of it as much as any.
    """
    found: list[tuple[float, Evidence]] = []
    for one in tuple(ranked)[:DEPTH]:
        features = vocabulary.features(levelled(one.text))
        around = joined(features, vocabulary.features(one.surroundings))
        if all(vocabulary.match(unit, around) == 1.0 for unit in units if unit.is_name):
            found.append((vocabulary.coverage(units, features), one))
    found.sort(key=lambda pair: (-pair[0], -pair[1].score))
    unknown = max((share for share, one in found if one.is_absence), default=0.0)
    return [(share, one) for share, one in found if not one.is_absence and share > unknown]


def _denies(one: Evidence, plain: str, grounds: Grounds) -> bool:
    return any(flaw.kind == "negation" for flaw in _unsupported(one, plain, grounds))


def _unsupported(one: Evidence, plain: str, grounds: Grounds) -> list[Finding]:
    flaws = find_flaws(claim_in(plain), [levelled(one.text)], grounds.names)
    return [flaw for flaw in flaws if flaw.gravity == "unsupported"]
