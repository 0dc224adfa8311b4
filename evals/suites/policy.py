"""The policy suite: the written cases on the bundled documents, asked of the assistant as people ask it."""

from collections.abc import Sequence
from pathlib import Path

from assistant.assembly import open_assistant
from assistant.path import Assistant
from assistant.settings import settings_digest
from evals.case import Case, load_cases
from evals.conversation import ask_all
from evals.digests import cases_digest, code_digest, digest_of
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.report import Report
from evals.row import Row
from evals.suites.setting import Setting
from evals.targets import from_file, in_process

CASES = Path(__file__).parent.parent / "cases"


def run(setting: Setting) -> Report:
    """The report on the written cases of the chosen part."""
    cases = written_cases()
    assistant = open_assistant(setting.home, settings=setting.settings, progress=setting.progress)
    return report_on("policy", cases, assistant, setting)


def written_cases() -> tuple[Case, ...]:
    """All cases that come with the program, in the order of files and lines."""
    return tuple(case for path in sorted(CASES.glob("*.jsonl")) for case in load_cases(path))


def report_on(name: str, cases: Sequence[Case], assistant: Assistant, setting: Setting) -> Report:
    """The report on `cases` asked of `assistant`; turns outside the chosen part are asked and not scored."""
    rows: list[Row] = []
    target = in_process(assistant) if setting.answers is None else from_file(setting.answers)
    asked = setting.track("ask", ask_all(cases, target), len(cases))
    for case, answer, seconds in asked:
        if setting.part in ("all", case.part):
            rows.append(row_of(Graded(case, answer, assistant.index.documents), seconds))
    scored = [case for case in cases if setting.part in ("all", case.part)]
    manifest = assistant.index.manifest
    about = {
        "part": setting.part,
        "cases": cases_digest(scored),
        "corpus": manifest.corpus,
        "encoder": manifest.encoder,
        "splitter": manifest.splitter,
        "settings": settings_digest(assistant.settings),
        "code": code_digest(),
        "answers": "the assistant" if setting.answers is None else digest_of([setting.answers.read_bytes()]),
    }
    return Report(name, rows, METRICS, about)
