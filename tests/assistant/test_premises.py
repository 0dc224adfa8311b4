"""What a question takes for granted and the documents say otherwise is said first, with the proof."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.premises import false_count, unlisted_name
from tests.assistant.steps import Steps, quotes, remarks


@pytest.mark.parametrize(
    ("question", "told", "proof"),
    [
        ("What are the 12 pilot zones?", "11", "There are 11 national urban-rural integrated development pilot zones"),
        ("What are the five trial principles?", "four", "The Reform Plan has four trial principles."),
        ("列出12项试验任务。", "11项", "11项"),
    ],
)
def test_a_wrong_count_is_corrected_with_the_sentence_that_counts(
    assistant: Assistant, question: str, told: str, proof: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert told in remarks(answer)[0]
    assert len(answer.citations) == 1
    assert proof in quotes(answer)[0]


@pytest.mark.parametrize(
    "question",
    ["What are the 11 pilot zones?", "列出11项试验任务。", "What are the two goals of one zone?", "Who is it?"],
)
def test_a_right_count_and_a_small_one_are_no_false_premise(steps: Steps, question: str) -> None:
    assert false_count(steps.question(question), steps.ranked(question)) is None


def test_documents_of_an_office_are_counted_as_well(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("What are the six papers of an application for a new well?")
    assert answer.status is Status.FALSE_PREMISE
    assert remarks(answer)[0] == "The documents do not say “six papers”, they say “five papers”:"
    assert quotes(answer) == ["An application for a new well consists of five papers:"]


def test_a_name_that_is_not_in_the_list_gets_a_no_and_the_whole_list(assistant: Assistant) -> None:
    answer = assistant.ask("Is Shenzhen one of the pilot zones?")
    assert answer.status is Status.ANSWERED
    assert remarks(answer)[0] == "No: “Shenzhen” is not among those that the documents list (11):"
    assert len(answer.citations) == 12


def test_a_name_that_no_document_has_is_not_passed_over(assistant: Assistant) -> None:
    assert assistant.ask("Which pilot zones include Shenzhen?").status is not Status.ANSWERED


def test_the_same_holds_in_chinese(assistant: Assistant) -> None:
    answer = assistant.ask("深圳是国家城乡融合发展试验区之一吗？")
    assert answer.status is Status.ANSWERED
    assert "没有“深圳”" in remarks(answer)[0]
    assert len(answer.citations) == 12


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Is Shenzhen one of the pilot zones?", "Shenzhen"),
        ("Is Xuchang one of the pilot zones?", None),
        ("Who locks the pump?", None),
    ],
)
def test_a_name_that_no_document_has_is_told_as_it_was_written(steps: Steps, question: str, name: str | None) -> None:
    assert unlisted_name(steps.question(question), steps.vocabulary) == name
