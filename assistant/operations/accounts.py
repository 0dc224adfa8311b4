"""Accounts: who may sign in, what they may do, and from where the program may be reached."""

import base64
import binascii
import hmac
import ipaddress
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.operations.passwords import is_hash, is_password, unmatchable_hash
from assistant.settings import SETTINGS_FILE, written_settings
from corpus.entries import checked
from corpus.errors import UserError

Role = Literal["reader", "reviewer"]
# What a browser can send (in HTTP's Basic scheme a colon ends the name), without marks that hide or turn letters.
_NO_NAME = r":\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069"
NAME_PATTERN = rf"^[^\s{_NO_NAME}][^{_NO_NAME}]{{0,63}}$"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who uses the assistant, by name."""

    name: str
    role: Role


# Who sits at the machine itself, where no accounts are configured.
LOCAL = Person("local", "reviewer")


class Account(BaseModel):
    """One entry of [[accounts]]; `password` is what `hash_password` made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=NAME_PATTERN)]
    role: Role
    password: Annotated[str, Field(repr=False)]


def load_accounts(home: Path) -> tuple[Account, ...]:
    """The accounts in the settings file of `home`. Raises UserError for a wrong one, never showing a password."""
    file = home / SETTINGS_FILE
    tables = written_settings(home).get("accounts", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise UserError(f"{file}: accounts must be tables: write [[accounts]] above the name and role of each.")
    accounts: list[Account] = []
    for number, table in enumerate(tables, start=1):
        where = f"{file}: account {number}"
        if not is_hash(str(table.get("password", ""))):
            raise UserError(f"{where}: its password is no hash: make the lines with `policy-assistant password NAME`.")
        account = checked(Account, table, where=where)
        if any(account.name == other.name for other in accounts):
            raise UserError(f"{where}: {account.name!r} is there twice; take one of the two out.")
        accounts.append(account)
    return tuple(accounts)


class SignIn:
    """Tells who someone is; remembers, for as long as the process runs, which passwords were found right."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = {account.name: account for account in accounts}
        self._key = os.urandom(_KEY_BYTES)
        self._known: dict[bytes, Person] = {}
        self._turn = threading.Lock()  # one guess at a time: many at once would take all memory and processors

    @property
    def is_open(self) -> bool:
        """Whether there are no accounts, so that whoever reaches the program is the person at the machine."""
        return not self._accounts

    def person(self, name: str, password: str) -> Person | None:
        """Who signs in with `name` and `password`, None if nobody does; a wrong name takes as long to refuse."""
        if self.is_open:
            return LOCAL
        token = hmac.digest(self._key, f"{name}\0{password}".encode("utf-8", "surrogatepass"), "sha256")
        if token in self._known:
            return self._known[token]
        account = self._accounts.get(name)
        with self._turn:
            if token in self._known:  # a browser sends the same with several requests at once
                return self._known[token]
            is_right = is_password(password, account.password if account else unmatchable_hash())
            if account is None or not is_right:
                return None
            self._known[token] = Person(account.name, account.role)
            return self._known[token]

    def person_of(self, authorization: str | None) -> Person | None:
        """Who the value of an HTTP `Authorization` header (Basic scheme) stands for, None if nobody."""
        if self.is_open:
            return LOCAL
        scheme, _, encoded = (authorization or "").partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            name, colon, password = base64.b64decode(encoded.strip(), validate=True).decode().partition(":")
        except (binascii.Error, ValueError):
            return None
        return self.person(name, password) if colon else None


def may_change_documents(person: Person) -> bool:
    """Whether `person` may add, correct and remove documents."""
    return person.role == "reviewer"


def may_approve(person: Person) -> bool:
    """Whether `person` may approve answers, withdraw approvals and read everybody's feedback."""
    return person.role == "reviewer"


def refuse_open_address(host: str, accounts: Sequence[Account]) -> None:
    """Raises UserError where `host` can be reached from other machines and nobody has to sign in."""
    if not accounts and not is_loopback(host):
        raise UserError(
            f"{host} can be reached from other machines, and no account is configured: make one with "
            "`policy-assistant password NAME`, or serve on 127.0.0.1."
        )


def is_loopback(host: str) -> bool:
    """Whether `host` is an address of this machine that no other one reaches."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
