"""Absence: how a document says that something is not known, and how a question asks for what is not."""

import re

_ABSENCE = re.compile(
    r"\b(is|are|was|were|has|have|had)( been)? (not|nowhere|never) (been )?(yet )?(confirmed|known|stated|available|given|specified|published|disclosed|named|mentioned)\b"
    r"|\b(is|are|was|were|remains?) (unknown|unconfirmed|unclear|unspecified)\b"
    r"|未经?证实|未[能获](确认|取得|获得|证实)|不详|未知|尚不清楚|尚未(公布|披露|说明|明确|确定)|没有(公布|说明|提到|证实)",
    re.IGNORECASE,
)
# "Which zones have no area given?", "哪些试验区的面积没有数据？"
ASKS_UNKNOWN = re.compile(
    r"\bno(?= (?:\w+ ){1,2}(?:given|known|stated|published|available)\b)|\b(?:unknown|unconfirmed|not (?:known|confirmed|given|stated)|no (?:figure|data|number)s?(?: for)?|missing)\b"
    r"|(?:至今|目前|仍|尚)?(?:还?没有?|缺|尚?无|未)(?:能|得到?|被|有)?(?:数据|数字|公布|确认|证实|说明)|未知|不(?:清楚|知道|详|明)",
    re.IGNORECASE,
)
_ASKS_KNOWN = re.compile(
    r"\b(?:confirmed|known|available|official|original|authentic|complete|verified|certain|published|disclosed|in full|full text|word for word)\b"
    r"|[定布明认]了没有?\W*$|证实|核实|官方|原文|原件|全文|公开|公布|披露|已知|知道|确定|掌握|正式文本",
    re.IGNORECASE,
)
# A sentence that sets the words between quotation marks says what they mean: 'Where this digest says "unknown", ...'.
_SPOKEN_OF = re.compile(r"“[^”]{1,40}”|\"[^\"]{1,40}\"|「[^」]{1,40}」")


def says_unknown(text: str) -> bool:
    """Whether `text` says that something is not known."""
    explains = any(_ABSENCE.search(quoted) for quoted in _SPOKEN_OF.findall(text))
    return not explains and bool(_ABSENCE.search(text))


def asks_whether_known(text: str) -> bool:
    """Whether a yes/no question asks if something is known or at hand: that it is not is then its answer."""
    return bool(_ASKS_KNOWN.search(text))
