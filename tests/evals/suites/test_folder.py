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
from evals.suites import folder
from evals.suites.catalogue import find_suite
from evals.suites.setting import Setting
from tests.evals.samples import RULES, WordEncoder, citation, make_answer

GOLD = "9,978 crowns"


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


def test_a_folder_without_documents_is_told_how_to_get_them(suite: Path) -> None:
    (suite / "documents" / "register.toml").unlink()
    with pytest.raises(UserError, match="holds no document"):
        folder.run(suite, setting(suite))


def test_what_is_no_suite_is_told_with_what_is(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no suite .*; the suites are policy, .*cases\.jsonl"):
        find_suite(str(tmp_path))
