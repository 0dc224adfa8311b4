"""Contradictions: the sentence of the documents that says the contrary of a statement. Precision before reach."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.claims import claim_in
from assistant.checks.findings import Finding
from assistant.checks.flaws import find_flaws
from assistant.checks.parsed import parse
from assistant.composing.checking import Names
from assistant.language.poles import alike, levelled, poles
from assistant.language.units import Features, Unit, joined
from assistant.language.vocabulary import Vocabulary
from assistant.questions.assertions import without_denial
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.trimming import MODAL
from corpus.document import Document
from corpus.sentences import is_han
from index.search import Index

# Where a sentence turns from what is so to what is not.
_TURN = re.compile(
    r"[,;]\s*(?=but\b|however\b)|\s+(?=but (?:is|are|was|were|may|must|shall|should|can|need|do|does|not)\b)"
    r"|[，；](?=但|而不|却)"
)
_FORBIDDING = re.compile(r"\b(?:prohibit|forbid|forbade|ban(?:s|ned)?\b)|禁止|严禁|不得", re.IGNORECASE)

LookUp = Callable[[str], tuple[Evidence, ...]]

# A sentence speaks of the same thing as a statement where it has this share of its words. One that only
# has to be denied says more by itself than one whose every word has to be borne out.
LEAST_SAID = 0.65
LEAST_SAID_OF_DENIED = 0.85
# One word says too little of what a statement is about.
FEWEST_UNITS = 2
# A sentence that has about as many of the words and bears the statement out is as good a witness.
NEARLY = 0.1
# A denial is of the statement where the statement has this share of the words of the denial, two at least,
LEAST_DENIED = 0.8
FEWEST_DENIED = 2
# and the sentence with those around it has this share of the words of the statement.
LEAST_SAID_AROUND = 0.75
_LIMITS = re.compile(
    r"\b(?:unless|except|only|without|more than|less than|fewer than|longer than|at (?:least|most))\b|除非|除[^，。]{1,20}外|未经|仅|只|超过|低于|少于|以[上下内]",
    re.IGNORECASE,
)
_TITLE = re.compile(r"《([^》]+)》")
# A title is that of the document meant where the statement has this share of its words.
LEAST_OF_TITLE = 0.6
_PIECE = re.compile(r"[;；，]")
# The sentences looked at: those that a reader would look at first.
DEPTH = 12
# "It is advised that villages with a road build": of the words behind it so many may be what is advised.
NEAR_DEEDS = 3


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
    found = grounds.look_up(statement)[:DEPTH]
    compared = [side for one in found for side in comparisons(statement, one, grounds.vocabulary)]
    compared.sort(key=lambda one: (-one.share, -one.evidence.score))
    unknown = max((one.share for one in compared if one.evidence.is_absence), default=0.0)
    telling = [one for one in compared if not one.evidence.is_absence and one.share > unknown and _is_of_day(one)]
    contrary = next((one for one in telling if _is_contrary(one, grounds)), None)
    if contrary is None:
        return denied_within(statement, found, grounds)
    near = (one for one in telling if one.share > contrary.share - NEARLY and one is not contrary)
    return None if any(_bears_out(one, grounds) for one in near) else contrary.evidence


def _is_of_day(one: "Comparison") -> bool:
    """Whether the sentence has the day that the statement gives, if it gives any."""
    days, told = parse(one.plain).dates, parse(one.part).dates
    return not days or any(day.is_part_of(other) or other.is_part_of(day) for day in days for other in told)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A statement and a part of a sentence in the same words.

    `plain` is the statement without its denial where `is_denied`; `share` is what the part has of its words.
    """

    evidence: Evidence
    plain: str
    is_denied: bool
    part: str
    share: float


def comparisons(statement: str, one: Evidence, vocabulary: Vocabulary) -> Iterator[Comparison]:
    """`statement` beside each part of the sentence `one` that names all it names, in its pairs of opposites."""
    sides = _parts(_with_denial(one))
    for part in sides:
        kept = alike(statement, part)
        said, told = levelled(statement, kept), levelled(part, kept)
        if not poles(statement).keys() <= poles(part).keys():
            continue
        asserted = without_denial(said)
        plain = said if asserted is None else asserted
        units = telling(plain, vocabulary)
        if _is_of_other_title(part, vocabulary.features(statement), vocabulary):
            continue
        features = vocabulary.features(told)
        if part is not sides[0] and _refuses(part):  # "..., but it must not exceed it": of what came before
            features = joined(features, vocabulary.features(levelled(sides[0])))
        around = joined(features, vocabulary.features(one.surroundings))
        if len(units) >= FEWEST_UNITS and all(vocabulary.match(unit, around) == 1.0 for unit in units if unit.is_name):
            yield Comparison(one, plain, asserted is not None, told, vocabulary.coverage(units, features))


def _with_denial(one: Evidence) -> str:
    """The sentence, after the one that it completes where that denies: "The owner must not: charge the apprentice"."""
    lead_in = one.document.text[slice(*one.lead_in)] if one.lead_in else ""
    return one.stated if lead_in and _refuses(lead_in) else one.text


def _is_of_other_title(part: str, said: Features, vocabulary: Vocabulary) -> bool:
    """Whether `part` is said of a document, by the title that it opens with, which a statement does not speak of."""
    title = _TITLE.match(part.lstrip())
    units = vocabulary.units(title[1]) if title else ()
    return bool(units) and vocabulary.coverage(units, said) < LEAST_OF_TITLE


