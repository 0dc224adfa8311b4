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
        ("Depth of the well plus its age", "Depth of the well and its age"),
        ("the mayor says the well is dry. is he right?", "is it true that the well is dry?"),
        ("Finance here. Who pays?", "Who pays?"),
        ("为啥子要关井？", "为什么要关井？"),
        ("井咋样了，有几多亩？", "井怎么样了，有多少亩？"),
        ("财政局问一句：谁出钱？", "谁出钱？"),
        ("费这么大劲，图个啥？", "费这么大劲，目的是什么？"),
        ("井是2020年挖的，没记错吧", "井是2020年挖的，对吧"),
        ("那人数总有吧", "那人数呢？"),
        ("会议管什么的它一年开几次", "会议管什么的，它一年开几次"),
        ("The wells: depth and age", "what is the depth of the wells, and what is the age of the wells?"),
        ("Which towns in Alton belong to the well zone?", "Which towns does Alton cover?"),
        ("青岭有哪些县纳入试点？", "青岭涵盖哪些县？"),
        ("Does Alton belong to one of the well zones?", "Is Alton part of one of the well zones?"),
        ("Does the pump belong to the village?", "Does the pump belong to the village?"),
        ("Who can draw water and who is left out?", "Who can draw water? Who cannot draw water?"),
        (
            "what may the money be spent on and what not?",
            "what may the money be used for? what may the money not be used for?",
        ),
        ("哪些村可以打井，哪些不行？", "哪些村可以打井？哪些村不可以打井？"),
        ("水井的附件叫什么名字？", "水井的附件叫什么？"),
        ("自行打井的边界在哪里？", "自行打井有什么限制？"),
        ("有几个水井，都在哪些乡？", "有几个水井？水井都在哪些乡？"),
    ],
)
def test_it_is_put_into_the_written_language(said: str, written: str) -> None:
    assert plainly(said) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("What is the keeper on the hook for?", "What is the keeper responsible for?"),
        ("What has the keeper pledged to do for us?", "what will the keeper do for us?"),
        ("What does the keeper commit himself to?", "What does the keeper commit himself to?"),
        ("What are villages free to try?", "what may villages do?"),
        ("Who does what?", "who is responsible for what?"),
        ("What can the keeper do for us?", "what will the keeper do for us?"),
        ("What can you do for us?", "What can you do for us?"),
        ("What room do the keepers have?", "what may the keepers do?"),
        ("What does the Alton zone take in?", "What does the Alton zone cover?"),
        ("Which villages of Alton count towards the zone?", "Which villages of Alton count towards the zone?"),
        ("Which towns of Alton count towards the zone?", "Which towns does Alton cover?"),
        ("What do we know about Alton's wells?", "what are the wells of Alton?"),
        ("How is a keeper's performance assessed?", "How is a keeper evaluated?"),
        ("What has the keeper committed to?", "what does the keeper promise?"),
    ],
)
def test_what_one_owes_and_may_is_put_in_the_words_of_rules(said: str, written: str) -> None:
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
