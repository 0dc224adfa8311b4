"""JUnit XML of a report, for the machines that show tests: a case that fails is a failure, a problem an error."""

import re
from xml.etree import ElementTree

from evals.report import Report
from evals.row import Row

# What XML 1.0 cannot hold, escaped or not.
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """One test suite with a test case for each row."""
    failing = {row.id for row in report.failing}
    problems = {row.id for row in report.problems}
    suite = ElementTree.Element(
        "testsuite",
        name=_plain(report.suite),
        tests=str(len(report.rows)),
        failures=str(len(failing - problems)),
        errors=str(len(problems)),
        time=f"{sum(row.seconds for row in report.rows):.3f}",
    )
    for row in report.rows:
        case = ElementTree.SubElement(
            suite, "testcase", classname=_plain(report.suite), name=_plain(row.id), time=f"{row.seconds:.3f}"
        )
        if row.problem:
            ElementTree.SubElement(case, "error", message=_plain(row.problem))
        elif row.id in failing:
            found = ElementTree.SubElement(case, "failure", message=_plain(_reasons(row, report)))
            found.text = _plain("\n".join(f"{name}: {row.detail[name]}" for name in _SHOWN if name in row.detail))
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


_SHOWN = ("question", "claim", "statement", "status", "verdict", "answer")


def _reasons(row: Row, report: Report) -> str:
    required = [metric for metric in report.metrics if metric.is_required and metric.name in row.scores]
    return "; ".join(
        f"{metric.label}: {row.scores[metric.name].reason or row.scores[metric.name].value}"
        for metric in required
        if not metric.is_perfect(row.scores[metric.name].value)
    )


def _plain(text: str) -> str:
    return _UNSAYABLE.sub("\ufffd", text)
