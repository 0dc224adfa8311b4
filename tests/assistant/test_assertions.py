"""What a question takes for granted is taken out of it as plain statements."""

import pytest

from assistant.assertions import assertions, without_denial
from assistant.poles import alike, levelled


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ("Since the wells are closed, where is water sold?", ("the wells are closed",)),
        ("As the keeper may lend the key, who else may?", ("the keeper may lend the key",)),
        ("As far as known, who may lend the key?", ()),
        ("The wells are closed; where is water sold?", ("The wells are closed",)),
        ("The wells are closed, so where is water sold?", ("The wells are closed",)),
        ("The wells are closed, aren't they?", ("The wells are closed",)),
        ("Why did the council close the wells?", ("the council close the wells",)),
        ("Why didn't the council close the wells?", ("not the council close the wells",)),
        ("Who closed the wells?", ()),
        ("Are the wells closed?", ()),
        ("既然水井已经关闭，在哪里取水？", ("水井已经关闭",)),
        ("村委会为什么关闭水井？", ("村委会关闭水井",)),
        ("水井已经关闭，对吧？", ("水井已经关闭",)),
        ("水井由谁管理？", ()),
        ("水井可以关闭吗？", ()),
    ],
)
def test_statements_are_found_in_either_language(question: str, statements: tuple[str, ...]) -> None:
    assert assertions(question) == statements


@pytest.mark.parametrize(
    ("statement", "asserted"),
    [
        ("the council did not close the wells", "the council did close the wells"),
        ("the council closed the wells", None),
        ("the council did not say that nobody did not drink", None),
        ("村委会没有关闭水井", "村委会关闭水井"),
        ("村委会关闭了水井", None),
    ],
)
def test_one_denial_is_taken_out(statement: str, asserted: str | None) -> None:
    assert without_denial(statement) == asserted


def test_opposites_become_one_word_and_its_denial() -> None:
    assert levelled("They turned down the plan") == "They not approve the plan"
    assert levelled("They endorsed the plan") == "They approve the plan"
    assert levelled("委员会否决了方案") == "委员会不批准了方案"


def test_two_texts_that_reject_the_same_deny_nothing_of_each_other() -> None:
    kept = alike("They refused the plan", "The plan was rejected")
    assert kept == {"approve"}
    assert "not" not in levelled("They refused the plan", kept)
    assert not alike("They approved the plan", "The plan was rejected")
