"""Outcome: what the answer path comes to, before it is put into an Answer."""

from dataclasses import dataclass, field

from assistant.answer import Coverage, Nearest, Statement, Status
from assistant.composing.checking import Names
from assistant.composing.writing import NOT_A_CLAIM, Draft
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from corpus.document import Language

_FOUND = frozenset({Status.ANSWERED, Status.PARTIAL, Status.FALSE_PREMISE})


@dataclass(frozen=True, slots=True)
class Material:
    """What an answer in other words may be written from; `opening` is the program's own "Yes." or "No."."""

    question: Question
    ranked: tuple[Evidence, ...]
    opening: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is answered: in what `language`, what was `asked` so far, and the `names` that mean the same."""

    language: Language
    asked: tuple[str, ...]
    names: Names


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status with what is said, what it rests on, and what is shown beside it.

    `material` is None where the program alone can make the answer.
    """

    status: Status
    draft: Draft = field(default_factory=Draft)
    nearest: tuple[Nearest, ...] = ()
    follow_ups: tuple[str, ...] = ()
    coverage: Coverage | None = None
    material: Material | None = None

    @property
    def is_found(self) -> bool:
        """Whether the documents say something on what was asked."""
        return self.status in _FOUND


def remark(status: Status, *texts: str, nearest: tuple[Nearest, ...] = ()) -> Outcome:
    """An outcome that says only what the assistant itself has to say."""
    return Outcome(status, Draft(tuple(Statement(text, (), NOT_A_CLAIM) for text in texts)), nearest)
