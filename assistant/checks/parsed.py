"""Parsed texts: a statement or a quote read once, with everything that the checks compare."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from assistant.checks.clauses import Clause, clauses, sentence_spans
from assistant.checks.dates import Date, dates
from assistant.checks.document_numbers import DocumentNumber, document_numbers
from assistant.checks.folding import fold
from assistant.checks.quantities import Quantity, quantities
from assistant.checks.words import Word, keys, words
from corpus.document import Language
from corpus.sentences import Span, language_of

# One answer checks a few statements against the same few quotes.
_KEPT_TEXTS = 512
# The beginning of a text shows its language.
_LANGUAGE_CHARS = 80
# What begins the keys of quantities and dates, which no word begins with.
FIGURE_SIGNS = "=@"
_end = itemgetter(1)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A folded text and its parts; all offsets count in `text`.

    `blanked` is `text` in lower case with spaces for dates, document numbers and quantities; `words`
    are of that. `sequence` holds their keys and those of the figures in order, `places` where
    each stands; `parts` are the sentences, cut at semicolons.
    """

    text: str
    blanked: str
    language: Language
    dates: tuple[Date, ...]
    document_numbers: tuple[DocumentNumber, ...]
    quantities: tuple[Quantity, ...]
    words: tuple[Word, ...]
    keys: frozenset[str]
    clauses: tuple[Clause, ...]
    parts: tuple[Span, ...]
    sequence: tuple[str, ...]
    places: tuple[int, ...]

    def part_at(self, position: int) -> Span:
        """Where the part that holds `position` begins and ends."""
        index = bisect_right(self.parts, position, key=_end)
        return self.parts[index] if index < len(self.parts) else (0, len(self.text))


@lru_cache(maxsize=_KEPT_TEXTS)
def parse(raw: str) -> Parsed:
    """The parsed form of a text as written; equal texts are read once."""
    text = fold(raw)
    numbers = document_numbers(text)
    masked = [(number.start, number.end) for number in numbers]
    days = tuple(d for d in dates(text) if not any(a < d.end and d.start < b for a, b in masked))
    masked += [(date.start, date.end) for date in days]
    amounts = quantities(text, masked)
    masked += [(amount.start, amount.end) for amount in amounts]
    blanked = text
    for start, end in masked:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    blanked = blanked.lower()
    content = words(blanked)
    spans = sentence_spans(text)
    placed = [(word.start + i, key) for word in content for i, key in enumerate(word.keys)]
    placed += [(amount.start, f"={amount.value}") for amount in amounts]
    placed += [(day.start, f"@{day.parts}") for day in days]
    placed.sort()
    return Parsed(
        text=text,
        blanked=blanked,
        language=language_of(text[:_LANGUAGE_CHARS]),
        dates=days,
        document_numbers=numbers,
        quantities=amounts,
        words=content,
        keys=keys(content),
        clauses=clauses(text, blanked, content, spans),
        parts=_parts(text, spans),
        sequence=tuple(key for _, key in placed),
        places=tuple(at for at, _ in placed),
    )


def _parts(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    cuts = sorted({end for _, end in spans} | {match.end() for match in re.finditer(";", text)})
    return tuple(zip([0, *cuts[:-1]], cuts, strict=True)) if cuts else ()
