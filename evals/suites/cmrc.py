"""CMRC 2018: Chinese questions on encyclopaedia texts; does the gold answer stand in what is cited?

All texts are one corpus, so that the right text has to be found too.
"""

from collections.abc import Sequence
from time import perf_counter

from pydantic import BaseModel, ConfigDict

from assistant.answer import Answer
from assistant.path import Assistant
from corpus.glossary import load_glossary
from evals.digests import index_facts
from evals.folding import says
from evals.graded import ANSWERING
from evals.metrics.answers import exact_match, substring_f1, token_f1
from evals.report import Metric, Report
from evals.row import Row
from evals.score import Score, passed
from evals.suites.data_files import data_files, read_items
from evals.suites.imported import imported_index, titled_document
from evals.suites.retrieval import about_run
from evals.suites.setting import Setting

SOURCE = "the repository ymcui/cmrc2018"
METRICS = (
    Metric("answer_in_evidence", "gold answer in what is cited", "in evidence", is_required=True),
    Metric("text_cited", "right text cited", "right text"),
    Metric("answered", "answered", "answered"),
    Metric("exact_match", "exact match"),
    Metric("token_f1", "token F1"),
    Metric("substring_f1", "CMRC F1 (longest shared stretch)"),
)


class _Question(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)  # some answers are years, written as numbers

    query_id: str
    query_text: str
    answers: list[str]


class _Text(BaseModel):
    """An encyclopaedia text with its questions."""

    context_id: str
    context_text: str
    title: str
    qas: list[_Question]


def run(setting: Setting) -> Report:
    """The report on the questions of all parts found."""
    files = data_files(setting, "cmrc2018/*.json", source=SOURCE)
    texts = list({text.context_id: text for file in files for text in read_items(file, _Text)}.values())
    documents = [titled_document(text.context_id, text.title, text.context_text)[0] for text in texts]
    index = imported_index("cmrc", documents, setting, with_sentences=True)
    assistant = Assistant(index, load_glossary(), setting.settings)
    questions = [(text, question) for text in texts for question in text.qas]
    about = about_run(setting, files, **index_facts(index.manifest))
    rows = setting.rows(
        "ask", questions, lambda one: _row(*one, assistant), id_of=lambda one: one[1].query_id, about=about
    )
    return Report("cmrc", rows, METRICS, about)


def _row(text: _Text, question: _Question, assistant: Assistant) -> Row:
    started = perf_counter()
    answer = assistant.ask(question.query_text)
    seconds = perf_counter() - started
    detail = {
        "question": question.query_text,
        "expected": list(dict.fromkeys(question.answers)),
        "status": answer.status.value,
        "answer": answer.text,
    }
    scores = scores_of(answer, text.context_id, question.answers)
    return Row(question.query_id, text.context_id, (), scores, detail, seconds)


def scores_of(answer: Answer, text_id: str, gold: Sequence[str]) -> dict[str, Score]:
    """Every metric of an answer to a question on the text `text_id`; `gold` are answers that are right."""
    quotes = [citation.quote for citation in answer.citations]
    is_there = any(says(quote, one) for quote in quotes for one in gold)
    cited = {citation.document_id for citation in answer.citations}
    return {
        "answer_in_evidence": passed(is_there, "in no quote" if quotes else "nothing is cited"),
        "text_cited": passed(text_id in cited, f"cited: {', '.join(sorted(cited)) or 'nothing'}"),
        "answered": passed(answer.status in ANSWERING, answer.status.value),
        "exact_match": Score(exact_match(answer.text, gold)),
        "token_f1": Score(token_f1(answer.text, gold)),
        "substring_f1": Score(substring_f1(answer.text, gold)),
    }
