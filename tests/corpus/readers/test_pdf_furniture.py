"""Running heads, feet and page numbers go; lines of the text stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.pdf_furniture import without_furniture

BODY = [
    ["供水单位应当", "检测水质。"],
    ["用户应当", "按时交费。"],
    ["本办法自公布", "之日起施行。"],
    ["附表如下。", "完。"],
]


def pages(heads: list[str], feet: list[str]) -> list[list[str]]:
    return [[head, *body, foot] for head, body, foot in zip(heads, BODY, feet, strict=True)]


@pytest.mark.parametrize(
    ("heads", "feet"),
    [
        (["绿洲市公报"] * 4, ["— 1 —", "— 2 —", "— 3 —", "— 4 —"]),
        (["公报 第17页", "公报 第18页", "公报 第19页", "公报 第20页"], [""] * 4),
        ([""] * 4, ["5", "6", "7", "8"]),
        (["１", "２", "３", "４"], ["Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4"]),
        (["i", "ii", "iii", "iv"], ["1/4", "2/4", "3/4", "4/4"]),
        (["2023年第6期"] * 4, ["第1页 共4页", "第2页 共4页", "第3页 共4页", "第4页 共4页"]),
    ],
)
def test_what_returns_at_the_edges_goes(heads: list[str], feet: list[str]) -> None:
    assert without_furniture(pages(heads, feet)) == BODY


def test_a_head_of_left_pages_only_goes() -> None:
    text = [[f"交费{n * n}元", f"和{name}费。"] for n, name in enumerate("甲乙丙丁戊己庚辛")]
    furnished = [["左页", *lines] if n % 2 else lines for n, lines in enumerate(text)]
    assert without_furniture(furnished) == text


def test_lines_whose_numbers_do_not_count_pages_stay() -> None:
    rows = [["指标 2024", f"合计 {total}"] for total in (100, 250, 300, 470)]
    assert without_furniture([["表", *row, "续"] for row in rows]) == [[row[1]] for row in rows]


def test_only_the_edges_are_furniture() -> None:
    lines = [["总则", f"{name}甲", "水质", f"{name}乙", f"{name}丙", f"{name}丁"] for name in "东西南北"]
    assert without_furniture(lines) == [page[1:] for page in lines]


def test_a_title_that_the_head_repeats_stays() -> None:
    heads = [["供水办法", "供水办法", "第一条"], ["供水办法", "第二条"], ["供水办法", "第三条"]]
    assert without_furniture(heads) == [["供水办法", "第一条"], ["第二条"], ["第三条"]]


def test_empty_lines_beside_furniture_go_with_it_and_others_stay() -> None:
    furnished = [["公报", "", "甲", "", "乙", "", "1"], ["公报", "", "丙", "", "2", ""]]
    assert without_furniture(furnished) == [["甲", "", "乙"], ["丙"]]


@pytest.mark.parametrize("line", ["2024", "12元", "第三条", "iv.", "1.5", "page one"])
def test_what_only_looks_like_a_page_number_stays(line: str) -> None:
    assert without_furniture([[line, "正文", line]]) == [[line, "正文", line]]


@given(st.lists(st.lists(st.sampled_from(["", "甲", "乙。", "1", "2", "— 1 —", "表 3"]), max_size=9), max_size=5))
def test_what_stays_of_a_page_is_a_stretch_of_it(pages: list[list[str]]) -> None:
    for before, after in zip(pages, without_furniture(pages), strict=True):
        starts = range(len(before) - len(after) + 1)
        assert any(before[start : start + len(after)] == after for start in starts)
        assert not after or (after[0] and after[-1])
