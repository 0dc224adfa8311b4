"""Graded: an answer beside its case, with the texts that its citations count in. What metrics look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer import Answer, Status
from corpus.document import Document
from evals.case import Case, Evidence

# Outcomes that say what the documents say; all others say why there is no answer.
ANSWERING = frozenset({Status.ANSWERED, Status.PARTIAL})
Names = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Graded:
    """A case, the answer that was given to it, and the documents by id.

    `names` are groups of names that mean the same, for checking statements. `confidence` is how sure the
    one who answered was that there is an answer, in [0, 1]; None where that is not known.
    """

    case: Case
    answer: Answer
    documents: Mapping[str, Document]
    names: Names = ()
    confidence: float | None = None

    @property
    def gold_sets(self) -> tuple[tuple[Evidence, ...], ...]:
        """The sets of spans each of which serves as the whole evidence; none is empty."""
        return tuple(spans for spans in (self.case.evidence, *self.case.alternatives) if spans)

    @property
    def lost_labels(self) -> tuple[Evidence, ...]:
        """The gold spans that no longer hold the text they were labelled on."""
        spans = (span for spans in self.gold_sets for span in spans)
        return tuple(span for span in spans if not span.resolves(self.documents))
