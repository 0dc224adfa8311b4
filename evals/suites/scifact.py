"""SciFact (BEIR): which abstract bears on a claim, searched as the assistant searches its documents."""

from pathlib import Path

from corpus.sentences import language_of
from evals.digests import index_facts
from evals.ranked import RankedQuestion, Unit
from evals.report import Report
from evals.suites.beir import BeirText, read_qrels, read_texts
from evals.suites.data_files import data_files
from evals.suites.imported import imported_index, titled_document
from evals.suites.retrieval import about_run, ranked_report
from evals.suites.setting import Setting

SOURCE = "the BEIR benchmark (scifact)"
PATTERNS = ("scifact/corpus.jsonl*", "scifact/queries.jsonl*", "scifact/qrels*.tsv")
UNITS = (Unit("", lambda passage: (passage.document_id,), ("nDCG@10", "R@10", "R@1", "MRR@10")),)


def run(setting: Setting) -> Report:
    """The report on the claims that have relevant abstracts."""
    texts, questions, files = read_scifact(setting)
    documents = [titled_document(text.id, text.title, text.text)[0] for text in texts]
    index = imported_index("scifact", documents, setting)
    about = about_run(setting, files, **index_facts(index.manifest))
    return ranked_report("scifact", questions, index, UNITS, setting=setting, about=about)


def read_scifact(setting: Setting) -> tuple[list[BeirText], list[RankedQuestion], list[Path]]:
    """The abstracts, the claims of all parts found, and the files that they were read from."""
    corpus, queries, *labels = (
        *(data_files(setting, pattern, source=SOURCE)[0] for pattern in PATTERNS[:2]),
        *data_files(setting, PATTERNS[2], source=SOURCE),
    )
    qrels = {claim: texts for path in labels for claim, texts in read_qrels(path).items()}
    questions = [
        RankedQuestion(claim.id, claim.id, language_of(claim.text), {"claim": claim.text}, {"": qrels[claim.id]})
        for claim in read_texts(queries)
        if claim.id in qrels
    ]
    return read_texts(corpus), questions, [corpus, queries, *labels]
