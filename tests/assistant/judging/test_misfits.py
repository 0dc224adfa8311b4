"""Misfits: a figure of another thing than the one asked for, or one that is only planned, is told apart."""

import pytest

from assistant.judging.misfits import counts_another, is_a_fine, is_of_another, is_only_planned, tells_no_end
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "text", "is_misfit"),
    [
        ("How many ferries are there?", "A ferry leaves every 40 minutes from each of the 4 ports.", True),
        ("How many ports are there?", "A ferry leaves every 40 minutes from each of the 4 ports.", False),
        ("How many departments signed it?", "It was signed by 18 agencies.", False),  # another word for the same
        ("How many halls get a visit?", "The Office visits one in ten of the halls each year.", False),
        ("How many boats are used?", "We agree in principle that a trial of boats be run in the four bays.", True),
        ("How many districts are covered?", "The districts covered are Alton, Barton and Corton, at 30 km.", False),
        ("How many ports are there?", "It serves five piers and ports.", False),
        ("有多少个渡口？", "渡船每40分钟开一班，共有4个码头。", True),
        ("有几个码头？", "渡船每40分钟开一班，共有4个码头。", False),
        ("去年有多少个小型工程领到补助？", "小型工程，是指供水人口在1000人以下、20人以上的工程。", True),
    ],
)
def test_a_number_of_other_things_is_no_count(steps: Steps, question: str, text: str, is_misfit: bool) -> None:
    assert counts_another(steps.question(question), (text,), steps.vocabulary) is is_misfit


@pytest.mark.parametrize(
    ("question", "text", "is_misfit"),
    [
        (
            "How much money do the bonds bring?",
            "The budget pays 2 million yuan, the districts pay 1 million yuan, and the rest comes from bonds.",
            True,
        ),
        (
            "How much money do the districts pay?",
            "The budget pays 2 million yuan, the districts pay 1 million yuan, and the rest comes from bonds.",
            False,
        ),
        ("专项债券发多少亿元？", "省级财政补助21亿元，市县承担15.5亿元，其余通过专项债券解决。", True),
        ("市县承担多少亿元？", "省级财政补助21亿元，市县承担15.5亿元，其余通过专项债券解决。", False),
        ("在水源地倒垃圾罚多少元？", "在水源地倒垃圾的，由水务局责令改正，对个人罚200元，对单位罚5000元。", False),
    ],
)
def test_a_figure_stands_with_what_it_is_of(steps: Steps, question: str, text: str, is_misfit: bool) -> None:
    assert is_of_another(steps.question(question), (text,), steps.vocabulary) is is_misfit


@pytest.mark.parametrize(
    ("question", "text", "is_planned"),
    [
        ("What is the current rate of coverage?", "By the end of 2033 the coverage is to reach 93 %.", True),
        ("What rate of coverage is to be reached?", "By the end of 2033 the coverage is to reach 93 %.", False),
        ("What is the current rate of coverage?", "The coverage stands at 87 %.", False),
        ("现在的普及率是多少？", "到2033年底，普及率达到93%。", True),
        ("到2033年底普及率要达到多少？", "到2033年底，普及率达到93%。", False),
    ],
)
def test_a_target_is_not_what_holds_today(steps: Steps, question: str, text: str, is_planned: bool) -> None:
    assert is_only_planned(steps.question(question), (text,)) is is_planned


@pytest.mark.parametrize(
    ("question", "text", "is_misfit"),
    [
        ("How much does it cost to move a boat?", "Whoever moves a boat unasked pays a fine of 500 crowns.", True),
        ("How much does one pay who moves a boat unasked? Is there a penalty?", "The fine is 500 crowns.", False),
        (
            "How much does it cost to move a boat?",
            "Moving a boat costs 90 crowns, late a fine of 5.",
            False,
        ),
        ("移动船只要多少钱？", "移动船只的，处500元罚款。", True),
        ("擅自移动船只要多少钱？", "移动船只的，处500元罚款。", False),
    ],
)
def test_a_fine_is_not_what_a_thing_costs(steps: Steps, question: str, text: str, is_misfit: bool) -> None:
    assert is_a_fine(steps.question(question), (text,)) is is_misfit


@pytest.mark.parametrize(
    ("question", "text", "is_untold"),
    [
        ("When does the scheme end?", "The goals for 2030 include ten new wells.", True),
        ("When does the scheme end?", "The scheme runs from May 2030 to June 2032.", False),
        ("Until when may wells be dug?", "Wells may be dug by 3 May 2030.", False),
        ("试点什么时候结束？", "2030年的目标是新打十口井。", True),
        ("试点什么时候结束？", "试点期限为三年。", False),
        ("When does the scheme begin?", "The goals for 2030 include ten new wells.", False),
    ],
)
def test_a_date_of_something_else_is_no_end(steps: Steps, question: str, text: str, is_untold: bool) -> None:
    assert tells_no_end(steps.question(question), (text,)) is is_untold
