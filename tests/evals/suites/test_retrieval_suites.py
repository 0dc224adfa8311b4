"""Each retrieval suite reads the layout of its set, searches, and finds in a set of three texts what fits."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.settings import Settings
from corpus.errors import UserError
from evals.report import Report
from evals.suites import doc2dial, mtrag, or_sharc, scifact, scifact_bm25, scifact_whole
from evals.suites.catalogue import SUITES
from evals.suites.setting import Setting
from tests.evals.samples import WordEncoder

TEXTS = {
    "roofs": ("Roof grants", "The county pays for new roofs of barns. Ask before the work begins."),
    "wells": ("Well permits", "A well needs a permit. The water office gives it within nine days."),
    "bees": ("Bee register", "Keepers of bees enter each hive in the register by the first of May."),
}


def write_lines(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_corpus(path: Path) -> None:
    write_lines(path, ({"_id": name, "title": title, "text": text} for name, (title, text) in TEXTS.items()))


def write_qrels(path: Path, rows: Iterable[tuple[str, str, int]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ("\t".join(map(str, row)) for row in rows)
    path.write_text("query-id\tcorpus-id\tscore\n" + "\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path / "home", Settings(), WordEncoder(), data=tmp_path / "data")


def means(report: Report) -> dict[str, float]:
    return {name: found.mean for name, found in report.estimates.items() if found}


@pytest.fixture
def scifact_data(setting: Setting) -> None:
    assert setting.data
    write_corpus(setting.data / "scifact" / "corpus.jsonl")
    claims = {"1": "bees are entered in a register", "2": "permit for a well", "3": "of no relevance"}
    write_lines(setting.data / "scifact" / "queries.jsonl", ({"_id": i, "text": t} for i, t in claims.items()))
    write_qrels(setting.data / "scifact" / "qrels_test.tsv", [("1", "bees", 1), ("2", "wells", 1), ("3", "bees", 0)])


@pytest.mark.usefixtures("scifact_data")
@pytest.mark.parametrize("run", [scifact.run, scifact_whole.run, scifact_bm25.run])
def test_a_limit_asks_some_questions_and_says_so(setting: Setting, run: Callable[[Setting], Report]) -> None:
    report = run(replace(setting, limit=1))
    assert len(report.rows) == 1
    assert report.about["limit"] == "1"


@pytest.mark.usefixtures("scifact_data")
@pytest.mark.parametrize("run", [scifact.run, scifact_whole.run])
def test_scifact_asks_the_claims_that_have_relevant_abstracts(
    setting: Setting, run: Callable[[Setting], Report]
) -> None:
    report = run(setting)
    assert [row.id for row in report.rows] == ["1", "2"]
    found = means(report)
    assert set(found) >= {"nDCG@10", "R@1", "nDCG@10 (keyword leg)", "nDCG@10 (dense leg)"}
    assert set(found.values()) == {1.0}
    assert not report.failing


@pytest.mark.usefixtures("scifact_data")
def test_a_set_is_indexed_once(setting: Setting) -> None:
    scifact.run(setting)
    encoder = WordEncoder()
    again = Setting(setting.home, setting.settings, encoder, data=setting.data)
    assert means(scifact.run(again))["R@1"] == 1
    assert not encoder.encoded


def test_or_sharc_puts_the_scenario_before_the_question(setting: Setting) -> None:
    assert setting.data
    folder = setting.data / "or_sharc"
    folder.mkdir(parents=True)
    rules = {name: f"# {title}\n\n{text}" for name, (title, text) in TEXTS.items()}
    (folder / "id2snippet.json").write_text(json.dumps(rules), encoding="utf-8")
    item = {
        "utterance_id": "u1",
        "question": "Must I do that?",
        "scenario": "I keep bees in one hive.",
        "gold_snippet_id": "bees",
        "answer": "Yes",
    }
    write_lines(folder / "open_retrieval_sharc_dev.json", [item])
    report = or_sharc.run(setting)
    assert means(report)["R@1"] == 1
    assert report.rows[0].detail["question"] == "I keep bees in one hive. Must I do that?"


def test_mtrag_compares_our_standalone_question_with_the_last_turn_and_the_rewriting(setting: Setting) -> None:
    assert setting.data
    folder = setting.data / mtrag.TASKS / "govt"
    write_corpus(setting.data / "mtrag" / "pools" / "govt.jsonl")
    write_qrels(folder / "qrels" / "dev.tsv", [("c<::>1", "wells", 1), ("c<::>2", "wells", 1)])
    turns = ["|user|: Does a well need a permit?", "|user|: How many days does it take?"]
    write_lines(
        folder / "govt_questions.jsonl",
        [{"_id": "c<::>1", "text": turns[0]}, {"_id": "c<::>2", "text": "\n".join(turns)}],
    )
    write_lines(
        folder / "govt_rewrite.jsonl",
        [{"_id": "c<::>1", "text": turns[0]}, {"_id": "c<::>2", "text": "|user|: Days for a well permit?"}],
    )
    tasks = [{"task_id": f"c<::>{n}", "agent": {"text": "Yes."}} for n in (1, 2)]
    write_lines(setting.data / "mtrag" / "mtrag_human_tasks_2.jsonl", tasks)
    report = mtrag.run(setting)
    assert [row.cluster for row in report.rows] == ["c", "c"]
    assert [row.groups for row in report.rows] == [("first turn",), ("later turn",)]
    second = report.rows[1].detail
    assert second["last turn"] == "How many days does it take?"
    assert second["rewrite"] == "Days for a well permit?"
    assert "well" in second["standalone"]
    assert means(report)["R@5"] == means(report)["R@5 (rewrite)"] == 1


def test_doc2dial_counts_sections_and_documents_and_folds_history_in(setting: Setting) -> None:
    """The gold span stands in the second section; the title that is put before the text moves it."""
    assert setting.data
    text = "Ask before the work begins.\n\nA well needs a permit from the water office.\n\nFees are low."
    answer = "needs a permit"
    write_lines(
        setting.data / "doc2dial" / "docs.jsonl",
        [{"doc_id": "Well permits#3_0", "text": text}, {"doc_id": "Bees#1_0", "text": TEXTS["bees"][1]}],
    )
    said = [("user", "Hello"), ("agent", "Yes?"), ("user", "I dig."), ("user", "Who gives the well permit?")]
    turn = {
        "id": "t1",
        "dial_id": "d1",
        "doc_id": "Well permits#3_0",
        "domain": "water",
        "history": [{"role": role, "text": words} for role, words in said],
        "answer": answer,
        "answer_start": text.index(answer),
    }
    write_lines(setting.data / "doc2dial" / "turns_dev.jsonl", [turn])
    (row,) = doc2dial.run(setting).rows
    assert row.detail["last turn"] == "I dig. Who gives the well permit?"
    gold = len("Well permits\n\n") + text.index("A well needs")
    assert row.detail["relevant"] == [f"Well permits#3_0 {gold}"]
    assert row.scores["section R@5"].value == row.scores["document R@1"].value == 1
    assert row.groups == ("domain water", "later turn")


def test_a_turn_whose_document_is_not_there_is_a_row_with_a_problem(setting: Setting) -> None:
    assert setting.data
    write_lines(setting.data / "doc2dial" / "docs.jsonl", [{"doc_id": "Bees#1_0", "text": TEXTS["bees"][1]}])
    turn = {"id": "t1", "dial_id": "d1", "doc_id": "Wells#3_0", "domain": "water", "answer": "x", "answer_start": 0}
    said = [{"role": "user", "text": "Who registers a hive?"}]
    turns = [turn | {"history": said}, turn | {"id": "t2", "doc_id": "Bees#1_0", "history": said}]
    write_lines(setting.data / "doc2dial" / "turns_dev.jsonl", turns)
    report = doc2dial.run(setting)
    assert [row.problem for row in report.rows] == ["what is relevant to it is not among the texts", ""]
    assert means(report)["document R@1"] == 1


@pytest.mark.usefixtures("scifact_data")
def test_all_parts_of_a_set_are_taken_and_what_two_share_is_asked_once(setting: Setting) -> None:
    assert setting.data
    write_qrels(setting.data / "scifact" / "qrels_train.tsv", [("3", "roofs", 1)])
    claims = [{"_id": "1", "text": "bees are entered in a register"}] * 2
    write_lines(setting.data / "scifact" / "queries.jsonl", [*claims, {"_id": "3", "text": "new roofs of barns"}])
    assert [row.id for row in scifact.run(setting).rows] == ["1", "3"]


def test_a_set_that_is_not_there_is_told_with_where_to_get_it(setting: Setting) -> None:
    for suite in SUITES:
        if suite.summary.endswith("(--data)"):
            with pytest.raises(UserError, match=r"holds no .*; get it from .*--data"):
                suite.run(setting)
            with pytest.raises(UserError, match=r"named by --data DIR; get it from "):
                suite.run(replace(setting, data=None))
