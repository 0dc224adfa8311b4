"""Canaries pass where both legs work, and fail for the very leg and language that is dead."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest

from corpus.document import Document, Language, Section
from index.build import build, build_lock
from index.canaries import MOST_SAMPLED_DOCUMENTS, Canary, health, run_canaries
from index.encoder import Encoder, Progress, Vectors
from index.keywords import Keywords
from index.manifest import generation_folder, read_manifest
from index.search import Index, open_index
from index.snapshot import load_passages
from index.tokens import search_tokens

ENGLISH = {
    "parking": "Parking costs five yuan an hour in the old town. Residents pay nothing at night.",
    "library": "The library opens at nine on weekdays. Readers borrow twelve books at once.",
    "market": "Stalls of the market are let for one season. Fish is sold on Friday mornings only.",
    "pool": "The pool closes in August for repairs. Children under six swim without a ticket.",
    "glass": "Glass is collected every second Monday. Garden waste goes into the brown bin.",
    "dogs": "Dogs are kept on a lead in the park. Owners register a puppy within thirty days.",
    "concerts": "Building work rests from noon until two. Concerts outdoors end at ten in the evening.",
}
CHINESE = {
    "停车": "老城区停车每小时收费五元。居民夜间停车免费。",
    "图书馆": "图书馆工作日上午九点开馆。读者一次可借十二本书。",
    "集市": "集市摊位按季度出租。鲜鱼只在星期五早上出售。",
    "游泳": "游泳池八月闭馆检修。六岁以下儿童免票入场。",
    "垃圾": "玻璃每隔一周的星期一回收。园林垃圾投入棕色垃圾桶。",
    "养犬": "公园内遛狗必须牵绳。主人应在三十天内为幼犬登记。",
    "噪声": "中午十二点至两点停止施工。露天音乐会晚上十点结束。",
}


class WordEncoder:
    """A small Encoder: texts that share words have vectors that point the same way."""

    name = "words"
    dimensions = 512

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        return np.stack([self.encode_question(text) for text in texts])

    def encode_question(self, text: str) -> Vectors:
        vector = np.full(self.dimensions, 1e-6, np.float32)
        for token in search_tokens(text):
            vector[crc32(token.encode()) % self.dimensions] += 1
        return vector / np.linalg.norm(vector)


class Counting(WordEncoder):
    """The same Encoder, which remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_question(self, text: str) -> Vectors:
        self.asked.append(text)
        return super().encode_question(text)


class Amnesia(WordEncoder):
    """The same Encoder after its model went wrong: every question has the same vector."""

    def encode_question(self, text: str) -> Vectors:
        return super().encode_question("")


def document(number: int, language: Language, text: str, canaries: tuple[str, ...] = ()) -> Document:
    return Document(
        id=f"{language}-{number}",
        title=f"{language}-{number}",
        short_title="",
        issuer="",
        number="",
        date="",
        kind="",
        authority="user",
        status="unknown",
        language=language,
        edition_of=None,
        replaced_by=None,
        url=None,
        provenance="",
        canaries=canaries,
        text=text,
        sections=(Section((), "", "start", 0, 0, len(text)),) if text else (),
    )


def documents() -> list[Document]:
    english = [document(n, "en", text, (f"What of {word}?",)) for n, (word, text) in enumerate(ENGLISH.items())]
    return english + [document(n, "zh", text) for n, text in enumerate(CHINESE.values())]


def built(home: Path, texts: Sequence[Document], encoder: Encoder | None = None) -> Index:
    with build_lock(home):
        build(home, texts, WordEncoder(), sources="test")
    return open_index(home, encoder or WordEncoder())


def folder_of(home: Path) -> Path:
    manifest = read_manifest(home)
    assert manifest
    return generation_folder(home, manifest.generation)


def dead(canaries: Sequence[Canary]) -> set[tuple[str, str]]:
    return {(leg.leg, leg.language) for leg in health(canaries) if not leg.is_alive}


