"""Headings are told from what only begins like one: sentences, list items, dates, quantities, references."""

import pytest

from corpus.document import Language
from corpus.headings import marks_in


def titles(text: str, language: Language) -> list[str]:
    return [text[mark.start : mark.title_end] for mark in marks_in(text, language)]


@pytest.mark.parametrize(
    "line",
    [
        "一、申请人应当提交申请表。",
        "一、二、三产业融合发展",
        "（一）身份证明；",
        "（一）",
        "1. 申请人应当提交身份证明，一式两份。窗口工作人员当场核验。",
        "1. 申请人应当向市供水主管部门提交下列材料：",
        "1、2号楼",
        "2021.3.5发布",
        "2021. 年度计划",
        "1.5亿元",
        "1.1 万元以上",
        "3.15晚会",
        "12.31日前完成",
        "（2019）12号",
        "第一，加强领导",
        "第三条规定的条件",
        "第三条第（二）项所列情形",
        "第三条（二）项",
        "第十条至第十二条",
        "第一条所列情形",
        "第一条第二款",
        "附件、附图一并归档",
        "第五章规定的罚则由市人民政府执行。",
        "附件材料应当齐全",
        "附近居民",
        "十四五规划",
        "在第一章 总则中",
        "①居民；",
        "八、本批复自印发之日起施行。未尽事宜，另行通知。",
        "七、试点期间，鼓励村民参与管护。管护员每月领取补贴。",
        "一、原则同意《桃林整治方案》。试点期三年。",
        "五、请认真执行。",
    ],
)
def test_a_chinese_line_that_is_no_heading(line: str) -> None:
    assert titles(f"前文。\n{line}\n后文。", "zh") == []


@pytest.mark.parametrize(
    "line",
    [
        "二、试点期限为两年。到期总结。",
        "三、试点要坚持就近原则。不得强制。",
        "四、补贴按每户300元计算。由县里发放。",
        "五、每村不超过三处。确有需要的另报。",
        "六、范围限于山区县。其他县不参加。",
    ],
)
def test_a_measure_a_duty_or_a_limit_opens_a_paragraph_without_heading(line: str) -> None:
    assert titles(f"前文。\n{line}\n后文。", "zh") == []


@pytest.mark.parametrize(
    "line",
    [
        "1. The supplier shall read each meter.",
        "1. The supplier must keep",
        "1. apples",
        "2021. Late applications are refused",
        "1.5 million people",
        "3.2 Billion in loans",
        "12 March 2024",
        "Section 3 of the Act applies",
        "Article 5, paragraph 2",
        "Part A applies to all",
        "Parties to the agreement",
        "(c) 2024 Greenvale Council",
        "(mm) Width",
        "GB 50282-2016",
        "NO.",
        "2) It was late, and nobody came to the office until the afternoon of the following day in spring",
    ],
)
def test_an_english_line_that_is_no_heading(line: str) -> None:
    assert titles(f"Text.\n{line}\nMore text.", "en") == []


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("第 二 章 附则", "第 二 章 附则"),
        ("第１条　为了供水。", "第１条"),
        ("第二条【定义】本办法所称", "第二条【定义】"),
        ("第二条 （定义） 本办法所称", "第二条 （定义）"),
        ("第一部分 总体方案", "第一部分 总体方案"),
        ("第三篇 水源", "第三篇 水源"),
        ("　　一． 总体要求  ", "一． 总体要求"),
        ("( 三 )工作要求：", "( 三 )工作要求："),
        ("（十一）坚持守住底线、防范风险。各地要", "（十一）坚持守住底线、防范风险"),
        ("１．范围", "１．范围"),
        ("2、任务", "2、任务"),
        ("1）范围", "1）范围"),
        ("⑳范围", "⑳范围"),
        ("1.1　范围", "1.1　范围"),
        ("附录A 术语", "附录A 术语"),
        ("附 件 二：清单", "附 件 二：清单"),
        ("附：供水方案", "附：供水方案"),
        ("附件：1. 清单", "附件"),
        ("附　则", "附　则"),
        ("一、如何申请？", "一、如何申请？"),
        ("三、主要任务。", "三、主要任务"),
    ],
)
def test_a_chinese_line_that_is_a_heading_or_opens_with_one(line: str, title: str) -> None:
    assert titles(f"前文。\n{line}\n后文。", "zh") == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("PART ONE - WATER", "PART ONE - WATER"),
        ("Chapter IV: Duties", "Chapter IV: Duties"),
        ("§ 12 Meters", "§ 12 Meters"),
        ("Section 12A", "Section 12A"),
        ("Article 5. The supplier shall read meters.", "Article 5"),
        ("Schedule", "Schedule"),
        ("Annex B Fees", "Annex B Fees"),
        ("1. What is water?", "1. What is water?"),
        ("1.1. Scope", "1.1. Scope"),
        ("(1) Scope", "(1) Scope"),
        ("(a) Scope", "(a) Scope"),
        ("GENERAL PROVISIONS", "GENERAL PROVISIONS"),
    ],
)
def test_an_english_line_that_is_a_heading_or_opens_with_one(line: str, title: str) -> None:
    assert titles(f"Text.\n{line}\nMore text.", "en") == [title]


