"""Parsed texts: a statement or a quote read once, with everything that the checks compare."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from assistant.checks.clauses import Clause, clauses
from assistant.checks.dates import Date, dates
from assistant.checks.document_numbers import DocumentNumber, document_numbers
from assistant.checks.folding import fold
from assistant.checks.quantities import Quantity, quantities
from assistant.checks.words import Word, keys, words
from corpus.document import Language
from corpus.sentences import Span, language_of, sentences

# One answer checks a few statements against the same few quotes.
_KEPT_TEXTS = 512
# The beginning of a text shows its language.
_LANGUAGE_CHARS = 80
_end = itemgetter(1)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A folded text and its parts; all offsets count in `text`.

    `blanked` is `text` in lower case with spaces for dates, document numbers and quantities; `words`
    are of that, `sequence` are their keys in order and `places` where each stands.
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
    sentences: tuple[Span, ...]
    sequence: tuple[str, ...]
    places: tuple[int, ...]

    def sentence_at(self, position: int) -> Span:
        """Where the sentence that holds `position`, or is the next after it, begins and ends."""
        index = bisect_right(self.sentences, position, key=_end)
        return self.sentences[index] if index < len(self.sentences) else (0, len(self.text))


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
    spans = sentences(text)
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
        sentences=spans,
        sequence=tuple(key for word in content for key in word.keys),
        places=tuple(word.start + i for word in content for i in range(len(word.keys))),
    )
