"""The stretches of a Chinese sentence between its commas. Knows no verb."""

import re
from dataclasses import dataclass

from corpus.sentences import Span

# What stands in brackets and quotation marks, or is the title of a document, says nothing of who must do what.
_ASIDES = re.compile(r"（[^（）]*）|〔[^〔〕]*〕|【[^【】]*】|\([^()]*\)|“[^”]*”|(?<=《)[^《》]*(?=》)")
# A comma or colon between digits parts a number.
_PARTING = re.compile(r"(?<!\d)[，；：,;:]\s*|[，；：,;:](?!\d)\s*")
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十]{1,2}(?:是|要(?!素))|第[一二三四五六七八九十]，?)")
_MARKS_AROUND = " \t\n\u3000。！？"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence between commas; `is_label` where a colon follows it, and text behind that."""

    start: int
    end: int
    text: str
    is_label: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    def within(self, span: Span) -> Span:
        """`span`, which counts in the text of this stretch, as it counts in the sentence."""
        return self.start + span[0], self.start + span[1]


def masked(sentence: str) -> str:
    """`sentence` with what stands in brackets and quotation marks blanked, character for character."""
    return _ASIDES.sub(lambda match: "＿" * len(match[0]), sentence)


def segments(line: str, here: int) -> list[Segment]:
    """The stretches of `line` from `here` between commas, semicolons and colons; counting words left out."""
    found: list[Segment] = []
    for parting in [*_PARTING.finditer(line, here), None]:
        last = parting.start() if parting else len(line)
        raw = line[here:last]
        text = _COUNTED.sub("", raw.strip(_MARKS_AROUND))
        if text:
            first = here + raw.index(text)
            is_label = parting is not None and parting[0][0] in "：:" and bool(line[parting.end() :].strip())
            found.append(Segment(first, first + len(text), text, is_label))
        here = parting.end() if parting else last
    return found
