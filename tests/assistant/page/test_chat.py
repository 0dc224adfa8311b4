"""The chat in a real browser: questions, answers, their sources, and the keys that work them."""

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.assistant.page.conftest import Visitor, visiting

# A click on a mark is felt as immediate below this.
SOURCE_MS = 200
# How long it takes from the click to the source laid out, as the browser itself tells.
_CLICK = """() => { const before = performance.now(); document.querySelector("#region-turn .mark").click();
document.querySelector("#source-panel blockquote").getBoundingClientRect(); return performance.now() - before; }"""
_LISTEN = """() => { window.heard = []; const speaker = document.querySelector("body > [role=status]");
const listen = () => { if (speaker.textContent) window.heard.push(speaker.textContent); };
new MutationObserver(listen).observe(speaker, { childList: true }); }"""
_IN_VIEW = """() => { const box = document.querySelector('.reading mark').getBoundingClientRect();
return box.top >= 0 && box.top < window.innerHeight; }"""

# As long as a question may be.
LONGEST_QUESTION = ("各有关省份应尽快印发方案，" * 400)[:3999] + "？"
# The outcome of the last answer stands between the bar and the question box.
_STATUS_IN_VIEW = """() => { const box = document.querySelector("#region-turn .status").getBoundingClientRect();
return box.top >= document.querySelector("#region-bar").getBoundingClientRect().bottom
&& box.bottom <= document.querySelector("#region-composer").getBoundingClientRect().top; }"""


def text_of(address: str, document_id: str) -> str:
    return httpx.get(f"{address}api/documents/{document_id}").text


def test_an_answer_in_english_shows_its_outcome_its_marks_and_is_read_out_once(visitor: Visitor) -> None:
    page = visitor.open()
    page.evaluate(_LISTEN)
    with visitor.heard_out():
        visitor.ask("How many departments issued the Notice?")
    assert "Answered from the documents" in page.inner_text("#region-turn .status")
    assert "18 departments" in page.inner_text("#region-turn .statements")
    assert page.locator("#region-turn .mark").count() >= 1
    page.wait_for_function("window.heard.length > 0")
    (heard,) = page.evaluate("window.heard")
    assert heard.startswith("Answered from the documents") and "18 departments" in heard


def test_a_chinese_browser_gets_a_chinese_page_and_answers_in_chinese(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="zh-CN")
    for visitor in visiting(context, address):
        page = visitor.open()
        assert page.evaluate("document.documentElement.lang") == "zh"
        visitor.ask("《通知》由几个部门联合印发？")
        assert "文件中有答案" in page.inner_text("#region-turn .status")
        assert "18个部门" in page.inner_text("#region-turn .statements")
    context.close()


def test_a_mark_shows_its_source_at_once_and_the_document_with_just_these_characters_marked(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("What must the provinces do?")
    assert page.evaluate(_CLICK) < SOURCE_MS
    quote = page.inner_text("#source-panel blockquote")
    assert "Issuer" in page.inner_text("#source-panel") and "not the official text" in page.inner_text("#source-panel")
    assert "省份" in page.inner_text("#source-panel .other")  # the same place in the Chinese edition
    page.click("#source-panel a.button")
    page.wait_for_selector(".reading mark")
    *_, document_id, span = page.url.split("/")
    start, end = map(int, span.split("-"))
    text = text_of(visitor.address, document_id)
    marked = "".join(page.locator(".reading mark").all_text_contents())
    assert marked == text[start:end] == quote
    assert (
        page.evaluate("[...document.querySelectorAll('.reading .text > *')].map((e) => e.textContent).join('')") == text
    )
    assert page.evaluate(_IN_VIEW)


def test_the_other_edition_stands_beside_with_the_twin_of_the_quote_set_off(visitor: Visitor) -> None:
    page = visitor.open("#/documents/reply-letter.en/854-985?beside")
    page.wait_for_selector(".editions mark")
    assert page.inner_text(".editions .twin").strip() == "各有关省份应尽快印发方案，认真做好各项组织实施工作。"


def test_a_question_in_context_then_one_changed_and_all_is_there_after_a_reload(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("Which are the pilot zones?")
    visitor.ask("How many are there?")
    assert page.locator("article.turn").count() == 2
    page.wait_for_function(_STATUS_IN_VIEW)
    page.reload()
    page.wait_for_selector("article.turn >> nth=1")
    page.click("[data-edit='1']")
    assert page.input_value("#question") == "How many are there?"
    visitor.ask("How many test tasks are there?")
    assert page.locator(".question").all_inner_texts() == [
        "Which are the pilot zones?",
        "How many test tasks are there?",
    ]


def test_the_longest_question_is_answered_without_a_wait_and_leaves_room_for_its_answer(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask(LONGEST_QUESTION)
    assert page.locator("#region-turn .question").text_content() == LONGEST_QUESTION
    page.wait_for_function(_STATUS_IN_VIEW)


def test_an_example_is_asked_with_one_click_and_copied_with_its_sources(
    visitor: Visitor, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open()
    example = page.locator("#region-examples .choice").first
    question = example.inner_text()
    example.click()
    page.wait_for_selector("#region-turn article[data-done]")
    assert page.inner_text("#region-turn .question") == question
    page.click("#region-turn [data-copy]")
    page.wait_for_selector("text=Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(question) and "[1]" in copied and "Sources" in copied


def test_a_follow_up_that_is_suggested_is_asked_with_one_click(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("What must the National Development and Reform Commission do?")
    follow_up = page.locator("#region-turn .choice").first
    question = follow_up.inner_text()
    follow_up.click()
    page.wait_for_selector(f"#region-turn article[data-done]:has(.question:text-is('{question}'))")
    assert page.locator("article.turn").count() == 2


def test_what_the_documents_do_not_say_is_said_so_with_the_way_to_the_closest_passages(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("Which airline flies to the moon on Sundays?")
    if page.locator("#region-turn .nearest").count():
        page.click("#region-turn .nearest a >> nth=0")
        page.wait_for_selector(".reading mark")
    assert "Answered from" not in page.inner_text("body")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_language_and_theme_stay_as_they_were_chosen(browser: Browser, address: str, theme: str) -> None:
    context = browser.new_context(locale="en-GB", color_scheme="dark" if theme == "light" else "light")
    for visitor in visiting(context, address):
        page = visitor.open()
        page.click("button[data-theme]")
        page.click("button[data-language]")
        page.wait_for_selector("text=您想了解什么？")
        page.reload()
        page.wait_for_selector("text=您想了解什么？")
        assert page.evaluate("document.documentElement.dataset.theme") == theme
        assert page.title() == "政策助手"
    context.close()
