"""Sentences: which sentences are shown together where no enumeration answers. Judges no sufficiency."""

import re
from collections.abc import Iterable

from assistant.language import forms
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.blocks import announced_by
from assistant.retrieval.evidence import Evidence
from corpus.sentences import Span

# A further sentence is shown where it scores close to the best one, or says of the question what the
# best one leaves unsaid.
CLOSE_SHARE = 0.93
ADDING_SHARE = 0.65
# What goes on about the same thing in the same section may score less.
FELLOW_SHARE = 0.38
FELLOW_WORDS = 0.8
# Where many things are asked for, all sentences that have as much of the question as the best one.
EQUAL_SHARE = 0.95
# Where it is asked if something is so, the best sentence is not shown if one that adds to it has so much more of that.
OUTDOING = 2.0
# Words of a question that weigh less together name nothing in a document.
LEAST_OTHER = 0.2
MOST_SENTENCES = 2
MOST_OF_MANY = 12
MANY = frozenset({Route.LIST, Route.DUTIES, Route.SUMMARY})
# What a document says about a theme may stand in several sentences, whichever names the document.
_ABOUT = re.compile(
    r"\b(?:says?|said|provides?|mentions?|states?) (?:anything )?(?:about|on|regarding|concerning)\b"
    r"|对[^，。？]{2,16}(?:有何|有什么|是怎么|如何)(?:表述|规定|要求)|(?:关于|在)[^，。？]{2,16}方面.{0,6}(?:哪些|什么|怎么)",
    re.IGNORECASE,
)
# "It also rests on X": what it does beside that stands in another sentence.
_ALSO = re.compile(r"\balso\b|[》\u4e00-\u9fff]还(?=[以把将由在有要对从])", re.IGNORECASE)
# "Public loans and other guarantees, ...": the end of the enumeration in the sentence before it.
_GOES_ON = re.compile(r"[.;]?\s{0,2}(?P<tail>[A-Z][\w'’-]*(?: [\w'’-]+){0,4} and other [\w -]+)[,.;]")


def has_all(units: Iterable[Unit], one: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether the sentence speaks of all `units`."""
    features = vocabulary.features(one.text)
    return all(vocabulary.match(unit, features) == 1.0 for unit in units)


def choose_sentences(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> tuple[Evidence, ...]:
    """The best of the `usable` sentences, and those that have to be shown with it."""
    about = tuple(unit for unit in question.units if not unit.names_document) if _ABOUT.search(question.text) else ()
    usable = _most_about(about, usable, vocabulary) if about else usable
    best = usable[0]
    asks_many = question.route in MANY or bool(about)
    asks_denied = forms.ASKS_DENIED.search(question.text) and forms.TELLS_DENIED.search(best.stated)
    decides = question.kind is not None and question.kind.is_sharp and best.fits  # it has what is asked for
    least = FELLOW_SHARE if asks_many else ADDING_SHARE
    most = MOST_OF_MANY if asks_many else 1 if question.route is Route.COUNT else MOST_SENTENCES
    chosen = [best]
    for one in usable[1:]:
        if len(chosen) == most or one.score < least * best.score:
            break
        if announced_by(one) or one.bearing.letterhead or (asks_denied and not forms.TELLS_DENIED.search(one.stated)):
            continue  # what announces items says nothing without them; what is allowed is not what is not
        fellow = asks_many and (one.own >= EQUAL_SHARE * best.own or is_fellow(one, best, question.units, vocabulary))
        adds = one.score >= ADDING_SHARE * best.score and _adds(one, chosen, question.units, vocabulary)
        fellow = bool(about) or fellow
        fellow = (fellow and (one.fits or not decides)) or (not decides and _goes_on(one, best))
        close = one.score >= CLOSE_SHARE * best.score and (one.fits or not decides)
        if fellow or adds or close:
            chosen.append(one)
    decides_nothing = question.route is Route.YES_NO and question.kind is None
    if len(chosen) > 1 and decides_nothing and chosen[1].own > OUTDOING * best.own:
        chosen = chosen[1:]
    return tuple(part for one in chosen for part in (one, *_going_on(one, chosen, usable)))


def _most_about(about: tuple[Unit, ...], usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> tuple[Evidence, ...]:
    """Those of `usable` that speak of what a document is said to be asked about as much as any does."""
    shares = [_share(about, one, vocabulary) for one in usable]
    return tuple(one for one, share in zip(usable, shares, strict=True) if share >= EQUAL_SHARE * max(shares))


def _goes_on(one: Evidence, best: Evidence) -> bool:
    """Whether one of two sentences of a section that have as much of the question says what "also" holds."""
    is_beside = one.document is best.document and one.path == best.path and one.own >= best.own
    return is_beside and bool(_ALSO.search(best.text) or _ALSO.search(one.text))


def _share(units: tuple[Unit, ...], one: Evidence, vocabulary: Vocabulary) -> float:
    return vocabulary.coverage(units, vocabulary.features(one.text))


def _going_on(one: Evidence, chosen: list[Evidence], usable: tuple[Evidence, ...]) -> Iterable[Evidence]:
    """The sentence right behind `one` that only ends what it enumerates, if it is not chosen already."""
    tail = end_of_list(one.document.text, one.end)
    behind = (other for other in usable if tail and other.document is one.document and other.start == tail[0])
    return (other for other in behind if other not in chosen)


def end_of_list(text: str, end: int) -> Span | None:
    """Where behind the sentence that ends at `end` words stand that only end what it enumerates, else None."""
    match = _GOES_ON.match(text, end)
    return match.span("tail") if match else None


def is_fellow(one: Evidence, best: Evidence, units: tuple[Unit, ...], vocabulary: Vocabulary) -> bool:
    """Whether `one` goes on about the same thing in the section of `best`: a list often takes several sentences."""
    if one.document is not best.document or one.path != best.path:
        return False
    said = tuple(
        unit for unit in units if unit.value is None and not unit.names_document and has_all([unit], best, vocabulary)
    )
    names = [unit for unit in said if unit.is_name]
    features = vocabulary.features(one.text)
    return (
        has_all(names, one, vocabulary)
        and len(said) > len(names)
        and vocabulary.coverage(said, features) >= FELLOW_WORDS
    )


def _adds(one: Evidence, chosen: list[Evidence], units: tuple[Unit, ...], vocabulary: Vocabulary) -> bool:
    """Whether `one` speaks of something asked for that none of `chosen` speaks of."""
    features = vocabulary.features(one.text)
    said = [vocabulary.features(other.text) for other in chosen]
    return any(
        vocabulary.match(unit, features) == 1.0 and all(vocabulary.match(unit, other) == 0.0 for other in said)
        for unit in units
    )
