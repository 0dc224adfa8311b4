import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.suites import attributionbench, cmrc
from evals.suites.setting import Setting
from tests.evals.samples import WordEncoder, citation, make_answer

TEXT = "锣鼓经是传统戏曲常用的打击乐记谱方法。常用的节奏型称为锣鼓点。粤剧吸收了部分京剧的锣鼓。"


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path / "home", Settings(), WordEncoder(), data=tmp_path / "data")


def test_cmrc_asks_every_question_of_one_corpus_of_all_texts(setting: Setting) -> None:
    assert setting.data
    folder = setting.data / "cmrc2018"
    folder.mkdir(parents=True)
    questions = [
        {"query_id": "q1", "query_text": "锣鼓经常用的节奏型称为什么？", "answers": ["锣鼓点", "锣鼓点", 1990]}
    ]
    text = {"context_id": "c1", "context_text": TEXT, "title": "锣鼓经", "qas": questions}
    (folder / "part.json").write_text(json.dumps([text]), encoding="utf-8")
    (row,) = cmrc.run(setting).rows
    assert row.scores.keys() == {metric.name for metric in cmrc.METRICS}
    assert row.detail["expected"] == ["锣鼓点", "1990"]
    assert (row.id, row.cluster, row.problem) == ("q1", "c1", "")


def test_the_gold_answer_counts_where_it_stands_in_a_quote() -> None:
    cited = replace(make_answer("鼓点"), citations=(replace(citation("crowns"), quote="称为锣鼓点。"),))
    scores = cmrc.scores_of(cited, "rules", ["锣鼓点"])
    values = {name: score.value for name, score in scores.items()}
    assert values == {
        "answer_in_evidence": 1,
        "text_cited": 1,
        "answered": 1,
        "exact_match": 0,
        "token_f1": pytest.approx(0.8),
        "substring_f1": pytest.approx(0.8),
    }
    beside = cmrc.scores_of(make_answer("锣鼓点"), "rules", ["锣鼓点"])
    assert (beside["answer_in_evidence"].value, beside["answer_in_evidence"].reason) == (0, "nothing is cited")


def test_attributionbench_compares_our_verdict_with_the_label(setting: Setting) -> None:
    assert setting.data
    reference = "The bridge was opened in 1931 and is 503 metres long, and it carries eight lanes of traffic."
    items = [
        ("The bridge was opened in 1931 and is 503 metres long.", "attributable"),
        ("Penguins breed on the island in winter.", "not attributable"),
        ("The bridge was opened in 1931.", "not attributable"),
    ]
    path = setting.data / "attributionbench" / "dev.jsonl"
    path.parent.mkdir(parents=True)
    lines = [
        {
            "id": str(number),
            "question": "q",
            "claim": claim,
            "references": [reference],
            "attribution_label": label,
            "src_dataset": "own",
        }
        for number, (claim, label) in enumerate(items)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    report = attributionbench.run(setting)
    assert [row.scores["right"].value for row in report.rows] == [1, 1, 0]
    assert {row.cluster for row in report.rows} == {"q"}
    figure = report.overall["macro-F1"]
    assert figure is not None and figure.mean == pytest.approx(2 / 3)
