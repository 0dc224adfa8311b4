"""Tests of index/subwords.py: the same pieces as the tokenizers library cuts."""

import pytest
from tokenizers import Tokenizer

from index.e5_weights import E5Weights
from index.encoder import bundled_weights
from index.model_source import prepare_environment
from index.subwords import subwords_at

TEXTS = (
    "query: Who approves the plan?",
    "进城落户的农民可以依法自愿有偿转让土地承包权。",
    "GDP grew by 6.1% to RMB 99,086.5 billion in 2019.",
    "发改规划〔2019〕1947号",
    "２０１９年　六．一％",
    "two  blanks   three",
    " leading blank",
    "",
    "🙂🙂 an emoji that is known, and 𓀀𓀁 that are not",
    "Привет — こんにちは — 안녕하세요 — السلام",
    "x" * 300,
)


@pytest.fixture(scope="module")
def library(weights: E5Weights) -> Tokenizer:
    prepare_environment(allow_download=False)
    from index.e5_model import _tokenizer

    tokenizer = _tokenizer(weights)
    tokenizer.no_padding()
    return tokenizer


@pytest.fixture(scope="module")
def weights() -> E5Weights:
    return bundled_weights()


@pytest.mark.parametrize("text", TEXTS)
def test_texts_are_cut_as_the_library_cuts_them(weights: E5Weights, library: Tokenizer, text: str) -> None:
    wanted = library.encode(weights.prepared(text), add_special_tokens=False).ids
    assert subwords_at(weights.path)._ids(text) == tuple(wanted)


def test_the_table_of_pieces_is_made_once(weights: E5Weights) -> None:
    assert subwords_at(weights.path) is subwords_at(weights.path)
