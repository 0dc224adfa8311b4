"""Contradictions: the sentence of the documents that says the contrary of a statement. Precision before reach."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.assertions import without_denial
from assistant.checking import Names
from assistant.checks.claims import claim_in
from assistant.checks.findings import Finding
from assistant.checks.flaws import find_flaws
from assistant.evidence import Evidence, joined
from assistant.poles import alike, levelled, poles
from assistant.vocabulary import Unit, Vocabulary
from corpus.document import Document
from corpus.sentences import is_han
from index.search import Index

LookUp = Callable[[str], tuple[Evidence, ...]]

# A sentence speaks of the same thing as a statement where it has this share of its words. One that only
# has to be denied says more by itself than one whose every word has to be borne out.
LEAST_SAID = 0.65
LEAST_SAID_OF_DENIED = 0.85
# A sentence that has about as many of the words and bears the statement out is as good a witness.
NEARLY = 0.1
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
    compared = sorted(_comparisons(statement, grounds), key=lambda one: (-one.share, -one.evidence.score))
    unknown = max((one.share for one in compared if one.evidence.is_absence), default=0.0)
    telling = [one for one in compared if not one.evidence.is_absence and one.share > unknown]
    contrary = next((one for one in telling if _is_contrary(one, grounds)), None)
    if contrary is None:
        return None
    near = (one for one in telling if one.share > contrary.share - NEARLY and one is not contrary)
    return None if any(_bears_out(one, grounds) for one in near) else contrary.evidence


@dataclass(frozen=True, slots=True)
class _Comparison:
    """A statement and a sentence in the same words.

    `plain` is the statement without its denial where `is_denied`; `share` is the part of its words that the
    sentence has.
    """

    evidence: Evidence
    plain: str
    is_denied: bool
    sentence: str
    share: float


def _comparisons(statement: str, grounds: Grounds) -> Iterator[_Comparison]:
    """`statement` beside each sentence found that names all it names and is on the same deed or state."""
    vocabulary = grounds.vocabulary
    spoken = poles(statement)
    for one in grounds.look_up(statement)[:DEPTH]:
        kept = alike(statement, one.text)
        said, sentence = levelled(statement, kept), levelled(one.text, kept)
        if not spoken.keys() <= poles(one.text).keys():
            continue
        asserted = without_denial(said)
        units = telling(said if asserted is None else asserted, vocabulary)
        features = vocabulary.features(sentence)
        around = joined(features, vocabulary.features(one.surroundings))
        if units and all(vocabulary.match(unit, around) == 1.0 for unit in units if unit.is_name):
            share = vocabulary.coverage(units, features)
            yield _Comparison(one, asserted or said, asserted is not None, sentence, share)


def telling(text: str, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The words of `text` that say what it is about: numbers and single Chinese characters say too little."""
    return tuple(u for u in vocabulary.units(text) if u.value is None and not (len(u.text) == 1 and is_han(u.text)))


def _is_contrary(one: _Comparison, grounds: Grounds) -> bool:
    """Whether the sentence denies what the statement says, or says nearly all of what it denies."""
    flaws = _unsupported(one, grounds)
    if one.is_denied:
        return one.share >= LEAST_SAID_OF_DENIED and all(flaw.kind == "context" for flaw in flaws)
    return one.share >= LEAST_SAID and any(flaw.kind == "negation" for flaw in flaws)


def _bears_out(one: _Comparison, grounds: Grounds) -> bool:
    if one.is_denied:
        return any(flaw.kind == "negation" for flaw in _unsupported(one, grounds))
    return not _unsupported(one, grounds)


def _unsupported(one: _Comparison, grounds: Grounds) -> list[Finding]:
    flaws = find_flaws(claim_in(one.plain), [one.sentence], grounds.names)
    return [flaw for flaw in flaws if flaw.gravity == "unsupported"]
