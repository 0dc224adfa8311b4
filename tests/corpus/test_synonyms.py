"""Synonyms come one group a line, and a line that holds no group is refused by its number."""

from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.sentences import is_han
from corpus.synonyms import load_synonyms


def test_groups_stand_one_a_line_and_comments_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "synonyms.txt"
    path.write_text("# Time\nannual | every year | 每年\n\ntown|镇区\n", encoding="utf-8")
    assert load_synonyms(path) == (("annual", "every year", "每年"), ("town", "镇区"))


@pytest.mark.parametrize("line", ["annual", "annual |", "annual | | yearly"])
def test_a_line_without_a_group_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "synonyms.txt"
    path.write_text(f"town | 镇区\n{line}\n", encoding="utf-8")
    with pytest.raises(UserError, match="line 2"):
        load_synonyms(path)


def test_no_bundled_chinese_word_is_a_single_character() -> None:
    """A single character stands in too many words, where it means something else."""
    words = {word for group in load_synonyms() for word in group}
    assert not [word for word in words if len(word) == 1 and is_han(word)]
