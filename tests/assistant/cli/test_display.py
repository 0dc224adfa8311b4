"""An Answer is shown whole: what is said, what it rests on, and the paragraph around each quote."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Check, Coverage, Statement, Status
from assistant.cli.display import answer_lines, paragraph_around
from assistant.cli.labels import STATUS
from assistant.path import Assistant
from corpus.library import bundled

DOCUMENTS = bundled()
REMARK = Statement("The documents say:", (), Check("not_a_claim"))
BARE = Answer("id", "Q?", "Q?", Status.ANSWERED, "en", "", (), (), (), (), None, "extractive", {}, {"total": 0.0})


def claim(text: str, *numbers: int) -> Statement:
    return Statement(text, numbers, Check("supported"))


def shown(answer: Answer) -> list[str]:
    return [line.text for line in answer_lines(answer, {document.id: document for document in DOCUMENTS})]


def test_one_claim_is_a_sentence_and_several_are_a_list() -> None:
    one = replace(BARE, statements=(REMARK, claim("It is [so].", 1)))
    assert shown(one)[2:] == ["The documents say:", "", "It is [so]. [1]"]
    several = replace(BARE, statements=(REMARK, claim("A.", 1), claim("B.", 2, 3), REMARK))
    assert shown(several)[2:] == ["The documents say:", "", "- A. [1]", "- B. [2][3]", "", "The documents say:"]


def test_a_count_and_further_questions_are_shown() -> None:
    answer = replace(BARE, statements=(REMARK,), coverage=Coverage(2, 7, "items"), follow_ups=("And who pays?",))
    assert shown(answer)[3:] == ["", "Shown: 2 of 7 items", "", "You can also ask", "- And who pays?"]


def test_every_status_has_words_in_both_languages() -> None:
    words = [words for status in Status for words in STATUS[status].values()]
    assert len(set(words)) == 2 * len(Status)


def test_the_authority_of_each_source_is_said_in_words(assistant: Assistant) -> None:
    answer = assistant.ask("What is the document number of the Notice?")
    lines = [line.text for line in answer_lines(answer, assistant.index.documents)]
    assert any(line.startswith("[1] ") and "not the official text" in line for line in lines)


@given(st.data())
def test_a_paragraph_holds_the_quote_and_begins_and_ends_where_the_text_does_so(data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(DOCUMENTS))
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(document.text), start + 200)))
    opening, closing = paragraph_around(document, start, end)
    assert opening <= start < end <= closing
    begins = {section.start for section in document.sections}
    assert opening in begins or document.text[:opening].endswith("\n\n")
    ends = {section.end for section in document.sections}
    assert closing in ends or document.text[closing:].startswith("\n\n")
