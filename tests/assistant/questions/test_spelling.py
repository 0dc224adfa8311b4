"""A word that no document has is read as the one that was clearly meant, and what is not clear stays as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.path import Assistant
from assistant.questions.spelling import Spelling
from corpus.glossary import Glossary, Term
from tests.assistant.steps import quotes, remarks

GLOSSARY = Glossary(
    (
        Term(("水务局",), ("county water office",), "actor", ""),
        Term(("青岭县", "青岭"), ("Qingling County", "Qingling"), "place", ""),
        Term(("北江水库",), ("Beijiang Reservoir Area",), "place", ""),
    ),
    (),
)


@pytest.fixture(scope="module")
def spelling(office_assistant: Assistant) -> Spelling:
    index = office_assistant.index
    return Spelling(index.documents.values(), GLOSSARY, index.keywords)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Who tests the wells of Elmfrod?", "Who tests the wells of Elmford?"),
        ("Which houshold pays for repiars?", "Which household pays for repairs?"),
        ("the vilage comittee", "the village committee"),
        ("NEIGBOURS", "NEIGHBOURS"),
        ("the wter office of the county", "the wter office of the county"),  # a short word, beside no whole term
        ("the county wter office", "the county water office"),
        ("beijang reservoir area", "beijiang reservoir area"),
        ("wich pump", "which pump"),
        ("how offten evry keeper comes", "how often every keeper comes"),
        ("mutch mony", "mutch mony"),  # many, or money
    ],
)
def test_a_misspelt_word_is_read_as_the_nearest_of_the_documents(spelling: Spelling, typed: str, read: str) -> None:
    assert spelling.read(typed).text == read


@pytest.mark.parametrize(
    "text",
    [
        "What do the DRCs report?",  # several of what the glossary has as one
        "Is there a prison?",
        "the levees and the aquifer",
        "wills",
        "Is Xinyang covered?",  # may be the name of another place
        "Which wells does Beijing have?",
        "beijiong",
        "Beijiing Reservoir",
        "Does Mannar belong to it?",
        "What of the soul?",
    ],
)
def test_a_word_or_place_that_the_documents_merely_lack_stays(spelling: Spelling, text: str) -> None:
    assert spelling.read(text).changed == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("图书管几点关门", "图书馆几点关门"),
        ("青领县图书馆的夜间寻逻", "青岭县图书馆的夜间巡逻"),
        ("圖書館夜间开放到几点", "圖書館夜间开放到几点"),
        ("水物局负责什么", "水务局负责什么"),
        ("qing ling xian 有几口井", "青岭县 有几口井"),
        ("图书馆开放有那些规定", "图书馆开放有哪些规定"),
        ("读者有那些宠物吗", "读者有那些宠物吗"),
    ],
)
def test_chinese_is_read_by_its_sound(spelling: Spelling, typed: str, read: str) -> None:
    assert spelling.read(typed).text == read


@pytest.mark.parametrize(
    "text", ["监狱在哪里", "青林市属于试点吗", "金昌的水库", "谁来赔", "哪里是县区", "东京图书馆", "法制科"]
)
def test_a_chinese_word_that_the_documents_merely_lack_stays(spelling: Spelling, text: str) -> None:
    assert spelling.read(text).changed == ()


def test_a_word_of_the_thesaurus_in_pinyin_is_read(assistant: Assistant) -> None:
    assert "1947" in assistant.ask("《通知》的 wenhao").text


def test_a_name_in_pinyin_is_read_in_the_language_of_the_question(spelling: Spelling) -> None:
    assert spelling.read("Who runs shuiwu ju?").text == "Who runs county water office?"
    assert spelling.read("shuiwuju负责什么").text == "水务局负责什么"


def test_what_was_changed_is_told_in_order(spelling: Spelling) -> None:
    assert spelling.read("Which houshold pays for repiars?").changed == (
        ("houshold", "household"),
        ("repiars", "repairs"),
    )


@given(st.text(max_size=40))
def test_text_without_changes_comes_back_as_it_is(spelling: Spelling, text: str) -> None:
    reading = spelling.read(text)
    assert reading.changed or reading.text == text


def test_reading_twice_changes_nothing_more(spelling: Spelling) -> None:
    once = spelling.read("Which houshold pays for repiars in the vilage?").text
    assert spelling.read(once).changed == ()


def test_the_answer_says_how_a_word_was_read(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("Who appoints the keper of the village wells and lends mesuring kits?")
    assert "measuring kits" in answer.standalone_question
    assert remarks(answer)[0].startswith("I read") and "“mesuring” as “measuring”" in remarks(answer)[0]


def test_a_misspelt_question_is_answered(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("图书馆夜间寻逻由谁负责？")
    assert answer.status is Status.ANSWERED
    assert any("公安局" in quote for quote in quotes(answer))
    assert "“寻逻”" in answer.text and "“巡逻”" in answer.text


def test_a_compound_around_a_used_word_is_no_slip_of_another(assistant: Assistant) -> None:
    index = assistant.index
    spelling = Spelling(index.documents.values(), Glossary((), ()), index.keywords)
    assert spelling.read("试验区什么时候见成效").changed == ()
    assert spelling.read("试验区什么时候见成").text == "试验区什么时候建成"
