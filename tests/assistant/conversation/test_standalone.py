"""A follow-up is asked as a whole question: what the conversation leaves unsaid is put back in."""

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Turn
from assistant.conversation.standalone import stand_alone
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims

Talk = Callable[..., Answer]
ENGLISH = "How large is the Western Chengdu Area?"
CHINESE = "四川成都西部片区的面积是多少？"


@pytest.fixture(scope="module")
def turn(assistant: Assistant) -> Callable[[str], Turn]:
    """The turn of a conversation in which a question was asked."""

    @cache
    def ask(question: str) -> Turn:
        return Turn(question, assistant.ask(question))

    return ask


FOLLOW_UPS = [
    ("Which zone is in Sichuan?", "How many people live there?", "How many people live in Western Chengdu Area?"),
    ("Which zone is in Sichuan?", "What does it cover?", "What does Western Chengdu Area cover?"),
    ("What support does the NDRC offer?", "Is credit part of that?", "Is credit part of the support the NDRC offer?"),
    ("What support does the NDRC offer?", "Does it include land?", "Does the support the NDRC offer include land?"),
    (
        "Is credit part of the support the NDRC offer?",
        "Does it include land?",
        "Does the support the NDRC offer include land?",
    ),
    (ENGLISH, "And the Eastern Fuzhou Area?", "How large is the Eastern Fuzhou Area?"),
    (ENGLISH, "What about Xuchang?", "How large is the Xuchang?"),
    (ENGLISH, "I meant the Eastern Fuzhou Area.", "How large is the Eastern Fuzhou Area?"),
    (ENGLISH, "No, the Eastern Fuzhou Area", "How large is the Eastern Fuzhou Area?"),
    (ENGLISH, "Eastern Fuzhou Area", "How large is the Eastern Fuzhou Area?"),
    (ENGLISH, "Which districts does it cover?", "Which districts does Western Chengdu Area cover?"),
    (ENGLISH, "What is its population?", "What is Western Chengdu Area's population?"),
    ("Which zones have test task 8 in focus?", "And test task 5?", "Which zones have test task 5 in focus?"),
    (
        "Does the centre give money to all projects in the zones?",
        "And can they be put in national plans?",
        "can the projects be put in national plans?",
    ),
    (
        "What does the reply letter ask of the cities, counties and districts?",
        "No, I meant the provinces.",
        "What does the reply letter ask of the provinces?",
    ),
    (
        "Which areas did the reply agree to in principle?",
        "Which of these is in Jiangsu?",
        "Which of the areas is in Jiangsu?",
    ),
    (
        "When do the provinces have to issue the plans?",
        "And what happens if a zone performs badly?",
        "what happens if a zone performs badly?",
    ),
    (
        "Which tasks are in focus in Elmford?",
        "Which of them come first?",
        "Which of the tasks in focus in Elmford come first?",
    ),
    (ENGLISH, "Can one read it oneself?", "Can one read Western Chengdu Area oneself?"),
    (ENGLISH, "Which 11 test tasks are there?", "Which 11 test tasks are there?"),
    (ENGLISH, "Thanks!", "Thanks!"),
    (ENGLISH, "A different question: who issued the Notice?", "who issued the Notice?"),
    (ENGLISH, "And the towns in it, what falls to them?", "what falls to the towns in it?"),
]


