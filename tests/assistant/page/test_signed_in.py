"""Two people who sign in at a server whose language model thinks for long: what each sees, and what nobody does."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

from assistant.operations.passwords import hash_password
from assistant.settings import SETTINGS_FILE
from tests.assistant.llm.scripted import Data, Sent, saying, serving
from tests.assistant.page.conftest import Visitor, served, visiting

PASSWORD = "a long password"
KEY = "the-key-of-the-model"
# Longer than any test: a model that thinks is never waited for in vain.
LONG_SECONDS = 120.0
QUESTION = "How many departments issued the Notice?"

Enter = Callable[[str], Visitor]


@pytest.fixture(scope="module")
def thought() -> threading.Event:
    """Set once the model has thought enough, so that there is time to press Stop."""
    return threading.Event()


@pytest.fixture(scope="module")
def hashes() -> dict[str, str]:
    """The people of the office, with the hash of the password of each."""
    return {name: hash_password(PASSWORD) for name in ("reviewer", "reader")}


@pytest.fixture(scope="module")
def office_home(
    built_home: Path, hashes: dict[str, str], thought: threading.Event, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    def thinking(_request: Data) -> Sent:
        thought.wait(LONG_SECONDS)
        return saying(cannot_answer=True)

    home = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("office") / "home"))
    (home / "key").write_text(KEY, encoding="utf-8")
    accounts = "".join(
        f'[[accounts]]\nname = "{name}"\nrole = "{name}"\npassword = "{hash_}"\n' for name, hash_ in hashes.items()
    )
    with serving(thinking) as model:
        llm = f'[llm]\nmodel = "openai:slow"\nbase_url = "{model.url}"\nkey_file = "{home / "key"}"\n'
        (home / SETTINGS_FILE).write_text(
            f'{llm}[page.title]\nen = "Harbour desk"\n[page.notice]\nen = "Ask before you act."\n{accounts}',
            encoding="utf-8",
        )
        yield home


@pytest.fixture(scope="module")
def served_home(office_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the office's home that is served and changed."""
    return Path(shutil.copytree(office_home, tmp_path_factory.mktemp("served") / "home"))


@pytest.fixture(scope="module")
def office(served_home: Path) -> Iterator[str]:
    """The address of the office."""
    with served(served_home) as address:
        yield address


@contextmanager
def entering(browser: Browser, address: str) -> Iterator[Enter]:
    """Opens a window for the person of a name, who signs in."""
    with ExitStack() as stack:

        def enter(name: str) -> Visitor:
            context = browser.new_context(locale="en-GB", http_credentials={"username": name, "password": PASSWORD})
            stack.callback(context.close)
            return stack.enter_context(contextmanager(visiting)(context, address))

        yield enter


def test_conversations_belong_to_a_person_and_outlive_a_restart(
    browser: Browser, office_home: Path, tmp_path: Path
) -> None:
    home = Path(shutil.copytree(office_home, tmp_path / "home"))
    with served(home) as address, entering(browser, address) as enter:
        visitor = enter("reader")
        page = visitor.open()
        assert page.inner_text("h1") == "Harbour desk" and "Ask before you act." in page.inner_text(".welcome")
        visitor.ask(QUESTION)
        assert page.locator("a[data-view=review]").count() == 0
        reviewer = enter("reviewer").open()
        reviewer.wait_for_selector("text=None yet.")
        assert reviewer.locator("a[data-view=review]").count() == 1
    with served(home) as address, entering(browser, address) as enter:
        page = enter("reader").open()
        page.click(f"ul.conversations a:has-text('{QUESTION}')")
        page.wait_for_selector("article.turn .mark")
        assert page.inner_text("article.turn .question") == QUESTION


def test_stop_ends_an_answer_that_is_being_given_and_a_changed_question_is_lost_by_no_stop(
    browser: Browser, office: str, thought: threading.Event
) -> None:
    with entering(browser, office) as enter:
        visitor = enter("reviewer")
        page = visitor.open()
        visitor.ask(QUESTION)
        page.click("[data-edit='0']")
        page.fill("#question", "How large is the Eastern Fuzhou Area?")
        with visitor.heard_out():
            page.press("#question", "Enter")
            page.wait_for_selector("#region-turn .working")
            page.click(".stop")
            page.wait_for_selector("#region-turn .stopped:visible")
            assert page.input_value("#question") == "How large is the Eastern Fuzhou Area?"
            assert page.is_visible(".editing") and page.is_visible(".send")
            thought.set()
        assert page.locator("#region-turn article[data-done]").count() == 0
        page.click("[data-cancel-edit]")
        page.wait_for_selector("#region-thread article.turn")
        assert page.locator("article.turn .question").all_inner_texts() == [QUESTION]


def test_no_password_hash_key_or_folder_of_the_server_reaches_a_browser(
    browser: Browser, office: str, served_home: Path, office_home: Path, hashes: dict[str, str]
) -> None:
    told: list[str] = []
    with entering(browser, office) as enter:
        assert httpx.get(office).status_code == 401
        visitor = enter("reviewer")
        visitor.page.on("response", lambda response: told.append(response.text()) if _is_text(response.url) else None)
        for view in ("", "#/documents", "#/duties", "#/review", "#/health"):
            page = visitor.open(view)
            page.wait_for_selector("#region-view h2" if view else ".welcome")
        told.append(visitor.page.content())
        for path in ("config", "api/health", "metrics", "gradio_api/info"):
            told.append(httpx.get(office + path, auth=("reviewer", PASSWORD)).text)
    everything = "\n".join(told)
    assert "Harbour desk" in everything
    secrets = [*hashes.values(), *(part for one in hashes.values() for part in re.split(r"[$:]", one)[-2:]), KEY]
    assert [one for one in (*secrets, str(served_home), str(office_home)) if len(one) > 8 and one in everything] == []


def _is_text(url: str) -> bool:
    return "/assets/" not in url and "/static/" not in url and "queue/data" not in url
