"""Duties: of the register of provisions, what a question asks of those it names, complete and in order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.judging.things_asked import thing_asked
from assistant.judging.unspecified import unspecified
from assistant.language import forms
from assistant.language.alike import SAME_FOR_ALL
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.clauses_asked import questions_in
from assistant.questions.question import Question, Route, own_words
from assistant.questions.superlative_forms import asks_for_most
from assistant.register.by_sentence import Duty, by_sentence
from assistant.register.duties_asked import DutiesAsked, duties_asked, without_things_named
from assistant.register.levels_asked import asks_which, must_act
from assistant.register.provisions_meant import provisions_meant
from assistant.register.sides import Sides, binds, by_actor, side_by_side, told_nothing
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import MATCHED
from assistant.retrieval.titles import is_named
from corpus.actors import acts
from corpus.document import Document
from corpus.provision import Provision
from index.search import Index

ROUTES = frozenset({Route.DUTIES, Route.LIST, Route.SUMMARY, Route.COMPARE})
# Of the provisions on an actor those are meant that have at least this share of the other words asked.
LEAST_ABOUT = 0.4
LEAST_ABOUT_FACT = 0.6
# Who does something is told by what has nearly all of it.
LEAST_OF_WHO = 0.75
# What so many bodies do is not just what is asked.
MOST_DOERS = 4
# One fact of a level of government may be told by a sentence that lays nothing on it, but has so much of the question.
NEARLY_ALL = 0.85
# "Is it higher for A or for B?"
_CHOOSES = re.compile(
    r"\b(?:higher|lower|larger|smaller|bigger|longer|shorter|more|less)\b[^?]*\bor\b|还是[^？]*更[高低多少大小长短]",
    re.IGNORECASE,
)
# "How are the provincial funds paid out?": how, not by whom.
_ASKS_PROCEDURE = re.compile(
    r"\bhow (?:is|are|was|were) [^?]{3,60}?"
    r" (?:paid|disbursed|allocated|distributed|calculated|determined|set|claimed|used|managed)\b"
    r"|(?:怎么|怎样|如何)(?:来)?(?:拨付|发放|支付|下达|兑现|计算|确定|核定|分配|使用|管理|结算|报销)",
    re.IGNORECASE,
)
# What is denied is a limit, what is allowed a provision that somebody may do something.
_OF_FORM = {"limit": forms.ASKS_DENIED, "may": forms.ASKS_FREEDOM}
# "How many mu does each get", "why must they", "when is it deemed": no list of what somebody has to do answers.
_NO_DUTIES = frozenset({"amount", "reason", "condition"})
# What opens with a day need not go on about the same body: "In June an interim inspection is made."
_OPENS_ANEW = re.compile(r"(?i)\W*(?:\d|(?:in|by|on|from|until|after|before)\b|到|自|每|当年|今年|明年|届时)")


@dataclass(frozen=True, slots=True)
class Duties:
    """The sentences with the provisions asked for, how many provisions these are, and the bodies that have none."""

    found: tuple[Duty, ...]
    count: int
    without: tuple[str, ...] = ()

    @property
    def has_sides(self) -> bool:
        """Whether they are those of several bodies, told one beside the other."""
        return any(duty.side for duty in self.found)


def telling(duties: Duties, selection: Selection, ranked: Iterable[Evidence]) -> Selection:
    """`selection` with those of the `ranked` evidence alone that `duties` tell, at least in part."""
    told = [(duty.document, duty.parts[0][0], duty.parts[-1][1]) for duty in duties.found]
    inside = (
        one
        for one in ranked
        if any(one.document is document and one.start < end and start < one.end for document, start, end in told)
    )
    return replace(selection, sentences=tuple(inside))


def find_duties(
    question: Question, selection: Selection, served: Sequence[Document], index: Index, vocabulary: Vocabulary
) -> Duties | None:
    """The provisions of the `served` documents on those whom `question` names, narrowed to what else it says.

    None where it names nobody, asks for one fact, or asks for something none of these provisions speaks of; nor
    where no body is named but a level of government and `selection` is a list that a document itself announces.
    """
    named = [document for document in served if is_named(document, question, vocabulary)]
    inside = _provisions_of(named or served, index)
    asked = duties_asked(question, {one.actor for one in inside}, vocabulary)
    actors = asked.actors
    if beyond := _limit_exceeded(question, _provisions_of(served, index), index):
        return beyond
    is_bound = any(binds(one, actor, vocabulary) for one in inside for actor in actors)
    if actors and named and not is_bound and question.route is Route.DUTIES:
        inside = _provisions_of(served, index)  # "once the plan is approved, what must the provinces do?"
    is_of_one = asked.asks_who and not (asked.is_of_theme or asked.of_all or asked.of_everyone)
    if is_of_one and question.route is Route.FACT and len(questions_in(question.text, vocabulary.glossary)) == 1:
        return _of_unnamed(question, asked, inside, index, vocabulary)
    is_fact = question.route is Route.FACT and any(unit.level_marks for unit in actors)  # sentences name bodies
    if not _is_answered_by_duties(question, asked, selection, is_fact=is_fact):
        return None
    bound = _of_doers(_bound(question, inside, actors, vocabulary), asked, index)
    least = LEAST_ABOUT_FACT if is_fact else LEAST_ABOUT
    meant = provisions_meant(question, asked, bound, index, vocabulary, least=least)
    named_in_vain: tuple[str, ...] = ()
    if not meant and actors and question.route is Route.DUTIES:  # "what must the province do for Xuchang?"
        general, named_in_vain = without_things_named(question)
        meant = provisions_meant(general, asked, bound, index, vocabulary, least=least) if named_in_vain else []
    asks_each = asked.of_all or asked.of_everyone or asked.asks_who
    sides = _by_actor(meant, index) if asks_each else side_by_side(question, actors, meant, vocabulary)
    duties = [replace(duty, side=side) for side in sides for duty in by_sentence(sides[side], bound, index)]
    if not duties or (is_fact and not asked.is_of_theme and _is_answered_elsewhere(duties, selection)):
        return None
    is_told = _name_thing(duties, meant if actors else (), question, vocabulary, is_received=asked.is_received)
    without = (*told_nothing(actors, meant, vocabulary), *named_in_vain)
    return Duties(tuple(duties), len(meant), without) if is_told else None


def _of_unnamed(
    question: Question, asked: DutiesAsked, inside: list[Provision], index: Index, vocabulary: Vocabulary
) -> Duties | None:
    """What is laid on whom, by the body, where it is asked who does something and the sentence that says so names none.

    "The Commission will coordinate. It will also provide credit": of the second one the body stands in the first.
    """
    bound = _of_doers(list(inside), asked, index)
    meant = provisions_meant(question, asked, bound, index, vocabulary, least=LEAST_OF_WHO)
    if len(meant) == len(bound) or not any(_is_unnamed(one, index) for one in meant):
        return None
    sides = _by_actor(meant, index)
    duties = [replace(duty, side=side) for side in sides for duty in by_sentence(sides[side], bound, index)]
    return Duties(tuple(duties), len(meant)) if all(sides) and len(sides) <= MOST_DOERS else None


def _by_actor(meant: list[Provision], index: Index) -> Sides:
    """Those `meant` by whom they bind, which is told of one alone, too, where none of the sentences says it."""
    sides = by_actor(meant)
    is_unsaid = len(sides) == 1 and bool(meant) and all(_is_unnamed(one, index) for one in meant)
    return {meant[0].actor: list(meant)} if is_unsaid and len({one.actor for one in meant}) == 1 else sides


def _is_unnamed(one: Provision, index: Index) -> bool:
    """Whether the body that `one` binds stands before its sentence, which goes on about it: "It will also ..."."""
    document_id, (start, end) = index.sentence_of(one)
    text = index.documents[document_id].text[start:end]
    return bool(one.actor) and one.actor not in text and not _OPENS_ANEW.match(text)


def _is_answered_by_duties(question: Question, asked: DutiesAsked, selection: Selection, *, is_fact: bool) -> bool:
    """Whether `question` asks for what the register tells: for no figure, no list of other things, nothing alike."""
    actors = asked.actors
    is_broad = (asked.of_all and not actors) or asked.is_of_theme
    if _asks_figure(question) or SAME_FOR_ALL.search(question.text):
        return False
    if is_fact and len(actors) == 1 and _ASKS_PROCEDURE.search(question.text):
        return False
    if not (is_broad or is_fact or (actors and question.route in ROUTES)):
        return False
    if selection.is_class or asks_which(question, actors):
        return False  # "which provinces are they in": where, not what they do
    is_listed = selection.is_headed or (selection.is_announced and all(unit.level_marks for unit in actors))
    return not is_listed or asked.is_received or must_act(question, actors)  # "provincial funds": whose, not who


def _of_doers(bound: list[Provision], asked: DutiesAsked, index: Index) -> list[Provision]:
    """Those of `bound` that say what is to be done, and where it is asked of everybody or by whom, by one who acts."""
    of_all = asked.of_all and not asked.actors
    if asked.actors or of_all:
        bound = [one for one in bound if one.theme != "other"]  # when it takes effect, who interprets it
    if of_all or asked.asks_who:
        bound = [one for one in bound if acts(one.actor, index.documents[one.document_id].language)]
    return bound


def _provisions_of(documents: Iterable[Document], index: Index) -> list[Provision]:
    ids = {document.id for document in documents}
    return [one for one in index.provisions if one.document_id in ids]


def _limit_exceeded(question: Question, inside: Sequence[Provision], index: Index) -> Duties | None:
    """The sentences that say what is not to be exceeded, where leave is asked to do more than is listed."""
    is_reason = question.kind is not None and question.kind.name == "reason"
    own = own_words(question.text)
    if is_reason or not forms.ASKS_BEYOND.search(own):
        return None
    limits = [one for one in inside if one.strength == "must_not" and forms.NOT_BEYOND.search(one.action)]
    spans = {index.sentence_of(one) for one in limits}
    meant = [one for one in inside if index.sentence_of(one) in spans]
    return Duties(tuple(by_sentence(meant, meant, index)), len(meant)) if limits else None


def _bound(
    question: Question, inside: list[Provision], actors: Sequence[Unit], vocabulary: Vocabulary
) -> list[Provision]:
    """The provisions that bind one of `actors`, or all; of what is allowed or denied, where that is asked."""
    bound = [one for one in inside if not actors or any(binds(one, actor, vocabulary) for actor in actors)]
    wanted = [form for form, pattern in _OF_FORM.items() if pattern.search(question.text)]
    if not wanted or (actors and forms.DUTY_WORDS.search(question.text)):  # "what duties, and what may it not do"
        return bound
    formed = [one for one in inside if one.theme in wanted or one.strength in wanted]
    # one that is laid on nobody by name holds for all
    return [one for one in formed if one in bound and one.actor] or [one for one in formed if not one.actor]


def _asks_figure(question: Question) -> bool:
    """Whether `question` asks for a figure, a reason or a deed, which no list of duties gives."""
    if forms.ASKS_FREEDOM.search(question.text):
        return False
    if asks_for_most(question) or forms.ASKS_DEED.search(question.text) or _CHOOSES.search(question.text):
        return True
    return question.kind is not None and (question.kind.is_sharp or question.kind.name in _NO_DUTIES)


def _name_thing(
    duties: Sequence[Duty],
    meant: Iterable[Provision],
    question: Question,
    vocabulary: Vocabulary,
    *,
    is_received: bool,
) -> bool:
    """Whether the duties speak of the thing of which one is asked for ("which form"), if any is.

    Where the money comes from is told by naming it.
    """
    thing = thing_asked(question.text)
    units = vocabulary.units(thing) if thing else ()
    told = [duty.document.text[slice(*part)] for duty in duties for part in duty.parts]
    bound = dict.fromkeys(f"{one.actor}:" for one in meant if one.actor)
    texts = "\n".join((*told, *bound))
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
