"""Prepositions: a follow-up that says "for whom" or "where" the question before is asked now. Knows no document."""

import re

from corpus.sentences import is_han

_I = re.IGNORECASE
PREPOSITIONAL = re.compile(
    r"^(?P<preposition>for|in|at|on|by|to|from|of|about|with|under|after|before|since)\s+(?P<rest>.+)$", _I
)
# What may be said behind a question of its place, time or whom it is for.
_ADDED = re.compile(
    r"^(?:for|in|at|on|from|under|after|before|since|during|outside|within) "
    r"(?!(?:short|brief|example|instance|general|particular|fact|english|chinese|what|which|whom?)\b)"
    r"[\w'’-]+(?: [\w'’-]+){0,4}$",
    _I,
)
_DOES = re.compile(r"\b(?:do|does|did|can|may|must|should|shall|will)\b", _I)
_BARE_VERB = re.compile(
    r"\s(?:apply|bear|begin|close|contain|cost|cover|do|end|expire|get|give|include|last|look|mean|need|offer|open|pay|provide"
    r"|receive|report|require|run|say|start|take|work)$",
    _I,
)
_PREPOSITION_ZH = "对于|对|给|向|在|由|从|跟|与"
_PREPOSITIONAL_ZH = re.compile(rf"(?P<preposition>{_PREPOSITION_ZH})(?P<rest>[一-鿿]{{2,10}})")


def of_preposition(phrase: str, before: str) -> str | None:
    """ "For mixed stands" after "How much is paid for oaks?": the last phrase with the same preposition."""
    match = PREPOSITIONAL.match(phrase)
    if match is None:
        return _of_preposition_zh(phrase, before)
    ends = re.search(
        rf"\b{match['preposition']}\s+(?:(?!\b(?:for|in|at|on|by|to|from)\b)[^?,()])+(?=[?.!]*$)", before, _I
    )
    if ends is None or (_DOES.search(before[: ends.start()]) and _BARE_VERB.search(ends[0])):
        return None  # "what does a ticket for the hall cost?"
    return f"{before[: ends.start()]}{phrase[0].lower()}{phrase[1:]}{before[ends.end() :]}"


def _of_preposition_zh(phrase: str, before: str) -> str | None:
    """ "对部门" after "规则1对教区有什么要求？": what stands behind the same preposition, before the verb."""
    match = _PREPOSITIONAL_ZH.fullmatch(phrase)
    old = match and re.search(rf"{match['preposition']}[一-鿿]{{1,10}}?(?=有(?:什么|哪些|何)|怎么|如何|提)", before)
    return f"{before[: old.start()]}{phrase}{before[old.end() :]}" if old else None


def is_added(text: str) -> bool:
    """Whether `text` is nothing but such a phrase: "for children?"."""
    return bool(_ADDED.match(text.strip(" ?!.,"))) and not re.search(r"\b(?:as well|too|also)\W*$", text, _I)


def added(phrase: str, before: str) -> str | None:
    """The question `before` with `phrase`, "on islands", behind it; None where it cannot stand there."""
    is_closed = before.rstrip("?!. ").endswith(")") or re.match(r"\W*which of\b", before, _I)
    if is_closed or not is_added(phrase) or any(map(is_han, before)):
        return None
    return f"{before.rstrip('?!. ')} {phrase[0].lower()}{phrase[1:]}?"
