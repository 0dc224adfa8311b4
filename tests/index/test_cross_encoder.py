"""Tests of index/cross_encoder.py with the model that comes with the program, on sentences it was not trained on."""

import math

import pytest

from index.cross_encoder import (
    CONTEXT,
    MOST_SENTENCE,
    QUESTION,
    SENTENCE,
    CrossEncoder,
    Odds,
    Told,
    shared_cross_encoder,
    tokens_of,
)
from index.encoder import bundled_weights
from index.subwords import subwords_at

FINE = Told("Whoever feeds the pigeons on the square pays a fine of 30 crowns.", "By-law on the Market Square")
OPENED = Told("喷泉于2031年5月建成，由市园林局管护，每日十时至二十时开放。", "中心广场管理规定")

# A question that the sentence answers, and one that has its words and is not answered by it.
PAIRS = (
    (FINE, "What does it cost me if I feed the pigeons?", "Who collects the fine for feeding the pigeons?"),
    (FINE, "What is the fine for feeding pigeons?", "In which year was the fine for feeding pigeons introduced?"),
    (OPENED, "喷泉由哪个部门管护？", "喷泉由谁设计？"),
    (OPENED, "喷泉晚上几点关？", "喷泉建设花了多少钱？"),
)

# A question that takes for granted what the sentence denies, and one that has it right.
DENIALS = (
    (
        FINE,
        "Since the fine for feeding pigeons is 50 crowns, who collects it?",
        "Since the fine for feeding pigeons is 30 crowns, who collects it?",
    ),
    (OPENED, "为什么喷泉拖到2035年才建成？", "为什么喷泉在2031年建成？"),
)


@pytest.fixture(scope="module")
def model() -> CrossEncoder:
    return shared_cross_encoder()


@pytest.mark.parametrize(("told", "answered", "not_answered"), PAIRS)
def test_what_a_sentence_answers_is_told_from_what_has_its_words(
    model: CrossEncoder, told: Told, answered: str, not_answered: str
) -> None:
    assert read(model, answered, told).answers > read(model, not_answered, told).answers + 1


@pytest.mark.parametrize(("told", "denied", "not_denied"), DENIALS)
def test_what_a_sentence_denies_is_told_from_what_it_bears_out(
    model: CrossEncoder, told: Told, denied: str, not_denied: str
) -> None:
    assert read(model, denied, told).denies > read(model, not_denied, told).denies + 1


def test_a_sentence_is_read_by_itself(model: CrossEncoder) -> None:
    together = [reading.result() for reading in model.begin("喷泉由哪个部门管护？", [FINE, OPENED, FINE])]
    assert together == [read(model, "喷泉由哪个部门管护？", told) for told in (FINE, OPENED, FINE)]
    assert not model.begin("What is asked?", [])


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud83d", "字" * 5000])
def test_odd_texts_have_odds(model: CrossEncoder, text: str) -> None:
    assert all(map(math.isfinite, read(model, text, Told(text, text, text))))


def read(model: CrossEncoder, question: str, told: Told) -> Odds:
    (reading,) = model.begin(question, [told])
    return reading.result()


def test_tokens_say_what_they_belong_to() -> None:
    subwords = subwords_at(bundled_weights().path)
    begin, end = subwords.special.begin, subwords.special.end
    asked, said, title = subwords.ids("why?"), subwords.ids("Because."), subwords.ids("A Title")
    tokens = tokens_of("why?", Told("Because.", "A Title"), subwords)
    assert tokens.ids == [begin, *asked, end, *said, end, *title, end]
    assert tokens.parts == [QUESTION] * (len(asked) + 2) + [SENTENCE] * (len(said) + 1) + [CONTEXT] * (len(title) + 1)


def test_of_a_long_sentence_the_beginning_is_read() -> None:
    tokens = tokens_of("why?", Told("字 " * 5000), subwords_at(bundled_weights().path))
    assert tokens.parts.count(SENTENCE) == MOST_SENTENCE + 1
