"""A yes/no question is answered with yes or no where the quoted sentence decides it, else with the sentence alone."""

import pytest

from assistant.judging.close_reading import Read
from assistant.path import Assistant
from assistant.presuppositions.yes_no import declarative, unstated_point
from index.cross_encoder import Odds
from tests.assistant.steps import Steps, quotes, remarks


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Must the keeper of a well lock the pump at night?", "Yes."),
        ("Is the mooring fee at Elmford harbour 5 yuan a day?", "Yes."),
        ("青岭县公安局负责图书馆周边的夜间巡逻吗？", "是的。"),
        ("读者可以将宠物带入青岭县图书馆吗？", "不可以。"),
    ],
)
def test_what_the_sentence_decides_is_said_first(office_assistant: Assistant, question: str, opening: str) -> None:
    answer = office_assistant.ask(question)
    assert remarks(answer)[0] == opening
    assert answer.status == "answered"
    assert len(quotes(answer)) >= 1


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Does the Western Chengdu Area cover Wenjiang?", "Yes."),
        ("Can the pilot zones exceed the scope of the 11 test tasks?", "No, it may not."),
        ("试验区可以超出11项试验任务的范围吗？", "不可以。"),
        ("四川成都西部片区的面积是7672平方公里吗？", "是的。"),
        ("四川成都西部片区的面积是9000平方公里吗？", "不是。"),
        ("Is the Western Chongqing Area one of the 11 pilot zones?", "Yes."),
        ("重庆西部片区是11个试验区之一吗？", "是的。"),
        ("May the cities set up an error-tolerance mechanism?", "Yes."),
    ],
)
def test_the_same_holds_of_the_bundled_documents(assistant: Assistant, question: str, opening: str) -> None:
    assert remarks(assistant.ask(question))[0] == opening


@pytest.mark.parametrize(
    "question",
    [
        "Is the population of the Yingtan pilot zone known?",
        "Is what you hold the official full text of the Notice?",
        "鹰潭试验区的人口有没有公布？",
    ],
)
def test_whether_something_is_known_is_answered_by_what_says_that_it_is_not(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert remarks(answer)[0] in ("No.", "不是。")


def test_what_is_so_is_no_leave_to_do_it(assistant: Assistant) -> None:
    assert "Yes." not in remarks(assistant.ask("May a zone set its own tasks?"))


def test_what_the_sentence_leaves_unsaid_gets_no_yes(assistant: Assistant) -> None:
    assert "Yes." not in remarks(assistant.ask("Is the annual evaluation public?"))


def test_nothing_is_decided_where_the_documents_say_it_is_not_known(assistant: Assistant) -> None:
    answer = assistant.ask("Is the population of Yingtan 2 million?")
    assert not {"Yes.", "No."} & set(remarks(answer))
    assert quotes(answer) == ["The population of the Yingtan pilot zone is not confirmed."]


def test_a_permission_with_a_limit_does_not_allow_what_goes_beyond_it(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("May the village committee raise more than 40 yuan per household?")
    assert remarks(answer)[0] != "Yes."


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("May captains refuse passengers with bicycles?", "No, it may not."),
        ("Did the committee approve the proposal for a night ferry?", "No."),
        ("Did the committee reject the proposal for a night ferry?", "Yes."),
        ("Are dogs allowed in the cabin?", "No."),
        ("评审委员会同意石桥乡的扩建方案了吗？", "不是。"),
        ("茶农能不能用有机肥？", "是的。"),
        ("茶农可以使用高毒农药吗？", "不可以。"),
    ],
)
def test_opposite_words_and_the_side_of_the_sentence_that_is_meant_decide(
    services_assistant: Assistant, question: str, opening: str
) -> None:
    assert remarks(services_assistant.ask(question))[0] == opening


def test_what_is_only_advised_is_no_must(grants_assistant: Assistant) -> None:
    answer = grants_assistant.ask("Must the Keepers' Union offer courses for new keepers?")
    assert not {"Yes.", "No."} & set(remarks(answer))
    assert quotes(answer) == ["The Keepers' Union should offer courses for new keepers."]


def test_what_is_said_of_a_half_is_not_said_of_all(services_assistant: Assistant) -> None:
    answer = services_assistant.ask("Does the Board bear all of the costs?")
    assert "Yes." not in remarks(answer)
    assert quotes(answer) == ["The Board bears half of the costs."]


def test_a_choice_is_answered_by_the_sentence_and_not_by_yes(services_assistant: Assistant) -> None:
    answer = services_assistant.ask("品牌使用是自愿还是强制？")
    assert not {"是的。", "不是。"} & set(remarks(answer))
    assert quotes(answer) == ["品牌使用为自愿。"]


def test_a_question_about_what_no_document_has_is_not_answered_by_another_sentence(
    services_assistant: Assistant,
) -> None:
    assert services_assistant.ask("Do captains need a licence?").status == "not_in_documents"


def test_a_question_that_asks_for_a_fact_gets_no_yes(office_assistant: Assistant) -> None:
    assert not {"Yes.", "No."} & set(remarks(office_assistant.ask("Who must lock the pump at night?")))


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Is the pump locked at night?", "the pump locked at night"),
        ("Must the keeper lock the pump?", "the keeper lock the pump (must)"),
        ("The pump is locked, isn't it?", "The pump is locked"),
        ("读者可以带宠物吗？", "读者可以带宠物"),
        ("水泵是否上锁？", "水泵上锁"),
    ],
)
def test_the_statement_in_a_question_is_what_is_checked(steps: Steps, question: str, statement: str) -> None:
    assert declarative(steps.question(question)) == statement


@pytest.mark.parametrize(
    "question", ["Can local regulations be used to lock in the reforms?", "Can provinces use special bonds?"]
)
def test_what_is_to_be_done_is_not_forbidden(assistant: Assistant, question: str) -> None:
    assert not any(one.startswith("No") for one in remarks(assistant.ask(question)))


def test_an_answer_from_the_register_says_no_where_it_has_the_limit(assistant: Assistant) -> None:
    answer = assistant.ask("May a pilot zone carry out reforms that go beyond the 11 test tasks?")
    assert answer.coverage is not None
    assert remarks(answer)[0] == "No, it may not."


def test_a_plain_reading_overrules_that_the_point_is_in_no_document(steps: Steps) -> None:
    question = "Do pilot zones receive support and a zeppelin?"
    asked, selection = steps.question(question), steps.selected(question)
    best = steps.ranked(question)[0]
    assert unstated_point(asked, selection, steps.vocabulary)
    for odds, unstated in ((3.5, False), (0.5, True)):
        read = Read(((best, Odds(odds, -odds)),))
        assert bool(unstated_point(asked, selection, steps.vocabulary, read=read)) is unstated
