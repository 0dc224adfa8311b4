"""AttributionBench: does a reference support a claim? Our statement check against people's labels."""

from typing import Literal

from pydantic import BaseModel

from assistant.checks import SUPPORT_THRESHOLD, support_score
from evals.metrics.verdicts import Verdict, macro_f1
from evals.report import Metric, Report
from evals.row import Row
from evals.score import passed
from evals.suites.data_files import data_files, read_lines
from evals.suites.retrieval import about_run
from evals.suites.setting import Setting

SOURCE = "the data set osunlp/AttributionBench"
METRICS = (Metric("right", "verdict right", "right", is_required=True),)


class _Item(BaseModel):
    """A claim with the references that it gives, and whether they bear it out."""

    id: str
    question: str
    claim: str
    references: list[str]
    attribution_label: Literal["attributable", "not attributable"]
    src_dataset: str


def run(setting: Setting) -> Report:
    """The report on the claims of all parts found; those of one question are one cluster."""
    files = data_files(setting, "attributionbench/*.jsonl*", source=SOURCE)
    items = [item for file in files for item in read_lines(file, _Item)]
    rows: list[Row] = []
    verdicts: list[Verdict] = []
    for item in setting.track("Checking", items, len(items)):
        score = support_score(item.claim, item.references)
        verdict = Verdict(score >= SUPPORT_THRESHOLD, item.attribution_label == "attributable", item.question)
        verdicts.append(verdict)
        rows.append(_row(item, verdict, score))
    about = about_run(setting, files, threshold=str(SUPPORT_THRESHOLD))
    return Report("attributionbench", rows, METRICS, about, overall={"macro-F1": macro_f1(verdicts)})


def _row(item: _Item, verdict: Verdict, score: float) -> Row:
    detail = {"claim": item.claim, "references": item.references, "support": round(score, 4)}
    right = passed(verdict.said == verdict.true, f"{score:.2f} for what is {item.attribution_label}")
    groups = (f"source {item.src_dataset}", item.attribution_label)
    return Row(item.id, item.question, groups, {"right": right}, detail)
