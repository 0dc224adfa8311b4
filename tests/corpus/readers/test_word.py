"""A Word file becomes its text in document order, with the numbers and headings that Word shows."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml

from corpus.errors import UserError
from corpus.reading import Reading

if TYPE_CHECKING:
    from docx.document import Document

Read = Callable[[str, bytes | str], Reading]

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# Three levels as Chinese templates have them: 第一条, （一）, 1.1; and a bullet.
LIST = """<w:abstractNum {ns} w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="第%1条"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:suff w:val="nothing"/>
<w:lvlText w:val="%1.%3"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>"""


def saved(document: "Document") -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def inner(markup: str) -> str:
    return f"<w:p {NAMESPACE}>{markup}</w:p>"


def add_xml(document: "Document", markup: str) -> None:
    document.element.body.insert_element_before(parse_xml(markup), "w:sectPr")


def add_numbered(document: "Document", text: str, list_id: int, level: int) -> None:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    add_xml(document, inner(f"<w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r>"))


@pytest.fixture
def document() -> "Document":
    return docx.Document()


def test_headings_lists_and_tables_stand_in_the_order_of_the_document(read: Read, document: "Document") -> None:
    document.add_heading("绿洲市供水办法", 0)  # the style Title
    document.add_heading("一、总则", 1)
    document.add_paragraph("为规范供水，\t制定本办法。").add_run().add_break()
    document.add_paragraph("居民", style="List Bullet")
    document.add_paragraph("学校", style="List Number")
    document.add_paragraph("医院", style="List Number")
    table = document.add_table(rows=3, cols=3)
    for cell, text in zip(table._cells, ["类别", "价格", "", "居民", "2元", "3元", "", "4元", ""], strict=True):
        cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_heading("附则", 2)
    document.add_paragraph("自公布之日起施行。")
    reading = read("rules.docx", saved(document))
    assert reading.text.split("\n\n") == [
        "绿洲市供水办法",
        "一、总则",
        "为规范供水， 制定本办法。",
        "- 居民\n1. 学校\n2. 医院",
        "类别: 居民; 价格: 2元; 价格: 3元\n类别: 居民; 价格: 4元",
        "附则",
        "自公布之日起施行。",
    ]
    titles = [(heading.level, reading.text[heading.start : heading.end]) for heading in reading.headings]
    assert titles == [(1, "一、总则"), (2, "附则")]


def test_automatic_numbers_are_printed_as_word_prints_them(read: Read, document: "Document") -> None:
    numbering = document.part.numbering_part.element
    numbering.append(parse_xml(LIST.format(ns=NAMESPACE)))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'
    for list_id, override in ((91, ""), (92, restart), (93, "")):
        numbering.append(
            parse_xml(f'<w:num {NAMESPACE} w:numId="{list_id}"><w:abstractNumId w:val="90"/>{override}</w:num>')
        )
    items = [(91, 0), (91, 1), (91, 1), (91, 0), (91, 1), (91, 2), (92, 0), (93, 0), (91, 3), (77, 0), (0, 0)]
    for list_id, level in items:
        add_numbered(document, "文", list_id, level)
    assert read("rules.docx", saved(document)).text.split("\n") == [
        "第一条 文",
        "（一）文",
        "（二）文",
        "第二条 文",
        "（一）文",
        "2.1文",
        "第九条 文",
        "第三条 文",
        "- 文",
        "- 文",
        "",
        "文",
    ]


def test_headings_are_known_by_chinese_names_outline_levels_and_inheritance(read: Read, document: "Document") -> None:
    styles = document.styles
    styles.add_style("标题 2", 1)
    styles.add_style("我的标题", 1).base_style = styles["Heading 3"]
    document.add_paragraph("甲", style="标题 2")
    document.add_paragraph("乙", style="我的标题")
    for level in (3, 9):
        add_xml(document, inner(f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:r><w:t>丙{level}</w:t></w:r>'))
    document.add_heading("长" * 300, 1)
    reading = read("rules.docx", saved(document))
    titles = [(heading.level, reading.text[heading.start : heading.end]) for heading in reading.headings]
    assert titles == [(2, "甲"), (3, "乙"), (4, "丙3")]


def test_what_is_deleted_or_hidden_is_left_out_and_what_is_wrapped_is_kept(read: Read, document: "Document") -> None:
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("第一章 总则 1", style="toc 1")
    add_xml(
        document,
        inner(
            "<w:r><w:t>应</w:t></w:r><w:del><w:r><w:delText>不</w:delText><w:t>不</w:t></w:r></w:del>"
            "<w:ins><w:r><w:t>当</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
            '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>公</w:t></w:r><w:hyperlink><w:r><w:t>开</w:t>'
            "</w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/><w:br/><w:t>行</w:t></w:r>"
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
        ),
    )
    control = f"<w:sdt {NAMESPACE}><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    add_xml(document, control)
    assert read("rules.docx", saved(document)).text.split("\n\n") == ["应当公开-\n行", "文本框", "控件"]


def test_a_table_of_one_column_is_a_frame_around_text(read: Read, document: "Document") -> None:
    frame = document.add_table(rows=2, cols=1)
    frame.cell(0, 0).text = "框内文字"
    frame.cell(1, 0).paragraphs[0].text = "标题"
    frame.cell(1, 0).paragraphs[0].style = document.styles["Heading 1"]
    reading = read("rules.docx", saved(document))
    assert reading.text == "框内文字\n\n标题"
    assert len(reading.headings) == 1


def test_core_properties_are_facts_and_a_title_paragraph_stands_in_for_a_title(
    read: Read, document: "Document"
) -> None:
    document.add_heading("供水\n办法", 0)
    properties = document.core_properties
    properties.author, properties.created = "水务局", datetime(2023, 6, 1)
    facts = {"title": "供水办法", "issuer": "水务局", "date": "2023-06-01"}
    assert read("a.docx", saved(document)).facts == facts
    properties.title = "绿洲市供水办法"
    assert read("a.docx", saved(document)).facts == facts | {"title": "绿洲市供水办法"}


def rebuilt(content: bytes, part: str, replacement: bytes | None) -> bytes:
    """The package with one part replaced, or left out."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = replacement if name == part else source.read(name)
            if data is not None:
                target.writestr(name, data)
    return result.getvalue()


