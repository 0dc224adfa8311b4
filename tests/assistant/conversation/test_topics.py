"""Of all that was asked for, those on one matter."""

import pytest

from assistant.conversation.topics import on_matter


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
