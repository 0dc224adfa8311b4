"""The terms of a question are put into the language that it is asked in."""

import pytest

from assistant.path import Assistant
from assistant.questions.one_language import in_one_language
from corpus.document import Language
from corpus.glossary import load_glossary
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        (
            "What is the population of 广清接合片区?",
            "en",
            "What is the population of Guangzhou-Qingyuan Adjoining Area?",
        ),
        ("Western Chengdu片区的面积", "zh", "四川成都西部片区片区的面积"),
        ("復函是誰發的", "zh", "复函是谁发的"),
        ("How large is it?", "en", "How large is it?"),
        ("Is the Elm pool larger than the one in Ash?", "en", "Is the Elm pool larger than the pool in Ash?"),
        ("The zone in Fujian or the one in Guangdong?", "en", "The zone in Fujian or the Guangdong zone?"),
        ("ﬁgures of 广清接合片区", "en", "ﬁgures of 广清接合片区"),  # folding changes its length: left as it is
        ("", "en", ""),
    ],
)
def test_terms_and_characters_are_those_of_the_language(text: str, language: Language, read: str) -> None:
    assert in_one_language(text, language, load_glossary()) == read


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is the population of 广清接合片区?", "5.04 million"),
        ("Western Chengdu片区的area是多少sq km？", "7672"),
        ("NDRC的reply letter里，省里要什么时候把plan印发出来？", "尽快"),
        ("當初是按什麼標準挑出這些試驗區的？", "城市层级"),
    ],
)
def test_a_mixed_question_is_answered_like_one_in_one_language(assistant: Assistant, question: str, said: str) -> None:
    assert any(said in claim for claim in claims(assistant.ask(question)))
