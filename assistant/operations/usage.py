"""How much a serving process has answered: by status and writer, with the time, tokens and cost it took."""

import threading
from collections import Counter

from assistant.answer import Answer


class Usage:
    """Sums over the answers of one process, in the text format that Prometheus reads; safe among threads."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._answers: Counter[tuple[str, str]] = Counter()
        self._seconds = 0.0
        self._tokens: Counter[str] = Counter({"in": 0, "out": 0})
        self._costs: dict[str, float] = {}

    def add(self, answer: Answer) -> None:
        """Takes note of one answer."""
        told = answer.versions
        cost, _, currency = told.get("llm_cost", "").partition(" ")
        with self._turn:
            self._answers[answer.status.value, answer.mode] += 1
            self._seconds += answer.seconds.get("total", 0.0)
            for direction in self._tokens:
                self._tokens[direction] += int(told.get(f"llm_tokens_{direction}", 0))
            if cost:
                self._costs[currency] = self._costs.get(currency, 0.0) + float(cost)

    def shown(self) -> str:
        """The sums, a line each, with what each means."""
        with self._turn:
            answers = {f"status={_quoted(one)},mode={_quoted(mode)}": n for (one, mode), n in self._answers.items()}
            tokens = {f"direction={_quoted(direction)}": n for direction, n in self._tokens.items()}
            costs = {f"currency={_quoted(currency)}": round(paid, 6) for currency, paid in self._costs.items()}
            seconds = {"": round(self._seconds, 6)}
        lines = (
            *_counter("answers_total", "Answers given.", answers),
            *_counter("answer_seconds_total", "Seconds that they took.", seconds),
            *_counter("llm_tokens_total", "Tokens that the language model read (in) and wrote (out).", tokens),
            *_counter("llm_cost_total", "Cost of these tokens, where the settings name prices.", costs),
        )
        return "\n".join(lines) + "\n"


def _counter(name: str, help_: str, values: dict[str, int] | dict[str, float]) -> list[str]:
    full = f"policy_assistant_{name}"
    samples = [f"{full}{{{labels}}} {value}" if labels else f"{full} {value}" for labels, value in values.items()]
    return [f"# HELP {full} {help_}", f"# TYPE {full} counter", *samples]


def _quoted(value: str) -> str:
    """`value` as a label's value in quotation marks."""
    escaped = value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    return f'"{escaped}"'
