"""Nobody passes the guard unseen: names and passwords, this machine's names, and pages of other sites."""

import base64
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from assistant.operations.accounts import LOCAL, Account, SignIn
from assistant.operations.passwords import hash_password
from assistant.web.guard import HEADERS, PERSON, Guard
from tests.awaiting import awaited

PASSWORD = "a long password"


def served(sign_in: SignIn) -> FastAPI:
    """An application that tells who is there, and something mounted beside as a page would be."""
    app, page = FastAPI(), FastAPI()

    @app.api_route("/who", methods=["GET", "POST"])
    def who(request: Request) -> dict[str, str]:
        person = getattr(request.state, PERSON)
        return {"name": person.name, "role": person.role}

    @page.get("/inside")
    def inside(request: Request) -> str:
        return str(getattr(request.state, PERSON).name)

    app.mount("/page", page)
    app.add_middleware(Guard, sign_in=sign_in)
    return app


@pytest.fixture(scope="module")
def closed() -> TestClient:
    """A server where somebody has to sign in; it may be called from anywhere."""
    accounts = [Account(name="Li", role="reader", password=hash_password(PASSWORD))]
    return TestClient(served(SignIn(accounts)), base_url="https://policy.example.org")


@pytest.fixture
def local() -> TestClient:
    """A server without accounts."""
    return TestClient(served(SignIn([])), base_url="http://127.0.0.1:7860")


def test_without_accounts_the_person_at_the_machine_comes_in(local: TestClient) -> None:
    assert local.get("/who").json() == {"name": LOCAL.name, "role": LOCAL.role}


@pytest.mark.parametrize("host", ["localhost", "localhost:7860", "127.0.0.1", "[::1]:7860"])
def test_every_name_of_this_machine_is_answered_to(local: TestClient, host: str) -> None:
    assert local.get("/who", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "192.168.1.4:7860", "["])
def test_no_other_name_is_answered_to_without_accounts(local: TestClient, host: str) -> None:
    response = local.get("/who", headers={"Host": host})
    assert response.status_code == 403
    assert "localhost" in response.text


def test_with_accounts_nobody_comes_in_without_a_password(closed: TestClient) -> None:
    for path in ("/who", "/page/inside", "/nowhere"):
        response = closed.get(path)
        assert response.status_code == 401
        assert response.headers["www-authenticate"].startswith("Basic ")
    assert closed.get("/who", auth=("Li", "wrong")).status_code == 401


def test_who_signed_in_is_known_everywhere(closed: TestClient) -> None:
    assert closed.get("/who", auth=("Li", PASSWORD)).json() == {"name": "Li", "role": "reader"}
    assert closed.get("/page/inside", auth=("Li", PASSWORD)).json() == "Li"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://["])
def test_a_page_of_another_site_changes_nothing(local: TestClient, origin: str) -> None:
    assert local.post("/who", headers={"Origin": origin}).status_code == 403
    assert local.get("/who", headers={"Origin": origin}).status_code == 200


def test_our_own_page_may_send_also_through_a_proxy(local: TestClient, closed: TestClient) -> None:
    assert local.post("/who", headers={"Origin": "http://127.0.0.1:7860"}).status_code == 200
    assert local.post("/who").status_code == 200
    proxied = {"Origin": "https://office.example", "X-Forwarded-Host": "office.example", "Host": "127.0.0.1:7860"}
    assert closed.post("/who", headers=proxied, auth=("Li", PASSWORD)).status_code == 200


def test_every_answer_tells_the_browser_to_load_from_here_alone(closed: TestClient) -> None:
    for response in (closed.get("/who"), closed.get("/who", auth=("Li", PASSWORD))):
        assert {name: response.headers[name] for name in HEADERS} == HEADERS
    assert "default-src 'self'" in HEADERS["Content-Security-Policy"]
    assert "http" not in HEADERS["Content-Security-Policy"]


def test_a_websocket_of_nobody_is_closed() -> None:
    sent: list[Any] = []
    basic = base64.b64encode(b"Li:wrong password").decode().encode()
    scope = {"type": "websocket", "path": "/", "headers": [(b"authorization", b"Basic " + basic)]}

    async def app(*_: Any) -> None:
        raise AssertionError("nobody came in")

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    sign_in = SignIn([Account(name="Li", role="reader", password=hash_password(PASSWORD))])
    awaited(Guard(app, sign_in=sign_in)(scope, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close"]
