"""The feedback suite: what people found right or wrong in answers, asked again of the documents of their home."""

from assistant.assembly import open_assistant
from assistant.records.cases import CASES_FILE
from corpus.errors import UserError
from evals.case import read_cases
from evals.report import Report
from evals.suites.policy import report_on, with_malformed
from evals.suites.setting import Setting


def run(setting: Setting) -> Report:
    """The report on the cases made of feedback in the home. Raises UserError where there are none yet."""
    file = setting.home / CASES_FILE
    if not file.exists():
        raise UserError(f"{file} does not exist: make cases of feedback in the page first, or name another --home.")
    cases, malformed = read_cases(file)
    assistant = open_assistant(setting.home, settings=setting.settings, progress=setting.progress)
    return with_malformed(report_on("feedback", cases, assistant, setting), malformed)
