"""Standing: whether a statement stands word for word in what was found for it."""

from assistant.presuppositions.contradictions import Grounds
from index.tokens import fold

# The sentences looked at: those that a reader would look at first.
DEPTH = 12


def stands_there(statement: str, grounds: Grounds) -> bool:
    """Whether a sentence found for `statement` has it word for word, whatever stands beside it."""
    said = _letters(statement)
    return any(said in _letters(one.text) for one in grounds.look_up(statement)[:DEPTH])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text).lower()))
