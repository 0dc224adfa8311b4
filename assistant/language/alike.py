"""Alike: whether something is the same for all, as a question asks it and as a document says it."""

import re

_I = re.IGNORECASE
# Whether something is alike for all is decided by what says that it is.
SAME_FOR_ALL = re.compile(
    r"\b(?:same|identical|equal(?:ly)?|alike|uniform(?:ly)?)\b(?: \w+){0,2}? (?:for|in|across|throughout|to|among) (?:all|every|each|both|any)\b"
    r"|\b(?:do|does|is|are) (?:all|every|each) [^?]{2,40}\b(?:the same|identical|equal|alike)\b"
    r"|(?:都|各|所有|全部|每)[^，。？]{0,12}(?:一样|相同|一致|同等|统一)",
    _I,
)
TELLS_ALIKE = re.compile(
    r"\b(?:same|identical|equal\w*|alike|uniform\w*|regardless)\b|一样|相同|一致|同等|统一|均等|一律", _I
)
