"""Yes or no: whether the evidence affirms or denies what a question asks, or decides nothing."""

import re
from typing import Literal

from assistant.checking import Names
from assistant.checks.claims import claim_in
from assistant.checks.flaws import find_flaws
from assistant.evidence import Evidence
from assistant.forms import TAG_QUESTION
from assistant.messages import say
from assistant.question import Question, Route
from assistant.selection import Selection

_AUXILIARY = re.compile(
    r"^\W*(?:(?:and|but|so|then|also|well|ok|please)\b[\s,]*)*(?P<word>is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had)\b\s*(?:n't|not)?\s*(?:there\b)?",
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
# The share of the question that the sentence must speak of before it can decide it.
LEAST_OWN = 0.7


def opening_of(question: Question, selection: Selection, names: Names) -> str:
    """The "Yes." or "No." that opens the answer to a yes/no question, or "" where the evidence does not decide."""
    if question.route is not Route.YES_NO or not selection.sentences or selection.sentences[0].is_absence:
        return ""
    verdict = decide(question, selection.sentences[0], names)
    if verdict == "no" and _ASKS_LEAVE.search(question.text):
        return say("not_allowed", question.language)
    return say(verdict, question.language) if verdict else ""


def decide(question: Question, best: Evidence, names: Names) -> Literal["yes", "no"] | None:
    """What `best` says to the question: "yes", "no", or None where it decides nothing."""
    if best.own < LEAST_OWN:
        return None
    flaws = find_flaws(claim_in(declarative(question)), [best.text], names)
    graves = {flaw.kind for flaw in flaws if flaw.gravity == "unsupported"}
    if graves & _DENYING and not graves - _DENYING - {"name", "content", "actor"}:
        return "no"
    return "yes" if not graves and not _LIMITING.search(best.text) else None


def declarative(question: Question) -> str:
    """The statement whose truth the question asks: without its asking words, a modal verb kept."""
    if question.language == "zh":
        return _CHINESE_ASKING.sub("", question.text).strip("，, ")
    text = TAG_QUESTION.sub("", question.text).rstrip("?？ ")
    opening = _AUXILIARY.match(text)
    if opening is None:
        return text
    rest = text[opening.end() :].strip()
    return f"{rest} ({opening['word'].lower()})" if opening["word"].lower() in _MODALS else rest
