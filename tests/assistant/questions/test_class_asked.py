"""Which members of a class a question asks for is read off its form: the class, and what is said of them."""

import pytest

from assistant.questions.class_asked import ClassAsked, classes_asked
from corpus.sentences import language_of


def first(question: str) -> ClassAsked | None:
    return next(classes_asked(question, language_of(question)), None)


@pytest.mark.parametrize(
    ("question", "things", "rest"),
    [
        ("Which wells have a pump?", "wells", "have a pump?"),
        ("For which wells does the report give a depth?", "wells", "a depth?"),
        ("What are the wells that lie in the north?", "wells", "lie in the north?"),
        ("How many of the old wells are open?", "old wells", "are open?"),
        ("哪些水井要装水泵？", "水井", "要装水泵？"),
        ("有哪些水井的深度没有数据？", "水井", "的深度没有数据？"),
        ("水井中哪些不开放？", "水井", "不开放？"),
        ("水井里跟水泵有关的是哪几个？", "水井", "跟水泵有关"),
        ("水质检测有哪些村在做？", "村", "水质检测"),
    ],
)
def test_class_and_what_is_asked_of_it(question: str, things: str, rest: str) -> None:
    assert first(question) == ClassAsked(things, rest, is_count=question.startswith("How many"))


@pytest.mark.parametrize("question", ["Who keeps the wells?", "Is the well open?", "水井由谁管理？"])
def test_other_questions_ask_for_no_members(question: str) -> None:
    assert first(question) is None


@pytest.mark.parametrize(
    "question", ["Which wells aren't open?", "Which wells have no pump?", "哪些井不开放？", "哪些井还没有水泵？"]
)
def test_those_that_are_not_so(question: str) -> None:
    asked = first(question)
    assert asked is not None
    assert asked.is_negated
    assert not asked.is_unknown


@pytest.mark.parametrize(
    "question", ["Which wells have no depth given?", "哪些井的深度没有公布？", "有哪些井的深度至今没有得到证实？"]
)
def test_those_of_which_something_is_not_known(question: str) -> None:
    asked = first(question)
    assert asked is not None
    assert asked.is_unknown
    assert not asked.is_negated


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Which wells are in the north?", "north"),
        ("Which wells are located near the old road?", "old road"),
        ("哪些水井位于山区？", "山区"),
        ("Which wells are open in the north?", None),
        ("Which wells are in the list?", None),
    ],
)
def test_where_they_lie(question: str, place: str | None) -> None:
    asked = first(question)
    assert asked is not None
    assert asked.place == place
