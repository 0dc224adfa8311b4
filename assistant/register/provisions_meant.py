"""Provisions meant: of those that bind whom a question asks after, the ones on what else it says."""

import re
from collections.abc import Iterable, Sequence

from assistant.language import forms
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route, own_words
from assistant.register.bodies_asked import without_names
from assistant.register.duties_asked import TELLING_UNIT, DutiesAsked, is_made_of
from assistant.register.levels_asked import ON_WHOM
from assistant.retrieval.choosing import end_of_list
from corpus.provision import Provision
from corpus.themes import INSTRUMENTS, instruments_in
from index.search import Index

# Of the provisions that have anything of the other words asked, those count that have so much of what the best one has.
OF_BEST = 0.6
# Other words that weigh less than this together ("carry out", "there") single out no provision.
TELLING_WEIGHT = 0.5
# Where no duties are asked for, less than this.
LEAST_TELLING = 0.15
# Words that say in what form duties are asked for, not which.
_FRAMES = (
    forms.AFTERWARDS,
    forms.EVERYONE,
    forms.EXCEPT,
    forms.RECEIVED,
    forms.WHO_PAYS,
    forms.DUTY_WORDS,
    forms.THIS_DOCUMENT,
    forms.ASKS_FREEDOM,
    ON_WHOM,
)
_ENDS = " .。;；"
_PAUSE = re.compile(r"[,;，；]")


def provisions_meant(
    question: Question,
    asked: DutiesAsked,
    bound: list[Provision],
    index: Index,
    vocabulary: Vocabulary,
    *,
    least: float,
) -> list[Provision]:
    """Of `bound` those on the themes and with the instruments `asked`, narrowed to what else the question says.

    None of them where what else it says is more than this: `least` of it has to be in one.
    """
    on_theme = _with_instruments([one for one in bound if asked.is_on(one)], asked, bound, index)
    if not on_theme and "support" in asked.themes:
        return []  # what somebody else has to do is no support
    on_theme = on_theme or bound
    with_it = [one for one in on_theme if asked.is_with(_whole_action(one, index))]
    if not with_it and (question.route is Route.YES_NO or asked.instruments):
        return []  # "tax relief": no other support is that
    rest = _telling(question, asked.instruments if with_it else (), with_it or on_theme, index, vocabulary)
    rest = _beside_names(rest, asked.actors, question)
    # "Which zones did the ministry name?": where no duties are asked for, whatever else is said has to be spoken of
    is_loose = question.route is Route.DUTIES or asked.is_of_theme or asked.of_all
    telling = TELLING_WEIGHT if is_loose else LEAST_TELLING
    return _narrowed(with_it or on_theme, rest, vocabulary, least=least, telling=telling)


def _with_instruments(
    found: list[Provision], asked: DutiesAsked, bound: list[Provision], index: Index
) -> list[Provision]:
    """The provisions `found` on support, with those that go on in a sentence of theirs and name an instrument too."""
    if "support" not in asked.themes:
        return found
    told = {index.sentence_of(one) for one in found if one.theme == "support"}
    return [one for one in bound if one in found or (one.instrument and index.sentence_of(one) in told)]


def _whole_action(one: Provision, index: Index) -> str:
    """What is to be done; of the last in a sentence, with the words behind it that only end what it enumerates."""
    document_id, (_, end) = index.sentence_of(one)
    text = index.documents[document_id].text
    tail = end_of_list(text, end) if not text[one.end : end].strip(_ENDS) else None
    return f"{one.action} {text[slice(*tail)]}" if tail else one.action


def _telling(
    question: Question,
    instruments: Iterable[str],
    provisions: Sequence[Provision],
    index: Index,
    vocabulary: Vocabulary,
) -> tuple[Unit, ...]:
    """The words that can tell provisions apart: not whose they are nor of which level, nor their theme.

    Nor those for `instruments` that they all have, and for the projects that money is for.
    """
    named = [forms.MONEY if name == "funds" else INSTRUMENTS[name] for name in instruments]
    named += [INSTRUMENTS["projects"]] if named else []
    patterns = (*forms.THEMES.values(), *named, *_FRAMES)
    said = [match[0].lower() for pattern in patterns for match in pattern.finditer(question.text)]
    marks = tuple(mark for level in vocabulary.levels() for mark in level.level_marks)
    own = own_words(question.text).lower()
    is_narrowed = bool(instruments_in(own)) and own != question.text.lower()  # what it takes up says which matter it is
    heads = [vocabulary.features(head) for head in {_head(one, index) for one in provisions}]
    return tuple(
        unit
        for unit in question.units
        if not (is_narrowed and unit.text not in own)
        and not (unit.is_actor or unit.names_document or is_made_of(unit.text, said) or unit.text.startswith(marks))
        and not any(vocabulary.match(unit, head) == 1.0 for head in heads)
    )


def _beside_names(rest: tuple[Unit, ...], actors: Iterable[Unit], question: Question) -> tuple[Unit, ...]:
    """`rest` without single characters that only a name of `actors` has: 局 of 市大数据局."""
    beside = without_names(question.text, [one for one in actors if not one.level_marks])
    return tuple(unit for unit in rest if len(unit.text) > 1 or unit.text in beside)


def _head(provision: Provision, index: Index) -> str:
    """The words of the sentence of `provision` that say who is bound and together with whom; "" for nobody."""
    if provision.actor_span is None:
        return ""
    start = provision.actor_span[0]
    sentence = index.sentence_at(provision.document_id, start)
    return _PAUSE.split(index.documents[provision.document_id].text[start : sentence[1]], maxsplit=1)[0]


def _narrowed(
    bound: list[Provision], rest: tuple[Unit, ...], vocabulary: Vocabulary, *, least: float, telling: float
) -> list[Provision]:
    """Those of `bound` with at least that share of what else is asked for; all where it weighs less than `telling`."""
    heavy = min(TELLING_UNIT, telling)
    if not bound or sum(unit.weight for unit in rest if unit.weight >= heavy) < telling:
        return bound
    texts = (f"{one.action}\n{one.theme}\n{one.instrument}" for one in bound)
    shares = [vocabulary.coverage(rest, vocabulary.features(text)) for text in texts]
    if max(shares) < least:
        return []
    return [one for one, share in zip(bound, shares, strict=True) if share >= OF_BEST * max(shares)]
