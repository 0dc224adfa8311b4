"""Outcome: what the answer path comes to, before it is put into an Answer."""

from dataclasses import dataclass, field

from assistant.answer import Coverage, Nearest, Statement, Status
from assistant.writing import NOT_A_CLAIM, Draft


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status with what is said, what it rests on, and what is shown beside it."""

    status: Status
    draft: Draft = field(default_factory=Draft)
    nearest: tuple[Nearest, ...] = ()
    coverage: Coverage | None = None


def remark(status: Status, *texts: str, nearest: tuple[Nearest, ...] = ()) -> Outcome:
    """An outcome that says only what the assistant itself has to say."""
    return Outcome(status, Draft(tuple(Statement(text, (), NOT_A_CLAIM) for text in texts)), nearest)
