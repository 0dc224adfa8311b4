"""Rereading: a follow-up read otherwise where the first reading found nothing, or nothing that was not told before."""

from collections.abc import Callable, Sequence

from assistant.answer import Status, Turn
from assistant.composing.outcome import Outcome
from assistant.conversation.second_readings import leaned, reread
from assistant.questions.question import own_words
from corpus.glossary import Glossary

_NOTHING = frozenset({Status.NOT_IN_DOCUMENTS, Status.CLARIFY})


def read_otherwise(
    text: str, first: tuple[str, Outcome], history: Sequence[Turn], glossary: Glossary, ask: Callable[[str], Outcome]
) -> tuple[str, Outcome]:
    """The reading of `text` that is answered and what it came to: the `first` one, or a second one."""
    standalone, outcome = first
    is_named = text != standalone == own_words(standalone)
    is_known_not = is_named and outcome.draft.citations  # that of what was named it is not known
    leaning = leaned(text, standalone, history, glossary)
    if leaning and outcome.status in _NOTHING and not is_known_not:
        second = ask(leaning)
        return (leaning, second) if second.is_found else first
    if _is_told(outcome, history):
        for other in reread(text, standalone, history, glossary):
            second = ask(other)
            if second.is_found and not _is_told(second, history):
                return other, second
    return first


def _is_told(outcome: Outcome, history: Sequence[Turn]) -> bool:
    """Whether all that `outcome` cites was cited in a turn before."""
    told = {(one.document_id, one.start) for turn in history for one in turn.answer.citations}
    cited = {(one.document_id, one.start) for one in outcome.draft.citations}
    return bool(cited) and cited <= told
