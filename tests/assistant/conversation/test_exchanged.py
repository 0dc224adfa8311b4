"""What a follow-up does not say is taken from the turns before it: what it differs in, both of two, what was told."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from assistant.conversation.counterparts import exchanged
from corpus.glossary import load_glossary
from tests.assistant.steps import claims

Talk = Callable[..., Answer]
ENGLISH = "How large is the Western Chengdu Area?"
CHINESE = "四川成都西部片区的面积是多少？"


@pytest.mark.parametrize(
    ("turns", "asked"),
    [
        (("Which zone has the largest area?", "And the smallest?"), "Which zone has the smallest area?"),
        (("哪个试验区面积最大？", "最小的呢？"), "哪个试验区面积最小？"),
        (("嘉湖片区的重点试验任务有哪些？", "人口有多少？"), "嘉湖片区的人口有多少？"),
        (("哪些试验区把试验任务3作为重点？", "重庆也是吗？"), "重庆把试验任务3作为重点吗？"),
        (("Which zones have test task 3 in focus?", "Xuchang too?"), "Does Xuchang have test task 3 in focus?"),
        (("改革方案的目标有哪些？", "和土地有关的是哪一条？"), "土地（改革方案的目标）？"),
        (("How large is Xuchang?", "What is test task 11?"), "What is test task 11?"),
        (
            ("How large is Chengdu?", "And Chongqing?", "Which of the two is bigger?"),
            "Which of Chengdu and Chongqing is bigger?",
        ),
        (("到2040年底新建多少座驿站？", "2042年底呢？"), "到2042年底新建多少座驿站？"),
        (("2036年安排多少资金？", "那2037年呢？"), "2037年安排多少资金？"),
    ],
)
def test_what_differs_from_the_question_before_is_exchanged(talk: Talk, turns: tuple[str, ...], asked: str) -> None:
    assert talk(*turns).standalone_question == asked


def test_a_name_at_the_beginning_is_exchanged_whole() -> None:
    asked = exchanged("Hill Fair", "When is the Old Dune Fair held?", (), load_glossary())
    assert asked == "When is the Hill Fair held?"


def test_that_something_is_not_known_of_what_was_named_is_not_replaced_by_an_earlier_thing(talk: Talk) -> None:
    answer = talk("Which city does the Xuchang zone cover?", "no, the Yingtan one", "and its area?")
    assert answer.standalone_question == "Yingtan zone's area?"
    assert "Xuchang" not in " ".join(claims(answer))


@pytest.mark.parametrize(
    ("questions", "standalone"),
    [
        (
            (ENGLISH, "And Xuchang?", "What about their populations?"),
            "what are the populations of Western Chengdu Area and Xuchang?",
        ),
        ((ENGLISH, "And Xuchang?", "Which is bigger?"), "Which of Western Chengdu Area and Xuchang is bigger?"),
        ((CHINESE, "那河南许昌呢？", "哪个大？"), "四川成都西部片区和河南许昌哪个大？"),
        (("What is the fifth test task?", "Which zones do it?"), "Which zones do test task 5?"),
        (("第五项试验任务是什么？", "哪些试验区在做？"), "哪些试验区在做试验任务5？"),
        ((CHINESE, "那河南许昌呢？", "它们的人口呢？"), "四川成都西部片区和河南许昌的人口是多少？"),
        ((ENGLISH, "What must the provinces do?", "What is their deadline?"), "What is provinces' deadline?"),
    ],
)
def test_both_of_two_are_meant_and_the_one_told_by_its_number(
    talk: Talk, questions: tuple[str, ...], standalone: str
) -> None:
    assert talk(*questions).standalone_question == standalone


@pytest.mark.parametrize(
    ("turns", "asked"),
    [
        (
            ("Under which number was the Notice issued?", "依据是什么？"),
            "依据是什么（Under which number was the Notice issued）？",
        ),
        (("《通知》的文号是什么？", "依据是什么？"), "通知的依据是什么？"),
        (("复函对各有关省份提了哪些要求？", "市里县里呢？"), "复函对市里县里提了哪些要求？"),
        (("福州东部片区都包括哪些地方？", "里面哪个是宁德的？"), "福州东部片区里面哪个是宁德的？"),
        (("试验区能不能超出11项试验任务的范围？", "那这11项都是什么？"), "这11项试验任务都是什么？"),
        (
            ("How large is Chengdu?", "And Chongqing?", "So Chongqing's the bigger of the two?"),
            "which of Chengdu and Chongqing is bigger?",
        ),
        (
            ("Which pilot zones did the reply letter agree to?", "How many are there in the Notice?"),
            "How many pilot zones are there in the Notice?",
        ),
        (
            ("Can the zones set up funds?", "Do the zones have rules of their own?"),
            "Do the zones have rules of their own?",
        ),
    ],
)
def test_what_was_counted_listed_or_told_already_is_taken_up(talk: Talk, turns: tuple[str, ...], asked: str) -> None:
    assert talk(*turns).standalone_question == asked


def test_the_number_in_all_is_that_of_what_was_told(talk: Talk) -> None:
    answer = talk("通知是什么时候发的？", "谁发的？", "一共多少个部门？")
    assert answer.standalone_question == "一共多少个部门（通知发）？"
    assert "18" in answer.text


def test_which_they_are_is_asked_of_what_was_counted_at_the_end(talk: Talk) -> None:
    asked = talk("嘉湖片区的重点任务有几项？", "分别是什么？").standalone_question
    assert asked == "嘉湖片区的重点任务有哪些？"
