"""A list is closed where its own number says so, and each list within another stands by itself."""

import pytest

from assistant.path import Assistant
from assistant.retrieval.closed_lists import closed_lists
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("asked", "head", "items"),
    [
        ("hive districts for 2031", "The five hive districts for 2031 are", ("Alder", "Cairn", "Eastleigh")),
        ("流动书车试点在哪些镇开展", "流动书车试点在", ("青石镇", "白沙镇")),
        ("书屋建设任务由哪些镇承担", "书屋建设任务由下列4个镇承担", ("云溪镇", "长滩镇")),
    ],
)
def test_a_list_that_gives_its_own_number_is_closed(
    grants_assistant: Assistant, asked: str, head: str, items: tuple[str, ...]
) -> None:
    found = [one for evidence in Steps(grants_assistant).ranked(asked)[:4] for one in closed_lists(evidence)]
    assert any(head in one.head and all(item in "".join(one.items) for item in items) for one in found)


def test_a_list_without_its_number_is_open(grants_assistant: Assistant) -> None:
    ranked = Steps(grants_assistant).ranked("不得申请补助的情形")
    intro = next(one for one in ranked if one.text.startswith("有下列情形之一"))
    assert not list(closed_lists(intro))
