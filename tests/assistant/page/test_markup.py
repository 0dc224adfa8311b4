"""Text that becomes part of HTML shows just its characters and does nothing."""

from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from assistant.page.markup import Markup, join, tag, text

# What a parser of HTML itself would change, and what is shown as one sign instead.
KEPT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def parsed(markup: Markup) -> Tag:
    return BeautifulSoup(f"<main>{markup}</main>", "html.parser").main or BeautifulSoup("", "html.parser")


@given(KEPT)
def test_text_shows_just_its_characters_in_content_and_in_attributes(value: str) -> None:
    element = parsed(tag("p", value, data_value=value)).p
    assert element is not None
    assert element.get_text() == value
    assert element["data-value"] == value
    assert all(child.name == "bdi" for child in element.find_all(True))


@given(st.text())
def test_every_text_becomes_something_that_holds_none_of_the_signs_that_are_obeyed(value: str) -> None:
    made = tag("p", value)
    assert not set("{}$@`") & set(made)
    assert len(parsed(made).get_text()) == len(value)


def test_a_sign_that_turns_the_direction_is_closed_in_so_that_it_turns_nothing() -> None:
    assert text("a\u202eb") == "a<bdi>\u202e</bdi>b"


def test_markup_is_taken_as_it_is_and_what_is_none_or_false_is_left_out() -> None:
    inner = tag("b", "<i>")
    assert join(["&", inner, None]) == "&#38;<b>&#60;i&#62;</b>"
    assert tag("input", type="text", class_="x", aria_label=None, required=True, hidden=False) == (
        '<input type="text" class="x" required>'
    )