@pytest.mark.parametrize(("before", "text", "standalone"), FOLLOW_UPS)
def test_a_follow_up_keeps_its_subject_or_its_question(
    steps: Steps, turn: Callable[[str], Turn], before: str, text: str, standalone: str
) -> None:
    assert stand_alone(text, [turn(before)], steps.glossary) == standalone


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        ("哪些试验区把试验任务8列为重点？", "那试验任务10呢？", "哪些试验区把试验任务10列为重点？"),
        (
            "复函要求省级加强哪些资金保障？",
            "不是省级，我想了解的是国家层面的资金保障。",
            "复函要求国家层面加强哪些资金保障？",
        ),
        ("《通知》是哪年印发的？", "谁印发的？", "谁印发的（《通知》印发）？"),
        ("试验区怎么评估？", "多久一次？", "多久一次（试验区评估）？"),
        ("年度评估怎么搞？", "谁来做？", "谁来做（年度评估）？"),
        ("年度评估怎么搞？", "依据呢？", "年度评估怎么搞？"),
        ("年度评估怎么搞？", "原文怎么说的？", "年度评估怎么搞？"),
        ("市县区要建立哪些机制？", "还有别的吗", "市县区要建立哪些机制，都清楚了吗？"),
        ("复函同意了几个试验区？", "分别是哪些？", "复函同意了哪些试验区？"),
        ("一共有几项试验任务", "都有哪些", "一共有哪些试验任务？"),
        ("复函同意了哪些试验区？", "哪个面积最大？", "哪个试验区面积最大？"),
        ("通知的文号？", "谁发的？", "谁发的（通知）？"),
        ("专项债由谁安排？", "用地指标呢？", "用地指标由谁安排？"),
        ("专项债由谁安排？", "期限呢？", "专项债的期限？"),
        ("谁来统筹协调重大问题？", "靠什么机制？", "靠什么机制（统筹协调重大问题）？"),
        (CHINESE, "福建福州东部片区呢？", "福建福州东部片区的面积是多少？"),
        (CHINESE, "它的人口是多少？", "四川成都西部片区的人口是多少？"),
        (CHINESE, "不是，我问的是河南许昌", "河南许昌的面积是多少？"),
        (CHINESE, "那河南许昌呢？", "河南许昌的面积是多少？"),
        (CHINESE, "说错了，我是说河南许昌", "河南许昌的面积是多少？"),
        (CHINESE, "GDP呢", "四川成都西部片区的GDP？"),
        (CHINESE, "西咸那个是哪个省的？", "西咸是哪个省的？"),
        (CHINESE, "那用地这块，省里怎么保障？", "用地，省里怎么保障？"),
        (CHINESE, "不是5000平方公里吗？", "四川成都西部片区的面积是5000平方公里吗？"),
    ],
)
def test_a_chinese_follow_up_keeps_its_subject_or_its_question(
    steps: Steps, turn: Callable[[str], Turn], before: str, text: str, standalone: str
) -> None:
    assert stand_alone(text, [turn(before)], steps.glossary) == standalone


@pytest.mark.parametrize("text", ["用中文", "In English, please", "shorter", "请短一点", "continue"])
def test_a_wish_for_another_form_asks_the_same_again(steps: Steps, turn: Callable[[str], Turn], text: str) -> None:
    assert stand_alone(text, [turn(ENGLISH)], steps.glossary) == ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "Which departments issued the Notice on 19 December 2019?",
        "What must the provincial development and reform commissions summarize?",
        "《通知》由哪些部门联合印发？",
    ],
)
def test_a_question_on_another_subject_stays_as_it_is(steps: Steps, turn: Callable[[str], Turn], text: str) -> None:
    assert stand_alone(text, [turn(ENGLISH)], steps.glossary) == text


@given(st.text(max_size=80))
def test_the_first_question_of_a_conversation_stays_as_it_is(steps: Steps, text: str) -> None:
    assert stand_alone(text, [], steps.glossary) == text


@given(text=st.text(max_size=60), before=st.sampled_from([ENGLISH, CHINESE, "", "???"]))
def test_any_text_can_follow_any_other(steps: Steps, turn: Callable[[str], Turn], text: str, before: str) -> None:
    assert isinstance(stand_alone(text, [turn(before)], steps.glossary), str)


def test_a_pronoun_stands_for_whom_the_question_before_was_about(talk: Talk) -> None:
    answer = talk("What must the cities, counties and districts do?", "What working mechanisms must they establish?")
    assert "cities, counties and districts" in answer.standalone_question
    assert any("evaluation, incentives and constraints" in claim for claim in claims(answer))


def test_that_before_a_noun_phrase_points_back(talk: Talk) -> None:
    answer = talk("Which places make up the zone in Henan?", "So is that the entire city?")
    assert "Henan" in answer.standalone_question


