import json
import re
from pathlib import Path

import pytest

import evals
from assistant.answer import Status
from corpus.errors import UserError
from evals.case import Evidence, labels_of, load_cases, read_cases, span_digest
from evals.suites.policy import written_cases
from tests.evals.samples import DOCUMENTS, RULES, label, make_document

README = Path(evals.__file__).with_name("README.md")
LINE = {
    "id": "c1",
    "question": "How much?",
    "language": "en",
    "status": ["answered"],
    "key_facts": [{"fact": "9,978 crowns"}],
    "source": "test",
    "licence": "CC0",
}


def written(folder: Path, *lines: str) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_cases_are_read_in_order_and_empty_lines_passed_over(tmp_path: Path) -> None:
    second = LINE | {"id": "c2", "question": "How\u2028much?"}
    lines = [json.dumps(LINE), "", json.dumps(second, ensure_ascii=False)]
    assert [case.id for case in load_cases(written(tmp_path, *lines))] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"statuss": ["answered"]}, "statuss"),
        ({"status": ["fine"]}, "status.0"),
        ({"status": []}, "status"),
        ({"evidence": [{"document": "rules", "start": 9, "end": 9, "digest": "e3b0c44298fc"}]}, "after its start"),
        ({"key_facts": [{"fact": "nine", "pattern": "(9"}]}, "no regular expression"),
        ({"id": "c1"}, "used twice"),
    ],
)
def test_a_malformed_line_is_named_with_what_is_wrong(
    tmp_path: Path, change: dict[str, object], complaint: str
) -> None:
    path = written(tmp_path, json.dumps(LINE), json.dumps(LINE | {"id": "c2"} | change))
    with pytest.raises(UserError, match=complaint) as error:
        load_cases(path)
    assert f"{path}, line 2" in str(error.value)


def test_malformed_lines_cost_no_other_case(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps(LINE), "{rubbish", json.dumps(LINE), json.dumps(LINE | {"id": "c4"}))
    cases, malformed = read_cases(path)
    assert [case.id for case in cases] == ["c1", "c4"]
    assert [one.place for one in malformed] == ["cases.jsonl, line 2", "cases.jsonl, line 3"]
    assert "used twice" in malformed[1].problem


@pytest.mark.parametrize(("question", "language"), [("How much may a farm ask for?", "en"), ("补多少？", "zh")])
def test_a_case_needs_no_more_than_an_id_and_a_question(tmp_path: Path, question: str, language: str) -> None:
    (case,) = load_cases(written(tmp_path, "\ufeff" + json.dumps({"id": "c1", "question": question})))
    assert (case.language, case.status, case.key_facts, case.evidence) == (language, (), (), ())


def test_the_cases_that_come_with_the_program_are_labelled_and_say_where_they_are_from() -> None:
    for case in written_cases():
        assert case.status and case.source and case.licence, case.id
        assert case.status[0] is not Status.ANSWERED or case.key_facts or case.evidence, case.id


def test_the_cases_that_the_readme_shows_are_cases(tmp_path: Path) -> None:
    (written_out,) = re.findall(r"```json\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    lines = written_out.replace(",\n ", ", ").splitlines()
    first, second = load_cases(written(tmp_path, *lines))
    assert first.evidence[0].resolves({"rules": make_document("rules", RULES.removeprefix("# "))})
    assert second.language == "zh"


def test_a_label_resolves_while_its_text_stands_where_it_stood() -> None:
    assert label("9,978 crowns").resolves(DOCUMENTS)
    assert not label("9,978 crowns", document="other").resolves(DOCUMENTS)
    shifted = Evidence(document="rules", start=1, end=13, digest=span_digest(RULES[:12]))
    assert not shifted.resolves(DOCUMENTS)


def test_words_are_found_whatever_blanks_are_between_them_and_labelled_as_they_stand() -> None:
    (found,) = labels_of("A  farm must\nreport its harvest", DOCUMENTS.values())
    assert RULES[found.start : found.end] == "A farm must report its harvest"
    assert found.resolves(DOCUMENTS)
    wrapped = make_document("wrapped", "Each farm may ask\nfor 9,978 crowns.")
    (found,) = labels_of("ask for 9,978", [wrapped])
    assert found.resolves({"wrapped": wrapped})
    assert not labels_of(" ", DOCUMENTS.values())
    assert len(labels_of("farm", DOCUMENTS.values())) == RULES.count("farm")
