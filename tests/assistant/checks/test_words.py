"""Content words are compared by stem or by pairs of characters, whatever the spelling."""

from assistant.checks.folding import fold
from assistant.checks.verbatim import place_in
from assistant.checks.words import keys, share_known, unknown, words


def known(text: str) -> frozenset[str]:
    return keys(words(fold(text)))


def test_inflection_and_british_spelling_do_not_matter() -> None:
    assert known("organising reforms") == known("organized reform")


def test_joining_words_numbers_and_modal_verbs_are_no_content() -> None:
    assert words("It shall not be in the 11 or twelve") == ()
    assert words("应当在其中") == ()


def test_new_neighbours_of_chinese_words_are_known_if_the_words_are() -> None:
    (run,) = words("方案印发")
    assert unknown(run, known("尽快印发工作方案")) == ()
    assert unknown(run, known("工作方案")) == ("印发",)


def test_share_known_counts_english_words_and_chinese_characters() -> None:
    assert share_known(words("bonds credit"), known("credit")) == 0.5
    assert share_known(words("债券信贷"), known("信贷")) == 0.5
    assert share_known((), frozenset()) == 1.0


def test_folding_takes_away_marks_links_and_width() -> None:
    assert fold("Ａ **b**[1] – “ｃ”  \u200b见 https://a.b/c（一）") == 'A b - "c" 见'
    assert fold("发改规划〔2019〕1947号[2, 3]") == "发改规划〔2019〕1947号"


def test_a_place_is_found_whatever_the_punctuation_but_never_inside_a_word_or_number() -> None:
    quote = "The zones (all 11) shall report; 十一个试验区、两市。"
    start, end = place_in("zones all 11, shall report", quote) or (0, 0)
    assert quote[start:end] == "zones (all 11) shall report"
    assert place_in("试验区两市", quote)
    assert place_in("ones all", quote) is None
    assert place_in("一个试验区", quote) is None
    assert place_in("1", quote) is None
    assert place_in("", quote) is None
