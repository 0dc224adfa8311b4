"""One server and one browser for all tests of the page: the real program, the real Chromium, a home of its own."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    *("--no-sandbox", "--headless", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
MISSING = "Chromium is missing, so the page was not tried in a browser: install it (apt-get install chromium)."
# Set where a missing browser is a failure: in continuous integration.
REQUIRED = "BROWSER_TESTS"
PATIENCE_MS = 120_000
POLL_MS = 20
STREAM = "/queue/data"
# Once what has come is on the screen.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"

# What a page keeps in the browser; one that was never opened keeps nothing.
FORGET = "location.protocol === 'http:' && (localStorage.clear(), sessionStorage.clear())"


def chromium() -> str | None:
    """Where Chromium is, None where it is not installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in one line that no browser was there."""
    if chromium() is None:
        terminalreporter.write_line(MISSING)


@dataclass
class Visitor:
    """A browser window at the page, and what went wrong in it."""

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)
    begun: int = 0  # streams of answers, and how many of them have ended
    ended: int = 0

    def open(self, hash_: str = "") -> Page:
        """The page at `hash_`, ready for a question."""
        self.page.goto(self.address + hash_)
        self.page.wait_for_selector("#question", state="attached")
        return self.page

    @contextmanager
    def heard_out(self) -> Iterator[None]:
        """Waits, at the end of the block, until the server has said all it will to what is asked there."""
        before = self.begun
        yield
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while self.begun == before or self.ended < self.begun:
            assert time.monotonic() < deadline, "the server has not ended what it says"
            self.page.wait_for_timeout(POLL_MS)
        self.page.evaluate(DRAWN)

    def ask(self, question: str) -> Page:
        """The page with the whole answer to `question`."""
        # At once: a locator would wait for an answer that a new conversation takes off the page meanwhile.
        before = self.page.evaluate("document.querySelector('#region-turn article[data-done]')?.dataset.answer ?? ''")
        self.page.fill("#question", question)
        self.page.press("#question", "Enter")
        self.page.wait_for_selector(f"#region-turn article[data-done]:not([data-answer='{before}'])")
        return self.page


@pytest.fixture(scope="session")
def home(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home that the server of these tests serves and changes."""
    return Path(shutil.copytree(built_home, tmp_path_factory.mktemp("page") / "home"))


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """The address of a server that runs for as long as the tests do."""
    with served(home) as address:
        yield address


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of a server over `home`, for as long as the block runs."""
    program = Path(sys.executable).with_name("policy-assistant")
    command = [str(program), "serve", "--port", "0", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        try:
            yield line.split()[2]
        finally:
            server.terminate()
            server.communicate(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        yield _launched(playwright, path)


@pytest.fixture(scope="session")
def desktop(browser: Browser) -> Iterator[BrowserContext]:
    """An English desktop, whose windows fetch the scripts of the page once: most of what opening it takes."""
    with_desktop = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    yield with_desktop
    with_desktop.close()


@pytest.fixture
def context(desktop: BrowserContext) -> Iterator[BrowserContext]:
    """The desktop of somebody who has never been here; a test that wants another one makes it from `browser`."""
    yield desktop
    for page in desktop.pages:
        page.evaluate(FORGET)
        page.close()
    desktop.clear_cookies()
    desktop.clear_permissions()


@pytest.fixture
def visitor(context: BrowserContext, address: str) -> Iterator[Visitor]:
    """A visitor; the test fails if the console had an error, or something was asked of another machine."""
    yield from visiting(context, address)


def visiting(context: BrowserContext, address: str) -> Iterator[Visitor]:
    """A visitor in a window of `context`."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    visitor = Visitor(page, address)

    def note_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            visitor.problems.append(f"asked of another machine: {request.url}")
        visitor.begun += STREAM in request.url

    def note_end(request: Request) -> None:
        visitor.ended += STREAM in request.url

    page.on("request", note_request)
    page.on("requestfinished", note_end)
    page.on("requestfailed", note_end)  # the page itself breaks off a stream that has said all
    page.on("pageerror", lambda error: visitor.problems.append(str(error)))
    page.on("console", lambda said: visitor.problems.append(said.text) if said.type == "error" else None)
    yield visitor
    assert visitor.problems == []


def _launched(playwright: Playwright, path: str) -> Browser:
    return playwright.chromium.launch(executable_path=path, args=QUIET)
