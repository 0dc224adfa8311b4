"""The keyword leg finds passages by their words, in Chinese and English, however they are written."""

from math import log
from pathlib import Path

import numpy as np
import pytest

from index.keywords import MOST_RECALLED, Keywords, Recalled

TEXTS = (
    "The provinces pay for the pilot zones.",
    "国家城乡融合发展试验区共有11个。",
    "到2022年，试验区要建立体制机制。",
    "Fish is sold on Fridays.",
)


@pytest.fixture(scope="module")
def keywords(tmp_path_factory: pytest.TempPathFactory) -> Keywords:
    folder = tmp_path_factory.mktemp("leg") / "keywords"
    Keywords.build(TEXTS, folder)
    return Keywords.open(folder)


def rows_of(keywords: Keywords, text: str, limit: int = 10) -> list[int]:
    return [ranked.row for ranked in keywords.search(text, limit=limit)]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which province pays?", 0),
        ("ＰＩＬＯＴ　ＺＯＮＥ", 0),
        ("城乡融合", 1),
        ("城鄉融合發展", 1),
        ("國家試驗區有多少個？", 1),
        ("體制機制何時建立？", 2),
        ("２０２２年", 2),
        ("the sale of fish on a Friday", 3),
    ],
)
def test_the_passage_is_found_however_the_question_is_written(keywords: Keywords, question: str, row: int) -> None:
    assert rows_of(keywords, question)[0] == row


@pytest.mark.parametrize("question", ["", "What is it?", "什么是？", "submarines", "潜艇", "。！?"])
def test_nothing_is_found_where_no_word_is_shared(keywords: Keywords, question: str) -> None:
    assert keywords.search(question, limit=10) == []


def test_the_score_is_bm25(tmp_path: Path) -> None:
    """Worked by hand: three texts of 5/3 tokens on average, k1 = 1.5, b = 0.75, Lucene's formula."""
    leg = Keywords.build(["rent rent water", "water", "fish"], tmp_path / "leg")
    rent, water = log(1 + 2.5 / 1.5), log(1 + 1.5 / 2.5)
    long, short = 1.5 * (0.25 + 0.75 * 3 * 3 / 5), 1.5 * (0.25 + 0.75 * 3 / 5)
    expected = [rent * 2 / (2 + long) + water / (1 + long), water / (1 + short), 0]
    assert leg.scores(["rent", "water", "unknown"]) == pytest.approx(expected)
    assert [ranked.score for ranked in leg.search("Rent of water", limit=5)] == pytest.approx(expected[:2])


def test_the_leg_that_is_opened_scores_like_the_one_that_was_built(tmp_path: Path) -> None:
    built = Keywords.build(TEXTS, tmp_path / "leg")
    opened = Keywords.open(tmp_path / "leg")
    for question in ("zones", "试验区"):
        assert opened.search(question, limit=5) == built.search(question, limit=5) != []
        assert opened.rarity(question) == built.rarity(question)


def test_only_allowed_passages_are_found_and_the_limit_counts_these(keywords: Keywords) -> None:
    assert rows_of(keywords, "试验区", limit=1) == [2]
    allowed = np.array([True, True, False, True])
    assert [ranked.row for ranked in keywords.search("试验区", limit=1, allowed=allowed)] == [1]
    assert keywords.search("试验区", limit=1, allowed=np.zeros(4, np.bool_)) == []


def test_ties_are_settled_by_the_row(tmp_path: Path) -> None:
    leg = Keywords.build(["fish", "rent", "fish", "fish"], tmp_path / "leg")
    assert rows_of(leg, "fish", limit=2) == [0, 2]


def test_rarity_falls_from_1_the_more_passages_hold_a_word(tmp_path: Path) -> None:
    texts = ["fish", "fish rent", "fish rent water", *["fish"] * 97]
    leg = Keywords.build(texts, tmp_path / "leg")
    rarities = [leg.rarity(token) for token in ("unknown", "water", "rent", "fish")]
    assert rarities[0] == 1
    assert rarities == sorted(set(rarities), reverse=True)
    assert 0 <= rarities[-1] < 0.01


@pytest.mark.parametrize("texts", [[], [""], ["。", "the"]], ids=["none", "empty", "no words"])
def test_texts_without_a_word_make_a_leg_that_finds_nothing(texts: list[str], tmp_path: Path) -> None:
    Keywords.build(texts, tmp_path / "leg")
    leg = Keywords.open(tmp_path / "leg")
    assert leg.search("the fish 。", limit=5) == []
    assert leg.scores(["fish"]).tolist() == [0.0] * len(texts)


def test_what_was_said_before_counts_less_and_finds_what_the_question_leaves_unsaid(keywords: Keywords) -> None:
    before = Recalled("Who pays for the pilot zones?", 0.5)
    assert keywords.search("Since when?", limit=5) == []
    (found,) = keywords.search("Since when?", limit=5, recalled=[before])
    (whole,) = keywords.search(before.text, limit=5)
    assert found.row == 0
    assert found.score == pytest.approx(whole.score / 2)
    assert keywords.search("Fish on Fridays", limit=1, recalled=[before])[0].row == 3


def test_a_long_answer_counts_no_more_than_a_few_rare_words(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(40)]
    leg = Keywords.build([" ".join(words), "rent of boats", "fish"], tmp_path / "leg")
    long = Recalled(" ".join(words), 1.0)
    rarity = sum(map(leg.rarity, words))
    assert rarity > MOST_RECALLED
    (found,) = leg.search("", limit=5, recalled=[long])
    (whole,) = leg.search(long.text, limit=5)
    assert found.score == pytest.approx(whole.score * MOST_RECALLED / rarity, rel=1e-5)
    assert leg.search("boats", limit=1, recalled=[Recalled("fish " * 50, 0.5)])[0].row == 1
