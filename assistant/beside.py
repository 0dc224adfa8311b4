"""Beside: what is asked with something found is looked for once more in the sections that this was found in."""

from collections.abc import Callable, Sequence

from assistant.evidence import Evidence
from assistant.outcome import Outcome
from assistant.parts import Part

# A section: the id of its document, and its path there.
Place = tuple[str, tuple[str, ...]]
# No section in particular.
ANYWHERE: frozenset[Place] = frozenset()


def completed(
    parts: Sequence[Part],
    outcomes: Sequence[Outcome],
    ask: Callable[[str, frozenset[Place]], Outcome],
    is_whole: Callable[[str], bool],
) -> list[Outcome]:
    """`outcomes` of `parts`, those that found nothing asked again, in their own words, beside those that did.

    One whose own words say enough by themselves is at last asked as if it stood alone.
    """
    beside = _places(outcomes)
    completed = list(outcomes)
    for number, (part, outcome) in enumerate(zip(parts, outcomes, strict=True)):
        if beside and part.asked and not outcome.is_found and not outcome.draft.citations:
            again = ask(part.asked, beside)
            if not again.is_found and part.asked != part.text and is_whole(part.asked):
                again = ask(part.asked, ANYWHERE)
            completed[number] = again if again.is_found else outcome
    return completed


def _places(outcomes: Sequence[Outcome]) -> frozenset[Place]:
    """The sections that those of `outcomes` rest on that found something."""
    citations = (citation for one in outcomes if one.is_found for citation in one.draft.citations)
    return frozenset((citation.document_id, citation.section) for citation in citations)


def within(ranked: tuple[Evidence, ...], beside: frozenset[Place]) -> tuple[Evidence, ...]:
    """Those of the `ranked` evidence that stand in a section of `beside`; all of it for ANYWHERE."""
    return tuple(one for one in ranked if (one.document.id, one.path) in beside) if beside else ranked
