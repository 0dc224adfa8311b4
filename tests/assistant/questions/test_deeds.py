"""Who does what is read off the form of a clause, and off a question that asks how it is done."""

import pytest

from assistant.questions.deeds import Deed, deeds, deeds_asked


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The parish office pays the grant", Deed("parish office", "pays the grant")),
        ("the county council keeps the register", Deed("county council", "keeps the register")),
        ("the Board decides on the site", Deed("Board", "decides on the site")),
        ("The Hive Inspectorate imposes fines", Deed("Hive Inspectorate", "imposes fines")),
        ("监测平台是省能源局建的", Deed("省能源局", "监测平台建")),
        ("县财政局负责拨付补助资金", Deed("县财政局", "负责拨付补助资金")),
    ],
)
def test_a_clause_says_by_its_form_who_does_what(text: str, deed: Deed) -> None:
    assert deed in list(deeds(text))


@pytest.mark.parametrize(
    ("question", "who", "what"),
    [
        ("What fine does the Board impose on keepers?", "Board", ["impose", "fine"]),
        ("When does the parish office pay the grant?", "parish office", ["pay", "the", "grant"]),
    ],
)
def test_a_question_on_how_takes_the_deed_for_granted(question: str, who: str, what: list[str]) -> None:
    assert [(one.who, one.what.split()) for one in deeds_asked(question)] == [(who, what)]


@pytest.mark.parametrize("question", ["Does the Board impose fines?", "Who imposes fines?", "What are the fines?"])
def test_a_question_on_whether_or_who_takes_none(question: str) -> None:
    assert not list(deeds_asked(question))
