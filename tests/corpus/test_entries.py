"""Tables come out of a TOML file as they were put in, and a file is replaced whole or not at all."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.entries import read_tables, replace_file, toml_of
from corpus.errors import UserError

KEYS = st.from_regex(r"[a-z_]+", fullmatch=True)
ROWS = st.dictionaries(KEYS, st.text() | st.lists(st.text()).map(tuple), min_size=1, max_size=4)


@given(rows=st.lists(ROWS, max_size=3))
def test_any_strings_come_back_from_toml(rows: list[dict[str, str | tuple[str, ...]]]) -> None:
    read = tomllib.loads(toml_of("row", rows)).get("row", [])
    assert [{key: tuple(v) if isinstance(v, list) else v for key, v in row.items()} for row in read] == rows


def test_tables_are_given_by_name_and_those_that_are_absent_are_none(tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_text("[[b]]\nx = 1\n[[b]]\nx = 2\n", encoding="utf-8-sig")
    assert read_tables(path, "a", "b") == ([], [{"x": 1}, {"x": 2}])
    with pytest.raises(UserError, match=r"some\.toml has a misplaced 'b'; it may hold \[\[a\]\]"):
        read_tables(path, "a")


def test_a_replaced_file_has_the_new_content_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "file"
    replace_file(path, b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_replacement_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    (folder / "inside").mkdir(parents=True)  # a folder that is not empty cannot be replaced by a file
    with pytest.raises(OSError, match="file"):
        replace_file(folder, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
