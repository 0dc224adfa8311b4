"""A name is held against the complete list of what the question puts it among, and never against an open one."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.questions.membership_forms import memberships
from tests.assistant.steps import quotes, remarks


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Is Lund one of the ports?", Status.ANSWERED),
        ("Uppsala is one of the ports, isn't it?", Status.FALSE_PREMISE),
        ("Which ferries leave from the port in Lund?", Status.FALSE_PREMISE),
        ("杭州是保护区吗？", Status.ANSWERED),
        ("杭州也是保护区之一吧？", Status.FALSE_PREMISE),
        ("黄山的保护区有多大？", Status.FALSE_PREMISE),
    ],
)
def test_a_name_outside_a_complete_list_is_told_with_the_list(
    services_assistant: Assistant, question: str, status: Status
) -> None:
    answer = services_assistant.ask(question)
    assert answer.status is status
    assert remarks(answer)[0].startswith(("Not as such: ", "没有这样写："))
    assert len(quotes(answer)) in (5, 6)  # the introduction and four ports, or five towns


def test_a_name_that_a_whole_does_not_cover_is_told_with_the_sentence(services_assistant: Assistant) -> None:
    answer = services_assistant.ask("Is Tarnes part of the Northern Line?")
    assert remarks(answer)[0].startswith("Not as such: “Tarnes”")
    assert quotes(answer) == ["The Northern Line covers Norrby, Askvik and Holmsund."]


@pytest.mark.parametrize(
    "question",
    [
        "Did the Ministry of Finance co-issue the Notice?",  # of 18 departments 14 are not confirmed
        "Is Shanghai in the Western Chongqing Area?",  # its other districts are not confirmed
        "Is Haining part of the Jiaxing-Huzhou Area?",  # the two cities entirely, and what lies in them
        "財政部是《通知》的印發部門嗎？",
    ],
)
def test_an_open_list_proves_no_absence(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_DOCUMENTS


@pytest.mark.parametrize(
    "question", ["Is Pingtan in a pilot zone?", "平潭是试验区吗？", "Is Xuchang one of the pilot zones?"]
)
def test_a_name_that_the_documents_have_is_not_called_missing(assistant: Assistant, question: str) -> None:
    assert not remarks(assistant.ask(question))[0].startswith(("No", "不是", "没有"))


@pytest.mark.parametrize(
    ("text", "name", "group"),
    [
        ("Oslo is one of the four ports, isn't it?", "Oslo", "ports"),
        ("Which boats leave from the port in Oslo?", "Oslo", "port"),
        ("Does the Northern Line cover Oslo?", "Oslo", "Northern Line"),
        ("奥斯陆也是港口之一吧？", "奥斯陆", "港口"),
        ("奥斯陆的港口有多大？", "奥斯陆", "港口"),
    ],
)
def test_the_group_is_read_off_the_form(text: str, name: str, group: str) -> None:
    assert group in [one.group.removesuffix("有多大") for one in memberships(text, name)]


def test_a_name_beside_a_group_of_which_nothing_is_said_is_no_membership() -> None:
    assert not list(memberships("I come from Oslo and like boats.", "Oslo"))
