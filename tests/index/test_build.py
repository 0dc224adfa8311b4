"""Generations: each is built beside the current one, which is served until the new one is whole."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.errors import UserError
from index.encoder import Progress, Vectors
from index.manifest import Manifest, generation_folder, index_folder, read_manifest, write_manifest
from index.passages import passages
from index.search import open_index
from tests.index.samples import DOCUMENTS, ROOT, WordEncoder, build_index, make_document

GARDEN, GARDEN_ZH, MARKET = DOCUMENTS
POOL = make_document("pool", "The pool closes in August. Children swim without a ticket.\n")


class BrokenOff(WordEncoder):
    """An encoder during whose work the build ends."""

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        raise KeyboardInterrupt


def generations(home: Path) -> set[str]:
    return {path.name for path in index_folder(home).iterdir() if path.is_dir()}


def found(home: Path, words: str) -> list[str]:
    """The documents of the hits for `words`, best first, in the index that is served now."""
    index = open_index(home, WordEncoder())
    return [hit.passage.document_id for hit in index.search(index.query(words, "en"), limit=5)]


def test_the_manifest_says_what_was_built(tmp_path: Path) -> None:
    manifest = build_index(tmp_path)
    assert read_manifest(tmp_path) == manifest
    assert (manifest.encoder, manifest.dimensions, manifest.sources) == ("words", 16, "tests")
    assert manifest.documents == len(DOCUMENTS)
    assert manifest.passages == sum(len(passages(document)) for document in DOCUMENTS)
    assert manifest.sentences == 10  # a title is one, too


def test_a_new_generation_takes_the_place_of_the_current_one(tmp_path: Path) -> None:
    first = build_index(tmp_path, [GARDEN])
    assert found(tmp_path, "the pool in August")[0] == "garden"
    second = build_index(tmp_path, [GARDEN, POOL])
    assert found(tmp_path, "the pool in August")[0] == "pool"
    assert read_manifest(tmp_path) == second
    assert first.corpus != second.corpus


def test_the_generation_before_is_kept_for_who_still_reads_it_and_no_other(tmp_path: Path) -> None:
    built = [build_index(tmp_path, documents) for documents in ([GARDEN], [MARKET], [GARDEN], [POOL])]
    assert generations(tmp_path) == {manifest.generation for manifest in built[-2:]}


def test_an_open_index_stays_the_same_while_a_newer_one_is_built(tmp_path: Path) -> None:
    build_index(tmp_path, [GARDEN])
    opened = open_index(tmp_path, WordEncoder())  # its legs are opened with the first search
    build_index(tmp_path, [POOL])
    query = opened.query("the pool in August", "en")
    assert {hit.passage.document_id for hit in opened.search(query, limit=5)} == {"garden"}
    assert set(opened.documents) == {"garden"}


@pytest.mark.parametrize("documents", [[], [make_document("blank", "\n")]], ids=["none", "blank"])
def test_a_corpus_with_nothing_in_it_makes_an_index_that_finds_nothing(
    documents: list[Document], tmp_path: Path
) -> None:
    assert build_index(tmp_path, documents).passages == 0
    assert found(tmp_path, "rent") == []


def test_unchanged_texts_are_not_encoded_again(tmp_path: Path) -> None:
    first, second, third = WordEncoder(), WordEncoder(), WordEncoder()
    build_index(tmp_path, [GARDEN, GARDEN_ZH], first)
    build_index(tmp_path, [GARDEN_ZH, GARDEN, POOL], second)
    build_index(tmp_path, [POOL, GARDEN_ZH], third)
    assert len(first.encoded) == len(set(first.encoded)) > 10
    assert sorted(second.encoded) == sorted(
        [POOL.text.strip(), "The pool closes in August.", "Children swim without a ticket."]
    )
    assert third.encoded == []


def test_a_document_that_changed_is_encoded_where_it_changed(tmp_path: Path) -> None:
    build_index(tmp_path, [GARDEN])
    encoder, text = WordEncoder(), GARDEN.text.replace("at night", "by day")
    build_index(tmp_path, [make_document("garden", text)], encoder)
    assert len(encoder.encoded) == 2
    assert all("Water may be drawn from the well by day." in text for text in encoder.encoded)


def test_vectors_of_another_encoder_are_not_taken_over(tmp_path: Path) -> None:
    first, other = WordEncoder(), WordEncoder("other words")
    build_index(tmp_path, encoder=first)
    build_index(tmp_path, encoder=other)
    assert other.encoded == first.encoded


def test_without_sentences_only_passages_are_encoded(tmp_path: Path) -> None:
    encoder = WordEncoder()
    manifest = build_index(tmp_path, [GARDEN], encoder, with_sentences=False)
    assert manifest.sentences == 0
    assert encoder.encoded == [passage.context for passage in passages(GARDEN)]
    assert found(tmp_path, "rent")[0] == "garden"


def test_a_build_that_is_broken_off_leaves_the_old_generation_served(tmp_path: Path) -> None:
    whole = build_index(tmp_path, [GARDEN])
    with pytest.raises(KeyboardInterrupt):
        build_index(tmp_path, [POOL], BrokenOff())
    assert read_manifest(tmp_path) == whole
    assert set(found(tmp_path, "the pool in August")) == {"garden"}


def test_what_a_broken_off_build_left_is_removed_by_the_next(tmp_path: Path) -> None:
    first = build_index(tmp_path, [GARDEN])
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            build_index(tmp_path, [POOL], BrokenOff())
    assert len(generations(tmp_path)) == 3
    second = build_index(tmp_path, [MARKET])
    assert generations(tmp_path) == {first.generation, second.generation}


def test_a_first_build_that_is_broken_off_leaves_nothing_to_open(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        build_index(tmp_path, encoder=BrokenOff())
    assert read_manifest(tmp_path) is None
    with pytest.raises(UserError, match="There is no index"):
        open_index(tmp_path, WordEncoder())


def test_the_build_after_a_process_that_was_killed_does_not_wait_for_it(tmp_path: Path) -> None:
    program = """
