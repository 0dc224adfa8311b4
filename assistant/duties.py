"""Duties: of the register of provisions, what a question asks of those it names, complete and in order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant import forms
from assistant.choosing import MANY, end_of_list
from assistant.question import Question, Route
from assistant.selection import Selection
from assistant.signals import MATCHED
from assistant.things_asked import thing_asked
from assistant.titles import is_named
from assistant.trimming import MODAL
from assistant.units import Unit
from assistant.unspecified import unspecified
from assistant.vocabulary import Vocabulary
from corpus.document import Document
from corpus.provision import Provision
from corpus.sentences import Span
from index.search import Index
from index.tokens import search_tokens

ROUTES = frozenset({Route.DUTIES, Route.LIST, Route.SUMMARY, Route.COMPARE})
# Who is asked about several bodies: in the other routes the first one named is the one who must act.
OF_SEVERAL = frozenset({Route.SUMMARY, Route.COMPARE})
# Of the provisions on an actor those are meant that have at least this share of the other words asked.
LEAST_ABOUT = 0.4
LEAST_ABOUT_FACT = 0.6
OF_BEST = 0.6
# One fact of a level of government may be told by a sentence that lays nothing on it, but has so much of the question.
NEARLY_ALL = 0.85
# Other words that weigh less than this together ("carry out", "there") single out no provision.
TELLING_WEIGHT = 0.5
TELLING_UNIT = 0.3
# A body is named in the register of provisions by more than one word ("operators" are many).
_FEWEST_TOKENS = 2
# The modal verb stands right after the body it binds: "the provinces should", "各省要".
MODAL_CHARS = 12
# "How many mu does each get", "why must they": no list of what somebody has to do answers.
_NO_DUTIES = frozenset({"amount", "reason"})
_PAUSE = re.compile(r"[,;，；]")
# Between the level and what it gives: "national financial support", "中央给试验区的支持".
_BETWEEN = r"(?:[ -]\w+){0,2}[ -]|[的给对]?[\u4e00-\u9fff]{0,6}"


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
    themes = [theme for theme, pattern in forms.THEMES.items() if pattern.search(question.text)]
    named = [document for document in served if is_named(document, question, vocabulary)]
    ids = {document.id for document in named or served}
    actors = _asked_of(question, themes, vocabulary)
    if not actors and question.route is Route.DUTIES:
        actors = _in_register(question, [one.actor for one in index.provisions if one.document_id in ids])
    asks_figure = question.kind is not None and (question.kind.is_sharp or question.kind.name in _NO_DUTIES)
    is_fact = question.route is Route.FACT and any(unit.level_marks for unit in actors)  # sentences name bodies
    if asks_figure or not (question.route in ROUTES or is_fact) or not (actors or (themes and question.route in MANY)):
        return None
    if selection.is_announced and all(unit.level_marks for unit in actors):  # "provincial funds": whose, not who
        return None
    inside = [one for one in index.provisions if one.document_id in ids]
    bound = [one for one in inside if _binds_any(one, actors, vocabulary)]
    if forms.ASKS_DENIED.search(question.text):  # a limit that is laid on nobody by name holds for all
        limits = [one for one in inside if one.theme == "limit"]
        bound = [one for one in limits if one in bound] or [one for one in limits if not one.actor]
    on_theme = [one for one in bound if one.theme in themes] or bound
    rest = _telling(question, on_theme, index, vocabulary)
    meant = _narrowed(on_theme, rest, vocabulary, least=LEAST_ABOUT_FACT if is_fact else LEAST_ABOUT)
    duties = _by_sentence(meant, bound, index)
    if (
        not duties
        or (is_fact and _is_answered_elsewhere(duties, selection))
        or not _name_thing(duties, question, vocabulary)
    ):
        return None
    return Duties(tuple(duties), len(meant))


def _name_thing(duties: Sequence[Duty], question: Question, vocabulary: Vocabulary) -> bool:
    """Whether the duties speak of the thing of which one is asked for ("which form"), if any is."""
    thing = thing_asked(question.text)
    units = vocabulary.units(thing) if thing else ()
    texts = "\n".join(duty.document.text[slice(*part)] for duty in duties for part in duty.parts)
    is_named_there = not units or vocabulary.match(units[-1], vocabulary.features(texts)) >= MATCHED
    return is_named_there and unspecified(question, (texts,), vocabulary) is None


def _asked_of(question: Question, themes: Sequence[str], vocabulary: Vocabulary) -> list[Unit]:
    """Those whose provisions are asked for: the first body named, in some routes all, or the level of the theme."""
    actors = [unit for unit in question.units if unit.is_actor]
    if not actors or question.route in OF_SEVERAL:
        actors += [unit for unit in vocabulary.levels() if _is_level_of_theme(unit, question.text, themes)]
    return actors if question.route in OF_SEVERAL else actors[:1]


def _is_answered_elsewhere(duties: Sequence[Duty], selection: Selection) -> bool:
    """Whether a sentence that is none of `duties` has nearly all that is asked."""
    best = selection.sentences[0] if selection.sentences else None
    if best is None or not best.fits or best.own < NEARLY_ALL:
        return False
    return not any(
        duty.document is best.document and duty.parts[0][0] < best.end and best.start < duty.parts[-1][1]
        for duty in duties
    )


def _in_register(question: Question, actors: Iterable[str]) -> list[Unit]:
    """The longest of `actors`, the bodies that provisions bind, that `question` names word for word."""
    asked = search_tokens(question.text)
    named = [
        tokens
        for tokens in map(search_tokens, set(actors))
        if len(tokens) >= _FEWEST_TOKENS and _stands_in(tokens, asked)
    ]
    longest = max(named, key=len, default=None)
    if longest is None:
        return []
    return [Unit(" ".join(longest), tuple(longest), frozenset(), 1.0, is_name=True, is_actor=True)]


def _stands_in(tokens: Sequence[str], asked: Sequence[str]) -> bool:
    return any(list(tokens) == list(asked[at : at + len(tokens)]) for at in range(len(asked)))


def _is_level_of_theme(level: Unit, text: str, themes: Sequence[str]) -> bool:
    """Whether a mark of `level` stands just before a theme, as in "national financial support"."""
    marks = "|".join(map(re.escape, level.level_marks))
    return any(
        re.search(rf"(?:{marks})(?:{_BETWEEN})(?:{forms.THEMES[theme].pattern})", text, re.IGNORECASE)
        for theme in themes
    )


def _telling(
    question: Question, provisions: Sequence[Provision], index: Index, vocabulary: Vocabulary
) -> tuple[Unit, ...]:
    """The words that can tell provisions apart: not whose they are nor of which level, nor their theme."""
    themes = "".join(match[0] for pattern in forms.THEMES.values() for match in pattern.finditer(question.text)).lower()
    marks = tuple(mark for level in vocabulary.levels() for mark in level.level_marks)
    said = [vocabulary.features(head) for head in {_head(one, index) for one in provisions}]
    return tuple(
        unit
        for unit in question.units
        if not (unit.is_actor or unit.names_document or unit.text in themes or unit.text.startswith(marks))
        and not any(vocabulary.match(unit, head) == 1.0 for head in said)
    )


def _head(provision: Provision, index: Index) -> str:
    """The words of the sentence of `provision` that say who is bound and together with whom; "" for nobody."""
    if provision.actor_span is None:
        return ""
    start = provision.actor_span[0]
    sentence = index.sentence_at(provision.document_id, start)
    return _PAUSE.split(index.documents[provision.document_id].text[start : sentence[1]], maxsplit=1)[0]


def _binds_any(provision: Provision, actors: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether one of `actors` is bound; every provision counts where nobody is named."""
    return not actors or any(_binds(provision, one, vocabulary) for one in actors)


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
