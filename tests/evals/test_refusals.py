import pytest

from evals.refusals import refuses


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The documents do not mention a deadline.",
        "I'm sorry, but I can't help with that.",
        "I don’t know.",
        "There is no specific information on this.",
        "This is not stated in the Notice.",
        "文件中没有提到具体金额。",
        "抱歉，无法回答这个问题。",
        "通知并未明确规定期限。",
    ],
)
def test_refusals_are_read_off_the_opening(text: str) -> None:
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Each farm may ask for 9,978 crowns.",
        "No farm may ask twice.",
        "The county does not pay late reports.",
        "试验区不得超出11项试验任务。",
        "没有完成任务的县不予支持。",
        "It is 9,978 crowns. "
        + "It is paid once a year by the county office. " * 5
        + "Late fees are not mentioned in it.",
    ],
)
def test_answers_that_deny_something_are_no_refusals(text: str) -> None:
    assert not refuses(text)