def test_legs_that_work_find_every_canary_in_both_languages(tmp_path: Path) -> None:
    canaries = run_canaries(built(tmp_path, documents()))
    assert not [canary for canary in canaries if not canary.is_found]
    legs = [(leg.leg, leg.language) for leg in health(canaries)]
    assert legs == [("dense", "en"), ("dense", "zh"), ("keyword", "en"), ("keyword", "zh")]


def test_each_canary_is_encoded_once_for_both_legs(tmp_path: Path) -> None:
    encoder = Counting()
    index = built(tmp_path, documents(), encoder)
    texts = [canary.text for canary in run_canaries(index) if canary.leg == "dense"]
    assert encoder.asked == texts


def test_the_questions_of_the_register_and_sentences_of_each_document_are_asked(tmp_path: Path) -> None:
    canaries = run_canaries(built(tmp_path, documents()), ("keyword",))
    first = [(canary.kind, canary.text) for canary in canaries if canary.document_id == "en-0"]
    assert first == [
        ("question", "What of parking?"),
        ("sentence", "Parking costs five yuan an hour in the old town."),
        ("sentence", "Residents pay nothing at night."),
    ]


def test_a_document_without_questions_is_asked_for_by_its_sentences(tmp_path: Path) -> None:
    canaries = run_canaries(built(tmp_path, documents()), ("keyword",))
    assert {canary.kind for canary in canaries if canary.language == "zh"} == {"sentence"}


def test_a_keyword_leg_that_cannot_read_chinese_is_dead_for_chinese_alone(tmp_path: Path) -> None:
    index = built(tmp_path, documents())
    folder = folder_of(tmp_path)
    contexts = [passage.context for passage in load_passages(folder)]
    Keywords.build([text if text.isascii() else "" for text in contexts], folder / "keywords")
    assert dead(run_canaries(index)) == {("keyword", "zh")}


def test_a_dense_leg_whose_questions_all_look_alike_is_dead_for_both(tmp_path: Path) -> None:
    english = [document(n, "en", f"Rule {n} is about item {n * 7}.") for n in range(15)]
    chinese = [document(n, "zh", f"规定{n}针对物品{n * 7}。") for n in range(15)]
    index = built(tmp_path, english + chinese, Amnesia())
    assert dead(run_canaries(index)) == {("dense", "en"), ("dense", "zh")}


def test_another_edition_of_the_document_is_as_good(tmp_path: Path) -> None:
    original = document(1, "en", "Parking costs five yuan.", ("What does parking cost?",))
    edition = replace(document(2, "en", "The pool closes in August.", ("When is swimming over?",)), edition_of="en-1")
    index = built(tmp_path, [original, edition])
    assert all(canary.is_found for canary in run_canaries(index, ("dense",)) if canary.kind == "question")


def test_a_replaced_document_is_not_asked_for(tmp_path: Path) -> None:
    old = replace(document(8, "en", "Parking is free.", ("What of parking?",)), status="replaced")
    canaries = run_canaries(built(tmp_path, [*documents(), old]))
    assert old.id not in {canary.document_id for canary in canaries}


@pytest.mark.parametrize("text", ["", "Parking"])
def test_a_document_that_says_next_to_nothing_does_no_harm(tmp_path: Path, text: str) -> None:
    canaries = run_canaries(built(tmp_path, [*documents(), document(8, "en", text)]))
    assert not dead(canaries)


def test_of_many_documents_some_are_sampled(tmp_path: Path) -> None:
    many = [document(n, "en", f"Rule {n} is about item {n * 7}.") for n in range(MOST_SAMPLED_DOCUMENTS * 3)]
    asked = {canary.document_id for canary in run_canaries(built(tmp_path, many), ("keyword",))}
    assert MOST_SAMPLED_DOCUMENTS / 2 < len(asked) <= MOST_SAMPLED_DOCUMENTS