def test_an_ellipsis_asks_the_same_of_another_subject(talk: Talk) -> None:
    answer = talk(ENGLISH, "And the Eastern Fuzhou Area?")
    assert claims(answer) == ["The Eastern Fuzhou Area measures 8,935 square kilometres."]


def test_what_is_said_of_it_follows_through_several_turns(talk: Talk) -> None:
    answer = talk(ENGLISH, "And the Eastern Fuzhou Area?", "What is its population?")
    assert claims(answer) == ["The Eastern Fuzhou Area has about 5.22 million residents."]


def test_a_correction_asks_again_of_what_was_meant(talk: Talk) -> None:
    assert claims(talk(CHINESE, "不是，我问的是河南许昌")) == ["河南许昌试验区的面积为4979平方公里。"]


def test_a_numbered_thing_keeps_its_number(talk: Talk) -> None:
    asked = talk("What is test task 3?", "Which zones focus on it?").standalone_question
    assert asked == "Which zones focus on test task 3?"
    assert talk("试验任务3是什么？", "哪些片区把它作为重点？").standalone_question == "哪些片区把试验任务3作为重点？"


def test_a_question_that_finds_nothing_by_itself_goes_on_about_the_place_before(talk: Talk) -> None:
    answer = talk("许昌试验区有哪些县市区？", "重点任务知道哪一项？")
    assert answer.standalone_question == "许昌试验区重点任务知道哪一项？"
    assert answer.status == "answered"
    assert talk("许昌试验区有哪些县市区？", "《通知》的文号是什么？").standalone_question == "《通知》的文号是什么？"


def test_nothing_in_a_refusal_is_what_a_pronoun_stands_for(talk: Talk) -> None:
    asked = talk("Who chairs the council of lighthouses?", "What does it decide?").standalone_question
    assert "Nothing" not in asked


def test_a_change_of_language_gives_the_same_answer_in_the_other(talk: Talk) -> None:
    answer = talk(ENGLISH, "用中文")
    assert answer.language == "zh"
    assert claims(answer) == ["四川成都西部片区的面积为7672平方公里。"]
    assert [citation.document_id for citation in answer.citations] == ["notice.zh"]


def test_a_narrowing_asks_for_a_part_of_what_was_asked(office_assistant: Assistant) -> None:
    before = "What must the village committee do?"
    past = Turn(before, office_assistant.ask(before))
    answer = office_assistant.ask("Too long, only the accounts please.", [past])
    assert len(answer.text) < len(past.answer.text)
    assert "publish the accounts every spring" in answer.text
    assert "The village committee may" in answer.text


@pytest.mark.parametrize(
    ("before", "text", "named"),
    [
        ("What are the four trial principles?", "What is the last one?", "Trial principle 4 of the Reform Plan"),
        ("Which are the pilot zones?", "How large is the second one?", "Fuzhou"),
        ("试验区有哪些？", "最后一个呢？", "长吉"),
    ],
)
def test_a_place_in_an_order_points_into_the_list_that_was_given(
    talk: Talk, before: str, text: str, named: str
) -> None:
    assert named in talk(before, text).standalone_question


def test_a_turn_on_something_else_is_passed_over(talk: Talk) -> None:
    answer = talk(ENGLISH, "Can you recommend a restaurant?", "And the Eastern Fuzhou Area?")
    assert answer.standalone_question == "How large is the Eastern Fuzhou Area?"


def test_the_name_that_was_asked_back_for_is_put_into_the_question(talk: Talk) -> None:
    answer = talk("How big is the zone?", "Guangqing", "How many people?")
    assert claims(answer) == ["The Guangzhou-Qingyuan Adjoining Area has about 5.04 million people."]


def test_two_things_that_were_named_one_after_the_other_are_both_meant(talk: Talk) -> None:
    answer = talk("成都西部片区面积多大", "那济青呢？", "人口呢", "两个比，哪个面积大？")
    assert "成都西部片区" in answer.standalone_question
    assert "济青" in answer.standalone_question


def test_the_answer_to_a_question_back_is_taken_as_one(talk: Talk) -> None:
    answer = talk("What is the area?", "Xuchang")
    assert claims(answer) == ["The Xuchang pilot zone measures 4,979 square kilometres."]
