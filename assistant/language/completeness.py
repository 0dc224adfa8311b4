"""Completeness: how a text says that a list is not told in full, and how a question asks whether it is."""

import re

# Of what is not told in full, as a text says it, and as a question asks for it.
REST = re.compile(
    r"\b(?:other|others|remaining|rest|full list|complete list)\b|其他|其它|其余|完整|全部", re.IGNORECASE
)
ASKS_IF_ALL = re.compile(
    r"(?:[,;]\s*(?:and |but )?|\s(?:and|but) )(?:do|does|are|is) (?:we|you|they|it|that|this|those|these)"
    r"(?: \w+){0,3}? (?:all|the (?:complete|full|whole) list|every one)\b[^?]{0,30}"
    r"|[，,]\s*(?:是不是|是否)?(?:都|全部?)(?:已经?)?(?:搞|弄)?(?:清楚|知道|列出来|公布|确定|齐)了?[吗么没]?"
    r"|[，,]?(?:都|全)?(?:列|写|说|讲|公布|披露)得?(?:全|齐|完整)了?(?:没有?|吗|么)?(?=\W*$)",
    re.IGNORECASE,
)
