"""Time and memory of the assistant beside the usual tutorial pipeline, taken in turns in one run.

This process imports neither and stays small: each is measured in processes of its own.
"""

import argparse
import hashlib
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import UserError
from evals.case import load_cases
from evals.stopwatch import Respondent, time_process

CASES = Path(__file__).parent / "cases"
ASSISTANT = str(Path(sys.executable).with_name("policy-assistant"))
BASELINE = (sys.executable, "-m", "evals.baseline")
# The median of five does not move for one disturbed round; a round takes about 15 s on 2 cores.
ROUNDS = 5
# Both sides start alike: models are read from the disk, and nothing waits for a network.
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False"}

# What the project promises: shares and multiples of the baseline, and seconds.
COLD_LIMIT = 1 / 3
MEMORY_LIMIT = 1 / 2
P50_LIMIT = 3.0
P95_LIMIT = 6.0
HELP_LIMIT = 1.0
BUILD_LIMIT = 15.0

HEADER = "| measured | assistant | baseline | ratio | at most | |\n|---|--:|--:|--:|--:|---|"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured quantity, beside the baseline's where it has one.

    `limit` is the most that the ratio may come to, or the quantity itself where there is no baseline.
    """

    what: str
    ours: float
    unit: str
    baseline: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the baseline's it is, or None without a baseline."""
        return None if self.baseline is None else self.ours / self.baseline

    @property
    def is_met(self) -> bool:
        """Whether the limit is kept; always so without one."""
        compared = self.ours if self.ratio is None else self.ratio
        return self.limit is None or compared <= self.limit

    def row(self) -> str:
        """The figure as a row of the table under `HEADER`."""
        cells = (
            self.what,
            _amount(self.ours, self.unit),
            _amount(self.baseline, self.unit),
            _amount(self.ratio, "x"),
            _amount(self.limit, self.unit if self.ratio is None else "x"),
            "" if self.limit is None else "kept" if self.is_met else "MISSED",
        )
        return f"| {' | '.join(cells)} |"


def measure_starts() -> list[Figure]:
    """The first build of the bundled index, the same again when it is built, and the help text."""
    first, second = (time_process([ASSISTANT, "index", "build"]).seconds for _ in range(2))
    helps = [time_process([ASSISTANT, "--help"]).seconds for _ in range(ROUNDS)]
    return [
        Figure("first build of the bundled index", first, "s", limit=BUILD_LIMIT),
        Figure("the same command when it is built", second, "s"),
        Figure("`policy-assistant --help`", statistics.median(helps), "s", limit=HELP_LIMIT),
    ]


def measure_cold(questions: Sequence[str], baseline_home: Path) -> list[Figure]:
    """A cold process: `ask` from start to exit, against the baseline from start to its first passage."""
    runs = [
        (
            time_process([ASSISTANT, "ask", question, "--json"]),
            time_process([*BASELINE, "retrieve", str(baseline_home)], question=question),
        )
        for question in questions[:ROUNDS]
    ]
    seconds = statistics.median(ours.seconds for ours, _ in runs)
    baseline_seconds = statistics.median(baseline.first_line_seconds for _, baseline in runs)
    megabytes = statistics.median(ours.peak_bytes / 1e6 for ours, _ in runs)
    baseline_megabytes = statistics.median(baseline.peak_bytes / 1e6 for _, baseline in runs)
    return [
        Figure("cold: `ask` / first passage", seconds, "s", baseline_seconds, COLD_LIMIT),
        Figure("peak memory of that process", megabytes, "MB", baseline_megabytes, MEMORY_LIMIT),
    ]


def measure_warm(questions: Sequence[str], home: Path, baseline_home: Path) -> list[Figure]:
    """A warm process: a whole checked answer against a bare retrieval. Each question is asked once."""
    answer = [sys.executable, "-m", "evals.warm", str(home)]
    with Respondent(answer) as ours, Respondent([*BASELINE, "retrieve", str(baseline_home)]) as baseline:
        times = [(ours.seconds_for(q) * 1000, baseline.seconds_for(q) * 1000) for q in questions]
    figures = []
    # The first question warms both up: what they load on demand is loaded then.
    for percent, limit in ((50, P50_LIMIT), (95, P95_LIMIT)):
        ours_ms, baseline_ms = (percentile(side, percent) for side in zip(*times[1:], strict=True))
        what = f"warm: answer / retrieval, p{percent}"
        figures.append(Figure(what, ours_ms, "ms", baseline_ms, limit))
    return figures


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which `percent` of the values lie, between neighbours where it falls between two."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def standalone_questions() -> list[str]:
    """The questions of all case files that need no turn before them, in the order of files and lines."""
    cases = [case for path in sorted(CASES.glob("*.jsonl")) for case in load_cases(path)]
    return [case.question for case in cases if case.conversation is None and not case.history]


def measure(questions: Sequence[str], folder: Path) -> list[Figure]:
    """Every figure, measured on an index of the assistant and one of the baseline under `folder`."""
    home, baseline_home = folder / "assistant", folder / "baseline"
    os.environ.update(OFFLINE, POLICY_ASSISTANT_HOME=str(home))
    starts = measure_starts()
    time_process([*BASELINE, "build", str(baseline_home)])
    cold = measure_cold(questions, baseline_home)
    return [*cold, *measure_warm(questions, home, baseline_home), *starts]


def main() -> int:
    """Prints the table of figures; 1 if one is over its limit, else 0."""
    argparse.ArgumentParser(prog="python -m evals.bench", description=__doc__).parse_args()
    questions = standalone_questions()
    digest = hashlib.sha256("\n".join(questions).encode()).hexdigest()[:12]
    try:
        with tempfile.TemporaryDirectory(prefix="policy-assistant-bench-") as folder:
            figures = measure(questions, Path(folder))
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print(HEADER, *(figure.row() for figure in figures), sep="\n")
    print(f"\n{len(questions)} questions (digest {digest}), {ROUNDS} cold rounds, {os.cpu_count()} cores.")
    return 0 if all(figure.is_met for figure in figures) else 1


def _amount(value: float | None, unit: str) -> str:
    """A number with its unit, for the table; nothing for None."""
    if value is None:
        return ""
    return f"{value:.0f} {unit}" if unit == "MB" else f"{value:.2f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
