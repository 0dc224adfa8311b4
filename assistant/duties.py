"""Duties: of the register of provisions, what a question asks of those it names, complete and in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant import forms
from assistant.question import Question, Route
from assistant.trimming import MODAL
from assistant.vocabulary import Unit, Vocabulary
from corpus.document import Document
from corpus.provision import Provision
from corpus.sentences import Span
from index.search import Index

ROUTES = frozenset({Route.DUTIES, Route.LIST, Route.SUMMARY, Route.COMPARE})
# Who is asked about several bodies: in the other routes the first one named is the one who must act.
OF_SEVERAL = frozenset({Route.SUMMARY, Route.COMPARE})
# Of the provisions on an actor those are meant that have at least this share of the other words asked.
LEAST_ABOUT = 0.4
LEAST_ABOUT_FACT = 0.6
OF_BEST = 0.6
# Other words that weigh less than this together ("carry out", "there") single out no provision.
TELLING_WEIGHT = 0.5
# The modal verb stands right after the body it binds: "the provinces should", "各省要".
MODAL_CHARS = 12


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


def find_duties(question: Question, served: Sequence[Document], index: Index, vocabulary: Vocabulary) -> Duties | None:
    """The provisions of the `served` documents on those whom `question` names, narrowed to what else it says.

    None where it names nobody, asks for one fact, or asks for something none of these provisions speaks of.
    """
    actors = [unit for unit in question.units if unit.is_actor]
    names_level = any(unit.level_marks for unit in actors)  # sentences name bodies, seldom their level
    if not actors or not (question.route in ROUTES or (question.route is Route.FACT and names_level)):
        return None
    named = actors if question.route in OF_SEVERAL else actors[:1]
    ids = {document.id for document in served}
    bound = [p for p in index.provisions if p.document_id in ids and any(_binds(p, one, vocabulary) for one in named)]
    themes = [theme for theme, pattern in forms.THEMES.items() if pattern.search(question.text)]
    on_theme = [one for one in bound if one.theme in themes] or bound
    rest = tuple(u for u in question.units if not (u.is_actor or u.names_document or _names_theme(u)))
    least = LEAST_ABOUT_FACT if question.route is Route.FACT else LEAST_ABOUT
    meant = _narrowed(on_theme, rest, vocabulary, least=least)
    return Duties(tuple(_by_sentence(meant, bound, index)), len(meant)) if meant else None


def _names_theme(unit: Unit) -> bool:
    return any(pattern.fullmatch(unit.text) for pattern in forms.THEMES.values())


def _binds(provision: Provision, actor: Unit, vocabulary: Vocabulary) -> bool:
    """Whether `actor` is the one bound: the same body, or one of the level of government it names."""
    if actor.level_marks:
        return any(mark in provision.actor.lower() for mark in actor.level_marks)
    return vocabulary.match(actor, vocabulary.features(provision.actor)) == 1.0


def _narrowed(
    bound: list[Provision], rest: tuple[Unit, ...], vocabulary: Vocabulary, *, least: float
) -> list[Provision]:
    """Those of `bound` that have at least that share of what else is asked for; all where nothing else is."""
    if not bound or sum(unit.weight for unit in rest) < TELLING_WEIGHT:
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
        duties.append(Duty(document, ((start, end),) if whole else _parts(document.text, start, inside)))
    return duties


def _parts(text: str, start: int, inside: Sequence[Provision]) -> tuple[Span, ...]:
    """The clauses of `inside`, after the words of the sentence that say who must (should, may) do it."""
    spans = [(one.start, one.end) for one in inside]
    actor = inside[0].actor_span
    if actor is not None and start <= actor[0] < spans[0][0]:
        modal = MODAL.search(text, actor[1], min(actor[1] + MODAL_CHARS, spans[0][0]))
        spans.insert(0, (start, modal.end() if modal else actor[1]))
    return tuple(spans)
