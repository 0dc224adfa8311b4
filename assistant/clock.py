"""A clock that runs named steps and remembers how long each took."""

import time
from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Clock:
    """Runs steps by name; `seconds` has the time of each, and of all together as "total"."""

    def __init__(self) -> None:
        self._started = time.perf_counter()
        self._steps: dict[str, float] = {}

    def __call__(self, name: str, step: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of `step`, its time noted under `name`."""
        before = time.perf_counter()
        try:
            return step(*args, **kwargs)
        finally:
            self._steps[name] = self._steps.get(name, 0.0) + time.perf_counter() - before

    def growing(self, name: str, step: Iterator[R]) -> Iterator[R]:
        """What `step` yields, the time it takes noted under `name`; what its taker does meanwhile is not counted."""
        while True:
            try:
                piece = self(name, next, step)
            except StopIteration:
                return
            yield piece

    def seconds(self) -> dict[str, float]:
        """Seconds by step, in the order they ran, and the total since the clock was made."""
        rounded = {name: round(seconds, 6) for name, seconds in self._steps.items()}
        return {**rounded, "total": round(time.perf_counter() - self._started, 6)}
