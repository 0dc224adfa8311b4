"""Conversations: answers that are stopped or left, and the list of what was talked about."""

import pytest
from playwright.sync_api import Route

from tests.assistant.page.conftest import DRAWN, Visitor


def test_stop_in_the_same_instant_as_ask_gives_the_question_back_and_keeps_no_answer(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("Which are the pilot zones?")
    page.fill("#question", "How many departments issued the Notice, then?")
    with visitor.heard_out():
        page.evaluate("""() => { document.querySelector("#composer-form .send").click();
            document.querySelector("#composer-form .stop").click(); }""")
        page.wait_for_selector(".send:visible")
        assert page.input_value("#question") == "How many departments issued the Notice, then?"
    assert page.input_value("#question") == "How many departments issued the Notice, then?"
    page.reload()
    page.wait_for_selector("article.turn")
    assert page.locator(".question").all_inner_texts() == ["Which are the pilot zones?"]


def test_an_answer_never_appears_in_another_conversation_than_its_own(visitor: Visitor) -> None:
    page = visitor.open()
    page.fill("#question", "Which are the pilot zones, please?")
    with visitor.heard_out():
        page.evaluate("""() => { document.querySelector("#composer-form .send").click();
            document.querySelector("[data-new]").click(); }""")
    page.wait_for_selector(".welcome")
    assert page.is_visible(".send")
    assert page.locator("#region-turn article:visible").count() == 0


def test_a_question_right_after_new_conversation_is_asked_in_the_new_one(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("Which are the pilot zones?")
    page.fill("#question", "How many test tasks are there?")
    page.evaluate("""() => { document.querySelector("[data-new]").click();
        document.querySelector("#composer-form .send").click(); }""")
    page.wait_for_selector("article[data-done] .question:text-is('How many test tasks are there?')")
    assert page.locator("article.turn").count() == 1
    page.reload()
    page.wait_for_selector("article.turn")
    assert page.locator(".question").all_inner_texts() == ["How many test tasks are there?"]


@pytest.mark.parametrize("first", ["[data-new]", "a[data-view=duties]"])
def test_the_view_that_was_chosen_last_is_shown_however_late_the_one_before_comes(visitor: Visitor, first: str) -> None:
    page = visitor.open()
    visitor.ask("Which are the pilot zones?")
    late: list[Route] = []

    def hold_back(route: Route) -> None:
        """The reply to the first click waits."""
        if late:
            route.continue_()
        else:
            late.append(route)

    page.route("**/run/predict", hold_back)
    page.click(first)
    page.click("a[data-view=documents]")
    page.wait_for_selector("#region-view h2:text-is('Documents')")
    with page.expect_response("**/run/predict"):
        late[0].continue_()
    page.evaluate(DRAWN)
    page.wait_for_selector("#region-view h2:text-is('Documents')")
    assert page.locator("#region-view table").is_visible()


def test_an_answer_is_there_for_who_looks_at_a_document_meanwhile(visitor: Visitor) -> None:
    page = visitor.open()
    page.fill("#question", "Which are the pilot zones?")
    page.evaluate("""() => { document.querySelector("#composer-form .send").click();
        document.querySelector("a[data-view=documents]").click(); }""")
    page.wait_for_selector("#region-view table")
    page.wait_for_selector("#region-turn article[data-done]", state="attached")
    assert page.url.endswith("#/documents")
    page.click("a[data-view=chat]")
    page.wait_for_selector("#region-turn article[data-done]")
    assert "#/chat/" in page.url


def test_conversations_are_searched_renamed_and_deleted(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("What is the document number of the Notice, please?")
    page.fill("[data-search]", "document number of the notice, please")
    page.wait_for_function("document.querySelectorAll('ul.conversations a').length === 1")
    page.once("dialog", lambda dialog: dialog.accept("<b>Numbers</b>"))
    page.click("[data-rename]")
    page.wait_for_selector("ul.conversations a:has-text('<b>Numbers</b>')")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("li:has-text('<b>Numbers</b>') [data-delete]").click()
    page.wait_for_selector("ul.conversations a:has-text('<b>Numbers</b>')", state="detached")
    page.wait_for_selector(".welcome")