import os, sys
from pathlib import Path
from tests.index.samples import WordEncoder, build_index
class Killed(WordEncoder):
    def encode_documents(self, texts, *, progress=None):
        os.kill(os.getpid(), 9)
build_index(Path(sys.argv[1]), encoder=Killed())
"""
    killed = subprocess.run([sys.executable, "-c", program, tmp_path], cwd=ROOT, check=False)
    assert killed.returncode == -9
    assert len(generations(tmp_path)) == 1
    assert read_manifest(tmp_path) is None
    manifest = build_index(tmp_path)
    assert generations(tmp_path) == {manifest.generation}


def test_two_processes_that_build_at_once_both_succeed_and_the_second_uses_what_the_first_made(
    tmp_path: Path,
) -> None:
    program = """
import sys, time
from pathlib import Path
from tests.index.samples import WordEncoder, build_index
class Slow(WordEncoder):
    def encode_documents(self, texts, *, progress=None):
        time.sleep(0.5)
        return super().encode_documents(texts, progress=progress)
encoder = Slow()
print("ready", flush=True)
sys.stdin.readline()
print(build_index(Path(sys.argv[1]), encoder=encoder).generation, len(encoder.encoded))
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    pipe = subprocess.PIPE
    both = [subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) for _ in range(2)]
    assert [one.stdout.readline() for one in both if one.stdout] == ["ready\n"] * 2
    for one in both:
        assert one.stdin
        one.stdin.write("go\n")
        one.stdin.flush()
    printed = [one.communicate(timeout=60)[0].split() for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sorted(int(encoded) for _, encoded in printed)[0] == 0
    assert generations(tmp_path) == {generation for generation, _ in printed}
    (second,) = (generation for generation, encoded in printed if encoded == "0")
    assert open_index(tmp_path, WordEncoder()).manifest.generation == second


def test_a_home_that_cannot_be_written_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(UserError, match=r"file/home cannot be written.*choose another with --home"):
        build_index(tmp_path / "file" / "home")


@pytest.mark.parametrize("pointer", [b"", b"\0\0\0\0", b"no-such-generation", b"\xff\xfe", b"..", b"build.lock"])
def test_a_damaged_pointer_counts_as_nothing_built(pointer: bytes, tmp_path: Path) -> None:
    index_folder(tmp_path).mkdir()
    (index_folder(tmp_path) / "build.lock").touch()
    (index_folder(tmp_path) / "current").write_bytes(pointer)
    assert read_manifest(tmp_path) is None


@pytest.fixture
def built(tmp_path: Path) -> Manifest:
    return build_index(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\0", b"{}", b"[1]", b'{"generation": "x"', b"\xff"])
def test_a_damaged_manifest_counts_as_nothing_built_and_the_next_build_mends_it(
    content: bytes, built: Manifest, tmp_path: Path
) -> None:
    (generation_folder(tmp_path, built.generation) / "manifest.json").write_bytes(content)
    assert read_manifest(tmp_path) is None
    mended = build_index(tmp_path)
    assert read_manifest(tmp_path) == mended
    assert generations(tmp_path) == {mended.generation}


def test_a_generation_of_another_form_counts_as_nothing_built(built: Manifest, tmp_path: Path) -> None:
    write_manifest(tmp_path, built.model_copy(update={"format": built.format + 1}))
    assert read_manifest(tmp_path) is None
