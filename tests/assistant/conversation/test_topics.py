"""Of all that was asked for, those on one matter; what the turn before was about, and what is put first."""

import pytest

from assistant.conversation.follow_up_forms import ASKS_SOURCE, COUNTS_ALL
from assistant.conversation.fronted import with_own_subject
from assistant.conversation.topics import of_others, on_matter, rest_of, together


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
        ("What are the 11 test tasks?", "Which of those are about land?", "Which test tasks are about land?"),
        ("教区有哪些支持措施？", "其中资金方面的有哪些？", "教区有哪些资金方面的支持措施？"),
        ("教区要提供哪些支持？", "这些支持里有没有土地方面的？", "教区要提供哪些土地方面的支持？"),
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


@pytest.mark.parametrize(
    ("asked", "topic", "standalone"),
    [
        ("How often", "checks the wells (Which parishes have wells)?", "How often (checks the wells)?"),
        ("Why", "roofs (Which parishes have wells)?", "Why (Which parishes have wells)?"),
        ("By what rules", "With whom (checks the wells)?", "By what rules (checks the wells)?"),
        ("多久一次", "检查结果怎么公布出去（教区有水井）？", "多久一次（检查结果公布出去）？"),
        ("为什么", "屋顶（教区有水井）？", "为什么（教区有水井）？"),
    ],
)
def test_a_follow_up_that_said_enough_is_the_topic_of_the_next_one(asked: str, topic: str, standalone: str) -> None:
    assert together(asked, topic) == standalone


@pytest.mark.parametrize(
    ("text", "standalone"),
    [
        ("那条例呢，哪天发的？", "条例哪天发的？"),
        ("石桥镇呢，它有几处水井？", "石桥镇有几处水井？"),
        ("石桥镇呢，谢谢", None),
    ],
)
def test_what_is_put_first_is_asked_about(text: str, standalone: str | None) -> None:
    assert with_own_subject(text) == standalone


@pytest.mark.parametrize(
    "text", ["Is that figure reliable?", "How reliable is that?", "这个数据可靠吗？", "来自哪里？", "这个数字准确吗"]
)
def test_who_asks_whether_it_is_reliable_asks_where_it_stands(text: str) -> None:
    assert ASKS_SOURCE.match(text)


def test_of_how_many_in_all_was_asked_before() -> None:
    assert COUNTS_ALL.match("一共多少个部门？")
    assert not COUNTS_ALL.match("一共多少个部门联合印发了条例？")


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        ("诺比的任务有哪些？", "还有一项呢？", "诺比的其余的任务有哪些？"),
        ("水井有哪些？", "其余的是哪些？", "其余的水井有哪些？"),
        ("What are the tasks of Norrby?", "And the rest?", "What are the remaining tasks of Norrby?"),
        ("What are the tasks of Norrby?", "What about the other two?", "What are the remaining tasks of Norrby?"),
        ("一共多少个部门（条例发）？", "其余的是哪些？", "其余的部门有哪些？"),
        ("When was it issued?", "And the rest?", None),
        ("诺比的任务有哪些？", "还有呢？", None),
    ],
)
def test_the_rest_of_what_was_asked_for_is_asked(before: str, text: str, standalone: str | None) -> None:
    assert rest_of(text, before) == standalone
