"""Selection takes the sentence that answers, all of an enumeration, or what the documents say is not known."""

import pytest

from assistant.path import Assistant
from assistant.retrieval.selection import select
from tests.assistant.steps import Steps, quotes


def texts(steps: Steps, question: str) -> list[str]:
    return [one.text for one in steps.selected(question).sentences]


def test_one_sentence_answers_a_plain_question(office_steps: Steps) -> None:
    assert texts(office_steps, "What is the mooring fee at Elmford harbour?") == [
        "The mooring fee at Elmford harbour is 5 yuan a day."
    ]


def test_no_evidence_gives_no_selection(steps: Steps) -> None:
    assert select(steps.question("Who?"), (), steps.vocabulary).sentences == ()


def test_a_list_question_takes_the_whole_enumeration(office_steps: Steps) -> None:
    block = office_steps.selected("List the papers for a new well.").block
    assert block is not None
    assert block.chosen == block.lines.items
    assert block.texts() == (
        "An application for a new well consists of five papers:",
        "a map of the site;",
        "the consent of the neighbours;",
        "a test of the soil;",
        "an estimate of the costs;",
        "the name of the future keeper.",
    )


@pytest.mark.parametrize(
    ("question", "items"),
    [("List the 11 test tasks.", 11), ("列出11个试验区。", 11), ("What are the four trial principles?", 4)],
)
def test_of_several_enumerations_the_one_asked_for_is_taken(steps: Steps, question: str, items: int) -> None:
    block = steps.selected(question).block
    assert block is not None
    assert len(block.chosen) == items


def test_a_question_how_many_takes_the_number_of_all(steps: Steps) -> None:
    assert "18 departments in all" in texts(steps, "How many departments issued the Notice?")[0]


def test_of_two_things_named_each_gets_its_sentence(steps: Steps) -> None:
    chosen = texts(steps, "How many square kilometres do Xuchang and the Western Chengdu Area measure?")
    assert any("4,979" in text for text in chosen)
    assert any("7,672" in text for text in chosen)


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("What is the Notice about?", "2. The Reform Plan"),
        ("《通知》的主要内容是什么？", "二、《改革方案》"),
        ("这个通知主要讲什么？", "四、11个试验区"),
    ],
)
def test_a_document_asked_about_as_a_whole_shows_its_headings(steps: Steps, question: str, heading: str) -> None:
    selection = steps.selected(question)
    assert selection.is_outline
    assert selection.block is not None
    assert heading in selection.block.texts()


@pytest.mark.parametrize("question", ["Summarise the support measures in the reply letter", "概括《通知》的试验原则"])
def test_a_part_of_a_document_is_no_outline(steps: Steps, question: str) -> None:
    assert not steps.selected(question).is_outline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does the Notice rest on?", ("Opinions", "Fourth Plenum")),
        ("《通知》的依据是什么？", ("意见", "四中全会")),
        (
            "What does the reply letter say about the supply of land?",
            ("increase and decrease", "supply of construction land"),
        ),
    ],
)
def test_what_stands_in_two_sentences_is_told_by_both(
    assistant: Assistant, question: str, told: tuple[str, str]
) -> None:
    quoted = "\n".join(quotes(assistant.ask(question)))
    assert all(one in quoted for one in told)


def test_a_sentence_with_far_less_of_the_question_is_not_told_beside_the_one_that_answers(assistant: Assistant) -> None:
    (told,) = quotes(assistant.ask("Can a zone lose its status?"))
    assert "advance and retreat" in told
