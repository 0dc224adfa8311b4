"""Words that no document has are searched for by what the documents call the same thing."""

import pytest

from assistant.retrieval.kindred import kindred
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is there a yearly check on the zones?", "annual"),
        ("Can a zone lose its status?", "advance and retreat"),
        ("Can a zone be removed from the list?", "advance and retreat"),
        ("已经进了试验区的会不会被踢出？", "有进有退"),
    ],
)
def test_what_the_documents_write_instead_is_looked_for(steps: Steps, question: str, word: str) -> None:
    assert word in kindred(steps.question(question), steps.index, steps.vocabulary)


@pytest.mark.parametrize(
    "question",
    ["How large is the Western Chengdu Area?", "Who keeps the lighthouse of Elmford?", "许昌试验区有哪些县市区？", ""],
)
def test_words_that_stand_there_or_have_no_kin_add_nothing(steps: Steps, question: str) -> None:
    assert kindred(steps.question(question), steps.index, steps.vocabulary) == ""


def test_a_question_in_the_other_language_is_looked_for_in_that_of_the_documents(steps: Steps) -> None:
    question = steps.question("试验区怎么考核评估？ Please answer in English.")
    assert question.language == "en"
    assert "evaluation" in kindred(question, steps.index, steps.vocabulary)
