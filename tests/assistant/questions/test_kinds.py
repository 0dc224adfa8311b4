"""A kind of answer is asked for by its forms, and what holds one is told from what does not."""

import pytest

from assistant.questions.kinds import KINDS, Kind, kind_asked

ASKED = {
    "What is the document number of the rules?": "document_number",
    "这份通知的文号是什么？": "document_number",
    "How large is the county?": "area",
    "Compare the area of Elm and of Ash.": "area",
    "Area of Elm?": "area",
    "青岭县面积多大？": "area",
    "How many people live there?": "population",
    "青岭县有多少人？": "population",
    "How much is the fee?": "money",
    "收费多少元？": "money",
    "On what date was the rule issued?": "day",
    "通知是哪天印发的？": "day",
    "How big is the start-up grant?": "money",
    "When does the library open?": "date",
    "How long are the records kept?": "date",
    "图书馆什么时候开放？": "date",
    "Why are the pumps locked?": "reason",
    "为什么要锁水泵？": "reason",
    "How many wells are there?": "amount",
    "Who locks the pump?": "body",
    "由哪个部门负责巡逻？": "body",
    "How often is the water tested?": "frequency",
    "水质多久检测一次？": "frequency",
    "What is the GDP of the county?": "output",
    "青岭县的地区生产总值是多少？": "output",
    "When is a well considered dry?": "condition",
    "什么时候算停水？": "condition",
    "What is the phone number of the county office?": "telephone",
    "青岭县水务局的电话是多少？": "telephone",
    "How can I contact the county office?": "contact",
    "由哪几个部门印发？": "body",
    "这片井区覆盖到哪些县？": "territory",
    "What size must the sign be?": "amount",
    "How high may the wall be?": "amount",
    "What percentage of the wells is dry?": "share",
    "水井中干涸的占比是多少？": "share",
    "What does it cost to drill a well?": "money",
    "How much land does the park take?": "area",
    "Who should help when a well runs dry?": "body",
    "北井在水井里排第几？": "place in order",
    "What position does the north well have?": "place in order",
    "2号线的编号是多少？": "code",
    "水井是哪一年挖的？": "day",
    "停水的原因是什么？": "reason",
    "What caused the flood?": "reason",
    "一共修了多少次？": "amount",
    "平均每年修多少次？": "frequency",
    "Which districts belong to the county?": "territory",
    "青岭县有哪些乡镇？": "territory",
    "片区包括哪些县区？": "territory",
}
HELD = {
    "document_number": ("青政发〔2024〕15号", "in 2024, on page 15"),
    "area": ("It measures 8,935 square kilometres.", "It has 8,935 wells."),
    "population": ("县内约有居民522万人。", "县内有水井522口。"),
    "money": ("a fee of 40 yuan", "a walk of 40 metres"),
    "frequency": ("an annual report", "a report of three pages"),
    "day": ("on 1 March 2023", "as soon as possible"),
    "date": ("on 1 March 2023", "on the notice board"),
    "reason": ("in order to protect the water", "the water is tested"),
    "amount": ("five papers", "papers"),
    "share": ("The state bears 60 per cent.", "The state bears 60 crowns by 2025."),
    "output": ("The GDP was 567.5 billion yuan.", "The GDP is not known."),
    "condition": ("A well is dry if it gives nothing for a week.", "The wells stand in a row."),
    "code": ("编号为B3", "没有编号"),
    "telephone": ("Call 0571-8765432.", "It measures 12846 km2 in 2022-2025."),
    "contact": ("Call 0571-8765432.", "Call the keeper."),
    "body": ("The county council decides.", "It is decided twice."),
    "territory": ("片区涵盖青岭县和白沙县。", "片区的面积未知。"),
    "place in order": ("Well 4 lies by the gate.", "A well lies by the gate."),
}


@pytest.mark.parametrize(("question", "name"), ASKED.items())
def test_the_form_of_a_question_tells_the_kind_asked_for(question: str, name: str) -> None:
    kind = kind_asked(question)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(
    "question",
    ["What must the keeper do?", "List the papers.", "保管人要做什么？", "Which model area of Elm takes part?", ""],
)
def test_a_question_that_asks_for_no_certain_kind_has_none(question: str) -> None:
    assert kind_asked(question) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_text_that_holds_a_kind_is_told_from_one_that_does_not(kind: Kind) -> None:
    holding, other = HELD[kind.name]
    assert kind.held.search(holding)
    assert not kind.held.search(other)


@pytest.mark.parametrize("text", ["Highest price (crowns): 38,000; Warranty: 36 months", "最高补助（元）：3000"])
def test_a_sum_of_money_may_have_its_unit_in_the_head_of_a_table(text: str) -> None:
    money = kind_asked("How much money does the county get?")
    assert money is not None
    assert money.held.search(text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("For how long is the keeper appointed?", "The keeper is appointed for a term of four years."),
        ("从业人员和学生的比例是多少？", "从业人员与学生的比例不低于1:80。"),
        ("家长代表要占多少？", "家长代表不少于三分之二。"),
    ],
)
def test_times_and_shares_may_be_written_in_words_or_as_a_ratio(question: str, text: str) -> None:
    kind = kind_asked(question)
    assert kind is not None and kind.held.search(text)


@pytest.mark.parametrize("question", ["水井被划分为什么？", "这种井称为什么？", "井水后来成为什么的水源？"])
def test_what_something_becomes_is_no_reason(question: str) -> None:
    kind = kind_asked(question)
    assert kind is None or kind.name != "reason"


def test_only_what_most_sentences_hold_says_little() -> None:
    assert {kind.name for kind in KINDS if not kind.is_sharp} == {
        "reason",
        "amount",
        "body",
        "condition",
        "place in order",
        "code",
    }


@pytest.mark.parametrize("text", ["The GDP of the county was 567.5 billion yuan.", "县地区生产总值为5675亿元。"])
def test_what_an_economy_puts_out_is_no_money_that_somebody_gets(text: str) -> None:
    money = kind_asked("How much money does the county get?")
    assert money is not None
    assert not money.held.search(text)