PARTS = ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("replacement", [None, b"", b"<a", b"\0"])
def test_a_damaged_file_is_refused_with_name_and_remedy(
    read: Read, document: "Document", part: str, replacement: bytes | None
) -> None:
    document.add_paragraph("文")
    with pytest.raises(UserError, match=r"'a\.docx' is damaged.*Word.*save it anew"):
        read("a.docx", rebuilt(saved(document), part, replacement))


def test_a_file_cut_short_is_refused(read: Read, document: "Document") -> None:
    content = saved(document)
    for length in (10, 1000, len(content) - 30):
        with pytest.raises(UserError, match=r"'a\.docx' is damaged"):
            read("a.docx", content[:length])


def test_a_protected_file_is_told_from_an_old_one(read: Read) -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UserError, match=r"'a\.docx' is protected by a password; save a copy without one"):
        read("a.docx", container + "EncryptedPackage".encode("utf-16-le") + bytes(99))
    with pytest.raises(UserError, match=r"'a\.docx'.*save it as \.docx or PDF"):
        read("a.docx", container + "WordDocument".encode("utf-16-le"))


def test_a_file_that_would_fill_the_memory_is_refused(read: Read, document: "Document") -> None:
    content = bytearray(saved(document))
    unpacked_size = content.index(b"PK\x01\x02") + 24  # of the first entry in the archive's directory
    content[unpacked_size : unpacked_size + 4] = (600 * 1024 * 1024).to_bytes(4, "little")
    with pytest.raises(UserError, match=r"'a\.docx' is larger than 500 MB"):
        read("a.docx", bytes(content))
