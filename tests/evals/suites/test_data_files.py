import gzip
from pathlib import Path

import pytest
from pydantic import BaseModel

from assistant.settings import Settings
from corpus.errors import UserError
from evals.suites.data_files import data_files, read_items, read_json, read_lines, read_rows
from evals.suites.setting import Setting
from tests.evals.samples import WordEncoder


class Line(BaseModel):
    name: str


def setting(home: Path, data: Path | None) -> Setting:
    return Setting(home, Settings(), WordEncoder(), data=data)


def test_missing_data_are_told_with_where_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"--data DIR; get it from the moon\."):
        data_files(setting(tmp_path, None), "set/a.jsonl", source="the moon")
    with pytest.raises(UserError, match=r"holds no set/a\.jsonl; get it from the moon"):
        data_files(setting(tmp_path, tmp_path), "set/a.jsonl", source="the moon")


def test_all_parts_are_found_in_order(tmp_path: Path) -> None:
    for name in ("turns_b.jsonl", "turns_a.jsonl", "other.jsonl"):
        (tmp_path / name).write_text("", encoding="utf-8")
    found = data_files(setting(tmp_path, tmp_path), "turns_*.jsonl", source="the moon")
    assert [path.name for path in found] == ["turns_a.jsonl", "turns_b.jsonl"]


def test_lines_are_read_packed_or_not_and_end_at_line_feeds_only(tmp_path: Path) -> None:
    text = '{"name": "a\u2028b"}\n\n{"name": "c", "more": 1}\n'
    (tmp_path / "plain.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    for name in ("plain.jsonl", "packed.jsonl.gz"):
        assert [line.name for line in read_lines(tmp_path / name, Line)] == ["a\u2028b", "c"]


def test_items_stand_in_a_list_or_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"name": "a"}', encoding="utf-8")
    assert [line.name for line in read_items(tmp_path / "one.json", Line)] == ["a"]
    (tmp_path / "whole.json").write_text('[{"name": "a"}, {"name": "b"}]', encoding="utf-8")
    (tmp_path / "lines.json").write_text('{"name": "a"}\n{"name": "b"}\n', encoding="utf-8")
    for name in ("whole.json", "lines.json"):
        assert [line.name for line in read_items(tmp_path / name, Line)] == ["a", "b"]


def test_a_file_that_is_not_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match=r"a\.json is not JSON"):
        read_json(tmp_path / "a.json", dict[str, str])


def test_rows_are_read_without_their_heading(tmp_path: Path) -> None:
    (tmp_path / "q.tsv").write_bytes(b"query\tscore\r\n1\t2\r\n\r\n3\t4")
    assert list(read_rows(tmp_path / "q.tsv")) == [["1", "2"], ["3", "4"]]


@pytest.mark.parametrize("line", ['{"name": 1}', '{"nam": "a"}', '{"name": "a"'])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.jsonl").write_text('{"name": "a"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"a\.jsonl, line 2"):
        list(read_lines(tmp_path / "a.jsonl", Line))


def test_a_file_that_is_cut_off_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"name": "a"}\n' * 1000)[:40])
    with pytest.raises(UserError, match=r"a\.jsonl\.gz cannot be read"):
        list(read_lines(tmp_path / "a.jsonl.gz", Line))
