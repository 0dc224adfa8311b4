"""The judgement: answered, not in the documents, or elsewhere; by signals, weighed as they were calibrated."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.judging.calibration import Calibration, load_calibration
from assistant.judging.sufficiency import Judgement, judge
from assistant.path import Assistant
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import SIGNAL_NAMES, Signals, features_of, measure, missing_units, values
from tests.assistant.steps import Steps

numbers = st.floats(min_value=-1, max_value=2, allow_nan=False)
signals = st.builds(Signals, *[numbers] * len(SIGNAL_NAMES))
ZERO = Signals(*[0.0] * len(SIGNAL_NAMES))


def judged(steps: Steps, question: str) -> Judgement:
    return judge(steps.question(question), steps.ranked(question), steps.selected(question), steps.vocabulary)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("How long must the county water office keep the records?", Status.ANSWERED),
        pytest.param("Who must lock the pump at night?", Status.ANSWERED),
        ("谁负责图书馆周边的夜间巡逻？", Status.ANSWERED),
        ("How many wells are there in Elmford County?", Status.NOT_IN_DOCUMENTS),
        ("Who is the head of the Elmford County water office?", Status.NOT_IN_DOCUMENTS),
        ("Write me a poem about spring.", Status.OUT_OF_SCOPE),
        ("今天天气怎么样？", Status.OUT_OF_SCOPE),
    ],
)
def test_what_the_documents_hold_decides(office_steps: Steps, question: str, status: Status) -> None:
    assert judged(office_steps, question).status is status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("How long must the county water office keep the records?", Status.ANSWERED),
        ("How long must the county water office keep the old photographs?", Status.NOT_IN_DOCUMENTS),
    ],
)
def test_what_says_all_that_is_asked_needs_no_chance(
    office_steps: Steps, monkeypatch: pytest.MonkeyPatch, question: str, status: Status
) -> None:
    hopeless = replace(load_calibration(), threshold=2.0)
    monkeypatch.setattr("assistant.judging.sufficiency.load_calibration", lambda: hopeless)
    assert judged(office_steps, question).status is status


def test_what_is_so_may_be_said_in_other_words(assistant: Assistant) -> None:
    assert assistant.ask("Has the plan for Shandong been approved?").status is Status.ANSWERED
    assert assistant.ask("Has the plan for Hubei been approved?").status is Status.NOT_IN_DOCUMENTS


def test_without_evidence_nothing_is_answered(steps: Steps) -> None:
    judgement = judge(steps.question("Who locks the pump?"), (), Selection(()), steps.vocabulary)
    assert judgement == Judgement(Status.NOT_IN_DOCUMENTS)


def test_what_is_missing_is_named_as_it_was_asked(office_steps: Steps) -> None:
    assert "head" in judged(office_steps, "Who is the head of the Elmford County water office?").said
    assert judged(office_steps, "Who must paint the pump at night?").said.endswith("paint.")


def test_missing_is_what_a_text_does_not_speak_of(office_steps: Steps) -> None:
    question = office_steps.question("Who paints the pump?")
    (best, *_) = office_steps.ranked("Who must lock the pump at night?")
    found = missing_units(question.units, features_of((best,), office_steps.vocabulary), office_steps.vocabulary)
    assert [unit.text for unit in found] == ["paints"]


def test_the_signals_of_a_question_that_is_met_are_better(office_assistant: Assistant) -> None:
    met = office_assistant.signals("Who must lock the pump at night?")
    missed = office_assistant.signals("Who must paint the submarine at night?")
    assert met is not None
    assert missed is not None
    assert met.coverage > missed.coverage
    assert met.unknown_missing < missed.unknown_missing
    assert load_calibration().chance(met) > load_calibration().chance(missed)


def test_a_date_that_is_asked_for_and_found_is_a_signal(office_steps: Steps) -> None:
    question = "When did the Regulations on village wells take effect?"
    found = measure(office_steps.question(question), office_steps.ranked(question), office_steps.vocabulary)
    assert (found.asks_sharp_kind, found.sharp_kind_met, found.asks_loose_kind) == (1, 1, 0)


def test_the_calibration_weighs_just_the_signals_there_are() -> None:
    calibration = load_calibration()
    assert set(calibration.weights) == set(SIGNAL_NAMES)
    assert 0 < calibration.threshold < 1


@given(signals)
def test_a_chance_lies_between_0_and_1(measured: Signals) -> None:
    assert 0 <= load_calibration().chance(measured) <= 1


def test_a_chance_is_the_logistic_of_the_weighted_signals() -> None:
    calibration = Calibration({name: 2.0 if name == "own" else 0.0 for name in SIGNAL_NAMES}, -1.0, 0.5)
    assert calibration.chance(replace(ZERO, own=0.5)) == pytest.approx(0.5)
    assert calibration.chance(replace(ZERO, own=1.0)) == pytest.approx(0.7310585786)


@given(signals)
def test_the_numbers_come_in_the_order_of_their_names(measured: Signals) -> None:
    assert values(measured) == tuple(getattr(measured, name) for name in SIGNAL_NAMES)
