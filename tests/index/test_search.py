"""An opened index: both legs find, and what does not fit this version and encoder is refused."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.document import Language
from corpus.errors import UserError
from corpus.provisions import provisions
from index.keywords import Recalled
from index.manifest import read_manifest, write_manifest
from index.passages import passage_sentences
from index.search import MOST_ENCODED_BYTES, Context, Index, encoded_part, open_index
from tests.index.samples import DOCUMENTS, GARDEN, RENT, WATER, WATER_ZH, WordEncoder, build_index, make_document

OLD_RULES = replace(
    make_document("old", "The rent of an allotment was 30 crowns a year. 旧办法规定年租金三十元。"),
    status="replaced",
    replaced_by="garden",
)
ORIGINAL, EDITION, MARKET = DOCUMENTS
CORPUS = (OLD_RULES, ORIGINAL, replace(EDITION, edition_of="garden"), MARKET)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    home = tmp_path_factory.mktemp("home")
    build_index(home, CORPUS)
    return open_index(home, WordEncoder())


def best(index: Index, words: str, language: Language = "en") -> str:
    """The text of the first hit."""
    return index.search(index.query(words, language), limit=3)[0].passage.text


def test_what_is_encoded_ahead_is_not_encoded_again(tmp_path: Path) -> None:
    asked: list[str] = []
    build_index(tmp_path, CORPUS)

    class Listening(WordEncoder):
        def encode_question(self, text: str) -> NDArray[np.float32]:
            asked.append(text)
            return super().encode_question(text)

    index = open_index(tmp_path, Listening())
    index.encode_ahead(["the well", "the rent"])
    while len(asked) < 2:
        time.sleep(0.01)
    index.query("the well", "en")
    assert asked == ["the well", "the rent"]


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("What is the rent of an allotment a year?", "en", "40 crowns"),
        ("May water be drawn from the well?", "en", "at night"),
        ("夜间可以取水吗？", "zh", "夜间可以从水井取水"),
        ("夜間可以從水井取水嗎？", "zh", "夜间可以从水井取水"),
        ("When is fish sold?", "en", "on Fridays"),
        ("Fish?", "zh", "on Fridays"),
    ],
)
def test_the_passage_that_answers_comes_first(index: Index, words: str, language: Language, text: str) -> None:
    assert text in best(index, words, language)


def test_each_leg_finds_by_itself(index: Index) -> None:
    query = index.query("Is the rent paid in March?", "en")
    for ranking in (index.dense(query, limit=9), index.keyword(query, limit=9)):
        assert RENT in index.passages[ranking[0].row].text


def test_a_hit_is_a_passage_of_the_index_with_what_both_legs_said(index: Index) -> None:
    query = index.query("Is the rent paid in March?", "en")
    hits = index.search(query, limit=9)
    assert [hit.passage for hit in hits] == [index.passages[hit.row] for hit in hits]
    assert hits[0].ranks == {"dense": 1, "keyword": 1}
    cosine = float(query.vector @ WordEncoder().encode_question(hits[0].passage.context))
    assert hits[0].scores["dense"] == pytest.approx(cosine, abs=1e-5)
    assert hits[0].scores["keyword"] == index.keyword(query, limit=1)[0].score
    assert all(-1 <= hit.scores.get("dense", 0) <= 1 for hit in hits)


def test_the_limit_is_kept_and_the_same_question_gives_the_same_hits(index: Index) -> None:
    query = index.query("water and rent", "en")
    hits = index.search(query, limit=9)
    assert index.search(query, limit=2) == hits[:2]
    assert index.search(query, limit=9) == hits


@pytest.mark.parametrize(("language", "expected"), [("en", {"garden", "market"}), ("zh", {"garden-zh", "market"})])
def test_a_language_is_served_its_editions_and_never_a_replaced_document(
    index: Index, language: Language, expected: set[str]
) -> None:
    query = index.query("The rent of an allotment was 30 crowns a year. 旧办法规定年租金三十元。", language)
    assert {hit.passage.document_id for hit in index.search(query, limit=20)} == expected
    for ranking in (index.dense(query, limit=20), index.keyword(query, limit=20)):
        assert {index.passages[one.row].document_id for one in ranking} <= expected


def test_the_keyword_leg_also_looks_for_other_words_that_are_given(index: Index) -> None:
    plain, more = index.query("水价", "en"), index.query("水价", "en", also="hoses water")
    assert index.keyword(plain, limit=5) == []
    assert "Hoses" in index.passages[index.keyword(more, limit=5)[0].row].text
    assert np.array_equal(plain.vector, more.vector)


def test_a_follow_up_is_found_by_what_was_said_before(index: Index) -> None:
    """The dense leg asks the question alone; the keyword leg its own words and, with less weight, those before."""
    context = Context("Since when?", (Recalled("Which hoses are allowed?", 0.6),))
    plain, asked = index.query("When is that?", "en"), index.query("When is that?", "en", context=context)
    assert index.keyword(plain, limit=5) == []
    assert "Hoses" in index.passages[index.keyword(asked, limit=5)[0].row].text
    assert np.array_equal(plain.vector, asked.vector)
    assert "Hoses" in index.search(asked, limit=5)[0].passage.text


def test_a_new_topic_is_found_whatever_was_said_before(index: Index) -> None:
    before = tuple(Recalled("May water be drawn from the well? Hoses must not run.", 0.6**age) for age in (1, 2, 3))
    asked = "Is fish of the market sold on Fridays?"
    hits = index.search(index.query(asked, "en", context=Context(asked, before)), limit=5)
    assert hits[0].passage.document_id == "market"


@pytest.mark.parametrize("filling", ["the well ", "水井", "🏮", "\ud800"])
def test_of_a_long_text_the_beginning_and_the_end_are_encoded(filling: str) -> None:
    """Neither the length nor a letter cut in half makes the encoder wait or fail."""
    text = f"Is it so? {filling * 2000} May water be drawn?"
    encoded = encoded_part(text)
    assert encoded.startswith("Is it so? ") and encoded.endswith(" May water be drawn?")
    assert len(encoded.encode()) <= MOST_ENCODED_BYTES + 1 and "\ufffd" not in encoded
    assert encoded_part("夜间可以取水吗？") == "夜间可以取水吗？"


def test_a_question_after_a_long_text_is_found_by_its_meaning(index: Index) -> None:
    query = index.query(f"{'Good morning to you. ' * 500} Is the rent of an allotment paid in March?", "en")
    assert len(query.words) > MOST_ENCODED_BYTES
    assert RENT in index.passages[index.dense(query, limit=9)[0].row].text


def test_every_sentence_of_every_passage_has_a_cosine(index: Index) -> None:
    query = index.query(RENT, "en")
    for passage in index.passages:
        text = index.documents[passage.document_id].text
        sentences = [text[start:end] for start, end in index.sentences(passage)]
        expected = [float(WordEncoder().encode_question(sentence) @ query.vector) for sentence in sentences]
        assert index.cosines(query, sentences) == pytest.approx(expected, abs=1e-6)


def test_the_clauses_of_a_long_sentence_have_a_cosine_too(tmp_path: Path) -> None:
    first = f"The county office shall keep {'the well and ' * 20}the hoses"
    document = make_document("long", f"{first}, and shall report {'the harvest ' * 10}by March.")
    build_index(tmp_path, [document])
    index = open_index(tmp_path, WordEncoder())
    assert index.cosines(index.query(first, "en"), [first]) == pytest.approx([1], abs=1e-6)


def test_the_index_holds_the_documents_as_they_were_given(index: Index) -> None:
    assert tuple(index.documents.values()) == CORPUS
    for passage in index.passages:
        assert index.documents[passage.document_id].text[passage.start : passage.end] == passage.text


def test_chinese_sentences_are_whole(index: Index) -> None:
    (passage,) = (one for one in index.passages if WATER_ZH in one.text)
    text = index.documents["garden-zh"].text
    assert [text[start:end] for start, end in index.sentences(passage)] == [WATER_ZH]


def test_the_sentences_of_a_passage_are_those_that_were_encoded_for_it(index: Index) -> None:
    for passage in index.passages:
        assert index.sentences(passage) == passage_sentences(passage, index.documents[passage.document_id])


def test_sentences_before_an_offset_are_the_last_ones_of_its_section(index: Index) -> None:
    start, second = GARDEN.index(WATER), GARDEN.index("Hoses")
    first = (start, second - 1)
    assert index.sentences_before("garden", len(GARDEN) - 1, count=2) == (first, (second, len(GARDEN) - 1))
    assert index.sentences_before("garden", len(GARDEN) - 1, count=1) == ((second, len(GARDEN) - 1),)
    assert index.sentences_before("garden", second, count=2) == (first,)
    assert index.sentences_before("garden", start, count=2) == ()


def test_the_sentence_at_an_offset_is_the_one_that_holds_it_else_the_section(index: Index) -> None:
    start = GARDEN.index("It is paid")
    assert index.sentence_at("garden", start + 3) == (start, start + len("It is paid in March."))
    section = index.documents["garden"].section_at(start)
    assert index.sentence_at("garden", section.start + 3) == (section.start, section.end)


def test_the_provisions_of_the_documents_are_at_hand(index: Index) -> None:
    assert index.provisions == tuple(one for document in CORPUS for one in provisions(document))
    assert "garden" in {one.document_id for one in index.provisions}


def test_where_nothing_is_built_the_command_that_builds_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no index in .*: run `policy-assistant index build`\."):
        open_index(tmp_path / "home", WordEncoder())


def test_an_index_of_another_encoder_is_refused_with_both_names(tmp_path: Path) -> None:
    build_index(tmp_path)
    with pytest.raises(UserError, match=r"encoder words, .* ask for other words: run `policy-assistant index build`\."):
        open_index(tmp_path, WordEncoder("other words"))


def test_an_index_of_another_cut_is_refused(tmp_path: Path) -> None:
    build_index(tmp_path)
    manifest = read_manifest(tmp_path)
    assert manifest
    write_manifest(tmp_path, manifest.model_copy(update={"splitter": "lines"}))
    with pytest.raises(UserError, match=r"was cut by lines, .*: run `policy-assistant index build`\."):
        open_index(tmp_path, WordEncoder())
