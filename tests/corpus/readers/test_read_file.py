"""A file is read by its format, or refused in a sentence that names it and says what to do."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.readers import FORMATS, MAX_MEGABYTES, read_file
from corpus.reading import Reading

Read = Callable[[str, bytes | str], Reading]


@pytest.mark.parametrize("suffix", [".txt", ".TXT", ".text"])
def test_plain_text_is_kept_verbatim_but_for_line_ends_and_what_hides(read: Read, suffix: str) -> None:
    text = "\ufeff　第一条\t为了\u200b供水。\r\n\r\n- 不 改 动 \r尾\n"
    assert read(f"a{suffix}", text) == Reading("　第一条\t为了供水。\n\n- 不 改 动 \n尾\n", hidden_chars=1)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_text_formats_are_read_in_the_usual_encodings(read: Read, suffix: str, encoding: str) -> None:
    assert read(f"a{suffix}", "为规范供水，制定本办法。".encode(encoding)).text == "为规范供水，制定本办法。"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_an_unknown_encoding_is_refused(read: Read, suffix: str) -> None:
    with pytest.raises(UserError, match=rf"'a\{suffix}' is no text in UTF-8.*save it as UTF-8"):
        read(f"a{suffix}", b"\x81\xff\xfe\x80abc")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no file '.*rules\.txt'; check its name and folder"):
        read_file(tmp_path / "rules.txt")
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="no file"):
        read_file(tmp_path / "file" / "rules.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules.txt").mkdir()
    with pytest.raises(UserError, match=r"rules\.txt' is not a file; name the files in it"):
        read_file(tmp_path / "rules.txt")


def test_a_name_that_the_system_cannot_open_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"cannot be opened .*check that you may read it"):
        read_file(tmp_path / ("x" * 300 + ".txt"))


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("content", [b"", b" \r\n\t"])
def test_an_empty_file_is_refused(read: Read, suffix: str, content: bytes) -> None:
    with pytest.raises(UserError, match=rf"'a\{suffix}' is empty; check that it was saved"):
        read(f"a{suffix}", content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<html><body><img src=scan.png><script>x</script></body></html>"),
        ("a.md", "![](scan.png)"),
        ("a.txt", "\u200b\u200b"),
        ("a.txt", "\ufeff"),
    ],
)
def test_a_file_without_text_is_refused(read: Read, name: str, content: str) -> None:
    with pytest.raises(UserError, match=rf"'{re.escape(name)}' has no text.*OCR"):
        read(name, content)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    os.truncate(path, MAX_MEGABYTES * 1024 * 1024 + 1)
    with pytest.raises(UserError, match=r"'a\.txt' is larger than 50 MB; divide it"):
        read_file(path)


@pytest.mark.parametrize("name", ["a.zip", "a", "a.jpg", ".txt"])
def test_an_unknown_format_is_refused_with_the_known_ones(read: Read, name: str) -> None:
    with pytest.raises(UserError, match=rf"'{re.escape(name)}'.*\.docx, \.htm.*save it as one of them"):
        read(name, "text")


@pytest.mark.parametrize("name", ["a.doc", "a.DOC", "a.wps", "a.ofd", "a.xls", "a.rtf"])
def test_a_format_of_an_office_program_is_to_be_saved_as_another(read: Read, name: str) -> None:
    with pytest.raises(UserError, match=rf"'{re.escape(name)}'.*save it as \.docx or PDF"):
        read(name, "text")


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_text_under_a_wrong_suffix_is_refused(read: Read, suffix: str) -> None:
    with pytest.raises(UserError, match=rf"'a\{suffix}' is damaged, or no .*save it anew"):
        read(f"a{suffix}", "第一条 为了供水，制定本办法。" * 50)
