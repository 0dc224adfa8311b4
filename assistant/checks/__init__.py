"""The statement check: does a statement hold against its quotes? Rules only, no model."""

from collections.abc import Sequence

from assistant.answer import Check
from assistant.checks.claims import claim_in
from assistant.checks.flaws import find_flaws
from assistant.checks.support import SUPPORT_THRESHOLD, support_score

__all__ = ["SUPPORT_THRESHOLD", "check_statement", "support_score"]


def check_statement(statement: str, quotes: Sequence[str], *, names: Sequence[Sequence[str]] = ()) -> Check:
    """Whether the statement holds against its quotes, with the first thing that does not.

    "supported": nothing speaks against it. "partial": it says less, or a little else, than the quotes.
    "unsupported": the quotes contradict it or do not say it. "not_a_claim": it says nothing about the
    documents. `names` are groups of names that mean the same, in any language.
    """
    claim = claim_in(statement)
    if not claim:
        return Check("not_a_claim")
    flaws = find_flaws(claim, quotes, names)
    if not flaws:
        return Check("supported")
    worst = min(flaws, key=lambda flaw: flaw.gravity == "partial")
    return Check(worst.gravity, worst.reason)
