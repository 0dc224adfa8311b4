"""What a line is numbered with is read in the forms that official texts use."""

import pytest

from corpus.document import Language
from corpus.numbering import Kind, numbering, opens_with_number


@pytest.mark.parametrize(
    ("line", "language", "kind", "printed", "value"),
    [
        ("第二百八十七条之一　在", "zh", Kind.CLAUSE, "第二百八十七条之一", (287, 1)),
        ("第１２章 附则", "zh", Kind.CHAPTER, "第１２章", (12,)),
        ("二十一、保障", "zh", Kind.HAN, "二十一、", (21,)),
        ("(十)保障", "zh", Kind.BRACKETED_HAN, "(十)", (10,)),
        ("２．１ 范围", "zh", Kind.DECIMAL, "２．１", (2, 1)),
        ("1.2.3.4 范围", "zh", Kind.DECIMAL_4, "1.2.3.4", (1, 2, 3, 4)),
        ("③范围", "zh", Kind.CIRCLED, "③", (3,)),
        ("附件2", "zh", Kind.ANNEX, "附件2", ()),
        ("附件：1．表", "zh", Kind.ANNEX_LIST, "附件", ()),
        ("附则", "zh", Kind.CHAPTER, "", ()),
        ("CHAPTER XII Fees", "en", Kind.CHAPTER, "CHAPTER XII", ()),
        ("1.2.3 Scope", "en", Kind.DECIMAL_3, "1.2.3", (1, 2, 3)),
        ("(iv) Scope", "en", Kind.ROMAN, "(iv)", (4,)),
        ("(b) Scope", "en", Kind.LETTER, "(b)", (2,)),
    ],
)
def test_a_number_has_its_kind_and_value(
    line: str, language: Language, kind: Kind, printed: str, value: tuple[int, ...]
) -> None:
    number = numbering(line, language)
    assert number is not None
    assert (number.kind, number.printed, number.value) == (kind, printed, value)


def test_kinds_are_ordered_as_official_documents_nest_them() -> None:
    lines = ["第一编 a", "第一章 a", "第一节 a", "一、a", "（一）a", "1. a", "（1）a", "①a", "第一条 a"]
    kinds = [number.kind for line in lines if (number := numbering(line, "zh"))]
    assert kinds == sorted(kinds)
    assert len(set(kinds)) == len(lines)


@pytest.mark.parametrize("line", ["第二条为了", "（一）目标", "1. Scope", "(a) Fees", "Article 3 The", "附件1"])
def test_a_numbered_line_opens_a_paragraph_of_its_own(line: str) -> None:
    assert opens_with_number(line)


@pytest.mark.parametrize("line", ["", "为了", "1.5 million", "第三条规定的", "article 3", "2025年", "(see a)"])
def test_another_line_may_go_on_with_a_sentence(line: str) -> None:
    assert not opens_with_number(line)
