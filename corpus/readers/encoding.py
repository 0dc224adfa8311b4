"""Encodings: the text that a file's bytes spell. Knows no format."""

import codecs
import re

from corpus.readers import failures

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers take a declared name for: GB2312 and GBK are read as their superset GB18030, and
# Latin-1 as Windows-1252. A name that is not here counts as none.
_DECLARED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
}
# Chinese text keeps to the characters of GB2312 but for names and rare words, and traditional text
# shares more than half with it. Western text taken for GB18030 gives rare characters only.
_LEAST_SHARE_COMMON = 0.5
# English in UTF-16 is half NUL; a stray NUL in other text is dropped later.
_SHARE_NUL_OF_UTF_16 = 0.2
_BEYOND_ASCII = re.compile(r"[^\0-\x7f]+")


def decode(data: bytes, *, name: str, declared: str | None = None) -> str:
    """The text of `data`, without a byte order mark: UTF-8, UTF-16, GB18030 or what it is `declared` to be.

    A mark goes before a declaration, a declaration before a guess; one that the bytes contradict is
    passed over. Raises UserError that names the file `name` where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _decoded(data, encoding)
            break
    else:
        text = _declared_text(data, declared) or _guessed_text(data)
    if text is None:
        raise failures.unknown_encoding(name)
    return text


def _declared_text(data: bytes, declared: str | None) -> str | None:
    encoding = _DECLARED.get((declared or "").strip().lower())
    return _decoded(data, encoding) if encoding else None


def _guessed_text(data: bytes) -> str | None:
    utf_16 = _likely_byte_orders(data)
    guesses = ["utf-8", *utf_16, "gb18030"]
    if utf_16 and data.count(0) >= _SHARE_NUL_OF_UTF_16 * len(data):
        guesses = [*utf_16, "utf-8", "gb18030"]
    for encoding in guesses:
        text = _decoded(data, encoding)
        if text is not None and (encoding == "utf-8" or _is_plausible(text)):
            return text
    return None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likely_byte_orders(data: bytes) -> list[str]:
    """The byte orders of UTF-16, likelier first, in which `data` may be; [] where it holds no NUL."""
    at_even, at_odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 or not at_even + at_odd:
        return []
    return ["utf-16-le", "utf-16-be"] if at_odd > at_even else ["utf-16-be", "utf-16-le"]


def _is_plausible(text: str) -> bool:
    """Whether the characters beyond ASCII are those that Chinese texts are made of."""
    beyond = "".join(_BEYOND_ASCII.findall(text))
    common = len(beyond.encode("gb2312", "ignore")) // 2
    return common >= _LEAST_SHARE_COMMON * len(beyond)
