"""Dialect, fillers and abbreviations are read as the written language has them; what means something stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.plain_speech import plainly
from assistant.path import Assistant


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("what on earth is a well ring", "what is a well ring"),
        ("Yes or no: may we open the pump?", "may we open the pump?"),
        ("list of wells w. depth", "list of wells with depth"),
        ("Sum up the fees for the deputy mayor.", "Sum up the fees."),
        ("At what hours may boats sail?", "at what time may boats sail?"),
        ("Depth of the well plus its age", "Depth of the well and its age"),
        ("Finance here. Who pays?", "Who pays?"),
        ("What is the keeper on the hook for?", "What is the keeper responsible for?"),
        ("为啥子要关井？", "为什么要关井？"),
        ("井咋样了，有几多亩？", "井怎么样了，有多少亩？"),
        ("财政局问一句：谁出钱？", "谁出钱？"),
        ("费这么大劲，图个啥？", "费这么大劲，目的是什么？"),
        ("井是2020年挖的，没记错吧", "井是2020年挖的，对吧"),
        ("那人数总有吧", "那人数呢？"),
        ("会议管什么的它一年开几次", "会议管什么的，它一年开几次"),
        ("水井的附件叫什么名字？", "水井的附件叫什么？"),
    ],
)
def test_it_is_put_into_the_written_language(said: str, written: str) -> None:
    assert plainly(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "Who must lock the pump?",
        "What is the deadline for the report?",
        "Is the well 15 min from the road?",
        "谁负责夜间巡逻？",
        "这是为什么？",
        "部门一览表在哪里？",
        "",
    ],
)
def test_the_written_language_stays_as_it_is(text: str) -> None:
    assert plainly(text) == text


@given(st.text(max_size=80))
def test_something_is_left_of_any_text(text: str) -> None:
    assert bool(plainly(text)) == bool(text)


def test_what_was_said_is_what_was_asked(assistant: Assistant) -> None:
    said = "财政局问一句：许昌拢共多大地盘？"
    answer = assistant.ask(said)
    assert answer.question == said
    assert "4979" in answer.text
