"""Of all that was asked for, those on one matter."""

import pytest

from assistant.conversation.topics import of_others, on_matter


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        ("What are the test tasks?", "Is there one on land?", "Which test tasks are about land?"),
        (
            "What are the goals for 2022-2025?",
            "Are there any about migration?",
            "Which goals for 2022-2025 are about migration?",
        ),
        (
            "Which goals are about migration?",
            "And is there one on farmers' income?",
            "Which goals are about farmers' income?",
        ),
        ("Which goals are about migration?", "And on finance?", "Which goals are about finance?"),
        ("Which goals are about migration?", "what about finance", "Which goals are about finance?"),
        ("试验任务中哪些与土地有关？", "那收入呢？", "试验任务中哪些与收入有关？"),
        ("试验任务有哪些？", "有没有关于土地的？", "试验任务中哪些与土地有关？"),
        ("试验任务中哪些与土地有关？", "有涉及收入的吗？", "试验任务中哪些与收入有关？"),
        ("What are the test tasks?", "Is there one in Henan?", None),
        ("Which goals are about migration?", "And in Xuchang?", None),
        ("When was it issued?", "Is there one on land?", None),
    ],
)
def test_those_on_a_matter_are_asked_of_all(before: str, text: str, standalone: str | None) -> None:
    assert on_matter(text, before) == standalone


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        ("What happens if a boat is late?", "And if it is lost?", "What happens if it is lost?"),
        ("Who pays when a lamp breaks?", "and when it is stolen?", "Who pays when it is stolen?"),
        ("Which goods are covered?", "And which are not?", "Which goods are not covered?"),
        ("Who can apply?", "And who cannot?", "Who can not apply?"),
        ("哪些人可以申请？", "哪些不可以呢？", "哪些人不可以申请？"),
        ("Which goods are covered?", "And which are not listed?", None),
        ("Which goods are covered?", "And if one breaks?", None),
        ("哪些人可以申请？", "多少钱？", None),
    ],
)
def test_another_case_and_those_that_are_not_so_are_asked_likewise(
    before: str, text: str, standalone: str | None
) -> None:
    assert of_others(text, before) == standalone
