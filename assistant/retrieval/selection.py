"""Selection: which evidence becomes the answer, and in what shape. Judges no sufficiency."""

import re
from dataclasses import dataclass

from assistant.language import forms
from assistant.language.counts import asked_count, counts
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.bounds import sets_bound
from assistant.questions.question import Question, Route
from assistant.retrieval.article import article_asked
from assistant.retrieval.blocks import BLOCK_DEPTH, Block, announced_by, find_block, is_item, narrowed, outline_of
from assistant.retrieval.choosing import ADDING_SHARE, LEAST_OTHER, MANY, choose_sentences, has_all
from assistant.retrieval.defining import defining_first, members_of_undefined
from assistant.retrieval.enumerations import enumeration_asked
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.headed import headed_list, section_about
from assistant.retrieval.named import all_named
from assistant.retrieval.named_with import named_with
from assistant.retrieval.nth import nth_asked
from assistant.retrieval.rows import rows_asked
from assistant.retrieval.titles import is_named
from assistant.retrieval.unknown import is_the_answer, said_unknown, unknown_part
from corpus.sentences import Span
from index.tokens import fold

# What speaks of the thing named may score so much less than what speaks of another one.
NAMED_SHARE = 0.7
# Of a list asked for, one that its document announces is chosen where the sentence that does is this close to the best.
ANNOUNCED_SHARE = 0.85
# A list of cases has so much of what the best sentence has of the question.
_NEARLY_AS_MUCH = 0.8
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|there (?:are|were)|a total of)\b|共有?|总共|一共|合计", re.IGNORECASE
)
_ASKS_SOURCES = re.compile(
    r"\b(?:sources?|references?|grades?|reliab\w+|trust\w*|certain|sure|website|links?|where .* from|S\d+)\b|来源|出处|可靠|靠谱|可信|等级|级别|[ABC]级|网站|网址|S\d",
    re.IGNORECASE,
)
# "When is a permit withdrawn?" may ask in which cases, and a document lists them.
_ASKS_CASES = re.compile(
    r"^\W*(?:and |so )?when (?:is|are|can|may|must|will|shall|does|do)\b|\b(?:in|under) (?:what|which) (?:cases|circumstances|conditions)\b"
    r"|什么(?:情况|情形|条件)下?|哪些(?:情况|情形)|何种情[况形]|什么时候",
    re.IGNORECASE,
)
_CASES_FOLLOW = re.compile(
    r"\b(?:where|if|when|in case|cases|circumstances|events)\b[^.:;]{0,40}:$|(?:情[形况]|条件)(?:之一)?(?:的)?[^。；]{0,30}：$",
    re.IGNORECASE,
)
# Whom a summary is for: "for my director".
_FOR_WHOM = re.compile(
    r"\bfor (?:my|our|the) (?:[a-z]+ )?[a-z]+(?=\W*$)|给(?:我们?)?(?:领导|处长|局长|县长|市长|同事)(?:看|用)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Selection:
    """The evidence of an answer: an enumeration, or sentences, the best first; and what is said not to be known.

    `is_outline` where a document is asked about as a whole: the enumeration is its headings; `is_headed` where it
    stands under a heading that asks what is asked; `is_class` where it lists just the class of things asked for,
    `lacks_definition` where it was asked what these are, which nothing found says.
    """

    sentences: tuple[Evidence, ...]
    block: Block | None = None
    unknown: Evidence | None = None
    is_outline: bool = False
    is_headed: bool = False
    is_class: bool = False
    lacks_definition: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is just the list, or the items of it, that is asked for by its class, heading or names."""
        return self.is_class or self.is_headed

    @property
    def is_announced(self) -> bool:
        """Whether it is an enumeration that its document announces ("The following may apply:")."""
        return self.block is not None and self.block.lines.is_announced(self.block.document.text)


def select(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Selection:
    """What of the ranked evidence answers `question`."""
    if not ranked:
        return Selection(())
    outline = _outline(question, ranked, vocabulary)
    if outline is not None:
        return Selection((), outline, is_outline=True)
    absent = said_unknown(question, ranked)
    usable = tuple(one for one in ranked if not one.is_absence)
    if not _ASKS_SOURCES.search(question.text):  # where a text lists its sources it says nothing else
        usable = tuple(one for one in usable if not one.bearing.sources) or usable
    usable = _of_named(question, usable)
    listed = _listed_as_such(question, usable, vocabulary)
    if listed is not None:
        return listed
    if absent is not None and (not usable or is_the_answer(question, absent, usable[0], vocabulary)):
        return Selection((absent,))
    usable = defining_first(question, usable)
    if question.route in MANY or question.route is Route.COUNT:
        block = find_block(question, usable, vocabulary)
        if block is not None:
            block = narrowed(block, question.units, vocabulary)
            if len(block.chosen) > 1 or is_item(usable[0], block):  # one item alone says less than a better sentence
                return Selection((), block)
    announced = _announced(question, usable)
    if announced is not None:
        return Selection((), narrowed(announced, question.units, vocabulary))
    by_name = _one_for_each_name(question, usable, vocabulary)
    is_bounded = question.route is Route.YES_NO and sets_bound(question.text) and bool(counts(question.text))
    if question.route is Route.COUNT or is_bounded:
        usable = _counting_first(question, usable)
    chosen = all_named(question, by_name or choose_sentences(question, usable, vocabulary), usable)
    return Selection(chosen, unknown=unknown_part(question, chosen, ranked, vocabulary))


def _listed_as_such(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Selection | None:
    """The list, or the one of its items, that `question` asks for by its class, heading or names; None without one."""
    if (article := article_asked(question, usable, vocabulary)) is not None:
        return Selection((), article, is_headed=True)
    if (named := named_with(question.text, usable)) is not None:
        return Selection((), named, is_headed=True)
    if (rows := rows_asked(question, usable, vocabulary)) is not None:
        return Selection((), rows, is_class=True)
    if (nth := nth_asked(question, usable, vocabulary)) is not None:
        return Selection((), nth, is_class=True)
    enumerated = enumeration_asked(question, usable, vocabulary)
    if enumerated is not None and enumerated.is_table:  # no list under a heading says more of the class
        return Selection((), enumerated, is_class=True)
    headed = section_about(question, usable, vocabulary) or headed_list(question, usable, vocabulary)
    if headed is not None:
        return Selection((), headed, is_headed=True)
    if (members := members_of_undefined(question, usable, vocabulary)) is not None:
        return Selection((), members, is_class=True, lacks_definition=True)
    return Selection((), enumerated, is_class=True) if enumerated is not None else None


def _of_named(question: Question, usable: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Those of `usable` that speak of the one thing that `question` names, or stand under it, where some near do."""
    names = _names(question)
    if len(names) != 1 or names[0][0].is_actor or question.route not in MANY or question.kind is not None:
        return usable  # one answer may well stand where "the Board" is not named in full
    of_it = tuple(one for one in usable if not one.bearing.other_name)
    return of_it if of_it and of_it[0].score >= NAMED_SHARE * usable[0].score else usable


def _outline(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """The headings of the document that `question` asks about as a whole, naming nothing in it."""
    if question.route is not Route.SUMMARY:
        return None
    pointed = forms.THIS_DOCUMENT.search(question.text)
    asked = _FOR_WHOM.sub("", forms.SUMMARY_WORDS.sub(" ", question.text))
    rest = vocabulary.units(forms.THIS_DOCUMENT.sub(" ", asked))
    for document in {one.document.id: one.document for one in ranked}.values():
        is_pointed = pointed is not None and (pointed["en"] or pointed["zh"]).lower() in document.title.lower()
        if not is_pointed and not is_named(document, question, vocabulary):
            continue
        title = vocabulary.features(document.title)
        other = [unit for unit in rest if not unit.names_document and vocabulary.match(unit, title) < 1.0]
        if sum(unit.weight for unit in other) < LEAST_OTHER:
            return outline_of(document)
    return None


def _announced(question: Question, usable: tuple[Evidence, ...]) -> Block | None:
    """The enumeration that the best sentence announces, or where a list is asked for, one that scores close to it."""
    if question.route is Route.YES_NO:
        return None
    if _ASKS_CASES.search(question.text) and (cases := _cases(usable)) is not None:
        return cases
    least = ANNOUNCED_SHARE * usable[0].score
    near = usable[:BLOCK_DEPTH] if question.route is Route.LIST else usable[:1]
    return next((block for one in near if one.score >= least and (block := announced_by(one))), None)


def _cases(usable: tuple[Evidence, ...]) -> Block | None:
    """The list of the cases in which holds what the best sentence speaks of, where one that has as much announces it."""
    for one in usable[:BLOCK_DEPTH]:
        if (
            one.own >= _NEARLY_AS_MUCH * usable[0].own
            and _CASES_FOLLOW.search(one.text)
            and (block := announced_by(one))
        ):
            return block
    return None


def _counting_first(question: Question, usable: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """`usable` with the sentence put first, of those about as near as the best, that counts what is to be counted.

    Where none says just that number of just those things, one that gives a total.
    """
    near = [one for one in usable[:BLOCK_DEPTH] if one.score >= ADDING_SHARE * usable[0].score]
    count = asked_count(question.text) or next(iter(counts(question.text)), None)
    asked = count.things if count else frozenset()
    counting = next((one for one in near if asked and any(asked <= count.things for count in counts(one.text))), None)
    first = counting or next((one for one in near if _TOTAL.search(one.text)), None)
    return usable if first is None else (first, *(one for one in usable if one is not first))


def _one_for_each_name(
    question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary
) -> tuple[Evidence, ...]:
    """Where two or more things are named that no one sentence speaks of: the best sentence on each."""
    names = _names(question)
    if len(names) <= 1 or has_all((unit for name in names for unit in name), usable[0], vocabulary):
        return ()
    rest = [unit for unit in question.units if not unit.is_name]
    chosen: dict[Span, Evidence] = {}
    for name in names:
        about = [one for one in usable if has_all(name, one, vocabulary)]
        if not about:
            return ()
        best = max(
            about,
            key=lambda one: (vocabulary.coverage(tuple(rest), vocabulary.features(one.text)), one.score),
        )
        chosen.setdefault((best.start, best.end), best)
    return tuple(chosen.values())


def _names(question: Question) -> list[tuple[Unit, ...]]:
    """What `question` names, each with all its words: "School Bath" is one name."""
    names: list[tuple[Unit, ...]] = []
    for unit in question.units:
        if unit.is_name and names and f"{names[-1][-1].text} {unit.text}" in fold(question.text):
            names[-1] = (*names[-1], unit)
        elif unit.is_name:
            names.append((unit,))
    return names
