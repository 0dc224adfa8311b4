"""Yes or no: whether the evidence affirms or denies what a question asks, or decides nothing."""

import re
from typing import Literal

from assistant.checks.parsed import parse
from assistant.judging.close_reading import Read
from assistant.judging.sufficiency import says_no
from assistant.language.forms import CHOICE, TAG_QUESTION
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.presuppositions.contradictions import Comparison, Grounds, comparisons, denied_within, graves, telling
from assistant.questions.bounds import is_within, sets_bound, without_bounds
from assistant.questions.deeds import deeds, deeds_by
from assistant.questions.membership_forms import COUNT
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import MATCHED
from assistant.retrieval.trimming import MODAL

Verdict = Literal["yes", "no"]
# From these log odds on what is shown says what is asked, whatever its words.
PLAINLY_SO = 3.0

_AUXILIARY = re.compile(
    r"^\W*(?:(?:and|but|so|then|also|well|ok|please)\b[\s,]*)*(?P<word>is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had)\b\s*(?:n't|not)?\s*(?:there\b)?",
    re.IGNORECASE,
)
# How sure something is, no sentence that states it decides.
_ASKS_IF_SURE = re.compile(
    r"\b(?:reliable|trustworthy|certain|sure|solid|accurate|correct|credible)\b|可靠|靠谱|可信|准确|属实|权威|确定吗",
    re.IGNORECASE,
)
_ASKS_LEAVE = re.compile(r"^\W*(?:can|could|may|might)\b|可以|能否|能不能|可否|可不可以|能.*吗", re.IGNORECASE)
# A sentence that denies or limits anything is shown without a "Yes": what it denies may be what was asked.
_LIMITING = re.compile(
    r"\b(?:not|no|never|nor|except|unless|only|without)\b|n't\b|不|未|无|非|除|仅|禁止", re.IGNORECASE
)
_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "shall", "will"})
_CHINESE_ASKING = re.compile(
    r"吗|么(?=[？?]|$)|呢|[？?。]|是不是|是否|(?<=可)不可以|能不(?=能)|会不(?=会)|有没(?=有)|对吧|对不对|对吗|是吧|没错吧|吧(?=[？?]|$)"
)
# Findings in which a quote says the opposite or another figure; the others only show that it says something else.
_DENYING = frozenset({"negation", "modality", "quantity", "date", "number"})
# What is said of some, or of a half, is not said of all.
_ALL = re.compile(
    r"\b(?:all|every|each|any|whole|entire(?:ly)?|fully|always|only)\b|全部|所有|一切|每|全额|完全|只|仅|唯一|就(?=这|那|是?[一二三四五六七八九十\d])",
    re.IGNORECASE,
)
# What is named among others leaves open what the others are.
_AMONG = re.compile(r"\b(?:includ\w+|among|such as)\b|包括|其中|例如", re.IGNORECASE)
_BINDING = frozenset({"must", "duty", "should", "will"})
_FIGURES = frozenset({"quantity", "number"})
# What holds above or below a figure ("at 2,500 m or more") is not denied of another one.
_BOUND = re.compile(
    r"\b(?:more|less|fewer|over|under|above|below|least|most|exceed\w*|up to|between)\b|以[上下内外]|超过|不[低高少多]于|[高低大小多少]于|不足|不满|至[少多]|最[高低多少]",
    re.IGNORECASE,
)
# What puts a thing among a group, with how many the group has, which is no figure of the thing.
_ONE_OF = re.compile(
    rf"\b(?:one of|among(?:st)?) (?:all )?the (?:(?:{COUNT}) ?)?(?!\w+ of\b)"
    r"|(?:\d+|[一二三四五六七八九十百]+)[个项条家类种](?=[^，。；]*(?:之[一列中]|中的?一|当中|里的?一))|之[一列](?=$|[，。？?吗])",
    re.IGNORECASE,
)
_OPPOSITE: dict[Verdict, Verdict] = {"yes": "no", "no": "yes"}
# An everyday word or a verb at the end of a question is what people put in other words.
TELLING_POINT = 0.9
# The share of the question that the sentence must speak of before it can decide it.
LEAST_OWN = 0.7


def opening_of(question: Question, selection: Selection, grounds: Grounds) -> str:
    """The "Yes." or "No." that opens the answer to a yes/no question, or "" where the evidence does not decide."""
    if question.route is not Route.YES_NO or not selection.sentences or _ASKS_IF_SURE.search(question.text):
        return ""
    if not _speaks_of_it(question, selection.sentences[0], grounds.vocabulary):
        return ""
    if selection.sentences[0].is_absence:
        return say("no", question.language) if says_no(question, selection.sentences[0]) else ""
    verdict = decide(question, selection.sentences[0], grounds) or _denied(question, selection, grounds)
    if verdict == "no" and _ASKS_LEAVE.search(question.text):
        return say("not_allowed", question.language)
    return say(verdict, question.language) if verdict else ""


