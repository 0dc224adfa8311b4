"""Next questions by a model: shown only where the documents answer them, with something that was not yet said."""

from collections.abc import Callable, Sequence

from assistant.answer import Citation, Status
from assistant.composing.outcome import Outcome, Reader
from assistant.language.visible import has_hidden
from assistant.llm.orders import gives_orders
from assistant.questions.question import language_of_question
from corpus.document import Language
from index.tokens import fold

MOST_SHOWN = 3
# A longer one is no question to click on.
_MOST_CHARS = 160
_ENDS = ("?", "？")


def answerable(
    written: Sequence[str], reader: Reader, *, shown: Sequence[Citation], answered: Callable[[str], Outcome]
) -> tuple[str, ...]:
    """Those of the `written` questions that the answer path answers beyond what was asked and is `shown`."""
    told = _places(shown)
    known = {_bare(one) for one in reader.asked}
    found: list[str] = []
    for question in (" ".join(one.split()) for one in written):
        if len(found) == MOST_SHOWN or _bare(question) in known or not _is_question(question, reader.language):
            continue
        known.add(_bare(question))
        outcome = answered(question)
        if outcome.status is Status.ANSWERED and not _places(outcome.draft.citations) <= told:
            found.append(question)
    return tuple(found)


def _places(citations: Sequence[Citation]) -> set[tuple[str, int, int]]:
    return {(one.document_id, one.start, one.end) for one in citations}


def _is_question(text: str, language: Language) -> bool:
    if not text.endswith(_ENDS) or len(text) > _MOST_CHARS or has_hidden(text):
        return False
    return language_of_question(text) == language and not gives_orders(text)


def _bare(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
