"""What a person sees of an answer where a language model is set, and the question that most of these tests ask."""

from assistant.answer import Answer
from assistant.messages import say
from tests.assistant.steps import remarks

ENGLISH = "How large is the Western Chengdu Area?"
TRUE = "The Western Chengdu Area measures 7,672 square kilometres."
NOTES = ("unreachable", "late", "unusable", "worse", "declined", "orders", "hidden")
# What the program needs besides waiting for the model, on a busy machine.
OWN_SECONDS = 3.0


def notes(answer: Answer) -> list[str]:
    """Why the model did not write an answer, by the names of the messages."""
    told = {say(f"llm_{why}", answer.language): why for why in NOTES}
    return [told[text] for text in remarks(answer) if text in told]


def assert_extractive(answer: Answer, plain: Answer, why: str) -> None:
    """The answer is the extractive one with one sentence more: why no model has written it."""
    assert answer.mode == "extractive"
    assert answer.status is plain.status
    assert answer.citations == plain.citations
    assert answer.statements[:-1] == plain.statements
    assert notes(answer) == [why]
    assert answer.statements[-1].check.verdict == "not_a_claim"
