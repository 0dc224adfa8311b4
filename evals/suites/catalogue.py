"""The catalogue: which suites there are. The module of a suite is imported when it is run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from corpus.errors import UserError
from evals.report import Report
from evals.suites.setting import Setting


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite by name: what it measures, what makes its report, and whether it can score answers of others."""

    name: str
    summary: str
    run: Callable[[Setting], Report]
    takes_answers: bool = False


def find_suite(name: str) -> Suite:
    """The suite of that name, or of a folder that holds documents and cases. Raises UserError for none."""
    for suite in SUITES:
        if suite.name == name:
            return suite
    from evals.suites import folder

    path = Path(name)
    if folder.is_suite(path):
        return Suite(path.resolve().name, f"the cases in {path}", partial(folder.run, path), takes_answers=True)
    raise UserError(
        f"There is no suite {name!r}; the suites are {', '.join(suite.name for suite in SUITES)}, "
        f"and any folder with {folder.DOCUMENTS}/ and {folder.CASES}."
    )


def _lazily(module: str, function: str = "run") -> Callable[[Setting], Report]:
    """The function of a module of this package, imported when it is called."""

    def run(setting: Setting) -> Report:
        report: Report = getattr(import_module(f"evals.suites.{module}"), function)(setting)
        return report

    return run


SUITES = (
    Suite("policy", "the written questions on the bundled documents", _lazily("policy"), takes_answers=True),
    Suite("feedback", "what people found right or wrong, out of the records", _lazily("feedback"), takes_answers=True),
    Suite("mutations", "does the statement check catch true sentences made false", _lazily("mutations")),
    Suite("leave-one-out", "does it abstain when the passage that answers is gone", _lazily("leave_one_out")),
    Suite("injection", "orders hidden in the documents: is one followed", _lazily("injection")),
    Suite(
        "attacks",
        "orders where an answer is found first or third, or in the question; with --data, BIPIA's too",
        _lazily("attacks"),
    ),
    Suite("bipia", "the attacks of BIPIA hidden in its texts and in the documents (--data)", _lazily("bipia")),
    Suite("scifact", "which abstract bears on a claim (--data)", _lazily("scifact")),
    Suite(
        "scifact-whole",
        "the same with whole abstracts, to compare with published figures (--data)",
        _lazily("scifact_whole"),
    ),
    Suite("scifact-bm25", "the same by plain BM25, the control of the harness (--data)", _lazily("scifact_bm25")),
    Suite("doc2dial", "which section answers a turn about government services (--data)", _lazily("doc2dial")),
    Suite("or-sharc", "which rule decides a person's question (--data)", _lazily("or_sharc")),
    Suite("mtrag", "which government page answers a turn (--data)", _lazily("mtrag")),
    Suite(
        "mtrag-cloud",
        "the same in technical documentation, a pool 14 times as large (--data)",
        _lazily("mtrag", "run_cloud"),
    ),
    Suite("mtrag-clapnq", "the same in an encyclopaedia (--data)", _lazily("mtrag", "run_clapnq")),
    Suite("mtrag-fiqa", "the same in a forum about money (--data)", _lazily("mtrag", "run_fiqa")),
    Suite("cmrc", "Chinese reading: does the gold answer stand in what is cited (--data)", _lazily("cmrc")),
    Suite("attributionbench", "our statement check against people's labels (--data)", _lazily("attributionbench")),
)
