"""A date is read with what happens at it: something is issued, begins or ends."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.presuppositions.stated_dates import dated
from tests.assistant.steps import quotes


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The scheme runs from 2033 to 2037.", [("2033", "start"), ("2037", "end")]),
        ("They take effect on 1 September 2032.", [("1 September 2032", "start")]),
        ("The accounts are sent by 31 March of each year.", [("31 March", "end")]),
        ("The Notice came out in March 2020.", [("March 2020", "issue")]),
        ("The Order of 2019 is repealed.", []),
        ("2028年的《整治办法》于2030年12月31日停止执行。", [("2030年12月31日", "end")]),
        ("本办法自2032年7月1日起施行。", [("2032年7月1日", "start")]),
        ("2022—2025年的目标", [("2022", "start"), ("2025年", "end")]),
    ],
)
def test_a_date_comes_with_what_happens_at_it(text: str, events: list[tuple[str, str]]) -> None:
    assert [(one.day.text, one.event) for one in dated(text)] == events


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("As the Notice came out in March 2020, was it before or after the Opinions?", "19 December 2019"),
        ("Given that the goals run to 2035, what should be finished by 2030?", "2022-2025"),
        ("《改革方案》2020到2022年的目标是哪几条", "2022—2025年"),
        ("《改革方案》为2030年定下了哪些目标？", "2022—2025"),
        ("Which goals does the Reform Plan set for the year 2030?", "2022-2025"),
        ("As the circular dates from March 2018, does it still count?", "19 December 2019"),
        ("2021年印发的那个《通知》有多少项试验任务？", "2019年12月19日"),
    ],
)
def test_another_date_of_the_same_event_is_said_not_to_hold(assistant: Assistant, question: str, proof: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert proof in quotes(answer)[0]


@pytest.mark.parametrize(
    "question",
    [
        "As the Notice was issued on 19 December 2019, how many departments issued it?",
        "Given that the goals run to 2025, which goals concern farmers?",
        "Which goals are to be reached in 2023 and 2024?",
        "What goals does the Reform Plan set for 2025?",
        "2019年印发的那个《通知》有多少项试验任务？",
    ],
)
def test_a_date_that_holds_or_lies_within_is_not_called_false(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.FALSE_PREMISE
