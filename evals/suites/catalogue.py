"""The catalogue: which suites there are. A suite's module is imported when it is run."""

from dataclasses import dataclass
from importlib import import_module

from evals.report import Report
from evals.suites.setting import Setting


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite by name: what it measures, and the module of this package whose `run` makes its report."""

    name: str
    summary: str
    module: str

    def run(self, setting: Setting) -> Report:
        """The report of the suite."""
        report: Report = import_module(f"evals.suites.{self.module}").run(setting)
        return report


SUITES = (Suite("policy", "the written questions on the bundled documents", "policy"),)
