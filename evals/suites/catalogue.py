"""The catalogue: which suites there are. A suite's module is imported when it is run."""

from dataclasses import dataclass
from importlib import import_module

from evals.report import Report
from evals.suites.setting import Setting


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite by name: what it measures, and the function of a module here that makes its report."""

    name: str
    summary: str
    module: str
    function: str = "run"

    def run(self, setting: Setting) -> Report:
        """The report of the suite."""
        report: Report = getattr(import_module(f"evals.suites.{self.module}"), self.function)(setting)
        return report


SUITES = (
    Suite("policy", "the written questions on the bundled documents", "policy"),
    Suite("mutations", "does the statement check catch true sentences made false", "mutations"),
    Suite("leave-one-out", "does it abstain when the passage that answers is gone", "leave_one_out"),
    Suite("scifact", "which abstract bears on a claim (--data)", "scifact"),
    Suite(
        "scifact-whole",
        "the same with whole abstracts, to compare with published figures (--data)",
        "scifact_whole",
    ),
    Suite("doc2dial", "which section answers a turn about government services (--data)", "doc2dial"),
    Suite("or-sharc", "which rule decides a person's question (--data)", "or_sharc"),
    Suite("mtrag", "which government page answers a turn (--data)", "mtrag"),
    Suite(
        "mtrag-cloud",
        "the same in technical documentation, a pool 14 times as large (--data)",
        "mtrag",
        "run_cloud",
    ),
    Suite("cmrc", "Chinese reading: does the gold answer stand in what is cited (--data)", "cmrc"),
    Suite("attributionbench", "our statement check against people's labels (--data)", "attributionbench"),
)
