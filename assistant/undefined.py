"""Undefined: a term that a question asks the meaning of, and that what was found uses without saying what it means."""

import re

from assistant.question import Question, Route
from index.tokens import fold

_I = re.IGNORECASE
_QUOTED = re.compile(r"[\"“「『'‘](?P<term>[^\"”」』'’]{2,40})[\"”」』'’]")
# Behind the term: "X means", "X is an area where", "X，是指".
_SAYS_BEHIND = re.compile(
    r"[\"”」』’']?[^,.;:、，。；：]{0,60}?,?，?的?"
    r"(?:\b(?:means?|is|are|refers? to|covers?|counts? as|stands? for)\b|是|指|系指|包括|即|：|:)",
    _I,
)
# Before it: "where this digest says X", "所称X".
_SAYS_BEFORE = re.compile(
    r"(?:\b(?:says?|called|known as|term|calls?|by)\b\s*|所称|称|所谓|叫做?|简称)[\"“「『‘']?$", _I
)


def lacks_definition(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether `question` asks what a term between quotation marks means, and none of `texts` says so."""
    quoted = _QUOTED.search(question.text)
    if question.route is not Route.DEFINITION or quoted is None:
        return False
    return not any(_defines(fold(text), fold(quoted["term"])) for text in texts)


def _defines(text: str, term: str) -> bool:
    places = [match.span() for match in re.finditer(re.escape(term), text)]
    return any(_SAYS_BEHIND.match(text, end) or _SAYS_BEFORE.search(text[:start]) for start, end in places)
