"""Duties: of the register of provisions, what a question asks of those it names, complete and in order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant import forms
from assistant.choosing import end_of_list
from assistant.duties_asked import TELLING_UNIT, DutiesAsked, duties_asked, in_register, is_made_of
from assistant.question import Question, Route
from assistant.selection import Selection
from assistant.signals import MATCHED
from assistant.things_asked import thing_asked
from assistant.titles import is_named
from assistant.trimming import MODAL
from assistant.units import Unit
from assistant.unspecified import unspecified
from assistant.vocabulary import Vocabulary
from corpus.actors import acts
from corpus.document import Document
from corpus.provision import Provision
from corpus.sentences import Span
from corpus.themes import INSTRUMENTS
from index.search import Index

ROUTES = frozenset({Route.DUTIES, Route.LIST, Route.SUMMARY, Route.COMPARE})
# Of the provisions on an actor those are meant that have at least this share of the other words asked.
LEAST_ABOUT = 0.4
LEAST_ABOUT_FACT = 0.6
OF_BEST = 0.6
# One fact of a level of government may be told by a sentence that lays nothing on it, but has so much of the question.
NEARLY_ALL = 0.85
# Other words that weigh less than this together ("carry out", "there") single out no provision.
TELLING_WEIGHT = 0.5
# The modal verb stands right after the body it binds: "the provinces should", "各省要".
MODAL_CHARS = 12
# What is denied is a limit, what is allowed a provision that somebody may do something.
_OF_FORM = {"limit": forms.ASKS_DENIED, "may": forms.ASKS_FREEDOM}
# Words that say in what form duties are asked for, not which.
_FRAMES = (forms.EVERYONE, forms.RECEIVED, forms.DUTY_WORDS, forms.THIS_DOCUMENT, forms.ASKS_FREEDOM)
# "How many mu does each get", "why must they", "when is it deemed": no list of what somebody has to do answers.
_NO_DUTIES = frozenset({"amount", "reason", "condition"})
_PAUSE = re.compile(r"[,;，；]")


@dataclass(frozen=True, slots=True)
class Duty:
    """A sentence that lays something on someone, and the parts of it that are asked for."""

    document: Document
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Duties:
    """The sentences with the provisions asked for, and how many provisions these are."""

    found: tuple[Duty, ...]
    count: int


def find_duties(
    question: Question, selection: Selection, served: Sequence[Document], index: Index, vocabulary: Vocabulary
) -> Duties | None:
    """The provisions of the `served` documents on those whom `question` names, narrowed to what else it says.

    None where it names nobody, asks for one fact, or asks for something none of these provisions speaks of; nor
    where no body is named but a level of government and `selection` is a list that a document itself announces.
    """
    asked = duties_asked(question, vocabulary)
    named = [document for document in served if is_named(document, question, vocabulary)]
    ids = {document.id for document in named or served}
    inside = [one for one in index.provisions if one.document_id in ids]
    actors: Sequence[Unit] = asked.actors
    if not actors and question.route is Route.DUTIES and not asked.of_everyone:
        actors = in_register(question, [one.actor for one in inside])
    of_all = asked.of_all and not actors
    is_fact = question.route is Route.FACT and any(unit.level_marks for unit in actors)  # sentences name bodies
    is_broad = of_all or asked.is_of_theme
    if _asks_figure(question) or not (is_broad or is_fact or (actors and question.route in ROUTES)):
        return None
    is_listed = selection.is_headed and question.route is not Route.DUTIES
    if is_listed or (selection.is_announced and all(unit.level_marks for unit in actors)):
        return None  # "provincial funds": whose, not who; "which provinces are they in": where, not what they do
    bound = _bound(question, inside, actors, vocabulary)
    if of_all:
        bound = [one for one in bound if acts(one.actor, index.documents[one.document_id].language)]
    meant = _meant(question, asked, bound, index, vocabulary, least=LEAST_ABOUT_FACT if is_fact else LEAST_ABOUT)
    duties = _by_sentence(meant, bound, index)
    if not duties or (is_fact and not asked.is_of_theme and _is_answered_elsewhere(duties, selection)):
        return None
    is_told = _name_thing(duties, question, vocabulary, is_received=asked.is_received)
    return Duties(tuple(duties), len(meant)) if is_told else None


def _bound(
    question: Question, inside: list[Provision], actors: Sequence[Unit], vocabulary: Vocabulary
) -> list[Provision]:
    """The provisions that bind one of `actors`, or all; of what is allowed or denied, where that is asked."""
    bound = [one for one in inside if not actors or any(_binds(one, actor, vocabulary) for actor in actors)]
    wanted = [form for form, pattern in _OF_FORM.items() if pattern.search(question.text)]
    if not wanted:
        return bound
    formed = [one for one in inside if one.theme in wanted or one.strength in wanted]
    # one that is laid on nobody by name holds for all
    return [one for one in formed if one in bound and one.actor] or [one for one in formed if not one.actor]


def _meant(
    question: Question,
    asked: DutiesAsked,
    bound: list[Provision],
    index: Index,
    vocabulary: Vocabulary,
    *,
    least: float,
) -> list[Provision]:
    """Of `bound` those on the themes and with the instruments `asked`, narrowed to what else the question says."""
    on_theme = [one for one in bound if asked.is_on(one)] or bound
    with_it = [one for one in on_theme if asked.is_with(one.action)]
    if not with_it and question.route is Route.YES_NO:
        return []
    rest = _telling(question, asked.instruments if with_it else (), with_it or on_theme, index, vocabulary)
    return _narrowed(with_it or on_theme, rest, vocabulary, least=least)


def _asks_figure(question: Question) -> bool:
    """Whether `question` asks for one figure or a reason, which no list of duties gives."""
    return question.kind is not None and (question.kind.is_sharp or question.kind.name in _NO_DUTIES)


def _name_thing(duties: Sequence[Duty], question: Question, vocabulary: Vocabulary, *, is_received: bool) -> bool:
    """Whether the duties speak of the thing of which one is asked for ("which form"), if any is.

    Where the money comes from is told by naming it.
    """
    thing = thing_asked(question.text)
    units = vocabulary.units(thing) if thing else ()
    texts = "\n".join(duty.document.text[slice(*part)] for duty in duties for part in duty.parts)
    is_named_there = not units or vocabulary.match(units[-1], vocabulary.features(texts)) >= MATCHED
    return is_named_there and (is_received or unspecified(question, (texts,), vocabulary) is None)


def _is_answered_elsewhere(duties: Sequence[Duty], selection: Selection) -> bool:
    """Whether a sentence that is none of `duties` has nearly all that is asked."""
    best = selection.sentences[0] if selection.sentences else None
    if best is None or not best.fits or best.own < NEARLY_ALL:
        return False
    return not any(
        duty.document is best.document and duty.parts[0][0] < best.end and best.start < duty.parts[-1][1]
        for duty in duties
    )


def _telling(
    question: Question,
    instruments: Iterable[str],
    provisions: Sequence[Provision],
    index: Index,
    vocabulary: Vocabulary,
) -> tuple[Unit, ...]:
    """The words that can tell provisions apart: not whose they are nor of which level, nor their theme.

    Nor those for `instruments` that they all have.
    """
    named = (INSTRUMENTS[name] for name in instruments)
    patterns = (*forms.THEMES.values(), *named, *_FRAMES)
    said = [match[0].lower() for pattern in patterns for match in pattern.finditer(question.text)]
    marks = tuple(mark for level in vocabulary.levels() for mark in level.level_marks)
    heads = [vocabulary.features(head) for head in {_head(one, index) for one in provisions}]
    return tuple(
        unit
        for unit in question.units
        if not (unit.is_actor or unit.names_document or is_made_of(unit.text, said) or unit.text.startswith(marks))
        and not any(vocabulary.match(unit, head) == 1.0 for head in heads)
    )


def _head(provision: Provision, index: Index) -> str:
    """The words of the sentence of `provision` that say who is bound and together with whom; "" for nobody."""
    if provision.actor_span is None:
        return ""
    start = provision.actor_span[0]
    sentence = index.sentence_at(provision.document_id, start)
    return _PAUSE.split(index.documents[provision.document_id].text[start : sentence[1]], maxsplit=1)[0]


def _binds(provision: Provision, actor: Unit, vocabulary: Vocabulary) -> bool:
    """Whether `actor` is the one bound: the same body, or one of the level of government it names."""
    if actor.level_marks:
        return any(mark in provision.actor.lower() for mark in actor.level_marks)
    return vocabulary.match(actor, vocabulary.features(provision.actor)) == 1.0


def _narrowed(
    bound: list[Provision], rest: tuple[Unit, ...], vocabulary: Vocabulary, *, least: float
) -> list[Provision]:
    """Those of `bound` that have at least that share of what else is asked for; all where nothing else is."""
    if not bound or sum(unit.weight for unit in rest if unit.weight >= TELLING_UNIT) < TELLING_WEIGHT:
        return bound
    texts = (f"{one.action}\n{one.theme}\n{one.instrument}" for one in bound)
    shares = [vocabulary.coverage(rest, vocabulary.features(text)) for text in texts]
    if max(shares) < least:
        return []
    return [one for one, share in zip(bound, shares, strict=True) if share >= OF_BEST * max(shares)]


def _by_sentence(meant: Sequence[Provision], bound: Iterable[Provision], index: Index) -> list[Duty]:
    """The provisions by the sentence they stand in: whole where all of it is meant, else its head and their clauses."""
    sentences: dict[tuple[str, Span], list[Provision]] = {}
    for one in meant:
        sentences.setdefault((one.document_id, index.sentence_at(one.document_id, one.start)), []).append(one)
    duties = []
    for (document_id, (start, end)), inside in sentences.items():
        whole = sum(one.document_id == document_id and start <= one.start < end for one in bound) == len(inside)
        document = index.documents[document_id]
        parts = ((start, end),) if whole else _parts(document.text, start, inside)
        tail = end_of_list(document.text, parts[-1][1])
        duties.append(Duty(document, (*parts, tail) if tail else parts))
    return duties


def _parts(text: str, start: int, inside: Sequence[Provision]) -> tuple[Span, ...]:
    """The clauses of `inside`, after the words of the sentence that say who must (should, may) do it."""
    spans = [(one.start, one.end) for one in inside]
    actor = inside[0].actor_span
    if actor is not None and start <= actor[0] < spans[0][0]:
        modal = MODAL.search(text, actor[1], min(actor[1] + MODAL_CHARS, spans[0][0]))
        spans.insert(0, (start, modal.end() if modal else actor[1]))
    return tuple(spans)
