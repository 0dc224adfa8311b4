"""Undefined: a term that a question asks the meaning of, and that what was found uses without saying what it means."""

import re

from assistant.language.forms import QUOTED_TERM
from assistant.questions.question import Question, Route
from index.tokens import fold

_I = re.IGNORECASE
# Behind the term: "X means", "X is an area where", "X，是指".
_SAYS_BEHIND = re.compile(
    r"[\"”」』’']?[^,.;:、，。；：]{0,60}?(?:（[^）]*）)?,?，?的?"
    r"(?:\b(?:means?|is|are|refers? to|covers?|counts? as|stands? for)\b|是|为|指|系指|包括|即|：|:)",
    _I,
)
# Before it: "where this digest says X", "所称X".
_SAYS_BEFORE = re.compile(
    r"(?:\b(?:says?|called|known as|term|calls?|by)\b\s*|所称|称|所谓|叫做?|简称)[\"“「『‘']?$", _I
)


# Terms without quotation marks, where the form of the question shows where they begin and end.
_BARE = re.compile(
    r"\bwhat do(?:es)? (?:an? |the (?:term |word )?)?(?P<means>[\w-]+(?: [\w-]+){0,3}?) mean"
    r"(?=\W*$| (?:in|under|here)\b)"
    r"|\b(?:defines?|definition of|meaning of|meant by) (?:an? |the )?"
    r"(?P<en>[\w-]+(?: [\w-]+){0,3}?)(?=\W*$| (?:in|under|as|within)\b)"
    r"|(?:什么叫|何谓)(?P<what>[一-鿿]{2,12}?)(?=[？?，,]|$)|^(?P<zh>[一-鿿]{2,12}?)(?:的(?:定义|含义)|是什么意思|[怎如][么何]界定)",
    _I,
)


def lacks_definition(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether `question` asks what a term means, and none of `texts` says so; a bare term must be used by one."""
    if question.route is not Route.DEFINITION:
        return False
    quoted, bare = QUOTED_TERM.search(question.text), _BARE.search(question.text)
    if quoted is not None:
        return not any(_defines(fold(text), fold(quoted["term"])) for text in texts)
    term = fold(bare["en"] or bare["means"] or bare["what"] or bare["zh"]) if bare else ""
    folded = [fold(text) for text in texts]
    return bool(term) and any(term in text for text in folded) and not any(_defines(text, term) for text in folded)


def _defines(text: str, term: str) -> bool:
    places = [match.span() for match in re.finditer(re.escape(term), text)]
    return any(_SAYS_BEHIND.match(text, end) or _SAYS_BEFORE.search(text[:start]) for start, end in places)
