"""Evidence is sentences as they stand, the best first, with what speaks for each."""

import pytest

from assistant.language.units import joined
from tests.assistant.steps import Steps

QUESTIONS = [
    "Who must lock the pump at night?",
    "谁负责图书馆周边的夜间巡逻？",
    "How large is the Western Chengdu Area?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_evidence_is_sorted_and_each_sentence_comes_once(office_steps: Steps, question: str) -> None:
    ranked = office_steps.ranked(question)
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)
    assert len({(one.document.id, one.start) for one in ranked}) == len(ranked)
    for one in ranked:
        assert one.text == one.document.text[one.start : one.end] == one.text.strip()
        assert 0 <= one.own <= 1
        assert 0 <= one.context <= 1
        assert -1 <= one.cosine <= 1.001


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Who must lock the pump at night?", "The keeper of a well must lock the pump at night."),
        ("谁负责图书馆周边的夜间巡逻？", "青岭县公安局负责图书馆周边的夜间巡逻。"),
        ("What is the mooring fee at Elmford harbour?", "The mooring fee at Elmford harbour is 5 yuan a day."),
    ],
)
def test_the_sentence_that_says_it_comes_first(office_steps: Steps, question: str, best: str) -> None:
    assert office_steps.ranked(question)[0].text == best


def test_a_sentence_that_only_says_something_is_unknown_is_marked(office_steps: Steps) -> None:
    marked = {one.text for one in office_steps.ranked("How many wells are there in Elmford County?") if one.is_absence}
    assert "The number of wells in Elmford County is not confirmed." in marked
    assert not any("must lock" in text for text in marked)
    chinese = [one.text for one in office_steps.ranked("夜间开放的经费是多少？") if one.is_absence]
    assert "夜间开放的经费数额尚未确定。" in chinese


def test_a_sentence_fits_that_holds_the_kind_of_thing_asked_for(office_steps: Steps) -> None:
    fits = {one.text: one.fits for one in office_steps.ranked("When did the Regulations on village wells take effect?")}
    assert fits["The Regulations took effect on 1 March 2023."]
    assert not fits["A private well behind a single house is outside the Regulations."]


def test_where_no_kind_is_asked_for_every_sentence_fits(office_steps: Steps) -> None:
    assert all(one.fits for one in office_steps.ranked("List the papers for a new well."))


def test_the_surroundings_say_which_document_and_heading(office_steps: Steps) -> None:
    best = office_steps.ranked("Who must lock the pump at night?")[0]
    assert best.document.title in best.surroundings
    assert "2. Duties" in best.surroundings
    assert best.text not in best.surroundings


def test_what_several_texts_have_together_is_what_each_has(office_steps: Steps) -> None:
    features = office_steps.vocabulary.features
    both = joined(features("the pump"), features("five wells"))
    assert both.tokens == features("the pump").tokens | features("five wells").tokens
    assert both.values == features("five wells").values
