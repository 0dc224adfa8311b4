"""Undefined: a term that a question asks the meaning of, and that what was found uses without saying what it means."""

from assistant.language.forms import QUOTED_TERM
from assistant.questions.question import Question, Route
from assistant.retrieval.defining import defines, term_asked
from index.tokens import fold


def lacks_definition(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether `question` asks what a term means, and none of `texts` says so; a bare term must be used by one."""
    term = term_asked(question) if question.route is Route.DEFINITION else None
    if term is None:
        return False
    folded = [fold(text) for text in texts]
    is_used = bool(QUOTED_TERM.search(question.text)) or any(term in text for text in folded)
    return is_used and not any(defines(text, term) for text in folded)
