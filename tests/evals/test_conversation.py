from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Turn
from corpus.glossary import load_glossary
from evals.case import Case, PastTurn
from evals.conversation import ask_all, past_turns, standalone_question
from tests.evals.samples import make_answer, make_case


def echo(case: Case, history: Sequence[Turn]) -> Answer:
    """Answers with the questions it was asked so far, and their answers."""
    said = [f"{turn.question}>{turn.answer.text}" for turn in history]
    return replace(make_answer(" | ".join([*said, case.question])), question=case.question)


def test_turns_of_a_conversation_follow_the_real_answers_even_when_others_stand_between() -> None:
    cases = [
        make_case(id="a1", question="A", conversation="a"),
        make_case(id="b1", question="B", conversation="b"),
        make_case(id="alone", question="X"),
        make_case(id="a2", question="C", conversation="a"),
    ]
    said = {case.id: answer.text for case, answer, _ in ask_all(cases, echo)}
    assert said == {"a1": "A", "b1": "B", "alone": "X", "a2": "A>A | C"}


def test_a_case_may_bring_its_own_history() -> None:
    case = make_case(question="And then?", history=[PastTurn(question="When?", answer="In May.")])
    ((_, answer, seconds),) = ask_all([case], echo)
    assert answer.text == "When?>In May. | And then?"
    assert seconds > 0


def test_written_turns_stand_alone_one_after_the_other() -> None:
    """The last question leans on the one before it, which leans on the first."""
    past = [
        PastTurn(question="What must the provinces do?", answer="They pay."),
        PastTurn(question="And the counties?", answer="They report."),
    ]
    glossary = load_glossary()
    first, second = past_turns(past, glossary)
    assert first.answer.standalone_question == "What must the provinces do?"
    assert second.answer.standalone_question != "And the counties?"
    assert second.answer.text == "They report."
    assert standalone_question("Which permits are there?", [], glossary) == "Which permits are there?"
