"""mtRAG (IBM): which passages answer a question of a conversation, in a pool of passages of one domain.

Our standalone question is searched for in its context, beside the last turn as it was asked and the rewriting by hand.
"""

import re
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel

from corpus.glossary import load_glossary
from corpus.sentences import language_of
from evals.case import PastTurn
from evals.conversation import context_of, standalone_question
from evals.digests import index_facts
from evals.metrics.gap import GAP_CLOSED, gap_closed
from evals.ranked import RankedQuestion, Unit
from evals.report import Report
from evals.suites.beir import read_qrels, read_texts
from evals.suites.data_files import data_files, read_lines
from evals.suites.imported import imported_index, titled_document
from evals.suites.retrieval import about_run, ranked_report
from evals.suites.setting import Setting

SOURCE = "the repository IBM/mt-rag-benchmark"
TASKS = "mtrag/mtrag-human/retrieval_tasks"
OURS, LAST_TURN, REWRITE = "standalone", "last turn", "rewrite"
UNITS = (Unit("", lambda passage: (passage.document_id,), ("R@5", "nDCG@5", "R@10", "R@1", "MRR@10")),)
_SPEAKER = re.compile(r"(?:^|\n)\|user\|:[ \t]*")


class _Said(BaseModel):
    text: str


class _Task(BaseModel):
    """One turn with the answer that people approved."""

    task_id: str
    agent: _Said


def run(setting: Setting) -> Report:
    """The report on the pool of government pages."""
    return _report("mtrag", "govt", setting)


def run_cloud(setting: Setting) -> Report:
    """The report on the pool of technical documentation, fourteen times as large."""
    return _report("mtrag-cloud", "cloud", setting)


def run_clapnq(setting: Setting) -> Report:
    """The report on the pool of encyclopaedia pages."""
    return _report("mtrag-clapnq", "clapnq", setting)


def run_fiqa(setting: Setting) -> Report:
    """The report on the pool of questions about money."""
    return _report("mtrag-fiqa", "fiqa", setting)


def _report(name: str, domain: str, setting: Setting) -> Report:
    files = [
        data_files(setting, pattern, source=SOURCE)[0]
        for pattern in (
            f"mtrag/pools/{domain}.jsonl*",
            f"{TASKS}/{domain}/qrels/*.tsv",
            f"{TASKS}/{domain}/{domain}_questions.jsonl",
            f"{TASKS}/{domain}/{domain}_rewrite.jsonl",
            "mtrag/mtrag_human_tasks*.jsonl*",
        )
    ]
    questions = _questions(files)
    documents = [titled_document(text.id, text.title, text.text)[0] for text in read_texts(files[0])]
    index = imported_index(name, documents, setting)
    about = about_run(setting, files, **index_facts(index.manifest))
    report = ranked_report(name, questions, index, UNITS, setting=setting, about=about)
    gap = gap_closed(report.rows, ours="R@5", last=f"R@5 ({LAST_TURN})", rewrite=f"R@5 ({REWRITE})")
    return replace(report, overall={GAP_CLOSED: gap})


def _questions(files: list[Path]) -> list[RankedQuestion]:
    qrels = read_qrels(files[1])
    rewrites = {text.id: _turns(text.text)[-1] for text in read_texts(files[3])}
    answers = {task.task_id: task.agent.text for task in read_lines(files[4], _Task)}
    glossary = load_glossary()
    questions = []
    for text in read_texts(files[2]):
        if text.id not in qrels or text.id not in rewrites:
            continue
        conversation = text.id.split("<::>")[0]
        *asked, last = _turns(text.text)
        past = [
            PastTurn(question=question, answer=answers.get(f"{conversation}<::>{number}", ""))
            for number, question in enumerate(asked, start=1)
        ]
        wordings = {
            OURS: standalone_question(last, past, glossary),
            LAST_TURN: last,
            REWRITE: rewrites[text.id],
        }
        group = "later turn" if past else "first turn"
        relevant, context = {"": qrels[text.id]}, context_of(last, past, glossary)
        questions.append(
            RankedQuestion(text.id, conversation, language_of(last), wordings, relevant, (group,), context)
        )
    return questions


def _turns(text: str) -> list[str]:
    """What the user said, turn by turn: each opens with `|user|:`."""
    return [turn.strip() for turn in _SPEAKER.split(text) if turn.strip()]
