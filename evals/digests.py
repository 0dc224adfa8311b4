"""Digests of what was measured: cases and code. Two results with equal digests compare like with like."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel

from index.manifest import Manifest

_PROJECT = Path(__file__).parent.parent
_ROOMS = ("corpus", "index", "assistant", "evals")
# Beside the modules, what steers answers: glossary, register, calibration, prompts. Documents and cases have their own.
_ANSWERING_ROOMS = ("corpus", "index", "assistant")
_DATA = frozenset({".toml", ".json", ".md"})
_APART = "documents"
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


def index_facts(manifest: Manifest) -> dict[str, str]:
    """What was searched, for the results: the corpus, the encoder, the splitter, and a digest of it all.

    The name and the hour of a generation are left out: the same documents, indexed again, are the same index.
    """
    content = manifest.model_dump_json(exclude={"generation", "built"})
    return {
        "corpus": manifest.corpus,
        "index": digest_of([content.encode()]),
        "encoder": manifest.encoder,
        "splitter": manifest.splitter,
    }


def code_digest() -> str:
    """The version of the program and the digest of its modules and of the data that they answer by."""
    modules = sorted(path for room in _ROOMS for path in (_PROJECT / room).rglob("*.py"))
    data = sorted(
        path
        for room in _ANSWERING_ROOMS
        for path in (_PROJECT / room).rglob("*")
        if path.suffix in _DATA and path.parent.name != _APART
    )
    return f"{_version()}+{digest_of(path.read_bytes() for path in (*modules, *data))}"


def _version() -> str:
    try:
        return version("policy-assistant")
    except PackageNotFoundError:  # run from a folder that was not installed
        return "0"
