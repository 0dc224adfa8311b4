"""What holds of every answer, whatever is asked; and what the whole path says to a few plain questions."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from assistant.answer import Answer, Citation, Nearest, Status, Turn
from assistant.path import Assistant
from assistant.questions.question import language_of_answer
from assistant.settings import Settings
from corpus.glossary import Glossary
from tests.assistant.steps import SINGLE_STRIDE, cases, claims, quotes, remarks

# These take about a second at most; those that once hung took from nine seconds to minutes.
PATIENCE_SECONDS = 6.0
WORDS = st.sampled_from(
    "the pilot zones Notice who must may not how many 11 12 area Xuchang population list it they and 试验区 通知 哪些"
    " 谁 负责 应当 不得 面积 是多少 吗 ？ ? [1] <b> *".split()
)
ODD = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=8).map(" ".join))


def assert_sound(answer: Answer, assistant: Assistant) -> None:
    """Every promise of an Answer: statements held up by citations, citations that are the text itself."""
    documents = assistant.index.documents
    assert answer.status is not Status.FAILED
    assert answer.text
    assert answer.language == language_of_answer(answer.question)
    if answer.status is Status.ANSWERED:
        assert answer.citations
    assert all(statement.check.verdict != "unsupported" for statement in answer.statements)
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    used = {number for statement in answer.statements for number in statement.citations}
    assert used == {citation.number for citation in answer.citations}
    marks = {int(mark) for mark in re.findall(r"(?<!\\)\[(\d+)\]", answer.text)}
    assert marks == used
    shown: list[Citation | Nearest] = [*answer.citations, *answer.nearest]
    for quoted in shown:
        document = documents[quoted.document_id]
        assert quoted.quote == document.text[quoted.start : quoted.end] != ""
        assert document.status != "replaced"
    assert all(
        (statement.check.verdict == "not_a_claim") == (not statement.citations) for statement in answer.statements
    )
    if answer.coverage:
        assert 0 < answer.coverage.shown <= answer.coverage.total
    assert 0 <= max(answer.seconds.values()) == answer.seconds["total"]


def cited(answer: Answer) -> set[str]:
    """The ids of the documents that an answer shows anything of."""
    return {one.document_id for one in answer.citations} | {one.document_id for one in answer.nearest}


def timeless(answer: Answer) -> Answer:
    return replace(answer, id="", seconds={})


def test_every_answer_to_the_questions_of_the_cases_is_sound(assistant: Assistant, answers: tuple[Answer, ...]) -> None:
    for answer in answers:
        assert_sound(answer, assistant)
    assert {answer.status for answer in answers} >= {Status.ANSWERED, Status.NOT_IN_DOCUMENTS, Status.OUT_OF_SCOPE}
    assert {answer.language for answer in answers} == {"en", "zh"}


def test_a_claim_is_the_words_of_its_quote_in_their_order(answers: tuple[Answer, ...]) -> None:
    for answer in answers:
        by_number = {citation.number: " ".join(citation.quote.split()) for citation in answer.citations}
        for statement in answer.statements:
            for number in statement.citations:
                at = 0
                for part in statement.text.split(" … "):
                    at = by_number[number].index(part, at) + len(part)


@examples(max_examples=60)
@given(text=ODD)
@example(text="\ud800")
@example(text="{missing} {0} %s")
@example(text="\x00\u202e")
def test_an_answer_to_any_text_is_sound(assistant: Assistant, text: str) -> None:
    assert_sound(assistant.ask(text), assistant)


@examples(max_examples=25)
@given(text=ODD)
def test_an_answer_to_any_follow_up_is_sound(assistant: Assistant, answers: tuple[Answer, ...], text: str) -> None:
    before = answers[len(text) % len(answers)]
    assert_sound(assistant.ask(text, [Turn(before.question, before)]), assistant)


@pytest.mark.parametrize(
    "piece", ["W", "A-", "Ab ", "the A ", "2019年", "第一", "为什么", "既然", "印发", "Why did ", "Since X, ", "every "]
)
@pytest.mark.parametrize("chars", [398, 2000])
def test_no_text_keeps_a_question_from_being_answered(assistant: Assistant, piece: str, chars: int) -> None:
    """A form sought in a text must not take a time that grows out of hand with its length: such a one took minutes."""
    answer = assistant.ask((piece * chars)[:chars])
    assert answer.seconds["total"] - answer.seconds.get("encode", 0.0) < PATIENCE_SECONDS


def test_the_same_question_gives_the_same_answer(assistant: Assistant, answers: tuple[Answer, ...]) -> None:
    asked = cases("en")[::SINGLE_STRIDE]
    for case, answer in list(zip(asked, answers, strict=False))[::6]:
        again = assistant.ask(case.question)
        assert timeless(again) == timeless(answer)
        assert again.id != answer.id


def test_an_answer_that_is_streamed_is_the_one_that_is_given(assistant: Assistant) -> None:
    question = "What are the four trial principles?"
    *_, last = assistant.stream(question)
    assert timeless(last) == timeless(assistant.ask(question))


def test_each_step_that_was_taken_is_timed(assistant: Assistant) -> None:
    seconds = assistant.ask("How large is the Western Chengdu Area?").seconds
    first, *_, last = seconds
    assert (first, last) == ("preamble", "total")
    assert {"read", "encode", "search", "rank", "select", "judge", "write", "check"} < seconds.keys()
    assert sum(seconds.values()) - seconds["total"] <= seconds["total"] + 0.001


def test_an_answer_says_what_it_was_made_from(assistant: Assistant) -> None:
    answer = assistant.ask("How large is the Western Chengdu Area?")
    assert answer.mode == "extractive"
    assert answer.versions.keys() == {"corpus", "index", "settings", "code"}
    assert answer.versions["index"] == assistant.index.manifest.generation


class Broken(Glossary):
    """A glossary that cannot be read, as a defect of the program would have it."""

    def term_spans(self, text: str) -> tuple[tuple[int, int, int], ...]:
        raise RuntimeError(text)


def test_a_defect_is_logged_and_ends_no_conversation(assistant: Assistant, caplog: pytest.LogCaptureFixture) -> None:
    broken = Assistant(assistant.index, Broken((), ()), Settings())
    answer = broken.ask("How large is the Western Chengdu Area?")
    assert answer.status is Status.FAILED
    assert "doctor" in answer.text
    assert not answer.citations
    assert "RuntimeError" in caplog.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Where may nobody wash vehicles?", "Nobody may wash vehicles within 20 metres of a well."),
        ("When did the Regulations on village wells take effect?", "The Regulations took effect on 1 March 2023."),
        ("What is the mooring fee at Elmford harbour?", "The mooring fee at Elmford harbour is 5 yuan a day."),
        ("青岭县图书馆夜间开放到几点？", "青岭县图书馆每周五、周六夜间开放至22时。"),
        ("谁负责图书馆周边的夜间巡逻？", "青岭县公安局负责图书馆周边的夜间巡逻。"),
    ],
)
def test_documents_of_an_office_answer_with_the_sentence_that_says_it(
    office_assistant: Assistant, question: str, quote: str
) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert quotes(answer)[0] == quote
    assert claims(answer)[0] == quote


def test_a_clause_of_a_long_sentence_is_shown_with_who_must(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("How long must the county water office keep the records?")
    assert claims(answer) == ["The county water office should … keep the records for six years"]


def test_a_document_in_the_other_language_is_quoted_as_it_stands_and_said_to_be(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("What does 青岭县公安局 do?")
    assert (answer.status, answer.language) == (Status.ANSWERED, "en")
    assert quotes(answer) == ["青岭县公安局负责图书馆周边的夜间巡逻。"]
    assert "This document exists in Chinese only; it is quoted as it stands." in remarks(answer)


def test_a_replaced_document_is_never_cited(office_assistant: Assistant) -> None:
    asked = [
        "What is the winter storage fee at Elmford harbour?",
        "What do the old fees of the harbour say?",
        "3 yuan a day",
    ]
    for question in asked:
        answer = office_assistant.ask(question)
        assert "harbour-old-en" not in cited(answer)
        assert "90 yuan" not in answer.text
        assert_sound(answer, office_assistant)


def test_a_new_subject_is_not_drawn_into_the_old_one(talk: Callable[..., Answer]) -> None:
    answer = talk("How large is the Western Chengdu Area?", "On what date was the Notice issued?")
    assert answer.standalone_question == "On what date was the Notice issued?"
    assert "The Notice was issued on 19 December 2019." in claims(answer)
