"""Text is read in the encoding that it was written in, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.readers.encoding import decode

CHINESE = "第一条　为规范供水，制定本办法。\n价格：2元／吨。"
ENGLISH = "Article 1 Meters\nRead them monthly."


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, CHINESE + ENGLISH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="rules.txt") == text


@pytest.mark.parametrize("declared", ["gb2312", "GBK", " gb18030 ", "x-gbk"])
def test_what_is_declared_as_an_older_standard_is_read_by_the_newest(declared: str) -> None:
    text = "镕㐀的办法"  # not in GB2312; the second not in GBK
    assert decode(text.encode("gb18030"), name="a.html", declared=declared) == text


def test_a_declaration_goes_before_a_guess() -> None:
    assert decode("café’s".encode("cp1252"), name="a.html", declared="ISO-8859-1") == "café’s"
    assert decode("條例規定".encode("big5"), name="a.html", declared="big5") == "條例規定"


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", "rot13", "no-such", ""])
def test_a_wrong_or_unknown_declaration_is_passed_over(declared: str) -> None:
    assert decode(CHINESE.encode(), name="a.html", declared=declared) == CHINESE
    assert decode(CHINESE.encode("gb18030"), name="a.html", declared="utf-8") == CHINESE


def test_a_stray_nul_does_not_make_a_text_utf_16() -> None:
    assert decode(f"{CHINESE}\0x".encode(), name="a.txt") == f"{CHINESE}\0x"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf\xff\xff",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\x80\x81",
        "It’s the council’s fee.".encode("cp1252"),  # GB18030 has characters for these bytes too
        "Größe der Zähler: äußerst".encode("latin-1"),
        bytes(range(128, 256)) * 3,
    ],
)
def test_bytes_that_are_no_known_text_are_refused_with_name_and_remedy(data: bytes) -> None:
    with pytest.raises(UserError, match=r"'rules\.txt'.*UTF-8.*save it as UTF-8"):
        decode(data, name="rules.txt")


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_in_utf_8_with_a_mark_is_read(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), name="a.txt") == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decode(data, name="a.txt"), str)
    except UserError as error:
        assert "a.txt" in str(error)
