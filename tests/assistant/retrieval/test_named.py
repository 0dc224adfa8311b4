"""How many things a question gives the number of, and how many of them are named."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.retrieval.named import items_in, named_in, number_asked, things_asked
from tests.assistant.steps import claims, remarks


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which four departments come first?", 4),
        ("What are the names of the five counties?", 5),
        ("Name the nine districts of the area.", 9),
        ("What are Alton's three tasks?", 3),
        ("哪5个县参加？", 5),
        ("18个部门全部是哪些？", 18),
        ("那五项任务都列出来", 5),
        ("How many departments are there?", None),
        ("Which four years did it take?", None),
        ("有几个部门？", None),
    ],
)
def test_the_number_is_that_of_what_is_to_be_named(question: str, number: int | None) -> None:
    assert number_asked(question) == number


def test_only_what_enumerates_the_things_asked_for_names_them() -> None:
    things = things_asked("Name the nine districts of the area.")
    tasks = "The tasks are to build, to mend, to sell and to store."
    districts = "The districts include Alton, Brook, Cole and Dane."
    assert named_in(["The area has nine districts.", districts, tasks], things) == 4
    assert named_in(["The area has nine districts."], things) == 1


def test_brackets_explain_one_item() -> None:
    assert items_in("task 1 (roads, bridges and quays) and task 2") == 2


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("Which four departments head the list of issuers of the Notice?", Status.ANSWERED, "Public Security"),
        ("Name the nine districts of the Western Chongqing Area.", Status.PARTIAL, "Yongchuan"),
        ("联合印发《通知》的18个部门全部是哪些？", Status.PARTIAL, "公安部"),
        ("List the 11 test tasks.", Status.ANSWERED, "Test task 11"),
    ],
)
def test_all_are_named_or_some_with_a_word_that_there_are_more(
    assistant: Assistant, question: str, status: Status, said: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is status
    assert any(said in claim for claim in claims(answer))
    assert (status is Status.PARTIAL) == any("all" in remark or "列全" in remark for remark in remarks(answer))
