"""What holds against its quote is supported; what does not is named in one plain sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks import check_statement

NAMES = (
    ("National Development and Reform Commission", "NDRC", "国家发展改革委"),
    ("pilot zone", "试验区"),
    ("test task", "试验任务"),
    ("Western Chengdu Area", "四川成都西部片区"),
    ("Xuchang", "河南许昌"),
    ("provinces", "各省"),
)


def verdict(statement: str, quote: str) -> str:
    return check_statement(statement, [quote], names=NAMES).verdict


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The provinces must report [1].", "The **provinces** must report."),
        ("面积为1.5万平方公里。", "面积为一万五千平方公里。"),
        ("Subsidies pay 50 percent of the cost.", "Subsidies pay half of the cost."),
        ("Reports are due in no more than ten days.", "Reports are due within 10 days."),
        ("The letter was published on 8 Feb 2021.", "The letter was published on 2021-02-08."),
        ("The letter was published in February 2021.", "The letter was published on 8 February 2021."),
        ("文号为发改规划[2019]1947号。", "文号为发改规划〔2019〕1947号。"),
        ("The NDRC issued the letter.", "The National Development and Reform Commission issued the letter."),
        ("The plan not only pays for land but also for roads.", "The plan pays not only for land but also for roads."),
        ("市政府办理不动产登记。", "不动产登记由市政府办理。"),
        ("The provinces are required to report.", "The provinces shall report."),
        ("各省必须报告。", "各省应当报告。"),
        ("The zones may explore if the province agrees.", "If the province agrees, the zones may explore."),
        ("提供信贷和债券。", "提供债券和信贷。"),
        ("Plans must be issued by the provinces.", "The provinces must issue plans and report to the NDRC."),
        ("No zone may exceed the limit.", "Zones shall not exceed the limit."),
    ],
)
def test_supported(statement: str, quote: str) -> None:
    assert verdict(statement, quote) == "supported"


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The area measures 7,672 people.", "The area measures 7,672 square kilometres."),
        ("Reports are due within 10 days.", "Reports are due within 10 working days."),
        ("The tax falls by 3 percentage points.", "The tax falls by 3%."),
        ("At least 5 counties take part.", "At most 5 counties take part."),
        ("一个试验区未获批准。", "十一个试验区未获批准。"),
        ("第四条规定了期限。", "第三条规定了期限，第五条规定了罚则。"),
        ("The letter was published on 9 February 2021.", "The letter was published on 8 February 2021."),
        ("文号为发改规划〔2020〕1947号。", "文号为发改规划〔2019〕1947号。"),
        ("文号为国资规划〔2019〕1947号。", "文号为发改规划〔2019〕1947号。"),
        ("河南许昌的面积为7672平方公里。", "四川成都西部片区的面积为7672平方公里。"),
        ("The World Bank issued the letter.", "The National Development and Reform Commission issued the letter."),
        ("《改革办法》明确了任务。", "《改革方案》明确了任务。"),
        ("National transfer payments increase.", "Provincial transfer payments increase."),
        ("加强中央财政转移支付。", "加强省级财政转移支付。"),
        ("Late forms are accepted.", "Late forms are not accepted."),
        ("The county never pays.", "The county pays."),
        ("No county may not pay.", "No county may pay."),
        ("未经批准可以实施。", "未经批准不得实施。"),
        ("The provinces may report.", "The provinces must report."),
        ("The provinces need not report.", "The provinces must report."),
        ("各省可以报告。", "各省要报告。"),
        ("各省不得报告。", "各省可以报告。"),
        ("The NDRC must issue plans.", "The provinces must issue plans and report to the NDRC."),
        ("The NDRC must report to the provinces.", "The provinces must report to the NDRC."),
        ("The zones receive bonds, credit and tax refunds.", "The zones receive bonds and credit."),
        ("提供债券、信贷、税收返还。", "提供债券、信贷。"),
        ("No regulation states that provinces must report.", "Provinces must report."),
        ("Of course, the provinces may skip the report.", "The provinces must report."),
        ("The provinces must report.", ""),
    ],
)
def test_unsupported(statement: str, quote: str) -> None:
    assert verdict(statement, quote) == "unsupported"


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The provinces must report.", "The provinces should report."),
        ("各省宜报告。", "各省应当报告。"),
        ("The provinces report.", "The provinces shall report every year."),
        ("The provinces must report.", "The provinces report every year."),
        ("The letter was published on 8 February 2021.", "The letter was published in February 2021."),
        ("面积为15000平方公里。", "面积约为15000平方公里。"),
        ("There are 11 test grounds.", "There are 11 test methods on all grounds."),
        ("The zones welcome cheap credit.", "The zones welcome credit."),
    ],
)
def test_partial(statement: str, quote: str) -> None:
    assert verdict(statement, quote) == "partial"


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The zones may explore.", "If the province agrees, the zones may explore."),
        ("The zones may explore.", "The zones may explore, but they shall not sell land."),
        ("All counties take part.", "All counties except Dayi take part."),
        ("各县参加。", "除大邑外，各县参加。"),
        ("试验区可以开展探索。", "在确保安全的前提下，试验区可以开展探索。"),
        ("同意该方案。", "原则同意该方案。"),
        ("Members of the board vote.", "Only members of the board vote."),
        ("issue plans", "All provinces shall issue plans."),
        ("超出范围", "试验区不得超出范围。"),
        ("经批准不得实施。", "未经批准不得实施。"),
        ("5 counties take part.", "At least 5 counties take part."),
        ("The area is 5 million", "The area is 5 million square metres."),
        ("Plans are issued … by all provinces.", "Plans are issued, unless the limit is reached, by all provinces."),
    ],
)
def test_words_of_a_quote_that_lose_what_limits_them_are_partial(statement: str, quote: str) -> None:
    assert verdict(statement, quote) == "partial"


def test_figures_and_names_are_tied_to_what_the_quote_says_of_them() -> None:
    quote = "Xuchang measures 4,979 km2. The Western Chengdu Area measures 7,672 km2."
    assert verdict("The Western Chengdu Area measures 7,672 km2.", quote) == "supported"
    assert verdict("Xuchang measures 7,672 km2.", quote) == "unsupported"
    batches = "The first batch has 3 cities; the second batch has 5 cities."
    assert verdict("The second batch has three cities.", batches) == "unsupported"


def test_a_denial_does_not_pass_to_what_the_quote_asserts() -> None:
    quote = "The area of the zone is 5 km2. The population of the zone is not known."
    assert verdict("The population of the zone is not known.", quote) == "supported"
    assert verdict("The area of the zone is not known.", quote) == "unsupported"


def test_each_sentence_may_rest_on_another_quote() -> None:
    quotes = ["The provinces must report.", "The zones may explore."]
    assert check_statement("The provinces must report. The zones may explore.", quotes).verdict == "supported"


@pytest.mark.parametrize(
    ("statement", "quote", "expected"),
    [
        ("The Notice names 11 test tasks.", "《通知》列出11项试验任务。", "partial"),
        ("The Notice names 12 test tasks.", "《通知》列出11项试验任务。", "unsupported"),
        ("The provinces should report.", "各省应报告。", "partial"),
        ("The provinces may report.", "各省必须报告。", "unsupported"),
        ("The plan is approved.", "方案未获批准。", "unsupported"),
        ("Xuchang takes part.", "四川成都西部片区参加。", "unsupported"),
    ],
)
def test_a_quote_in_the_other_language_never_fully_supports(statement: str, quote: str, expected: str) -> None:
    assert verdict(statement, quote) == expected


def test_the_reason_names_the_first_thing_that_does_not_hold_in_the_statements_language() -> None:
    english = check_statement("There are 12 zones.", ["There are 11 zones."])
    assert english.reason == "The statement says 12 zones, the quote says 11 zones."
    chinese = check_statement("共有12个试验区。", ["共有11个试验区。"])
    assert chinese.reason == "陈述写的是“12 试验区”，引文写的是“11 试验区”。"


WORDS = st.sampled_from(
    [
        *"不 未 的 十一 11 2021年 平方公里 必须 可以 应 不得 省级 国家 方案 。 ， 、 《 》".split(),
        *"shall not may zone report the must ... [1] ½ İ (一)".split(),
        *(", ", ". ", "\n", "5 km2"),
    ]
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=40)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_there_is_a_verdict_on_every_text_and_a_reason_where_something_fails(statement: str, quotes: list[str]) -> None:
    check = check_statement(statement, quotes, names=NAMES)
    assert bool(check.reason) == (check.verdict in ("partial", "unsupported"))


@given(TEXTS)
def test_every_text_holds_against_itself(text: str) -> None:
    assert check_statement(text, [text]).verdict in ("supported", "not_a_claim")
