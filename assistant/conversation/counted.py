"""Counted: what "these 11" and "the first two" stand for, after something was counted or listed."""

import re
from collections.abc import Sequence

from assistant.answer import Status, Turn
from assistant.conversation.turns import enumerated, joined, label_of
from assistant.language.subjects import subjects
from corpus.glossary import Glossary

_I = re.IGNORECASE
# "These 11", "这11项": so many of what was counted before.
_COUNTED = re.compile(
    r"\b(?:these|those|the) (?P<en>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\W*$| (?:are|have|is|do|did|all|must|can|may)\b)"
    r"|[这那](?P<zh>\d+|[一二三四五六七八九十]+)(?P<unit>[个项条类种家座])(?=[都是各分中里，？?]|\W*$)",
    _I,
)
_FEW_ZH = re.compile(r"(?P<end>[前后])(?P<count>[两二三四五])(?:[个项条类种家片点])")
# What a sentence is about is named so near to its beginning.
_OPENING_CHARS = 4
# A question for several of a class, and one for that of them which has the most of something.
_ASKS_WHICH = re.compile(r"^\W*(?:which|what) (?:[a-z-]+ ){0,3}?[a-z-]+s\b|哪些|哪几[个家座项处]", _I)
_ASKS_MOST = re.compile(
    r"\b(?:which|what|who)\b.*\b(?:more|most|fewer|fewest|less|least|[a-z]{3,}est|larger|bigger|smaller|higher|lower|longer|shorter|older)\b"
    r"|(?:哪一?[个家座项处]|谁|哪里)[一-鿿]{0,10}?(?:最|更|比较)?[大小多少高低长短早晚]\W*$",
    _I,
)


def counted_again(text: str, history: Sequence[Turn]) -> str | None:
    """`text` with the noun behind a number that a turn before has there; None where it has no such number."""
    match = _COUNTED.search(text)
    for turn in reversed(history) if match else ():
        said = "\n".join((*(citation.quote for citation in turn.answer.citations), turn.answer.standalone_question))
        if match and match["zh"]:
            noun = re.search(
                rf"(?<!\d){match['zh']}{match['unit']}([一-鿿]{{2,6}}?)(?=[的范，。、；（）和与等]|\n|$)", said
            )
        else:
            noun = re.search(rf"\b{match['en']} ((?:[a-z-]+ ){{0,2}}[a-z]+s)\b", said, _I) if match else None
        if match and noun:
            return f"{text[: match.end()]}{'' if match['zh'] else ' '}{noun[1]}{text[match.end() :]}"
    return None


def told_ones(turn: Turn, glossary: Glossary) -> tuple[str, ...]:
    """The several things that the answer of `turn` told of one by one, each in a sentence that names it."""
    labels = [_named_first(citation.quote, glossary) for citation in turn.answer.citations]
    return tuple(dict.fromkeys(filter(None, labels))) if _ASKS_WHICH.search(turn.answer.standalone_question) else ()


def told_most(turn: Turn, glossary: Glossary) -> str | None:
    """The one that has the most of what was asked, or more than another, as the answer of `turn` says last."""
    cited = turn.answer.statements[-1].citations if turn.answer.statements else ()
    quotes = [one.quote for one in turn.answer.citations if one.number in cited]
    is_told = turn.answer.status is Status.ANSWERED and _ASKS_MOST.search(turn.answer.standalone_question)
    return label_of(quotes[0], glossary) if is_told and len(quotes) == 1 else None


def _named_first(quote: str, glossary: Glossary) -> str | None:
    named = (one for one in subjects(quote, glossary) if one.family != "concept" and one.start <= _OPENING_CHARS)
    return next((one.text for one in named), None)


def few_of(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    """`text` with the members of the list told last that "the first two" stands for; None where it says no such."""
    match = _FEW_ZH.search(text)
    items = enumerated(history, glossary) if match else ()
    if match is None or not items:
        return None
    count = "零一二三四五".find(match["count"].replace("两", "二"))
    chosen = items[:count] if match["end"] == "前" else items[-count:]
    return f"{text[: match.start()]}{joined(chosen, text)}{text[match.end() :]}"
