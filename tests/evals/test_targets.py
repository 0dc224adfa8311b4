import json
from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.contract import to_json
from corpus.errors import UserError
from evals.targets import from_file
from tests.evals.samples import citation, make_answer, make_case


def test_answers_made_elsewhere_are_found_by_the_ids_of_the_cases(tmp_path: Path) -> None:
    answer = make_answer("9,978 crowns [1].", citation("9,978 crowns"))
    path = tmp_path / "answers.jsonl"
    path.write_text(json.dumps({"id": "c1", "answer": to_json(answer)}) + "\n\n", encoding="utf-8")
    target = from_file(path)
    assert target(make_case(id="c1"), ()) == answer
    missing = target(make_case(id="c2"), ())
    assert (missing.status, missing.text, missing.citations) == (
        Status.FAILED,
        "answers.jsonl has no answer to it",
        (),
    )


@pytest.mark.parametrize("line", ["{}", "[]", '{"id": "c1", "answer": {"id": "a"}}', "rubbish"])
def test_a_line_that_is_no_answer_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"answers\.jsonl, line 2"):
        from_file(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="name a file"):
        from_file(tmp_path / "none.jsonl")
