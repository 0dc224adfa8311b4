"""Prompts: the Markdown files that tell the model what to do, with their digests, and the data sent with them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.language.visible import has_hidden, visible

_FOLDER = Path(__file__).parent / "prompts"
_DIGEST_CHARS = 12


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent to a model: the text of a prompt file, and the data it is to work on as JSON.

    `had_hidden` says that characters nobody sees were taken out of the data.
    """

    orders: str
    data: str
    had_hidden: bool


def prompt(name: str, data: Mapping[str, object]) -> Prompt:
    """The prompt file `name` with `data`: as JSON no text in it can pass for anything but data."""
    written = json.dumps(data, ensure_ascii=False)
    return Prompt(_text(name), visible(written), has_hidden(written))


def digests() -> dict[str, str]:
    """A short digest of each prompt file, by "prompt_" and its name."""
    texts = {path.stem: _text(path.stem) for path in sorted(_FOLDER.glob("*.md"))}
    return {f"prompt_{name}": hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_CHARS] for name, text in texts.items()}


@cache
def _text(name: str) -> str:
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")
