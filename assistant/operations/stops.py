"""Stops: which questions their askers have stopped. Knows no page and no answer."""

import threading
from collections import OrderedDict

# Questions remembered as stopped: far more than are asked at once, so the oldest can be forgotten.
_MOST_KEPT = 1000


class Stops:
    """The stopped questions, by person and the name that the asker's browser gave the question.

    A stop may come before its question does, since the two travel on different connections.
    """

    def __init__(self) -> None:
        self._stopped: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._turn = threading.Lock()

    def stop(self, person: str, question: str) -> None:
        """From now on the question counts as stopped."""
        with self._turn:
            self._stopped[person, question] = None
            if len(self._stopped) > _MOST_KEPT:
                self._stopped.popitem(last=False)

    def is_stopped(self, person: str, question: str) -> bool:
        """Whether `person` has stopped the question; one without a name cannot be stopped."""
        return bool(question) and (person, question) in self._stopped
