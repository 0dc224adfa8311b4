"""Counted: what "these 11" and "the first two" stand for, after something was counted or listed."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.conversation.turns import enumerated, joined
from corpus.glossary import Glossary

_I = re.IGNORECASE
# "These 11", "这11项": so many of what was counted before.
_COUNTED = re.compile(
    r"\b(?:these|those|the) (?P<en>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\W*$| (?:are|have|is|do|did|all|must|can|may)\b)"
    r"|[这那](?P<zh>\d+|[一二三四五六七八九十]+)(?P<unit>[个项条类种家座])(?=[都是各分中里，？?]|\W*$)",
    _I,
)


_FEW_ZH = re.compile(r"(?P<end>[前后])(?P<count>[两二三四五])(?:[个项条类种家片点])")


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


def few_of(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    """`text` with the members of the list told last that "the first two" stands for; None where it says no such."""
    match = _FEW_ZH.search(text)
    items = enumerated(history, glossary) if match else ()
    if match is None or not items:
        return None
    count = "零一二三四五".find(match["count"].replace("两", "二"))
    chosen = items[:count] if match["end"] == "前" else items[-count:]
    return f"{text[: match.start()]}{joined(chosen, text)}{text[match.end() :]}"
