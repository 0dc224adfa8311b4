"""Directive: what one clause lays on someone, as far as its sentence tells. Knows no document."""

from dataclasses import dataclass
from typing import Literal

from corpus.provision import Strength
from corpus.sentences import Span

# Who is bound: one that the clause names; the one of the clause before; or one that nothing names
# (a passive without agent, an aim, a document).
Bearing = Literal["named", "carried", "unnamed"]


@dataclass(frozen=True, slots=True)
class Directive:
    """A clause that binds, permits, forbids or announces: offsets into the text it was read from.

    `subject` is where the one who is bound is named, None unless `bearing` is "named"; at `predicate` begins
    what is to be done, behind subject, modal verb and conditions. `is_open` where
    the clause breaks off after its verb ("The county shall:"), so that a list completes it; `announces`
    where it says of a list below that it holds what is to be done.
    """

    start: int
    end: int
    predicate: int
    strength: Strength
    bearing: Bearing
    subject: Span | None = None
    is_goal: bool = False
    is_open: bool = False
