"""Rewriting: forms of a text replaced by others, one after another, in its language. Knows no form."""

import re
from collections.abc import Sequence

from corpus.sentences import is_han

_DOUBLE = re.compile(r"^[，,\s]+|[，,](?=[，,？?。！!])")


class Rules:
    """Patterns with what takes their place, by language, in the order in which they are applied."""

    def __init__(self, english: Sequence[tuple[str, str]], chinese: Sequence[tuple[str, str]]) -> None:
        self.english = tuple((re.compile(form, re.IGNORECASE), instead) for form, instead in english)
        self.chinese = tuple((re.compile(form), instead) for form, instead in chinese)


def rewritten(text: str, rules: Rules) -> str:
    """`text` by the rules of its language; as it is where none applies or nothing would be left."""
    is_chinese = any(map(is_han, text))
    new = text
    for form, instead in rules.chinese if is_chinese else rules.english:
        new = form.sub(instead, new)
    if new == text:
        return text
    return (_DOUBLE.sub("", new) if is_chinese else " ".join(new.split())) or text
