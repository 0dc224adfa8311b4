"""Of a long sentence the clauses asked for are shown, with who must do it and what limits it, word for word."""

from itertools import pairwise

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from assistant.path import Assistant
from assistant.retrieval.trimming import ELLIPSIS, trim
from tests.assistant.steps import Steps, quotes

WATER_OFFICE = "The county water office should test the water of each village well twice a year, "
COMMITTEE = "The village committee may raise a fee for repairs, "


def shown(steps: Steps, question: str, opening: str) -> str:
    """The sentence of the regulations that begins with `opening`, as it is shown to who asks `question`."""
    text = steps.index.documents["wells-en"].text
    start = text.index(opening)
    span = (start, text.index(".", start) + 1)
    parts = trim(text, span, steps.question(question), steps.vocabulary, lambda t: steps.nearness(question, t))
    assert parts[0][0] == start
    assert all(first < last <= span[1] for first, last in parts)
    assert all(before[1] < after[0] for before, after in pairwise(parts))
    return ELLIPSIS.join(text[first:last] for first, last in parts)


def test_a_short_sentence_is_shown_whole(office_steps: Steps) -> None:
    sentence = "The keeper of a well must lock the pump at night."
    assert shown(office_steps, "Who locks the pump?", sentence) == sentence


def test_of_a_long_sentence_the_clause_asked_for_is_shown_with_who_must_do_it(office_steps: Steps) -> None:
    text = shown(office_steps, "How long must the county water office keep the records?", WATER_OFFICE)
    assert text == "The county water office should … keep the records for six years"


def test_a_clause_that_limits_stays_beside_what_it_limits(office_steps: Steps) -> None:
    text = shown(office_steps, "What fee may the village committee raise for repairs?", COMMITTEE)
    assert "may raise a fee for repairs, but shall not raise more than 40 yuan" in text
    assert "keepers" not in text


def test_where_all_duties_are_asked_for_the_sentence_is_shown_whole(office_steps: Steps) -> None:
    text = shown(office_steps, "What are all the duties of the county water office?", WATER_OFFICE)
    assert ELLIPSIS not in text
    assert text.endswith("within three days.")


def test_chinese_is_trimmed_as_english_is(steps: Steps) -> None:
    question = "各有关省份在资金保障方面应做什么？"
    text = steps.index.documents["reply-letter.zh"].text
    start = text.index("复函表示，各有关省份要")
    span = (start, text.index("。", start) + 1)
    parts = trim(text, span, steps.question(question), steps.vocabulary, lambda t: steps.nearness(question, t))
    assert text[slice(*parts[0])] == "复函表示，各有关省份要"
    assert "专项债券等资金保障" in text[slice(*parts[-1])]
    assert sum(end - begin for begin, end in parts) < (span[1] - span[0]) / 2


def test_who_is_relied_on_stands_with_what_is_done(assistant: Assistant) -> None:
    answer = assistant.ask("部际联席会议制度在试验区工作中起什么作用？")
    assert "统筹协调试验区重大问题" in "".join(quotes(answer))


@examples(max_examples=30)
@given(question=st.text(max_size=40), opening=st.sampled_from([WATER_OFFICE, COMMITTEE]))
def test_whatever_is_asked_the_parts_stand_in_order_inside_the_sentence(
    office_steps: Steps, question: str, opening: str
) -> None:
    assert shown(office_steps, question, opening).startswith(opening[:20])
