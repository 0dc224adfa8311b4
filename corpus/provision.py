"""Provision: what one clause of a document lays on someone. Knows no language and no rule."""

from dataclasses import dataclass
from typing import Literal

from corpus.sentences import Span

Strength = Literal["must", "should", "may", "must_not", "will"]
Theme = Literal[
    "scope",  # what, where and whom the rules reach, and what lies outside them
    "goal",  # a state that is to be reached: aims, targets, indicators
    "support",  # what is given to those who act: money, land, powers, advice, favourable conditions
    "organisation",  # how the work is planned, led, divided, coordinated, reported and made known
    "oversight",  # monitoring, inspection, evaluation, reward and penalty
    "limit",  # what must not be done or exceeded
    "responsibility",  # the work itself: what someone is charged with, or free to do, in the matter
    "other",  # the document's own fate: entry into force, repeal, interpretation
]


@dataclass(frozen=True, slots=True)
class Provision:
    """What one clause lays on someone; `action == document.text[start:end]`, `section` its heading path.

    `actor` is the one who is bound, as printed at `actor_span`; "" and None where nobody is named (a passive
    without agent, an aim, a document). `inherited` where it is named outside the clause: in the one before,
    the sentence or heading above. `instrument` is what is used (funds, bonds, land, law ...), "" for none.
    """

    document_id: str
    section: tuple[str, ...]
    actor: str
    actor_span: Span | None
    strength: Strength
    action: str
    start: int
    end: int
    theme: Theme
    instrument: str
    inherited: bool
