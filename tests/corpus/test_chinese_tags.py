"""Words that the dictionary has as names of people and places, and that are none."""

from pathlib import Path

import pytest

from corpus.chinese_tags import load_not_names, tags_of
from corpus.errors import UserError


@pytest.mark.parametrize("word", ["城市", "许可证", "申请人", "采暖费", "法律顾问", "公共安全"])
def test_common_words_are_no_names(word: str) -> None:
    assert tags_of(word) == ((word, "n"),)


@pytest.mark.parametrize("word", ["北京", "海淀区", "中国香港", "诸葛亮"])
def test_names_stay_names(word: str) -> None:
    ((_, tag),) = tags_of(word)
    assert tag.startswith(("nr", "ns"))


def test_a_verb_that_looked_like_a_place_opens_a_clause() -> None:
    assert ("普及", "v") in tags_of("各市普及学前教育")


def test_all_of_the_text_is_given_back() -> None:
    text = "哪些城市有试验区？"
    assert "".join(word for word, _ in tags_of(text)) == text


def test_a_word_without_a_tag_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("# words\n城市\n", encoding="utf-8")
    with pytest.raises(UserError, match="line 2"):
        load_not_names(file)