def _speaks_of_it(question: Question, best: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether `best` has one of the question's own words, where it took others from the turn before."""
    own = own_words(question.text)
    if own == question.text:
        return True
    features = vocabulary.features(best.stated)
    return any(vocabulary.match(unit, features) >= MATCHED for unit in vocabulary.units(own))


def _denied(question: Question, selection: Selection, grounds: Grounds) -> Verdict | None:
    """ "No" where a sentence that is shown, though not as the first one, denies what is asked."""
    if CHOICE.search(question.text):
        return None
    return "no" if denied_within(declarative(question), selection.sentences, grounds) else None


def decide(question: Question, best: Evidence, grounds: Grounds) -> Verdict | None:
    """What `best` says to the question: "yes", "no", or None where it decides nothing or the question offers a choice."""
    if CHOICE.search(question.text):
        return None
    statement = declarative(question)
    is_bounded = sets_bound(statement)
    sides = comparisons(without_bounds(statement) if is_bounded else statement, best, grounds.vocabulary)
    side = max(sides, key=lambda one: one.share, default=None)
    if side is None or side.share < LEAST_OWN:
        return None
    kinds = {flaw.kind for flaw in graves(side, grounds.names)}
    if _binds(side.part) and not _binds(side.plain):
        kinds -= {"modality"}  # who has to may as well
    if "must" in _forces(side.plain) and _forces(side.part) == {"should"}:
        return None  # what is only advised need not be done
    if is_bounded:
        holds = is_within(statement, side.part)
        is_open = holds is None or side.is_denied or bool(kinds - _FIGURES - {"date"})
        return None if is_open else "yes" if holds else "no"
    is_figure = kinds & _FIGURES and kinds & _DENYING <= _FIGURES
    if is_figure and (_BOUND.search(side.part) or _AMONG.search(side.evidence.text) or not _has_figure(side)):
        return None
    if kinds & _DENYING and not kinds - _DENYING - {"name", "content", "actor"}:
        return _OPPOSITE["no"] if side.is_denied else "no"
    is_limited = _LIMITING.search(side.part) or (_ALL.search(side.plain) and not _ALL.search(side.part))
    is_leave = bool(_ASKS_LEAVE.search(question.text)) and not MODAL.search(side.part)  # what is so need not be free
    if kinds or is_limited or is_leave or not _says_all(side, grounds.vocabulary):
        return None
    if _is_of_other_doer(statement, side.part):
        return None
    return _OPPOSITE["yes"] if side.is_denied else "yes"


def _has_figure(side: Comparison) -> bool:
    """Whether the sentence has a figure where the statement has another one, and is not only without it."""
    said = [one for one in parse(side.plain).quantities if one.family] or parse(side.plain).quantities
    families = {one.family for one in said}
    return bool(parse(side.part).document_numbers) or any(one.family in families for one in parse(side.part).quantities)


def _is_of_other_doer(statement: str, part: str) -> bool:
    """Whether `statement` says by whom something is done, and `part` says of nobody of that name that he does it."""
    said = {one.who for one in deeds_by(statement)}
    return bool(said) and not any(one.who in who or who in one.who for one in deeds(part) for who in said)


def _binds(text: str) -> bool:
    """Whether each modal verb of `text`, one at least, says what is to be done, and none what may or must not be."""
    forces = _forces(text)
    return bool(forces) and forces <= _BINDING


def _forces(text: str) -> set[str]:
    return {clause.modal.force for clause in parse(text).clauses if clause.modal}


def _says_all(side: Comparison, vocabulary: Vocabulary) -> bool:
    """Whether the sentence has every telling word of the statement, in some form."""
    features = vocabulary.features(side.part)
    return all(vocabulary.match(unit, features) > 0 for unit in telling(side.plain, vocabulary))


def unstated_point(
    question: Question, selection: Selection, vocabulary: Vocabulary, *, read: Read | None = None
) -> str | None:
    """The word a yes/no question comes down to, where no document has it: whatever is said, it is of something else.

    None where a close reading leaves no doubt that it is said in other words ("花钱", "费用自理").
    """
    if read is not None and read.answers(selection) >= PLAINLY_SO:
        return None
    if question.route is not Route.YES_NO or not question.units or CHOICE.search(question.text):
        return None
    last = question.units[-1]
    texts = "\n".join(one.text for one in selection.sentences)
    is_there = vocabulary.match(last, vocabulary.features(texts)) > 0
    return last.text if last.weight >= TELLING_POINT and vocabulary.is_unknown(last) and not is_there else None


def declarative(question: Question) -> str:
    """The statement whose truth the question asks: without its asking words, a modal verb kept."""
    if question.language == "zh":
        return _CHINESE_ASKING.sub("", _ONE_OF.sub("", question.text)).strip("，, ")
    text = _ONE_OF.sub("", TAG_QUESTION.sub("", question.text)).rstrip("?？ ")
    opening = _AUXILIARY.match(text)
    if opening is None:
        return text
    rest = text[opening.end() :].strip()
    return f"{rest} ({opening['word'].lower()})" if opening["word"].lower() in _MODALS else rest
