import pytest

from assistant.messages import say
from corpus.document import Language
from evals.refusals import refuses, tells_of_wording, tells_silence


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


@pytest.mark.parametrize(
    "text",
    [
        "The documents do not say: when the office reports.",
        "They do not name all 5.",
        "They give no date for it.",
        "文件中没有写明：文号、签发日期。",
        "文件没有列全这5个。",
    ],
)
def test_that_the_documents_are_silent_is_known_by_their_being_who_is(text: str) -> None:
    assert tells_silence(text)


@pytest.mark.parametrize(
    "text",
    [
        "The county does not pay late reports.",
        "The notice does not apply to towns.",
        "The documents do not say when, but 5 zones report.",
        "The documents do not mention fees. The fee is 500.",
        "通知未规定期限。期限为三年。",
        "文件没有要求各县上报。",
    ],
)
def test_silence_on_one_thing_covers_nothing_that_is_said_beside_it(text: str) -> None:
    assert not tells_silence(text)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("message", ["llm_unreachable", "llm_late", "llm_unusable", "llm_worse", "llm_declined"])
def test_a_note_that_quotes_stand_for_the_words_of_a_language_model_claims_nothing(
    message: str, language: Language
) -> None:
    assert tells_of_wording(say(message, language))


@pytest.mark.parametrize(
    "text",
    [
        "The fee is 500. The language model failed, so the passages are quoted as they stand.",
        "The fee is 500, so the passages are quoted as they stand.",
        "费用为500元；语言模型出错，以上照录原文。",
        "费用为500元，以上照录原文。",
    ],
)
def test_such_a_note_covers_nothing_that_is_claimed_beside_it(text: str) -> None:
    assert not tells_of_wording(text)
