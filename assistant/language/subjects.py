"""Subjects: whom or what a text names, as spans: glossary terms, and names told by their form."""

import re
from dataclasses import dataclass

from assistant.language.words import is_frame_word
from corpus.chinese_tags import NAME_TAGS, tags_of
from corpus.glossary import Glossary
from corpus.sentences import is_han
from index.tokens import fold

_NAME = re.compile(r"(?<![.?!]\s)(?<!^)\b[A-Z][\w'’-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w'’-]*)*")
# "Task 3", "任务3": the number that singles one out, not one that counts or measures what follows.
_NUMBER = re.compile(
    r"(?<=[a-rt-z]) \d{1,2}(?![\d.,]*\d|\s?(?:%|per\s?cent\b|million\b|square\b|k?m\b))"
    r"|(?<=[\u4e00-\u9fff])\d{1,2}(?![\d.]|\s?[个项条月日年名家万亿平])"
)
# Kinds between which one subject may take the place of another.
_FAMILY = {
    "zone": "place",
    "place": "place",
    "actor": "actor",
    "document": "document",
    "instrument": "instrument",
    "level": "actor",
    "concept": "concept",
}
OTHER = "name"


@dataclass(frozen=True, slots=True)
class Subject:
    """A stretch of a text that names something, and the family of things it belongs to."""

    start: int
    end: int
    family: str
    text: str


def subjects(text: str, glossary: Glossary) -> tuple[Subject, ...]:
    """What `text` names, in order: terms of the glossary that stand for one thing, then other names."""
    found: list[Subject] = []
    folded = fold(text)
    if len(folded) == len(text):
        for start, end, number in glossary.term_spans(folded):
            family = _FAMILY.get(glossary.terms[number].kind)
            if family:
                whole = _with_number(text, end)
                found.append(Subject(start, whole, family, text[start:whole]))
    for start, end in _names(text):
        if not any(start < one.end and one.start < end for one in found):
            found.append(Subject(start, end, OTHER, text[start:end]))
    return tuple(sorted(found, key=lambda one: one.start))


def _with_number(text: str, end: int) -> int:
    """Where a term ends with the number that makes one certain thing of it: "test task 3", "试验任务3"."""
    numbered = _NUMBER.match(text, end)
    return numbered.end() if numbered else end


def _names(text: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in _NAME.finditer(text) if not is_frame_word(match[0].lower())]
    if any(map(is_han, text)):
        at = 0
        for word, tag in tags_of(text):
            start = text.index(word, at)
            at = start + len(word)
            if tag in NAME_TAGS:
                spans.append((start, at))
    return spans
