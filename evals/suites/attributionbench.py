"""AttributionBench: does a reference support a claim? Our statement check against people's labels."""

from typing import Final, Literal

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
SUPPORTED: Final = "attributable"
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
    about = about_run(setting, files, threshold=str(SUPPORT_THRESHOLD))
    rows = setting.rows("Checking", items, _row, id_of=lambda item: item.id, about=about)
    verdicts = [_verdict(row) for row in rows]
    return Report("attributionbench", rows, METRICS, about, overall={"macro-F1": macro_f1(verdicts)})


def _row(item: _Item) -> Row:
    score = support_score(item.claim, item.references)
    says_so = score >= SUPPORT_THRESHOLD
    label = item.attribution_label
    detail = {"claim": item.claim, "references": item.references, "support": round(score, 4), "label": label}
    right = passed(says_so == (label == SUPPORTED), f"{score:.2f} for what is {label}")
    return Row(item.id, item.question, (f"source {item.src_dataset}", label), {"right": right}, detail)


def _verdict(row: Row) -> Verdict:
    """What we said of the claim and what people say, as the row tells."""
    is_true = row.detail["label"] == SUPPORTED
    return Verdict(is_true == bool(row.scores["right"].value), is_true, row.cluster)
