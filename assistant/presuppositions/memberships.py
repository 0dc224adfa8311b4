"""Memberships: a name put among a class of things whose complete list in the documents does not have it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.checks.negation import negations
from assistant.language.absence import says_unknown
from assistant.language.forms import TAG_QUESTION
from assistant.language.poles import levelled
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.questions.membership_forms import Membership, memberships
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from corpus.document import Document
from corpus.lists import ListBlock, list_blocks
from corpus.numerals import numerals
from corpus.sentences import Span, sentences

# The sentences looked at: those that a reader would look at first.
DEPTH = 8
# A list is one of named things where so much of its items name something.
NAMING_SHARE = 0.6
# A word is there in full or by a synonym, not by a part of a compound alone.
PART_OF_WORD = 0.8
# A sentence that names so many parts of a whole names them one by one.
FEWEST_PARTS = 2

_WHOLE = re.compile(
    r"\b(?:entire(?:ly)?|whole|all (?:of|parts)|throughout)\b|全域|全市|全县|全境|全部|整个", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:among (?:them|others)|such as|includ\w+|for example|e\.g|first|some|partly)\b|其中有|例如|比如|等(?!级|待|于|同)|包括|在前",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:other|others|remaining|further|rest|full list|complete)\b|其他|其余|其它|完整|全部", re.IGNORECASE
)
_COVERS = re.compile(
    r"\b(?:covers?|comprises?|consists? of|contains?|takes? in|is made up of|(?:is|are) composed of)\b|涵盖|包含|覆盖|由.{2,60}组成|下辖",
    re.IGNORECASE,
)
_ASKED_BOTH_WAYS = re.compile(r"(?<=(.))不(?=\1)|有没有")
_NEXT_PART = re.compile(r"[、,，]|\band\b|以及|[和与及]")


@dataclass(frozen=True, slots=True)
class NotAmong:
    """A name, and the complete list that does not have it: its introduction and items, or one sentence."""

    name: str
    document: Document
    spans: tuple[Span, ...]
    total: int
    is_place: bool


def not_among(question: Question, ranked: Iterable[Evidence], grounds: Grounds) -> NotAmong | None:
    """The complete list of what `question` puts a name among that it does not have, or None without such a list."""
    if negations(levelled(_ASKED_BOTH_WAYS.sub("", TAG_QUESTION.sub("", question.text))).lower()):
        return None  # it is taken for granted, rightly, that the name is not there
    for name, is_unknown in _names(question, grounds):
        for claim in memberships(question.text, name):
            units = telling(claim.group, grounds.vocabulary)
            if not units or name.lower() in claim.group.lower():
                continue
            found = (*grounds.look_up(claim.group)[:DEPTH], *tuple(ranked)[:DEPTH])
            listed = _listed(claim, units, found, grounds) if is_unknown else None
            if listed or (listed := _covered(claim, units, found, grounds)):
                return listed
    return None


def _names(question: Question, grounds: Grounds) -> Iterator[tuple[str, bool]]:
    """The names in `question`, as written there, those first that no document has; with whether it is so."""
    vocabulary = grounds.vocabulary
    named = dict.fromkeys((unit.text, vocabulary.is_unknown(unit)) for unit in question.units if unit.is_name)
    for name, is_unknown in sorted(named, key=lambda one: not one[1]):
        at = question.text.lower().find(name)
        yield (question.text[at : at + len(name)] if at >= 0 else name), is_unknown


def _listed(claim: Membership, units: tuple[Unit, ...], found: Iterable[Evidence], grounds: Grounds) -> NotAmong | None:
    """The enumeration of the class, where it is one of named things and nothing says that it goes on."""
    seen: set[tuple[str, Span]] = set()
    for one in found:
        for block in list_blocks(one.document, one.document.section_at(one.start)):
            if (one.document.id, block.intro) in seen:
                continue
            seen.add((one.document.id, block.intro))
            announced = {numeral.value for numeral in numerals(one.document.text[slice(*block.intro)])}
            is_counted = len(block.items) in announced
            if _is_of(block, one.document, units, grounds) and not _goes_on(
                one, block.intro, units, grounds, is_counted=is_counted
            ):
                return NotAmong(claim.name, one.document, (block.intro, *block.items), len(block.items), claim.is_place)
    return None


def _is_of(block: ListBlock, document: Document, units: tuple[Unit, ...], grounds: Grounds) -> bool:
    vocabulary = grounds.vocabulary
    intro = document.text[slice(*block.intro)]
    if not all(vocabulary.match(unit, vocabulary.features(intro)) > PART_OF_WORD for unit in units):
        return False
    naming = [any(unit.is_name for unit in vocabulary.units(document.text[slice(*item)])) for item in block.items]
    return sum(naming) >= NAMING_SHARE * len(naming)


def _goes_on(one: Evidence, span: Span, units: tuple[Unit, ...], grounds: Grounds, *, is_counted: bool = False) -> bool:
    """Whether the words of the list, or a sentence of its section, say that there are others."""
    document = one.document
    section = document.section_at(span[0])
    if not is_counted and _OPEN.search(document.text, *span):
        return True
    for start, end in sentences(document.text, section.body, section.end):
        text = document.text[start:end]
        about = any(grounds.vocabulary.match(unit, grounds.vocabulary.features(text)) > PART_OF_WORD for unit in units)
        if (start, end) != span and about and _REST.search(text) and says_unknown(text):
            return True
    return False


def _covered(
    claim: Membership, units: tuple[Unit, ...], found: Iterable[Evidence], grounds: Grounds
) -> NotAmong | None:
    """The sentence that names all the parts of the whole that the question names, where `claim.name` is none."""
    vocabulary = grounds.vocabulary
    name = vocabulary.units(claim.name)
    if not any(unit.is_name for unit in units):
        return None  # some such whole, not one certain one
    found = tuple(found)
    if any(_mentions(name, one.text, vocabulary) and _has_all(units, one.text, vocabulary) for one in found):
        return None  # both stand together: the name may well be a part
    for one in found:
        verb = _COVERS.search(one.text)
        if verb is None or one.is_absence or _WHOLE.search(one.text) or _mentions(name, one.text, vocabulary):
            continue
        before, after = vocabulary.features(one.text[: verb.start()]), one.text[verb.end() :]
        parts = [part for part in _NEXT_PART.split(after) if part.strip(" .。")]
        is_its = all(vocabulary.match(unit, before) == 1.0 for unit in units)
        named = [unit.text for unit in vocabulary.units(one.text) if unit.is_name]
        naming = sum(any(each in part.lower() for each in named) for part in parts)
        if (
            not is_its
            or len(parts) < FEWEST_PARTS
            or naming < NAMING_SHARE * len(parts)
            or _lies_within(name, parts, grounds)
        ):
            continue
        span = (one.start, one.end)
        if not _goes_on(one, span, units, grounds):
            return NotAmong(claim.name, one.document, (span,), 0, claim.is_place)
    return None


def _has_all(units: tuple[Unit, ...], text: str, vocabulary: Vocabulary) -> bool:
    features = vocabulary.features(text)
    return all(vocabulary.match(unit, features) == 1.0 for unit in units)


def _mentions(name: tuple[Unit, ...], text: str, vocabulary: Vocabulary) -> bool:
    features = vocabulary.features(text)
    return any(vocabulary.match(unit, features) > 0 for unit in name)


def _lies_within(name: tuple[Unit, ...], parts: Iterable[str], grounds: Grounds) -> bool:
    """Whether a sentence speaks of `name` together with one of `parts`: it may lie in it."""
    vocabulary = grounds.vocabulary
    units = [unit for part in parts for unit in vocabulary.units(part) if unit.is_name]
    near = (one for one in grounds.look_up(" ".join(unit.text for unit in name))[:DEPTH])
    return any(
        any(vocabulary.match(unit, vocabulary.features(one.text)) == 1.0 for unit in units)
        for one in near
        if _mentions(name, one.text, vocabulary)
    )
