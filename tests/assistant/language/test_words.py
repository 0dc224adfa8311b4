"""Content words are what a question is about; a rare word tells more than an everyday one."""

import math
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.words import LEAST_FACTOR, commonness_factor, content_words, frequent_words, zipf
from corpus.sentences import is_han


def texts(text: str) -> list[str]:
    return [word.text for word in content_words(text.lower(), text)]


def test_asking_words_and_particles_are_no_content() -> None:
    assert texts("Please tell me which pump the keeper locks") == ["pump", "keeper", "locks"]
    assert set(texts("请问图书馆由谁负责巡逻？")) == {"图书馆", "负责", "巡逻"}


def test_hedges_and_thanks_are_no_content() -> None:
    assert texts("Roughly how deep is the pump exactly") == ["deep", "pump"]
    assert texts("图书馆到底大概几点关门，谢谢") == ["图书馆", "关门"]


def test_a_light_verb_says_little_but_not_nothing() -> None:
    factors = {word.text: word.factor for word in content_words("who runs the pump", "who runs the pump")}
    assert 0 < factors["runs"] < factors["pump"] == 1


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("which news agency visited the pump", "agency"),
        ("what kind of places were visited", "places"),
        ("哪家媒体看过水泵", "媒体"),
    ],
)
def test_the_class_asked_for_says_little(text: str, head: str) -> None:
    factors = {word.text: word.factor for word in content_words(text, text)}
    assert factors[head] < 1
    assert factors[next(word for word in factors if word in {"visited", "水泵"})] == 1


def test_a_class_that_tells_two_things_apart_weighs_in_full() -> None:
    (agency, *_) = [
        word for word in content_words("does the agency pay", "does the agency pay") if word.text == "agency"
    ]
    assert agency.factor == 1


def test_what_is_added_to_a_chinese_word_is_left_out() -> None:
    assert "建" in texts("市里要建图书馆") and "要建" not in texts("市里要建图书馆")


def test_a_name_is_told_by_a_capital_inside_the_sentence() -> None:
    words = content_words("who knows the pumps of elmford", "Who knows the pumps of Elmford")
    assert [word.text for word in words if word.is_name] == ["elmford"]


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    assert not any(word.is_name for word in content_words("pumps are locked", "Pumps are locked"))


def test_a_chinese_place_is_a_name() -> None:
    assert [word.text for word in content_words("深圳的水泵", "深圳的水泵") if word.is_name] == ["深圳"]


def test_a_chinese_verb_is_told_from_a_noun() -> None:
    is_verb = {word.text: word.is_verb for word in content_words("巡逻水泵", "巡逻水泵")}
    assert is_verb == {"巡逻": True, "水泵": False}


@given(st.text(max_size=80))
def test_a_word_stands_where_it_says(text: str) -> None:
    for word in content_words(text, text):
        assert text[word.start :].startswith(word.text)


@pytest.mark.parametrize(("everyday", "rare"), [("time", "aquifer"), ("people", "mortgage"), ("工作", "巡逻")])
def test_a_rare_word_tells_more_than_an_everyday_one(everyday: str, rare: str) -> None:
    assert LEAST_FACTOR <= commonness_factor(everyday) < commonness_factor(rare) <= 1


def test_a_word_that_nobody_uses_tells_all() -> None:
    assert commonness_factor("xqzzyv") == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_frequencies_are_those_that_wordfreq_gives(language: Literal["en", "zh"]) -> None:
    import wordfreq

    given = wordfreq.get_frequency_dict(language, "small")
    assert set(frequent_words(language)) == set(given)
    own = {word: used for word, used in given.items() if is_han(word[0]) == (language == "zh")}
    assert all(zipf(word) == pytest.approx(math.log10(used) + 9) for word, used in own.items())
