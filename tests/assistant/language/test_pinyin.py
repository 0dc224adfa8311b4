"""Pinyin tells which Latin letters can be Chinese, and which Chinese words sound alike."""

import pytest

from assistant.language.pinyin import is_pinyin, sounds_like, spells


@pytest.mark.parametrize("word", ["beijing", "xian", "guangning", "lvshun", "chengdu"])
def test_syllables_of_mandarin_are_pinyin(word: str) -> None:
    assert is_pinyin(word)


@pytest.mark.parametrize("word", ["ma", "library", "chengd", "xucahng", "", "repairs"])
def test_one_syllable_and_other_letters_are_not(word: str) -> None:
    assert not is_pinyin(word)


def test_words_of_one_sound_are_alike_whatever_their_tone() -> None:
    assert sounds_like("寻逻", "巡逻")
    assert sounds_like("图书管", "图书馆")
    assert not sounds_like("图书室", "图书馆")
    assert not sounds_like("图书", "图书馆")


def test_a_character_is_spelled_as_it_sounds_in_its_word() -> None:
    assert spells("xianyang", "咸阳")
    assert not spells("jianyang", "咸阳")  # 咸 has that sound in no word of today
    assert spells("chongqing", "重庆")
