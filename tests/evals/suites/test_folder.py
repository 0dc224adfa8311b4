"""A folder with documents and cases is a suite, also for answers that were made elsewhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.contract import to_json
from assistant.settings import Settings
from corpus.errors import UserError
from corpus.library import load_documents
from corpus.office import add_document
from evals.case import span_digest
from evals.cli import main
from evals.results import PAGE, save
from evals.saved import read_saved
from evals.suites import folder
from evals.suites.catalogue import find_suite
from evals.suites.setting import Setting
from tests.evals.samples import RULES, WordEncoder, citation, make_answer

GOLD = "9,978 crowns"
HAN_RULES = "# 补贴办法\n\n每户每年可以申请9978元补贴。补贴由县农业局发放。\n"


def span(words: str, text: str, document: str) -> dict[str, object]:
    """The label of `words` in a document of `text`, under the name that a case gives it."""
    start = text.index(words)
    return {"document": document, "start": start, "end": start + len(words), "digest": span_digest(words)}


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A folder `grants` with the rules and two cases, one of the part that is set aside."""
    place, source = tmp_path / "grants", tmp_path / "rules.md"
    source.write_text(RULES, encoding="utf-8")
    document = add_document(place / "documents", source, facts={"title": "Grant rules"})
    start = document.text.index(GOLD)
    evidence = {"document": document.id, "start": start, "end": start + len(GOLD), "digest": span_digest(GOLD)}
    case = {
        "id": "c1",
        "question": "How many crowns may each farm ask for?",
        "language": "en",
        "status": ["answered"],
        "evidence": [evidence],
        "key_facts": [{"fact": GOLD}],
        "source": "test",
        "licence": "CC0",
    }
    lines = [json.dumps(case), json.dumps(case | {"id": "c2", "part": "held"})]
    (place / "cases.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place


def setting(suite: Path, **more: object) -> Setting:
    return Setting(suite.parent / "home", Settings(), WordEncoder(), **more)  # type: ignore[arg-type]


def test_its_documents_are_asked_its_questions_of_the_chosen_part(suite: Path) -> None:
    asked: list[int] = []

    def progress(step: str, _: int, total: int) -> None:
        asked.extend([total] * (step == "ask"))

    report = find_suite(str(suite)).run(setting(suite, part="dev", progress=progress))
    assert report.suite == "grants"
    assert set(asked) == {1}  # what is set aside is not even asked
    assert [row.id for row in report.rows] == ["c1"]
    assert not report.problems
    assert report.rows[0].scores["quotes_verbatim"].value == 1
    assert report.about["answers"] == "the assistant"


def test_answers_made_elsewhere_are_scored_and_missing_ones_are_problems(suite: Path) -> None:
    (document,) = load_documents(suite / "documents")
    start = document.text.index(GOLD)
    cited = replace(citation(GOLD), document_id=document.id, start=start, end=start + len(GOLD))
    made = make_answer(f"{GOLD} [1].", cited)
    answers = suite.parent / "answers.jsonl"
    answers.write_text(json.dumps({"id": "c1", "answer": to_json(made)}) + "\n", encoding="utf-8")
    first, second = find_suite(str(suite)).run(setting(suite, other=answers)).rows
    assert first.scores["right"].value == first.scores["citation_f1"].value == 1
    assert second.scores["right"].value == 0
    assert second.problem == "no answer came: answers.jsonl has no answer to it"


def test_a_folder_without_documents_or_cases_is_told_what_it_lacks(suite: Path) -> None:
    (suite / "cases.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(UserError, match="holds no case"):
        folder.run(suite, setting(suite))
    for file in (suite / "documents").iterdir():
        file.unlink()
    with pytest.raises(UserError, match="holds no document"):
        folder.run(suite, setting(suite))


def test_files_need_no_register_and_cases_may_call_them_by_their_names(tmp_path: Path) -> None:
    """In two languages; a label is found by the name of the file, with its suffix and without it."""
    (tmp_path / "office" / "documents").mkdir(parents=True)
    for name, text in {"补贴办法.md": HAN_RULES, "Grant Rules.md": RULES, ".DS_Store": "x"}.items():
        (tmp_path / "office" / "documents" / name).write_text(text, encoding="utf-8")
    cases = [
        {
            "id": "en",
            "question": "How many crowns may each farm ask for?",
            "evidence": [span(GOLD, RULES.removeprefix("# "), "Grant Rules")],
        },
        {
            "id": "zh",
            "question": "每户每年可以申请多少元？",
            "evidence": [span("9978元", HAN_RULES[2:], "补贴办法.md")],
        },
    ]
    lines = [json.dumps(case, ensure_ascii=False) for case in cases]
    (tmp_path / "office" / "cases.jsonl").write_text("\n".join(lines), encoding="utf-8")
    report = find_suite(str(tmp_path / "office")).run(setting(tmp_path / "office"))
    assert not report.problems
    assert [row.scores["span_recall@5"].value for row in report.rows] == [1, 1]


def test_the_label_of_words_is_printed_ready_to_be_pasted(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["label", str(suite), GOLD]) == 0
    (document,) = load_documents(suite / "documents")
    assert json.loads(capsys.readouterr().out) == span(GOLD, document.text, document.id)
    assert main(["label", str(suite), "9,979 crowns"]) == 1
    assert "has “9,979 crowns”" in capsys.readouterr().err
    assert main(["label", "policy", "reply"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 1
    assert main(["label", str(suite.parent / "nowhere"), GOLD]) == 1


def test_what_a_case_does_not_label_is_not_scored(suite: Path) -> None:
    (document,) = load_documents(suite / "documents")
    question = {"question": "How many crowns may each farm ask for?"}
    cases = [
        {"id": "nothing", **question},
        {"id": "status", "status": ["answered"], **question},
        {"id": "fact", "key_facts": [{"fact": GOLD}], **question},
        {"id": "evidence", "evidence": [span(GOLD, document.text, document.id)], **question},
    ]
    (suite / "cases.jsonl").write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    report = find_suite(str(suite)).run(setting(suite))
    scored = {
        row.id: {
            name
            for name in ("right", "status_right", "vital_facts", "citation_recall", "span_recall@5")
            if name in row.scores and row.scores[name].value is not None
        }
        for row in report.rows
    }
    assert scored == {
        "nothing": set(),
        "status": {"right", "status_right"},
        "fact": {"right", "vital_facts"},
        "evidence": {"citation_recall", "span_recall@5"},
    }
    assert not report.problems
    save(report, suite.parent / "out")
    assert read_saved(suite.parent / "out").report().rows[0].id == "nothing"


def test_a_line_that_is_no_case_and_a_label_that_moved_are_rows_with_a_problem(suite: Path) -> None:
    with (suite / "cases.jsonl").open("a", encoding="utf-8") as file:
        file.write("{rubbish\n")
        file.write(json.dumps({"id": "moved", "question": "How much?", "evidence": [span(GOLD, RULES + GOLD, "x")]}))
    report = find_suite(str(suite)).run(setting(suite))
    assert [row.id for row in report.problems] == ["moved", "cases.jsonl, line 3"]
    assert "labels that no longer resolve" in report.problems[0].problem
    save(report, suite.parent / "out")
    assert "no longer resolve" in (suite.parent / "out" / PAGE).read_text(encoding="utf-8")


def test_what_is_no_suite_is_told_with_what_is(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no suite .*; the suites are policy, .*cases\.jsonl"):
        find_suite(str(tmp_path))
