"""Refusals: does a text without a status say that there is no answer? By its words, in English and Chinese.

Only for systems that give no status; it is a reading of words, and reports say so.
"""

import re

_REFUSAL = re.compile(
    r"\b(?:do(?:es)? not|don't|doesn't|did not|cannot|can't|could not|couldn't|unable to|not able to)\s+"
    r"(?:\w+\s+){0,2}?(?:say|state|mention|contain|specify|provide|include|answer|find|know|determine|address|cover|help)\b"
    r"|\b(?:not|nowhere) (?:\w+ )?(?:mentioned|stated|specified|provided|found|covered|addressed|included) (?:in|by)\b"
    r"|\bno (?:\w+ ){0,2}(?:information|mention|answer|indication)\b|\bi(?: am|'m) sorry\b"
    r"|(?:没有|未|并未|尚未|无)(?:明确)?(?:提及|提到|提供|说明|规定|涉及|找到|给出|写明|列出|相关信息)"
    r"|(?:无法|不能)(?:回答|确定|得知|提供|判断)|不知道|抱歉",
    re.IGNORECASE,
)
# A refusal is said at the beginning; what comes later qualifies an answer.
_OPENING_CHARS = 160


def refuses(text: str) -> bool:
    """Whether the opening of `text` says that there is no answer, or there is no text."""
    return not text.strip() or bool(_REFUSAL.search(text.replace("’", "'")[:_OPENING_CHARS]))
