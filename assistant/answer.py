"""The Answer object and its parts: what every door shows. Knows nothing of how it was found."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from corpus.document import Authority, Language


class Status(StrEnum):
    """The closed list of outcomes of a question."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    NOT_IN_DOCUMENTS = "not_in_documents"
    FALSE_PREMISE = "false_premise"
    OUT_OF_SCOPE = "out_of_scope"
    REFUSED = "refused"
    FAILED = "failed"


Verdict = Literal["supported", "partial", "unsupported", "not_a_claim"]


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a statement holds against its quotes, and if not wholly, why (one plain sentence)."""

    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer, the numbers of the citations it rests on, and its check."""

    text: str
    citations: tuple[int, ...]
    check: Check


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: `quote == document.text[start:end]`, offsets in code points.

    `translation` is a machine's, for who does not read the quote's language: nothing ever rests on it.
    """

    number: int
    document_id: str
    title: str
    section: tuple[str, ...]
    quote: str
    start: int
    end: int
    url: str | None
    language: Language
    authority: Authority
    translation: str | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage close to a question that the documents do not fully answer; offsets as in Citation."""

    document_id: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """For lists and counts: how many of how many items are shown, and what is counted."""

    shown: int
    total: int
    unit: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The one answer object, the same at every door; field by field as in the published schema."""

    id: str
    question: str
    standalone_question: str
    status: Status
    language: Language
    text: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    nearest: tuple[Nearest, ...]
    follow_ups: tuple[str, ...]
    coverage: Coverage | None
    mode: str
    versions: dict[str, str]
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange of a conversation."""

    question: str
    answer: Answer
