"""OR-ShARC: which rule decides a person's question, given the scenario that the person tells."""

from pydantic import BaseModel

from corpus.sentences import language_of
from evals.digests import index_facts
from evals.ranked import RankedQuestion, Unit
from evals.report import Report
from evals.suites.data_files import data_files, read_items, read_json
from evals.suites.imported import imported_index, titled_document
from evals.suites.retrieval import about_run, ranked_report
from evals.suites.setting import Setting

SOURCE = "the repository Yifan-Gao/open_retrieval_conversational_machine_reading"
UNITS = (Unit("", lambda passage: (passage.document_id,), ("R@5", "R@1", "MRR@10")),)


class _Item(BaseModel):
    """A question with its scenario, and the rule that it was written from."""

    utterance_id: str
    question: str
    scenario: str
    gold_snippet_id: str


def run(setting: Setting) -> Report:
    """The report on the questions of all parts found, the scenario put before the question."""
    (snippets,) = data_files(setting, "or_sharc/id2snippet.json", source=SOURCE)[:1]
    parts = data_files(setting, "or_sharc/open_retrieval_sharc_*.json", source=SOURCE)
    rules = read_json(snippets, dict[str, str])
    documents = [titled_document(name, "", text)[0] for name, text in rules.items()]
    questions = [
        RankedQuestion(
            item.utterance_id,
            item.gold_snippet_id,
            language_of(item.question),
            {"question": f"{item.scenario} {item.question}".strip()},
            {"": {item.gold_snippet_id: 1}},
        )
        for path in parts
        for item in read_items(path, _Item)
    ]
    index = imported_index("or-sharc", documents, setting)
    about = about_run(setting, [snippets, *parts], **index_facts(index.manifest))
    return ranked_report("or-sharc", questions, index, UNITS, setting=setting, about=about)
