"""Evidence: a sentence of a document that bears on a question, with what speaks for it."""

from dataclasses import dataclass

from assistant.retrieval.ranking import Bearing
from corpus.document import Document
from corpus.sentences import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a document with what speaks for it as an answer.

    `own` and `context` are the weighted shares of the question's words that the sentence itself, and the
    sentence with what stands around it, have (in [0, 1]); `cosine` compares meanings (in [-1, 1]); `fits`
    says whether it holds the kind of thing asked for; `is_absence` that it only says something is unknown.
    `surroundings` are title, headings and the sentences just before: they often say who and where.
    `lead_in` is where the sentence stands that an item completes ("The grant cannot be used for:").
    `score` weighs what `bearing` says, as assistant/retrieval/ranking.json has it.
    """

    document: Document
    path: tuple[str, ...]
    start: int
    end: int
    score: float
    cosine: float
    own: float
    context: float
    fits: bool
    is_absence: bool
    surroundings: str
    bearing: Bearing
    lead_in: Span | None = None

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.document.text[self.start : self.end]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentence, after its lead-in where it has one: what has to be shown together."""
        own = (self.start, self.end)
        return (own,) if self.lead_in is None else (self.lead_in, own)

    @property
    def stated(self) -> str:
        """What is said: the sentence with its lead-in."""
        return " ".join(self.document.text[start:end] for start, end in self.spans)
