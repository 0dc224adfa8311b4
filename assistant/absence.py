"""Absence: how a document says that something is not known."""

import re

_ABSENCE = re.compile(
    r"\b(is|are|was|were|has|have|had)( been)? (not|nowhere|never) (been )?(yet )?(confirmed|known|stated|available|given|specified|published|disclosed|named|mentioned)\b"
    r"|\b(is|are|was|were|remains?) (unknown|unconfirmed|unclear|unspecified)\b"
    r"|未经?证实|未[能获](确认|取得|获得|证实)|不详|未知|尚不清楚|尚未(公布|披露|说明|明确|确定)|没有(公布|说明|提到|证实)",
    re.IGNORECASE,
)


def says_unknown(text: str) -> bool:
    """Whether `text` says that something is not known."""
    return bool(_ABSENCE.search(text))
