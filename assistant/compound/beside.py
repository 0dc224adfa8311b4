"""Beside: what is asked with something found is looked for in the same sentence, and in the sections it stands in."""

from collections.abc import Callable, Sequence

from assistant.composing.outcome import Outcome
from assistant.compound.parts import Part
from assistant.language.vocabulary import Vocabulary
from assistant.questions.completion import PRONOUN_EN, PRONOUN_ZH
from assistant.questions.kinds import kind_asked
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.signals import MATCHED

# A section: the id of its document, and its path there.
Place = tuple[str, tuple[str, ...]]
Places = frozenset[Place]
# No section in particular.
ANYWHERE: Places = frozenset()
# What the words of a further question weigh together, where it names its own subject.
WHOLE_WEIGHT = 1.0
# Kinds that a sentence does not name where it holds them.
_TOLD_BESIDE = frozenset({"reason"})


def completed(
    parts: Sequence[Part],
    outcomes: Sequence[Outcome],
    ask: Callable[[str, Places], Outcome],
    vocabulary: Vocabulary,
) -> list[Outcome]:
    """`outcomes` of `parts`, those that found nothing asked again, in their own words, beside those that did.

    One whose own words say enough by themselves is at last asked as if it stood alone.
    """
    beside = _places(outcomes)
    completed = list(outcomes)
    for number, (part, outcome) in enumerate(zip(parts, outcomes, strict=True)):
        if beside and part.asked and not outcome.is_found and not outcome.draft.citations:
            again = ask(part.asked, beside)
            if not again.is_found and part.asked != part.text and _says_enough(part.asked, vocabulary):
                again = ask(part.asked, ANYWHERE)
            same = None if again.is_found else _in_the_same(part, outcomes, vocabulary)
            completed[number] = same or (again if again.is_found else outcome)
    return completed


def _in_the_same(part: Part, outcomes: Sequence[Outcome], vocabulary: Vocabulary) -> Outcome | None:
    """The outcome, all of one sentence, that holds what a bare further question asks for ("and how long?")."""
    kind = kind_asked(part.asked)
    if kind is None or not (kind.is_sharp or kind.name in _TOLD_BESIDE):
        return None
    own = vocabulary.units(kind.asked.sub(" ", part.asked))
    for outcome in outcomes:
        told = {citation.quote for citation in outcome.draft.citations} if outcome.is_found else set()
        quote = told.pop() if len(told) == 1 else ""
        features = vocabulary.features(quote)
        if kind.held.search(quote) and all(vocabulary.match(unit, features) >= MATCHED for unit in own):
            return outcome
    return None


def _says_enough(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a question that stood beside another has words enough to be understood alone."""
    points_back = PRONOUN_EN.search(text) or PRONOUN_ZH.search(text)
    return not points_back and sum(unit.weight for unit in vocabulary.units(text)) >= WHOLE_WEIGHT


def _places(outcomes: Sequence[Outcome]) -> Places:
    """The sections that those of `outcomes` rest on that found something."""
    citations = (citation for one in outcomes if one.is_found for citation in one.draft.citations)
    return frozenset((citation.document_id, citation.section) for citation in citations)


def within(ranked: tuple[Evidence, ...], beside: Places) -> tuple[Evidence, ...]:
    """Those of the `ranked` evidence that stand in a section of `beside`; all of it for ANYWHERE."""
    return tuple(one for one in ranked if (one.document.id, one.path) in beside) if beside else ranked
