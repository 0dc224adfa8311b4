import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.stopwatch import Respondent, time_process

PYTHON = [sys.executable, "-c"]
ECHO = "import json; from evals.stopwatch import answer_standard_input as each; each({respond})"


def test_the_first_line_and_the_exit_are_timed_apart() -> None:
    slow_to_end = "import time; print('first', flush=True); time.sleep(0.5); print('second')"
    run = time_process([*PYTHON, slow_to_end])
    assert run.first_line_seconds + 0.4 <= run.seconds  # on a busy machine the line is seen a little late


def test_the_peak_holds_what_the_process_took_at_once() -> None:
    """Measured from a small process: a child's peak begins with the size of the process that started it."""
    measure = (
        "import sys; from evals.stopwatch import time_process; run = lambda code: "
        "time_process([sys.executable, '-c', code]).peak_bytes; "
        "print(run(\"x = bytearray(b'x' * 100_000_000)\") - run('pass'))"
    )
    printed = subprocess.run([*PYTHON, measure], capture_output=True, text=True, check=True).stdout
    assert int(printed) > 50_000_000


def test_a_question_reaches_the_process_as_it_was_asked(tmp_path: Path) -> None:
    kept = tmp_path / "question"
    keep = f"from pathlib import Path; Path({str(kept)!r}).write_text(input(), encoding='utf-8')"
    time_process([*PYTHON, keep], question="哪些县？\n第二行")
    assert kept.read_text(encoding="utf-8") == '"\\u54ea\\u4e9b\\u53bf\\uff1f\\n\\u7b2c\\u4e8c\\u884c"'


def test_a_failing_command_is_an_error_that_quotes_its_last_line() -> None:
    with pytest.raises(UserError, match=r"exit code 3 \(no such index\)"):
        time_process([*PYTHON, "import sys; print('no such index', file=sys.stderr); sys.exit(3)"])


def test_a_respondent_tells_the_time_of_each_answer_by_its_own_clock() -> None:
    with Respondent([*PYTHON, ECHO.format(respond="lambda q: __import__('time').sleep(float(q))")]) as respondent:
        assert respondent.seconds_for("0.2") >= 0.2
        assert respondent.seconds_for("0") < 0.2


def test_a_respondent_that_died_is_an_error() -> None:
    with (
        Respondent([*PYTHON, "raise SystemExit(4)"]) as respondent,
        pytest.raises(UserError, match="exit code 4"),
    ):
        respondent.seconds_for("anything")
