import json
from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.case import Evidence, load_cases, span_digest
from tests.evals.samples import DOCUMENTS, RULES, label

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
        ({"key_facts": []}, "needs evidence or key facts"),
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


def test_a_label_resolves_while_its_text_stands_where_it_stood() -> None:
    assert label("9,978 crowns").resolves(DOCUMENTS)
    assert not label("9,978 crowns", document="other").resolves(DOCUMENTS)
    shifted = Evidence(document="rules", start=1, end=13, digest=span_digest(RULES[:12]))
    assert not shifted.resolves(DOCUMENTS)
