"""A document that exists in one language answers questions in the other, its words found with a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.language.translations import MOST, translations
from assistant.path import Assistant
from corpus.editions import not_in_all
from tests.assistant.steps import Steps, quotes


@pytest.mark.parametrize(
    ("word", "other"),
    [("补贴", "subsidy"), ("渡口", "ferry crossing"), ("ferry", "渡船"), ("passengers", "乘客"), ("residents", "居民")],
)
def test_a_word_is_found_in_the_other_language(word: str, other: str) -> None:
    assert other in translations(word)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=6))
def test_any_word_has_few_translations_or_none(word: str) -> None:
    found = translations(word)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("船长不得拒绝哪些乘客？", "shall not refuse passengers with bicycles"),
        ("船长可以拒绝带自行车的乘客吗？", "shall not refuse passengers with bicycles"),
    ],
)
def test_a_question_in_chinese_finds_a_document_in_english_alone(
    services_assistant: Assistant, question: str, told: str
) -> None:
    answer = services_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert any(told in quote for quote in quotes(answer))


def test_words_are_not_translated_where_all_documents_stand_in_both_languages(steps: Steps) -> None:
    question = "Who keeps the ferry and its passengers?"
    assert not_in_all(steps.index.documents.values()) == frozenset()
    assert not any(unit.translated for unit in steps.vocabulary.units(question))
