"""The page for everybody: no serious finding of axe, narrow windows, and hostile text that is shown and never run."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.assistant.page.conftest import Visitor, visiting
from tests.assistant.page.test_chat import text_of
from tests.assistant.page.test_office import add, remove

VIEWS = ("", "#/documents", "#/documents/notice.zh/561-657?beside", "#/duties", "#/review", "#/health")
# Names the axe-core to judge by, in continuous integration that of npm; else the one of axe-playwright-python is taken.
AXE_CORE = "AXE_CORE"
SERIOUS = frozenset({"serious", "critical"})
# What a phone of 320 px shows, and a laptop of 1280 px at 400 %.
NARROW = {"width": 320, "height": 256}
HOSTILE = (
    '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> ${window.hacked=1} {{value}} @children '
    "[click](javascript:alert(1)) **bold** \u202egnitrever\u202c العربية 🏮 " + "W" * 300
)


def settled(page: Page, hash_: str) -> None:
    """Waits until the view of `hash_` is there, and what comes after the first of it: the light, the examples."""
    page.wait_for_selector("body:not(.turning) #region-view h2" if hash_ else "#region-examples .choice")
    page.wait_for_selector("#region-bar .light")


def serious_findings(page: Page) -> list[str]:
    axe = Axe.from_file(os.environ[AXE_CORE]) if AXE_CORE in os.environ else Axe()
    violations = axe.run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for one in violations
        if one["impact"] in SERIOUS
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize(
    ("locale", "scheme"), [("en-GB", "light"), ("en-GB", "dark"), ("zh-CN", "light"), ("zh-CN", "dark")]
)
def test_axe_finds_nothing_serious_in_any_view(browser: Browser, address: str, locale: str, scheme: str) -> None:
    context = browser.new_context(locale=locale, color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
    for visitor in visiting(context, address):
        for view in VIEWS:
            settled(visitor.open(view), view)
            assert (view, serious_findings(visitor.page)) == (view, [])
        page = visitor.open()
        visitor.ask("各省要做什么？")
        page.click("#region-turn .mark >> nth=0")
        page.click("#region-turn .feedback summary")
        assert serious_findings(page) == []
    context.close()


def test_nothing_is_cut_off_at_320_px_or_400_percent(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="en-GB", viewport=NARROW)  # type: ignore[arg-type]
    for visitor in visiting(context, address):
        for view in VIEWS:
            page = visitor.open(view)
            settled(page, view)
            assert (view, page.evaluate("document.documentElement.scrollWidth")) == (view, NARROW["width"])
        page = visitor.open()
        visitor.ask("What must the provinces do?")
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        page.click("#region-turn .mark >> nth=0")
        box = page.locator("#source-panel").bounding_box()
        assert box is not None and (box["x"], box["width"]) == (0, NARROW["width"])
    context.close()


def test_hostile_text_in_questions_notes_names_and_documents_is_shown_and_never_run(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open()
    visitor.ask(HOSTILE)
    assert page.locator("#region-turn .question").text_content() == HOSTILE
    page.reload()
    page.wait_for_selector("article.turn")
    assert page.locator("article.turn .question").text_content() == HOSTILE

    file = tmp_path / "<img src=x onerror=window.hacked=1>.txt"
    file.write_text(f"The hostile office must read this: {HOSTILE}\n", encoding="utf-8")
    page = visitor.open("#/documents")
    add(page, file, title=f"Hostile {HOSTILE}"[:450], number="<b>1</b>")
    page.locator("td a:has-text('Hostile')").click()
    page.wait_for_selector(".reading .text")
    shown = page.locator(".reading .text").text_content() or ""
    assert shown == text_of(visitor.address, page.url.split("/")[-1])
    assert "<script>window.hacked=1</script> ${window.hacked=1} {{value}}" in shown
    page.click("a[data-view=duties]")
    page.wait_for_selector("#filter-actor")
    page.click("a[data-view=chat]")
    visitor.ask("What must the hostile office read?")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    if page.locator("#region-turn .mark").count():
        page.click("#region-turn .mark >> nth=0")
    page.click("a[data-view=documents]")
    remove(page, "Hostile")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#office :is(img, script, iframe)").count() == 0
