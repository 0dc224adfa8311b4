"""A PDF becomes the paragraphs that were printed, without what belongs to the page."""

import io
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from corpus.errors import UserError
from corpus.outline import outline
from corpus.readers.pdf import read_pdf
from corpus.reading import Reading

Read = Callable[[str, bytes | str], Reading]

SONG = "STSong-Light"
ENGLISH = (
    "The council of ward {0} supplies water of the quality that the national standard demands, and "
    "publishes the results of its tests in month {0}. A user who finds the water unfit may ask for test {0}. "
    "The supplier answers within {0} days. It serves 1.5 million people in the twelve districts of ward {0}, "
    "and reads each meter once in every billing period. Users of ward {0} pay by bank."
)


def printed(paragraphs: Sequence[str], *, head: str = "", foot: str = "— {} —", title: str = "") -> bytes:
    """A PDF with the paragraphs wrapped and broken over small pages by a layout program."""
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))
    content = io.BytesIO()
    chinese = any(char >= "\u4e00" for paragraph in paragraphs for char in paragraph)
    style = ParagraphStyle(
        "body",
        fontName=SONG if chinese else "Helvetica",
        fontSize=14,
        leading=22,
        wordWrap="CJK" if chinese else None,
    )

    def furnish(canvas: Canvas, _: object) -> None:
        canvas.setFont(SONG, 9)
        canvas.drawString(60, A5[1] - 30, head)
        canvas.drawCentredString(A5[0] / 2, 30, foot.format(canvas.getPageNumber()))

    layout = SimpleDocTemplate(content, pagesize=A5, title=title)
    layout.build([Paragraph(text, style) for text in paragraphs], onFirstPage=furnish, onLaterPages=furnish)
    return content.getvalue()


def picture(*, with_text: bool = False) -> bytes:
    content = io.BytesIO()
    canvas = Canvas(content)
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "white")), 60, 600)
    canvas.showPage()
    if with_text:
        canvas.drawString(60, 700, "Printed page")
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def encrypted(content: bytes, user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()


PARAGRAPH = ENGLISH.format(7)
SCRAMBLED = printed([ENGLISH.format(1), "文"])


def paths(text: str) -> list[tuple[str, ...]]:
    return [section.path for section in outline(text, (), language="zh")]


@pytest.mark.parametrize("foot", ["— {} —", "第 {} 页", "{}", "绿洲市公报 {}", ""])
def test_a_chinese_regulation_comes_out_of_print_with_its_paragraphs_and_outline(read: Read, foot: str) -> None:
    path = Path(__file__).parent.parent / "samples" / "regulation.zh.txt"
    lines = path.read_text(encoding="utf-8").replace("\u3000", " ").splitlines()
    paragraphs = [line for line in lines if line] + [
        "".join(f"{n}号绿地由园林部门、建设部门和街道办事处管理，" for n in range(99)) + "并公布。"
    ]
    content = printed(paragraphs, head="绿洲市公报2023年第6期", foot=foot)
    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) > 2
    text = read("regulation.pdf", content).text
    assert text.split("\n\n") == paragraphs
    assert paths(text) == paths("\n".join(paragraphs))


@pytest.mark.parametrize("foot", ["{}", "Page {} of 9", "Water rules {}"])
def test_english_paragraphs_come_out_of_print_whole(read: Read, foot: str) -> None:
    paragraphs = ["Water rules", "1. Purpose", *(ENGLISH.format(10**n) for n in range(9))]
    content = printed(paragraphs, head="GREENVALE", foot=foot)
    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) > 1
    assert read("rules.pdf", content).text.split("\n\n") == paragraphs


def test_the_declared_title_is_a_fact_unless_a_program_made_it_up(read: Read) -> None:
    assert read("a.pdf", printed(["文"], title="供水办法")).facts == {"title": "供水办法"}
    for title in ("", "untitled", "rules.docx", "Microsoft Word - 供水办法.doc"):
        assert read("a.pdf", printed(["文"], title=title)).facts == {}


def test_a_file_that_opens_without_a_password_is_read(read: Read) -> None:
    assert read("a.pdf", encrypted(printed([PARAGRAPH]), "")).text == PARAGRAPH


def test_a_protected_file_is_refused_with_name_and_remedy(read: Read) -> None:
    with pytest.raises(UserError, match=r"'a\.pdf' is protected by a password; save a copy without one"):
        read("a.pdf", encrypted(printed([PARAGRAPH]), "secret"))


def test_pages_that_are_pictures_are_refused_with_name_and_remedy(read: Read) -> None:
    with pytest.raises(UserError, match=r"'scan\.pdf' has no text.*OCR"):
        read("scan.pdf", picture())


def test_a_page_without_text_among_others_is_reported(read: Read, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="corpus"):
        assert read("half.pdf", picture(with_text=True)).text == "Printed page"
    assert "half.pdf: 1 of 2 pages have no text" in caplog.text


@pytest.mark.parametrize("length", [5, 60, 700])
def test_a_file_cut_short_is_refused_with_name_and_remedy(read: Read, length: int) -> None:
    with pytest.raises(UserError, match=r"'a\.pdf' is damaged, or no PDF.*save it anew"):
        read("a.pdf", printed([PARAGRAPH])[:length])


@given(st.randoms(use_true_random=False))
def test_a_scrambled_file_is_read_or_refused(random: Random) -> None:
    content = bytearray(SCRAMBLED)
    for _ in range(random.choice([1, 5, 30])):
        content[random.randrange(len(content))] = random.randrange(256)
    try:
        read_pdf(bytes(content), "a.pdf")
    except UserError as error:
        assert "'a.pdf'" in str(error)
