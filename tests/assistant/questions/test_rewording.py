"""Questions put in a roundabout way are read in the form that the rest of the path reads; others stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.rewording import reworded


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("the mayor says the well is dry. is he right?", "is it true that the well is dry?"),
        ("The wells: depth and age", "what is the depth of the wells, and what is the age of the wells?"),
        ("Which towns in Alton belong to the well zone?", "Which towns does Alton cover?"),
        ("青岭有哪些县纳入试点？", "青岭涵盖哪些县？"),
        ("Does Alton belong to one of the well zones?", "Is Alton part of one of the well zones?"),
        ("Does the pump belong to the village?", "Does the pump belong to the village?"),
        ("Who can draw water and who is left out?", "Who can draw water? Who cannot draw water?"),
        (
            "what may the money be used for and what not?",
            "what may the money be used for? what may the money not be used for?",
        ),
        ("哪些村可以打井，哪些不行？", "哪些村可以打井？哪些村不可以打井？"),
        ("自行打井的边界在哪里？", "自行打井有什么限制？"),
        ("有几个水井，都在哪些乡？", "有几个水井？水井都在哪些乡？"),
        ("先有通知还是先有复函", "通知和复函哪个更早"),
        ("复函是不是比通知发得晚？", "复函比通知晚？"),
    ],
)
def test_it_is_put_in_the_form_that_is_read(said: str, read: str) -> None:
    assert reworded(said) == read


@pytest.mark.parametrize(
    ("said", "written"),
    [
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
    assert reworded(said) == written


@pytest.mark.parametrize("text", ["Who must lock the pump?", "What is the deadline?", "谁负责夜间巡逻？", ""])
def test_a_plain_question_stays_as_it_is(text: str) -> None:
    assert reworded(text) == text


@given(st.text(max_size=80))
def test_something_is_left_of_any_text(text: str) -> None:
    assert bool(reworded(text)) == bool(text)
