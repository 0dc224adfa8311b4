"""Duties: what is laid on those whom a question names, complete, in any document; what is forbidden told apart."""

import pytest

from assistant.answer import Status, Turn
from assistant.path import Assistant
from assistant.register.duties import find_duties
from assistant.register.duties_asked import duties_asked
from assistant.retrieval.selection import Selection
from corpus.editions import served
from tests.assistant.steps import Steps, claims


def check_told(assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    text = " ".join(claims(assistant.ask(question)))
    assert [words for words in told if words not in text] == []
    assert [words for words in untold if words in text] == []


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "What must the county water office do?",
            ("test the water of each village well",),
            ("lock the pump", "raise a fee"),
        ),
        ("What is the village committee supposed to do?", ("raise a fee for repairs", "arrange a meeting"), ("lock",)),
        ("青岭县公安局有哪些职责？", ("夜间巡逻",), ("值班",)),
    ],
)
def test_a_body_that_no_glossary_knows_has_all_its_duties_listed(
    office_assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    text = " ".join(claims(answer))
    assert all(words in text for words in told)
    assert not any(words in text for words in untold)
    assert answer.coverage is not None
    assert answer.coverage.shown == answer.coverage.total


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("What must not be done within 20 metres of a well?", "wash vehicles", "test the water"),
        ("试验区不能做什么？", "不得超出", "发挥主动性"),
        ("What must pilot zones not do?", "shall not exceed", "use their initiative"),
    ],
)
def test_what_is_forbidden_is_not_what_is_to_be_done(
    office_assistant: Assistant, question: str, told: str, untold: str
) -> None:
    text = " ".join(claims(office_assistant.ask(question)))
    assert told in text
    assert untold not in text


@pytest.mark.parametrize("question", ["What must the county water office not do?", "青岭县公安局不能做什么？"])
def test_what_is_to_be_done_is_no_answer_to_what_is_not(office_assistant: Assistant, question: str) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert not claims(answer)


