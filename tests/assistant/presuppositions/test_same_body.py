"""Two names are of different bodies only where level, field or kind tell them apart."""

import pytest

from assistant.path import Assistant
from assistant.presuppositions.same_body import is_same_body
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Inspectorate", "the Hive Inspectorate", True),
        ("parish office", "county council", False),
        ("town hall", "parish office", False),
        ("县文化局", "市文化局", False),
        ("县文化局", "县财政局", False),
        ("县级文化部门", "县文化局", True),
        ("文化局", "县文化局", True),
    ],
)
def test_names_of_bodies_are_told_apart(grants_assistant: Assistant, one: str, other: str, *, same: bool) -> None:
    assert is_same_body(one, other, Steps(grants_assistant).grounds("en")) is same
