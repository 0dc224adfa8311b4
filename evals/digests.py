"""Digests of what was measured: cases and code. Two results with equal digests compare like with like."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel

_PROJECT = Path(__file__).parent.parent
_ROOMS = ("corpus", "index", "assistant", "evals")
_DIGEST_CHARS = 12


def digest_of(parts: Iterable[bytes]) -> str:
    """A short digest of the parts in their order, in hex."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()[:_DIGEST_CHARS]


def cases_digest(cases: Iterable[BaseModel]) -> str:
    """The digest of cases, whatever file they came from."""
    return digest_of(case.model_dump_json().encode() for case in cases)


def code_digest() -> str:
    """The version of the program and the digest of its modules."""
    modules = sorted(path for room in _ROOMS for path in (_PROJECT / room).rglob("*.py"))
    return f"{_version()}+{digest_of(path.read_bytes() for path in modules)}"


def _version() -> str:
    try:
        return version("policy-assistant")
    except PackageNotFoundError:  # run from a folder that was not installed
        return "0"