def test_a_list_that_a_document_announces_is_the_list_asked_for(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("Which papers does an application for a new well consist of?")
    assert [claim for claim in claims(answer) if "map" in claim or "keeper" in claim]
    assert answer.coverage is not None
    assert (answer.coverage.shown, answer.coverage.total) == (5, 5)


MONEY_ZH = ("省级财政转移支付", "中央预算内投资")
LAND_ZH = ("城乡建设用地增减挂钩指标供给", "统筹加强建设用地供给")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("请梳理一下对试验区的支持措施", ("转移支付", "增减挂钩指标", "中央预算内投资"), ("主体责任",)),
        ("哪些项目可以拿中央预算内投资？", ("符合条件项目",), ("统筹协调", "年度评估")),
        ("对市县有哪些用地支持", LAND_ZH, ("转移支付", "主体责任")),
        ("省级层面有哪些支持措施？", ("转移支付", "增减挂钩指标", "改革授权"), ("中央预算内投资",)),
        ("国家对试验区有哪些支持措施", ("中央预算内投资", "统筹加强建设用地供给"), ("增减挂钩",)),
        ("资金支持有哪些？", MONEY_ZH, ("增减挂钩", "改革授权")),
        ("试验区能拿到哪些钱？", MONEY_ZH, ("增减挂钩",)),
        ("土地方面有什么支持？", LAND_ZH, ("专项债券",)),
        ("What land support is available?", ("increase and decrease indicators", "supply of construction land"), ()),
        ("What support do provinces give?", ("transfer payments", "construction land plan"), ("central budget",)),
        ("Where is the money for the zones to come from?", ("special bonds", "central budget investment"), ()),
        (
            "Compare the provincial and national support measures.",
            ("special bonds", "central budget investment"),
            ("annual evaluation",),
        ),
    ],
)
def test_support_is_told_whole_by_level_and_by_instrument(
    assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check_told(assistant, question, told, untold)


@pytest.mark.parametrize(
    "question",
    [
        "What solar subsidies do the provinces give?",
        "What land support is available for solar parks?",
        "Which form do we use to apply for a corporate bond under the scheme?",
    ],
)
def test_support_for_another_thing_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is responsible for what?", ("provincial development and reform", "cities, counties", "National Dev")),
        ("What are the responsibilities at each level?", ("relevant provinces", "cities, counties", "National Dev")),
        ("各级的职责分别是什么？", ("各有关省份", "市县区", "国家发展改革委将会同")),
        ("monitoring and evaluation: who does what", ("commissions", "cities, counties", "annual evaluation")),
        ("试验区怎么考核评估？", ("监测评估", "考核评价", "年度评估")),
        ("What must counties do?", ("main responsibility", "fault tolerance")),
        ("县里要做什么？", ("主体责任", "容错纠错")),
        ("What are the zones allowed to do and what not?", ("spontaneous exploration", "shall not exceed")),
    ],
)
def test_duties_of_everybody_and_of_a_level_are_told_whole(
    assistant: Assistant, question: str, told: tuple[str, ...]
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.coverage is not None
    assert answer.coverage.shown == answer.coverage.total
    text = " ".join(claims(answer))
    assert [words for words in told if words not in text] == []


def test_how_to_get_money_is_not_told_by_naming_it(assistant: Assistant) -> None:
    answer = assistant.ask("How do we apply for the money?")
    assert answer.coverage is None


def test_how_money_is_paid_out_is_not_told_by_all_that_is_given(assistant: Assistant, steps: Steps) -> None:
    question = steps.question("How are the provincial funds paid out?")
    documents = served(assistant.index.documents.values(), "en")
    assert find_duties(question, Selection(()), documents, assistant.index, steps.vocabulary) is None


def test_duties_of_others_are_not_outside_the_task(assistant: Assistant) -> None:
    assert assistant.ask("What are the duties of village committees?").status is Status.NOT_IN_DOCUMENTS


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("除了钱和地，省里还能给些什么？", ("改革授权", "地方性法规"), ("专项债券", "增减挂钩")),
        ("对照一下：中央管的资金渠道跟省里管的资金渠道各是哪些？", ("中央预算内投资", "专项债券"), ()),
        ("复函里的要求，哪些是直接压到我们市一级的？", ("主体责任", "容错纠错"), ("地方性法规",)),
        ("What support do provinces give, apart from money?", ("reform authorization",), ("special bonds",)),
        ("省里除了钱还给哪些支持？", ("改革授权", "地方性法规"), ("专项债券",)),
        ("Which kinds of financing are foreseen?", ("special bonds", "central budget investment"), ("land",)),
    ],
)
def test_what_is_left_out_and_on_whom_it_falls_is_minded(
    assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check_told(assistant, question, told, untold)


@pytest.mark.parametrize(
    "question",
    [
        "我们市能不能自己另外加几项改革任务？",
        "May a pilot zone carry out reforms that go beyond the 11 test tasks?",
        "要是我们想自己加码，搞那11项之外的名堂，行不行？",
    ],
)
def test_leave_to_do_more_is_told_by_the_limit(assistant: Assistant, question: str) -> None:
    text = " ".join(claims(assistant.ask(question)))
    assert "不得超出" in text or "shall not exceed" in text


@pytest.mark.parametrize("question", ["Can we get a second lighthouse?", "为什么不能超出11项任务？"])
def test_the_limit_is_no_answer_to_another_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


def test_a_follow_up_by_instrument_keeps_theme_and_level(assistant: Assistant) -> None:
    first = Turn("What support measures are there?", assistant.ask("What support measures are there?"))
    land = assistant.ask("Only the land part.", (first,))
    assert [claim for claim in claims(land) if "bonds" in claim] == []
    assert any("supply of construction land" in claim for claim in claims(land))
    loans = assistant.ask("And loans?", (first, Turn("Only the land part.", land)))
    assert any("Policy-based credit" in claim for claim in claims(loans))


def test_a_matter_narrows_the_duties_of_a_body_that_the_sentence_does_not_name(assistant: Assistant) -> None:
    told = claims(assistant.ask("What will the NDRC do about land?"))
    assert told == ["coordinate and strengthen the supply of construction land"]


def test_a_limit_that_binds_no_body_by_name_is_told_whole(assistant: Assistant) -> None:
    answer = assistant.ask("试验区不得做什么？")
    assert answer.status is Status.ANSWERED
    assert "不得超出" in claims(answer)[0]


@pytest.mark.parametrize(
    "question", ["哪些情况要报国家发改委？", "What do the provincial commissions send to the NDRC?"]
)
def test_to_whom_something_is_reported_is_not_whose_duties_are_asked_for(assistant: Assistant, question: str) -> None:
    said = claims(assistant.ask(question))
    assert len(said) == 1
    assert "报送国家发展改革委" in said[0] or "provincial development and reform commissions should" in said[0]


@pytest.mark.parametrize("question", ["县里要建哪些机制？", "What role do local governments play?"])
def test_a_level_that_has_to_act_is_answered_by_its_duties(assistant: Assistant, question: str) -> None:
    said = claims(assistant.ask(question))
    assert len(said) == 1
    assert said[0].startswith(("试验区所在市县区要", "The cities, counties, and districts in the pilot area should"))


@pytest.mark.parametrize("question", ["柳河县政府负责什么？", "柳河县有哪些职责？", "柳河县和石门区的分工有什么不同？"])
def test_a_government_is_found_by_the_short_name_of_its_place(steps: Steps, question: str) -> None:
    bound = ["柳河县人民政府", "石门区人民政府", "县区人民政府", "省水利厅"]
    asked = duties_asked(steps.question(question), bound, steps.vocabulary)
    meant = [name for name in bound if name[:2] in question]
    assert not asked.of_everyone
    assert ["".join(one.tokens[:1]) for one in asked.actors] == [name[:2] for name in meant]


def test_duties_for_one_place_are_those_of_all_and_the_place_is_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("What does the province have to do for Xuchang?")
    assert answer.status is Status.PARTIAL
    assert all("provinc" in claim for claim in claims(answer))
    assert "Xuchang" in answer.statements[-1].text
