import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.answer import Answer, Status, Turn
from assistant.settings import Settings
from corpus.errors import UserError
from evals.case import Case
from evals.conversation import ask_all
from evals.journal import FILE, Journal
from evals.report import Metric, Report
from evals.results import save
from evals.row import Row
from evals.score import Score
from evals.suites.setting import Setting
from tests.evals.samples import WordEncoder, make_answer, make_case


def test_what_was_put_is_known_in_the_next_run_of_the_same_key(tmp_path: Path) -> None:
    file = tmp_path / "new" / FILE
    first = Journal(file, "k")
    first.put("a", {"text": "锣鼓\u2028"})
    first.close()
    again = Journal(file, "k")
    assert (again.get("a"), again.get("b"), len(again)) == ({"text": "锣鼓\u2028"}, None, 1)
    again.close()
    other = Journal(file, "another")
    assert other.get("a") is None
    other.close()


def test_a_line_that_an_interruption_broke_is_left_out_and_the_next_is_readable(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_text('{"key": "k"}\n{"id": "a", "value": 1}\n{"id": "b", "va', encoding="utf-8")
    journal = Journal(file, "k")
    assert len(journal) == 1
    journal.put("c", 3)
    journal.close()
    assert [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()][1:] == [
        {"id": "a", "value": 1},
        {"id": "c", "value": 3},
    ]


@pytest.mark.parametrize("content", ["", "rubbish", "[]", '{"key": "k"}\n[1]'])
def test_a_file_of_another_kind_is_begun_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    journal = Journal(tmp_path / FILE, "k")
    assert not len(journal)
    journal.close()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UserError, match="--out"):
        Journal(tmp_path / "file" / FILE, "k")


def test_a_conversation_goes_on_where_it_was_interrupted_and_failures_are_asked_again(tmp_path: Path) -> None:
    cases = [make_case(id=f"c{number}", question=f"q{number}", conversation="talk") for number in range(3)]
    asked: list[str] = []

    def answer(case: Case, turns: Sequence[Turn]) -> Answer:
        if len(asked) == 2:
            raise KeyboardInterrupt
        asked.append(case.id)
        status = Status.FAILED if case.id == "c1" and len(asked) == 2 else Status.ANSWERED
        return make_answer(f"{len(turns)} turns before", status=status)

    journal = Journal(tmp_path / FILE, "k")
    with pytest.raises(KeyboardInterrupt):
        list(ask_all(cases, answer, journal=journal))
    journal.close()
    assert asked == ["c0", "c1"]
    asked.clear()
    journal = Journal(tmp_path / FILE, "k")
    said = [one.text for _, one, _ in ask_all(cases, answer, journal=journal)]
    journal.close()
    assert said == ["0 turns before", "1 turns before", "2 turns before"]
    assert asked == ["c1", "c2"]


def test_rows_are_taken_over_but_those_with_a_problem(tmp_path: Path) -> None:
    setting = Setting(tmp_path, Settings(), WordEncoder(), folder=tmp_path)
    made: list[str] = []

    def row(name: str) -> Row:
        made.append(name)
        return Row(
            name, name, ("g",), {"m": Score(1 / 3, "why")}, {"spans": [1, "二"]}, 0.1234567891, "p" * (name == "b")
        )

    first = setting.rows("x", ["a", "b"], row, id_of=str, about={"code": "1"})
    assert setting.rows("x", ["a", "b"], row, id_of=str, about={"code": "1"}) == first
    assert made == ["a", "b", "b"]
    setting.rows("x", ["a"], row, id_of=str, about={"code": "2"})
    assert made[3:] == ["a"]
    save(Report("s", first, (Metric("m", "m"),), {}), tmp_path)
    assert not (tmp_path / FILE).exists()