def test_an_article_without_a_space_after_its_number_counts_if_it_goes_on_from_another() -> None:
    articles = (
        "第一条为了供水。\n第二条适用本市。\n第二条之一保护水源。\n第三条所有用户。\n第四条中小企业。\n第九条另见。"
    )
    assert titles(articles, "zh") == ["第一条", "第二条", "第二条之一", "第三条", "第四条"]


def test_a_decimal_counts_if_it_goes_on_from_another() -> None:
    assert titles("1.1 Scope\nText.\n1.2 Fees\nText.\n1.4 Meters\nText.", "en") == ["1.1 Scope", "1.2 Fees"]


def test_a_number_in_a_wrapped_sentence_is_no_heading() -> None:
    assert titles("as required by\nArticle 7. The operator\npays.", "en") == []
    assert titles("Text.\n\n3. The operator\npays at once.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bring:\n1. Passport\n2. Form\n\nThen wait.", "en"),
        ("1. Passport\n\n2. Photographs, which must be new.\n3. Form", "en"),
        ("需要：\n1. 身份证\n2. 户口本\n3. 照片，一式两份。", "zh"),
        ("会议要求\n一、加强领导。\n二、落实责任。\n三、严肃纪律。", "zh"),
        ("材料包括：\n（一）身份证\n（二）户口本\n（三）照片\n请按时提交。", "zh"),
    ],
)
def test_short_lines_one_below_the_other_are_a_list(text: str, language: Language) -> None:
    assert titles(text, language) == []


def test_headings_one_below_the_other_stay_where_no_colon_announces_a_list() -> None:
    assert titles("一、要求\n（一）目标\n（二）原则\n略。", "zh") == ["一、要求", "（一）目标", "（二）原则"]
    assert titles("三、主要任务。\n（一）疏浚。清淤十里。\n四、工作要求。\n各地要落实。", "zh") == [
        "三、主要任务",
        "（一）疏浚",
        "四、工作要求",
    ]
    text = "1. 加强领导。各地要重视。\n2. 加强宣传。各地要宣传。"
    assert titles(text, "zh") == ["1. 加强领导", "2. 加强宣传"]


def test_i_is_a_letter_after_h_and_a_roman_numeral_else() -> None:
    letters = "".join(f"({letter}) Item {letter.upper()}\nText.\n" for letter in "abcdefghij")
    assert len({mark.kind for mark in marks_in(letters, "en")}) == 1
    assert len(marks_in(letters, "en")) == 10
    nested = "(a) Time\n(i) Start\nText.\n(ii) End\nText.\n(b) Place\nText."
    assert len({mark.kind for mark in marks_in(nested, "en")}) == 2


@pytest.mark.parametrize(
    "contents",
    ["目录\n第一章 总则……1\n第二章 罚则\t12\n", "目 次\n\n第一章 总则\n\n第二章 罚则\n"],
)
def test_a_table_of_contents_gives_no_headings(contents: str) -> None:
    assert titles(f"{contents}\n第一章 总则\n第一条 供水。\n第二章 罚则\n第二条 处罚。", "zh") == [
        "第一章 总则",
        "第一条",
        "第二章 罚则",
        "第二条",
    ]


def test_a_list_called_contents_that_does_not_come_again_is_the_text_itself() -> None:
    assert titles("目录\n一、甲类\n二、乙类\n说明。", "zh") == ["一、甲类", "二、乙类"]
