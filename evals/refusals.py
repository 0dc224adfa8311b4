"""Refusals: does a text without a status, or a statement, say that there is no answer? By its words alone.

In English and Chinese. It is a reading of words, and reports say so.
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
# Only where the documents are who is silent, in the one thing that is said.
_SILENT = re.compile(
    r"(?:the |these |those )?(?:documents?|texts?|sources?|passages?|notice|reply letter|report|digest|they)"
    r"(?: held here| quoted here| themselves)?"
    r" (?:(?:do|does) not (?:say|state|mention|specify|name|give|list|tell|confirm)"
    r"|(?:say|state|mention|give|tell)s? (?:no|nothing))\b(?!.*(?:[;.!?]\s*\w|\b(?:but|however|yet|although)\b))"
    r"|(?:所收|这些|上述)?(?:文件|文本|资料|通知|复函)(?:[中里])?(?:都|均|并)?(?:没有|没|未)"
    r"(?:写明|列全|列出|给出|说明|提到|提及|规定|明确|涉及)(?!.*(?:[;；。!?！？]\s*\w|但|不过|然而|而是))",
    re.IGNORECASE,
)
# What is said of the answer itself, where a language model was to word it.
_AS_IT_STANDS = re.compile(
    r"[^.!?;]*\blanguage model\b[^.!?;]*[,;] (?:so the passages are|they are|it is) quoted as (?:it|they) stands?\W*"
    r"|[^。！？；]*语言模型[^。！？；]*，以上照录原文\W*",
    re.IGNORECASE,
)
# A refusal is said at the beginning; what comes later qualifies an answer.
_OPENING_CHARS = 160


def refuses(text: str) -> bool:
    """Whether the opening of `text` says that there is no answer, or there is no text."""
    return not text.strip() or bool(_REFUSAL.search(text.replace("’", "'")[:_OPENING_CHARS]))


def tells_silence(statement: str) -> bool:
    """Whether `statement` says nothing but that the documents do not tell something: no span can bear that out."""
    return bool(_SILENT.match(statement.replace("’", "'").strip()))


def tells_of_wording(statement: str) -> bool:
    """Whether `statement` says nothing but that quotes stand in place of a language model's words."""
    return bool(_AS_IT_STANDS.fullmatch(statement.strip()))
