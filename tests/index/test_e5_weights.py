"""Tests of index/e5_weights.py, on files of a few kilobytes packed here by the description of the format."""

import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from index.e5_weights import E5Shape, E5Weights, SpecialTokens

SHAPE = E5Shape(hidden=32, layers=1, heads=2, feed_forward=64, vocabulary=6, positions=4, token_types=1)
PIECES = (("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁试验", -2.5), ("区", -3.0))
REPLACEMENTS = {0x3000: " ", 0xFF21: "A", 0x0001: "", 0x2474: "(1)"}


def block(scale: float, nibbles: bytes) -> bytes:
    """32 values: those of the low halves of 16 bytes, then those of the high halves."""
    return struct.pack("<e", scale) + nibbles


def tensors(word_embeddings: bytes) -> Iterator[tuple[str, int, bytes]]:
    hidden, inner = SHAPE.hidden, SHAPE.feed_forward
    yield "emb.word", SHAPE.vocabulary * hidden, word_embeddings
    floats = [("emb.pos", SHAPE.positions * hidden), ("emb.type", hidden), ("emb.ln.w", hidden)]
    floats += [("emb.ln.b", hidden)]
    for name in ("q", "k", "v", "ao"):
        floats += [(f"l0.{name}.w", hidden * hidden), (f"l0.{name}.b", hidden)]
    floats += [
        ("l0.fi.w", inner * hidden),
        ("l0.fi.b", inner),
        ("l0.fo.w", hidden * inner),
        ("l0.fo.b", hidden),
    ]
    floats += [(f"l0.{name}", hidden) for name in ("aln.w", "aln.b", "oln.w", "oln.b")]
    for name, count in floats:
        yield name, count, struct.pack(f"<{count}f", *range(count))


def packed(word_embeddings: bytes, *, version: int = 1, without: str = "") -> bytes:
    """A weights file whose parts are easy to tell apart."""
    blob = "".join(piece for piece, _ in PIECES).encode()
    ends = [len("".join(piece for piece, _ in PIECES[:place]).encode()) for place in range(len(PIECES) + 1)]
    replaced = b"".join(
        struct.pack("<IB", character, len(by)) + by.encode("utf-32-le") for character, by in REPLACEMENTS.items()
    )
    parts = [tensor for tensor in tensors(word_embeddings) if tensor[0] != without]
    head = b"E5S1" + struct.pack("<I7ifi", version, 32, 1, 2, 64, 6, 4, 1, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    head += struct.pack(f"<{len(ends)}I", *ends) + struct.pack("<6f", *(score for _, score in PIECES)) + blob
    head += struct.pack("<iI", len(REPLACEMENTS), len(replaced)) + replaced + struct.pack("<i", len(parts))
    offset = len(head) + sum(2 + len(name) + 21 for name, _, _ in parts)
    body = b""
    for name, count, values in parts:
        head += struct.pack("<H", len(name)) + name.encode()
        head += struct.pack("<BIQQ", 0, count, offset + len(body), len(values))
        body += values
    return head + body


PLAIN_WORDS = b"".join(block(row + 1, bytes(range(16))) for row in range(SHAPE.vocabulary))


def opened(folder: Path, content: bytes) -> E5Weights:
    path = folder / "weights.bin"
    path.write_bytes(content)
    return E5Weights(path)


def test_reads_what_was_packed(tmp_path: Path) -> None:
    weights = opened(tmp_path, packed(PLAIN_WORDS))
    assert weights.shape == SHAPE
    assert weights.special == SpecialTokens(begin=0, end=2, padding=1, unknown=3)
    assert weights.layer_norm_epsilon == pytest.approx(1e-12)
    assert weights.pieces() == list(PIECES)
    assert weights.tensor("l0.fo.b").tolist() == list(range(32))


@given(scale=st.floats(-100, 100, width=16), nibbles=st.binary(min_size=16, max_size=16))
def test_each_value_is_its_nibble_less_8_times_the_scale_of_its_block(
    tmp_path_factory: pytest.TempPathFactory, scale: float, nibbles: bytes
) -> None:
    words = PLAIN_WORDS[: 5 * 18] + block(scale, nibbles)
    row = opened(tmp_path_factory.mktemp("weights"), packed(words)).tensor("emb.word")[5 * 32 :]
    assert row.tolist() == [(byte % 16 - 8) * scale for byte in nibbles] + [
        (byte // 16 - 8) * scale for byte in nibbles
    ]


def test_word_vectors_are_rows_of_the_word_embeddings(tmp_path: Path) -> None:
    weights = opened(tmp_path, packed(PLAIN_WORDS))
    rows = weights.tensor("emb.word").reshape(SHAPE.vocabulary, SHAPE.hidden)
    ids = np.array([[5, 0, 5], [2, 2, 1]])
    assert np.array_equal(weights.word_vectors(ids), rows[ids])


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ("试\u3000区\x01验\0", "试 区验"),
        ("\uff21\u2474", "A"),  # one character for a run of such as are in no piece
        ("邛崃试邛", "邛试邛"),
        ("", ""),
    ],
)
def test_texts_are_prepared_by_the_replacements_of_the_file(tmp_path: Path, text: str, prepared: str) -> None:
    assert opened(tmp_path, packed(PLAIN_WORDS)).prepared(text) == prepared


@given(text=st.text(alphabet="试验区▁ A\u3000\uff21\u2474邛崃^-]\\"))
def test_a_prepared_text_is_prepared(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    weights = opened(tmp_path_factory.mktemp("weights"), packed(PLAIN_WORDS))
    assert weights.prepared(weights.prepared(text)) == weights.prepared(text)


def test_a_change_of_one_byte_changes_the_digest(tmp_path: Path) -> None:
    content = packed(PLAIN_WORDS)
    before = opened(tmp_path, content).digest
    assert opened(tmp_path, content).digest == before
    assert opened(tmp_path, content[:-1] + b"\xff").digest != before


@settings(max_examples=60)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_off_anywhere_is_a_user_error(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    content = packed(PLAIN_WORDS)
    with pytest.raises(UserError, match=r"weights\.bin is missing or damaged"):
        opened(tmp_path_factory.mktemp("weights"), content[: int(share * len(content))])


@settings(max_examples=200)
@given(place=st.integers(0, 600), byte=st.integers(0, 255))
def test_a_damaged_head_is_read_or_a_user_error(
    tmp_path_factory: pytest.TempPathFactory, place: int, byte: int
) -> None:
    """Whatever the bytes are, opening ends in weights or in advice, never in another error."""
    content = bytearray(packed(PLAIN_WORDS))
    content[place] = byte
    try:
        opened(tmp_path_factory.mktemp("weights"), bytes(content))
    except UserError as error:
        assert "pip install" in str(error)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (packed(PLAIN_WORDS, version=2), "does not begin like a weights file"),
        (b"PK\x03\x04" + packed(PLAIN_WORDS)[4:], "does not begin like a weights file"),
        (packed(PLAIN_WORDS, without="l0.ao.w"), "l0.ao.w"),
        (packed(PLAIN_WORDS[18:]), "emb.word has another size"),
        (b"", "empty file"),
    ],
)
def test_another_file_is_a_user_error_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        opened(tmp_path, content)


def test_a_missing_file_is_a_user_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"absent\.bin is missing"):
        E5Weights(tmp_path / "absent.bin")
