"""A heading that asks what the question asks has the answer under it."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims

WHO = (
    "own the orchard or hold a lease of at least eight years;",
    "keep a diary of what is sprayed; and",
    "be a member of a growers' union.",
)
WHO_ZH = ("（一）拥有果园或者租期不少于8年；", "（二）建立农药使用记录；", "（三）加入果农合作社。")


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Who can apply?", WHO),
        ("who may apply for the orchard grants?", WHO),
        ("What conditions must a grower meet to apply?", WHO),
        ("申请条件有哪些？", WHO_ZH),
        ("谁可以申请果园补助？", WHO_ZH),
    ],
)
def test_who_can_apply_is_told_by_the_list_under_that_heading(
    orchards_assistant: Assistant, question: str, items: tuple[str, ...]
) -> None:
    answer = orchards_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [item for item in items if not any(item[3:] in claim for claim in claims(answer))] == []
    assert answer.coverage is not None
    assert (answer.coverage.shown, answer.coverage.total) == (3, 3)


@pytest.mark.parametrize(
    ("question", "item"), [("Who cannot apply?", "public gardens."), ("哪些情形不得申请？", "公共园林")]
)
def test_who_is_left_out_is_told_by_the_list_that_leaves_out(
    orchards_assistant: Assistant, question: str, item: str
) -> None:
    told = claims(orchards_assistant.ask(question))
    assert any(item in claim for claim in told)
    assert not any(WHO[0] in claim or "农药" in claim for claim in told)


@pytest.mark.parametrize(
    "question", ["Can a public garden apply?", "How many growers applied?", "Who applied for a loan?"]
)
def test_other_questions_find_no_heading(orchards_steps: Steps, question: str) -> None:
    assert not orchards_steps.selected(question).is_headed


@pytest.mark.parametrize(
    ("question", "allowed", "denied"),
    [
        ("Who can apply and who is left out?", "hold a lease", "public gardens"),
        ("哪些人可以申请果园补助，哪些不行？", "租期不少于8年", "公共园林"),
    ],
)
def test_both_who_can_and_who_cannot_are_told(
    orchards_assistant: Assistant, question: str, allowed: str, denied: str
) -> None:
    text = " ".join(claims(orchards_assistant.ask(question)))
    assert allowed in text
    assert denied in text
