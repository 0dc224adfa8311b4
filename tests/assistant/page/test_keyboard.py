"""The page by keyboard alone, and with an input method that composes Chinese."""

from playwright.sync_api import Page

from tests.assistant.page.conftest import Visitor

# Whoever works with the keys sees where they are: an outline, or the frame that stands for it.
_FOCUS_IS_SEEN = """() => { const one = document.activeElement;
return one === document.body || getComputedStyle(one).outlineStyle !== "none" || one.closest(".box:focus-within"); }"""

# A question leaves its box in the moment in which it is sent.
_IS_ASKING = """document.body.classList.contains("asking") || !document.getElementById("question").value"""


def test_enter_sends_but_not_while_pinyin_is_composed_and_shift_enter_begins_a_line(visitor: Visitor) -> None:
    page = visitor.open()
    page.focus("#question")
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "shi yan", "selectionStart": 7, "selectionEnd": 7})
    for kind in ("rawKeyDown", "keyUp"):  # what the browser tells of an Enter that an input method takes
        keys.send(
            "Input.dispatchKeyEvent", {"type": kind, "key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229}
        )
    page.dispatch_event("#question", "keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    assert not page.evaluate(_IS_ASKING)
    keys.send("Input.insertText", {"text": "试验"})
    assert page.input_value("#question") == "试验"
    page.press("#question", "Shift+Enter")
    assert not page.evaluate(_IS_ASKING)
    assert page.input_value("#question") == "试验\n"
    page.press("#question", "Enter")
    page.wait_for_selector("#region-turn article[data-done]")
    assert page.inner_text("#region-turn .question") == "试验"


def test_the_focus_stays_with_who_asks_by_the_button_or_while_a_source_is_shown(visitor: Visitor) -> None:
    page = visitor.open()
    page.fill("#question", "How many departments issued the Notice?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # on the button, which makes room for Stop
    page.wait_for_selector("#region-turn article[data-done]")
    assert page.evaluate("document.activeElement.className") == "send"
    page.click("#region-turn .mark >> nth=0")
    page.wait_for_selector("#source-panel blockquote")
    page.focus("#question")
    visitor.ask("Which are the pilot zones?")
    assert page.evaluate("document.activeElement.id") == "question"


def test_the_keyboard_alone_asks_opens_a_source_and_comes_back_to_its_mark(visitor: Visitor) -> None:
    page = visitor.open()
    page.wait_for_selector(".skip", state="attached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.type("How many departments issued the Notice?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#region-turn article[data-done]")
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if "mark" in page.evaluate("document.activeElement.className").split():
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#source-panel blockquote")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("Escape")
    assert not page.is_visible("#source-panel")
    assert "mark" in page.evaluate("document.activeElement.className").split()
    page.keyboard.press("Enter")
    reach(page, "Tab", "#source-panel a.button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".reading mark")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    reach(page, "Shift+Tab", ".reading .links a")
    reach(page, "Shift+Tab", "a[data-view=duties]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#filter-strength")
    reach(page, "Tab", "#filter-strength")
    page.keyboard.press("m")  # to the first option that begins with it
    page.wait_for_function("document.querySelector('#filter-strength').value === 'must'")
    reach(page, "Tab", "#duties-found td a")
    page.keyboard.press("Enter")
    page.wait_for_selector(".reading mark")


def reach(page: Page, key: str, selector: str) -> None:
    """Presses `key` until the focus, always to be seen, is on what `selector` names."""
    for _ in range(60):
        page.keyboard.press(key)
        assert page.evaluate(_FOCUS_IS_SEEN)
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} was not reached by {key}")
