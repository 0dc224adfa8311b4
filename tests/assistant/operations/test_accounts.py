"""Who is who: accounts of the settings file, the Basic scheme, and what a reader may not do."""

import base64
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.operations.accounts import (
    LOCAL,
    Account,
    Person,
    SignIn,
    is_loopback,
    load_accounts,
    may_approve,
    may_change_documents,
    refuse_open_address,
)
from assistant.operations.passwords import hash_password
from assistant.settings import Settings, load_settings, settings_digest
from corpus.errors import UserError

PASSWORD = "a password"


@pytest.fixture(scope="module")
def hashed() -> str:
    """The hash of PASSWORD."""
    return hash_password(PASSWORD)


@pytest.fixture
def sign_in(hashed: str) -> SignIn:
    """A reader and a reviewer, who have the same password."""
    return SignIn(
        [Account(name="Li", role="reviewer", password=hashed), Account(name="王", role="reader", password=hashed)]
    )


def basic(text: str) -> str:
    return f"Basic {base64.b64encode(text.encode()).decode()}"


def write(home: Path, *lines: str) -> None:
    (home / "settings.toml").write_text("\n".join(lines), encoding="utf-8")


def test_without_accounts_everybody_is_the_person_at_the_machine() -> None:
    assert SignIn([]).is_open
    assert SignIn([]).person("x", "y") == SignIn([]).person_of(None) == LOCAL


def test_a_name_with_its_password_is_a_person_with_a_role(sign_in: SignIn) -> None:
    assert not sign_in.is_open
    assert sign_in.person("王", PASSWORD) == Person("王", "reader")
    assert sign_in.person("王", PASSWORD) == Person("王", "reader")  # as remembered
    assert sign_in.person_of(basic(f"Li:{PASSWORD}")) == Person("Li", "reviewer")


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Basic",
        "Basic !",
        basic("Li"),
        basic("Li:"),
        basic("Li:wrong one"),
        basic(f"Wang:{PASSWORD}"),
        "Bearer x",
    ],
)
def test_everything_else_is_nobody(sign_in: SignIn, header: str | None) -> None:
    assert sign_in.person_of(header) is None


def test_a_password_may_hold_colons() -> None:
    sign_in = SignIn([Account(name="Li", role="reader", password=hash_password("a:b:c:d:"))])
    assert sign_in.person_of(basic("Li:a:b:c:d:")) == Person("Li", "reader")


def test_a_password_that_comes_with_many_requests_at_once_is_hashed_once(sign_in: SignIn) -> None:
    """A browser opens a page with several; hashing takes the processor, so its time tells how often it was done."""
    started = time.process_time()
    sign_in.person("Li", "a wrong password")
    once = time.process_time() - started
    started = time.process_time()
    with ThreadPoolExecutor(8) as pool:
        people = list(pool.map(lambda _: sign_in.person("Li", PASSWORD), range(8)))
    assert people == [Person("Li", "reviewer")] * 8
    assert time.process_time() - started < 4 * once


def test_only_a_reviewer_changes_documents_and_approves() -> None:
    reader, reviewer = Person("Li", "reader"), Person("Li", "reviewer")
    assert (may_change_documents(reader), may_approve(reader)) == (False, False)
    assert (may_change_documents(reviewer), may_approve(reviewer)) == (True, True)


def test_accounts_stand_in_the_settings_file_and_change_no_digest(tmp_path: Path, hashed: str) -> None:
    write(tmp_path, "[[accounts]]", 'name = "Li"', 'role = "reader"', f'password = "{hashed}"')
    assert [(one.name, one.role) for one in load_accounts(tmp_path)] == [("Li", "reader")]
    assert settings_digest(load_settings(tmp_path)) == settings_digest(Settings())
    assert hashed not in repr(load_accounts(tmp_path))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (['accounts = "Li"'], "must be tables"),
        (["[[accounts]]", 'name = "Li"', 'role = "reader"'], "account 1: its password is no hash"),
        (["[[accounts]]", 'name = "Li"', 'role = "king"', 'password = "{hash}"'], "account 1: role is 'king'"),
        (["[[accounts]]", 'name = "a:b"', 'role = "reader"', 'password = "{hash}"'], "account 1: name is 'a:b'"),
        (["[[accounts]]", 'role = "reader"', 'password = "{hash}"'], "'name' is missing"),
        (
            ["[[accounts]]", 'name = "Li"', 'role = "reader"', 'password = "{hash}"'] * 2,
            "account 2: 'Li' is there twice",
        ),
    ],
)
def test_a_wrong_account_is_told_with_its_number(tmp_path: Path, hashed: str, lines: list[str], told: str) -> None:
    write(tmp_path, *(line.replace("{hash}", hashed) for line in lines))
    with pytest.raises(UserError, match=told):
        load_accounts(tmp_path)


def test_a_password_in_the_clear_is_refused_and_not_shown(tmp_path: Path) -> None:
    write(tmp_path, "[[accounts]]", 'name = "Li"', 'role = "reader"', 'password = "hunter22"')
    with pytest.raises(UserError, match="policy-assistant password") as raised:
        load_accounts(tmp_path)
    assert "hunter22" not in str(raised.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])
def test_this_machine_needs_no_account(host: str) -> None:
    assert is_loopback(host)
    refuse_open_address(host, [])


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "policy.example.org", ""])
def test_any_other_address_needs_one(host: str, hashed: str) -> None:
    with pytest.raises(UserError, match="policy-assistant password"):
        refuse_open_address(host, [])
    refuse_open_address(host, [Account(name="Li", role="reader", password=hashed)])
