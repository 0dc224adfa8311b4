"""A document's outline is that of its headings, marked or numbered; its sections partition the text."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Language, Section
from corpus.outline import outline
from corpus.reading import Heading


def sample(name: str) -> str:
    return (Path(__file__).parent / "samples" / name).read_text(encoding="utf-8")


REGULATION = sample("regulation.zh.txt")
NOTICE = sample("notice.zh.txt")
ENGLISH = sample("rules.en.txt")


def shown(text: str, language: Language, headings: tuple[Heading, ...] = ()) -> list[str]:
    """The outline as a reader sees it: each heading indented by its depth."""
    sections = outline(text, headings, language=language)
    return ["  " * (len(section.path) - 1) + section.path[-1] for section in sections if section.path]


def section_of(text: str, heading: str, language: Language) -> Section:
    return next(s for s in outline(text, (), language=language) if s.path[-1:] == (heading,))


def test_a_regulation_is_divided_into_chapters_divisions_and_articles() -> None:
    assert shown(REGULATION, "zh") == [
        "第一章　总则",
        "  第一条",
        "  第二条",
        "第二章　规划与建设",
        "  第一节　规划",
        "    第三条（编制主体）",
        "    第三条之一",
        "  第二节　建设",
        "    第四条",
        "附　则",
        "  第五条",
        "附件1：绿地分类表",
    ]


def test_the_text_of_an_article_begins_after_its_number_on_the_same_line() -> None:
    article = section_of(REGULATION, "第二条", "zh")
    assert REGULATION[article.body : article.end].startswith("　本市行政区域内")
    assert REGULATION[article.body : article.end].rstrip().endswith("（三）法律、法规规定的其他绿地。")
    assert (article.number, article.path) == ("第二条", ("第一章　总则", "第二条"))


def test_the_stop_behind_the_number_of_an_article_is_no_text() -> None:
    text = "Article 1. The office keeps a list.\n\nArticle 2. The list is public."
    assert [text[one.body : one.end].strip() for one in outline(text, (), language="en")] == [
        "The office keeps a list.",
        "The list is public.",
    ]


def test_a_notice_is_divided_by_its_four_official_ranks_and_its_annexes() -> None:
    assert shown(NOTICE, "zh") == [
        "一、总体要求",
        "  （一）指导思想",
        "  （二）工作目标",
        "二、重点任务",
        "  1. 加快工程建设",
        "    （1）新建水厂",
        "    （2）改造管网",
        "      ①主干管",
        "  2．强化水质检测",
        "三、保障措施",
        "附件",
        "附件1",
        "  一、新建工程",
        "  二、改造工程",
        "附件 2",
    ]


def test_a_heading_that_opens_its_paragraph_ends_at_the_first_full_stop() -> None:
    section = section_of(NOTICE, "（一）指导思想", "zh")
    assert NOTICE[section.start : section.body] == "（一）指导思想。"
    assert NOTICE[section.body : section.end].strip() == "以保障群众饮水安全为目标，分步实施，稳步推进。"


def test_an_english_regulation_is_divided_by_parts_articles_numbers_and_letters() -> None:
    assert shown(ENGLISH, "en") == [
        "GREENVALE WATER SUPPLY RULES",
        "Part I General",
        "  1. Purpose",
        "  2. Definitions",
        "    2.1 Meter",
        "    2.2 Mains",
        "Part II Supply",
        "  Article 5",
        "  Article 6: Duties of users",
        "    (a) Reading",
        "    (b) Payment",
        "      (i) Time",
        "      (ii) Place",
        "Closing notes",
        "Schedule 2 - Fees",
    ]


def test_a_number_is_given_as_printed() -> None:
    numbers = {s.path[-1]: s.number for s in outline(ENGLISH, (), language="en") if s.path}
    assert numbers["2.1 Meter"] == "2.1"
    assert numbers["Article 5"] == "Article 5"
    assert numbers["(ii) Place"] == "(ii)"
    assert numbers["Closing notes"] == ""
    assert section_of(NOTICE, "2．强化水质检测", "zh").number == "2．"


def test_headings_of_the_format_are_kept_and_those_of_the_text_stand_below_them() -> None:
    text = "供水通知\n\n总体要求\n\n（一）目标\n安全。\n\n保障\n\n（一）资金\n落实。\n二、附带\n说明。"
    marked = [("供水通知", 1), ("总体要求", 2), ("保障", 2)]
    headings = tuple(Heading(n, text.index(title), text.index(title) + len(title)) for title, n in marked)
    assert shown(text, "zh", headings) == [
        "供水通知",
        "  总体要求",
        "    （一）目标",
        "  保障",
        "    （一）资金",
        "    二、附带",
    ]


def test_a_number_that_the_format_leaves_unmarked_joins_its_marked_siblings() -> None:
    text = "通知\n\n一、目标\n\n二、任务\n略。\n\n三、保障"
    headings = (Heading(1, 0, 2), Heading(2, 4, 8), Heading(2, 19, 23))
    assert shown(text, "zh", headings) == ["通知", "  一、目标", "  二、任务", "  三、保障"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "一、甲 1.乙 二、丙 （一）丁 1.戊 （1）己",
            ["一、甲", " 1.乙", "二、丙", " （一）丁", "  1.戊", "   （1）己"],
        ),
        ("1.甲 （一）乙 （二）丙 2.丁 （一）戊", ["1.甲", " （一）乙", " （二）丙", "2.丁", " （一）戊"]),
        ("一、甲 第一条 二、乙 第二条", ["一、甲", " 第一条", "二、乙", " 第二条"]),
        ("第一章甲 第一条 一、乙 （一）丙 第二条", ["第一章甲", " 第一条", " 第二条"]),
    ],
)
def test_kinds_nest_in_the_official_order_unless_the_author_nests_them_otherwise(
    lines: str, expected: list[str]
) -> None:
    text = "".join(f"{line}\n正文。\n" for line in lines.split())
    assert shown(text, "zh") == [line.replace(" ", "  ") for line in expected]


PIECES = st.sampled_from(
    "第一章 总则|第二条　|一、目标|（一）任务。|1. |2.1 Scope|(a) Text|（1）|附件1|目录|附：|\n|\n\n|　　"
    "|====|ALL CAPITALS|Article 3 The|①项|包括：|正文。|words. |１．".split("|")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))
LANGUAGES = st.sampled_from(["en", "zh"])


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[Heading, ...]]:
    """A text and headings that a format might mark in it: in order, none overlapping."""
    text = draw(TEXTS)
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = zip(bounds[0::2], bounds[1::2], strict=False)
    return text, tuple(Heading(draw(st.integers(1, 6)), start, end) for start, end in spans)


@given(marked_texts(), LANGUAGES)
def test_the_sections_partition_any_text(marked: tuple[str, tuple[Heading, ...]], language: Language) -> None:
    text, headings = marked
    sections = outline(text, headings, language=language)
    assert "".join(text[s.start : s.end] for s in sections) == text
    assert [s.start for s in sections] == [0, *(s.end for s in sections)][: len(sections)]
    assert all(s.start <= s.body <= s.end for s in sections)


@given(marked_texts(), LANGUAGES)
def test_anchors_are_unique_and_headings_stand_where_their_sections_begin(
    marked: tuple[str, tuple[Heading, ...]], language: Language
) -> None:
    text, headings = marked
    sections = outline(text, headings, language=language)
    assert len({s.anchor for s in sections}) == len(sections)
    for s in sections:
        assert text[s.start : s.body].strip().startswith(s.path[-1] if s.path else "")
        assert s.number in text[s.start : s.body]


@given(marked_texts(), LANGUAGES)
def test_every_heading_above_a_section_has_a_section_of_its_own_before_it(
    marked: tuple[str, tuple[Heading, ...]], language: Language
) -> None:
    text, headings = marked
    seen: set[tuple[str, ...]] = {()}
    for section in outline(text, headings, language=language):
        assert section.path[:-1] in seen
        seen.add(section.path)


def test_an_empty_text_has_no_sections() -> None:
    assert outline("", (), language="zh") == ()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "text",
    [char * 200_000 for char in " 　（(1１一第附①A=\n\t.。"]
    + ["（一" * 100_000, "第一" * 100_000, "1." * 100_000, "附 " * 100_000, "A " * 100_000, "（ " * 100_000],
    ids=lambda text: ascii(text[:3]),
)
def test_no_text_of_200_000_signs_takes_long(text: str, language: Language) -> None:
    started = time.process_time()
    sections = outline(text, (), language=language)
    assert time.process_time() - started < 1
    assert "".join(text[s.start : s.end] for s in sections) == text


@pytest.mark.parametrize(
    ("dense", "prose", "language"),
    [
        (REGULATION, "供水单位按照国家标准检测水质，并向社会公布检测结果。" * 3, "zh"),
        (NOTICE, "供水单位按照国家标准检测水质，并向社会公布检测结果。" * 3, "zh"),
        (ENGLISH, "The supplier tests the water as the standard says and publishes the results. " * 3, "en"),
    ],
)
def test_a_megabyte_is_outlined_within_a_second(dense: str, prose: str, language: Language) -> None:
    lines = dense.replace("\n", f"\n\n{prose}\n\n")
    text = lines * (1_000_000 // len(lines.encode()) + 1)
    started = time.process_time()
    assert len(outline(text, (), language=language)) > 500
    assert time.process_time() - started < 1