def _parts(sentence: str) -> tuple[str, ...]:
    """`sentence`, or where it turns ("may ..., but shall not ...") each side of it, with who it is said of."""
    sides = _TURN.split(sentence)
    modal = MODAL.search(sides[0])
    if len(sides) == 1 or modal is None:
        return (sentence,)
    return (sides[0], *(f"{sides[0][: modal.start()]}{side}" for side in sides[1:]))


def telling(text: str, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The words of `text` that say what it is about: numbers and single Chinese characters say too little."""
    return tuple(u for u in vocabulary.units(text) if u.value is None and not (len(u.text) == 1 and is_han(u.text)))


def _is_contrary(one: Comparison, grounds: Grounds) -> bool:
    """Whether the sentence denies what the statement says, or says nearly all of what it denies."""
    flaws = graves(one, grounds.names)
    if one.is_denied:
        affirms = not _refuses(one.part) and all(flaw.kind == "context" for flaw in flaws)
        return affirms and one.share >= LEAST_SAID_OF_DENIED
    if _FORBIDDING.search(one.plain):
        return False  # it forbids by itself, whatever its verb governs
    kinds = {flaw.kind for flaw in flaws}
    if "negation" in kinds:
        return one.share >= LEAST_SAID and _is_of_deed(one, grounds.vocabulary)
    if not kinds and _is_weaker(one.part, one.plain, grounds.vocabulary):
        return one.share >= LEAST_SAID_OF_DENIED
    leaves_free = _refuses(one.part) or _is_weaker(one.part, one.plain, grounds.vocabulary)
    return "modality" in kinds and leaves_free and one.share >= LEAST_SAID_OF_DENIED


def _is_of_deed(one: Comparison, vocabulary: Vocabulary) -> bool:
    """Whether the sentence has what the statement says must or may be done, not only what it is done with."""
    modal = MODAL.search(one.plain)
    deed = telling(one.plain[modal.end() :], vocabulary) if modal else ()
    return not deed or vocabulary.match(deed[0], vocabulary.features(one.part)) > 0


def _are_of_one_deed(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether both speak of one deed by the first word behind what binds or allows."""
    first, second = MODAL.search(one), MODAL.search(other)
    if first is None or second is None:
        return False
    behind = telling(other[second.end() :], vocabulary)
    deeds = behind[:1] or telling(other, vocabulary)  # "communes provide schools (must)"
    done = "".join(unit.text + " " for unit in telling(one[first.end() :], vocabulary)[:NEAR_DEEDS])
    told = vocabulary.features(done)
    return any(vocabulary.match(deed, told) > 0 for deed in deeds)


def _is_weaker(told: str, said: str, vocabulary: Vocabulary) -> bool:
    """Whether `told` only allows what `said` lays on somebody, or only recommends what is said to be a must."""
    forces = _forces(told)
    if not forces <= {"may", "should"} or not forces or not _are_of_one_deed(told, said, vocabulary):
        return False
    return bool(_forces(said) & ({"must", "duty", "should"} if forces == {"may"} else {"must", "duty"}))


def _forces(text: str) -> set[str]:
    return {one.modal.force for one in parse(text).clauses if one.modal}


def denied_within(statement: str, found: Sequence[Evidence], grounds: Grounds) -> Evidence | None:
    """The sentence of which a part denies, in words that all stand in `statement`, what the statement says.

    The rest of the statement must be what the sentence, or those around it, speak of. Limits and exceptions deny
    a part of a thing only, and are left out.
    """
    vocabulary = grounds.vocabulary
    if _refuses(statement) or _refuses(levelled(statement)) or _LIMITS.search(statement):
        return None
    said = vocabulary.features(levelled(statement))
    units = telling(levelled(statement), vocabulary)
    given = {amount.value for amount in parse(statement).quantities}
    for one in found:
        if one.is_absence or _LIMITS.search(one.text):
            continue
        text = levelled(one.text)
        around = joined(vocabulary.features(text), vocabulary.features(f"{one.document.title}\n{one.surroundings}"))
        names_all = all(vocabulary.match(unit, around) == 1.0 for unit in units if unit.is_name)
        if not names_all or vocabulary.coverage(units, around) < LEAST_SAID_AROUND:
            continue
        for part in (piece for side in _parts(text) for piece in _PIECE.split(side)):
            own = telling(part, vocabulary)
            limits = {amount.value for amount in parse(part).quantities}
            is_denied = len(own) >= FEWEST_DENIED and _refuses(part) and limits <= given
            if not is_denied or _is_of_other_title(part, said, vocabulary):
                continue
            if vocabulary.match(own[0], said) == 1.0 and vocabulary.coverage(own, said) >= LEAST_DENIED:
                return one
    return None


def _refuses(text: str) -> bool:
    """Whether anything in `text` is denied, forbidden or left free."""
    clauses = parse(text).clauses
    return any(one.denied or (one.modal and one.modal.force in ("forbid", "exempt")) for one in clauses)


def _bears_out(one: Comparison, grounds: Grounds) -> bool:
    flaws = graves(one, grounds.names)
    return any(flaw.kind == "negation" for flaw in flaws) if one.is_denied else not flaws


def graves(one: Comparison, names: Names) -> list[Finding]:
    """What the part of the sentence contradicts in the statement without its denial, or does not say."""
    return [flaw for flaw in find_flaws(claim_in(one.plain), [one.part], names) if flaw.gravity == "unsupported"]
