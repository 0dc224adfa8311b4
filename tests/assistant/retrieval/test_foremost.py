"""The sentence that decides comes first: of the kind asked for, with a definition, or of the year that is meant."""

import pytest

from assistant.path import Assistant
from tests.assistant.steps import Steps, claims


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How big is the Shandong zone?", "12,846"),
        ("复函是谁发的？", "国家发展改革委办公厅"),
        ("这份复函是哪家单位发的？", "国家发展改革委办公厅"),
    ],
)
def test_what_has_the_kind_of_thing_asked_for_comes_first(steps: Steps, question: str, first: str) -> None:
    assert first in steps.ranked(question)[0].text


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ('What is meant by a "hill orchard"?', '"hill orchard" means'),
        ("What counts as an 'old orchard'?", '"old orchard" means'),
        ("什么叫“老果园”？", "老果园，是指"),
        ("什么叫山地果园？", "山地果园，是指"),
    ],
)
def test_a_term_is_taken_from_the_sentence_that_defines_it(orchards_steps: Steps, question: str, term: str) -> None:
    assert orchards_steps.ranked(question)[0].text.startswith(term)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("By when does the Orchard Board decide in an ordinary year?", "31 May", "30 June"),
        ("By when does the Orchard Board decide in 2031?", "30 June 2031", None),
        ("By when does the Orchard Board decide this year?", "30 June 2031", None),
        ("果园评审会一般什么时候审定？", "5月31日", "6月30日"),
        ("果园评审会今年什么时候审定？", "6月30日", None),
    ],
)
def test_what_holds_ordinarily_is_told_from_what_holds_for_one_year(
    orchards_assistant: Assistant, question: str, said: str, unsaid: str | None
) -> None:
    told = claims(orchards_assistant.ask(question))
    assert said in told[0]
    assert unsaid is None or all(unsaid not in claim for claim in told)


def test_how_two_documents_stand_to_one_another_is_told_by_what_names_both(assistant: Assistant) -> None:
    answer = assistant.ask("What is the relationship between the Reform Plan and the Notice of 2019?")
    assert any("attachment of the Notice is the Reform Plan" in claim for claim in claims(answer))


@pytest.mark.parametrize("question", ["Who issues the implementation plans?", "Who issues plans?"])
def test_who_does_it_is_not_who_once_did(assistant: Assistant, question: str) -> None:
    told = claims(assistant.ask(question))
    assert told[0].startswith("All relevant provinces shall issue plans")
    assert not any("recently issued" in claim for claim in told)


def test_the_form_and_manner_asked_for_are_not_looked_for(assistant: Assistant) -> None:
    told = claims(assistant.ask("Through which mechanism does the NDRC coordinate with other ministries?"))
    assert "inter-ministerial joint meeting" in told[0]
    assert len(claims(assistant.ask("Which agencies issued the notice jointly?"))) == len(
        claims(assistant.ask("Which agencies issued the notice?"))
    )
