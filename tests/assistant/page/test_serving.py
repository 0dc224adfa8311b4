"""The program serves on this machine alone unless people have to sign in; it says so, or what is in the way."""

import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext

from assistant.cli.main import FAILED, WRONG_USE, main
from assistant.page.uploads import keep_upload, recognised, uploaded_file
from corpus.errors import UserError
from tests.assistant.page.conftest import PATIENCE_MS, served
from tests.awaiting import awaited


def test_an_address_that_others_reach_is_refused_without_accounts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--host", "0.0.0.0", "--home", str(tmp_path)]) == FAILED
    (sentence,) = capsys.readouterr().err.splitlines()
    assert "0.0.0.0" in sentence and "policy-assistant password" in sentence


def test_a_port_that_is_taken_is_named_with_the_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--port", port, "--home", str(tmp_path)]) == FAILED
    (sentence,) = capsys.readouterr().err.splitlines()
    assert port in sentence and "--port" in sentence


def test_a_port_that_cannot_be_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "70000"]) == WRONG_USE
    assert "--port" in capsys.readouterr().err


def test_page_and_interface_share_a_port_and_load_nothing_from_elsewhere(address: str) -> None:
    page = httpx.get(address)
    assert page.status_code == 200
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert httpx.get(f"{address}api/documents").json()[0]["id"] == "reply-letter.en"
    elsewhere = httpx.post(f"{address}page/uploads?name=a.txt&language=en", headers={"Origin": "http://evil.test"})
    assert elsewhere.status_code == 403


def test_a_question_to_a_server_that_is_gone_comes_back_and_a_server_ends_though_pages_are_open(
    context: BrowserContext, built_home: Path, tmp_path: Path
) -> None:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    with served(Path(shutil.copytree(built_home, tmp_path / "home"))) as address:
        page.goto(address)
        page.wait_for_selector("#question")
    page.fill("#question", "How many departments issued the Notice?")
    page.press("#question", "Enter")
    page.wait_for_selector("#region-note.visible:has-text('The server does not answer')")
    assert page.input_value("#question") == "How many departments issued the Notice?"
    assert page.is_visible(".send")


def test_the_chat_cannot_be_called_as_an_interface_that_gradio_publishes(address: str) -> None:
    published = httpx.get(f"{address}gradio_api/info").json()
    assert published["named_endpoints"] == {}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("plan.docx", "plan.docx"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\plans\\方案.pdf", "方案.pdf"),
        ("a\u202efdp.exe\n<b>.md", "a_fdp.exe__b_.md"),
        ("", "file"),
        ("长" * 300 + ".txt", "长" * 80 + ".txt"),
    ],
)
def test_an_upload_is_kept_under_its_name_wherever_the_browser_says_it_was(
    tmp_path: Path, name: str, kept: str
) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"text"

    token = awaited(keep_upload(tmp_path, name, chunks()))
    assert uploaded_file(tmp_path, token).name == kept
    assert uploaded_file(tmp_path, token).is_relative_to(tmp_path)
    with pytest.raises(UserError):
        uploaded_file(tmp_path, f"../{token}")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Harbour plan\n\n## 1. Traders\n\nTraders may sell oysters.\n", "Harbour plan"),
        ("# Traders\n\nThey may sell.\n\n# Oysters\n\nThey are sold.\n", "upload-7"),
        ("Traders may sell oysters.\n", "upload-7"),
    ],
)
def test_an_upload_is_called_by_the_heading_over_all_of_it(tmp_path: Path, text: str, title: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield text.encode()

    token = awaited(keep_upload(tmp_path, "upload-7.md", chunks()))
    document = recognised(tmp_path, token)
    assert (document.title, document.short_title) == (title, "")
