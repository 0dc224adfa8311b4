"""Tests of index/cross_encoder.py with the model that comes with the program, on sentences it was not trained on."""

import numpy as np
import pytest

from index.cross_encoder import (
    CONTEXT,
    MOST_SENTENCE,
    QUESTION,
    SENTENCE,
    CrossEncoder,
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


@pytest.fixture(scope="module")
def model() -> CrossEncoder:
    return shared_cross_encoder()


@pytest.mark.parametrize(("told", "answered", "not_answered"), PAIRS)
def test_what_a_sentence_answers_is_told_from_what_has_its_words(
    model: CrossEncoder, told: Told, answered: str, not_answered: str
) -> None:
    (yes,), (no,) = model.scores(answered, [told]), model.scores(not_answered, [told])
    assert yes > no + 1


def test_a_sentence_is_read_by_itself(model: CrossEncoder) -> None:
    together = model.scores("喷泉由哪个部门管护？", [FINE, OPENED, FINE])
    assert together.shape == (3,)
    assert together.dtype == np.float32
    assert together.tolist() == [*model.scores("喷泉由哪个部门管护？", [FINE]), together[1], together[0]]
    assert model.scores("喷泉由哪个部门管护？", [OPENED])[0] == together[1]


def test_no_sentences_have_no_scores(model: CrossEncoder) -> None:
    assert model.scores("What is asked?", []).shape == (0,)


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud83d", "字" * 5000])
def test_odd_texts_have_a_score(model: CrossEncoder, text: str) -> None:
    assert np.isfinite(model.scores(text, [Told(text, text, text)])).all()


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
