"""SciFact by plain BM25, the control of the harness: the published nDCG@10 is .679.

What the product's own keyword leg reaches is told by `scifact` and `scifact-whole`.
"""

from time import perf_counter

from evals.plain_bm25 import K1, B, PlainBm25
from evals.ranked import MEASURES, RankedQuestion
from evals.report import Metric, Report
from evals.row import Row
from evals.score import Score
from evals.suites.retrieval import about_run
from evals.suites.scifact import UNITS, read_scifact
from evals.suites.setting import Setting

METRICS = tuple(Metric(name, name, name, is_required=place == 0) for place, name in enumerate(UNITS[0].measures))
# What is deeper counts in no measure.
_DEPTH = 10


def run(setting: Setting) -> Report:
    """The report on the claims that have relevant abstracts."""
    texts, questions, files = read_scifact(setting)
    bm25 = PlainBm25([f"{text.title} {text.text}".strip() for text in texts])
    names = [text.id for text in texts]
    asked = setting.some(questions, lambda one: one.id)
    rows = [_row(question, bm25, names) for question in setting.track("Searching", asked, len(asked))]
    about = about_run(setting, files, encoder="none", splitter="none", bm25=f"k1={K1}, b={B}")
    return Report("scifact-bm25", rows, METRICS, about)


def _row(question: RankedQuestion, bm25: PlainBm25, names: list[str]) -> Row:
    started = perf_counter()
    found = [names[place] for place in bm25.ranking(question.wordings["claim"], limit=_DEPTH)]
    seconds = perf_counter() - started
    relevant = question.relevant[""]
    scores = {name: Score(MEASURES[name](found, relevant)) for name in UNITS[0].measures}
    detail = {**question.wordings, "relevant": sorted(relevant), "found": found}
    return Row(question.id, question.cluster, question.groups, scores, detail, seconds)
