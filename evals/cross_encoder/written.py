"""Written: the documents and questions that the cross-encoder learns from, as documents to be indexed and cases.

Each line of `documents/*.jsonl` is an invented official document with questions on it, half of which it does not
answer: {"id", "lang", "title", "text": [paragraph, ...], "qa": [{"q", "lang", "a": [sentence that answers, ...]}]};
a follow-up has the question before it as "after"; one that takes for granted what is false has the sentences that say
so as "denied_by". None of it is on the matters of `evals/cases` or `evals/unseen`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.cross_encoder.training_set import Tells

FOLDER = Path(__file__).parent / "documents"
_ENTRY = """[[document]]
id = "{id}"
file = "{id}.md"
title = "{title}"
short_title = "{title}"
issuer = ""
number = ""
authority = "user"
status = "unknown"
language = "{lang}"
provenance = "Written for training."
"""


@dataclass(frozen=True, slots=True)
class WrittenQuestion:
    """What is asked, `after` which question, with the stretches of the text that answer it or deny what it assumes."""

    text: str
    after: str | None
    answers: tuple[str, ...]
    denied_by: tuple[str, ...]

    @property
    def told(self) -> tuple[tuple[Tells, tuple[str, ...]], ...]:
        """The stretches by what they are to the question."""
        return (Tells.ANSWER, self.answers), (Tells.DENIAL, self.denied_by)


@dataclass(frozen=True, slots=True)
class Written:
    """A document with its questions."""

    id: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    questions: tuple[WrittenQuestion, ...]


def read_written(file: Path) -> Iterator[Written]:
    """The documents of one file, in order."""
    for line in file.read_text(encoding="utf-8").splitlines():
        found: dict[str, Any] = json.loads(line)
        questions = tuple(
            WrittenQuestion(one["q"], one.get("after"), tuple(one["a"]), tuple(one.get("denied_by", ())))
            for one in found["qa"]
        )
        yield Written(found["id"], found["lang"], found["title"], tuple(found["text"]), questions)


def lay_out(documents: list[Written], folder: Path) -> None:
    """Write `documents` as a folder of the harness (`policy-evals run FOLDER`), without cases."""
    target = folder / "documents"
    target.mkdir(parents=True)
    (folder / "cases.jsonl").touch()
    entries = []
    for one in documents:
        body = "\n\n".join(paragraph.strip() for paragraph in one.paragraphs)
        (target / f"{one.id}.md").write_text(f"# {one.title}\n\n{body}\n", encoding="utf-8")
        title = one.title.replace("\\", "").replace('"', "'")
        entries.append(_ENTRY.format(id=one.id, title=title, lang=one.language))
    (target / "register.toml").write_text("\n".join(entries), encoding="utf-8")
