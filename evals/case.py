"""Case: one question with what a right answer must say, cite and not say. One JSON line each."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from assistant.answer import Status
from corpus.document import Document, Language
from corpus.errors import UserError

Part = Literal["dev", "held"]
_DIGEST_CHARS = 12


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PastTurn(_Strict):
    """An exchange before the question, where the case brings its own (else see `Case.conversation`)."""

    question: str
    answer: str


class Evidence(_Strict):
    """A gold span: `document.text[start:end]`, whose digest is kept so that a moved text is noticed."""

    document: str
    start: int = Field(ge=0)
    end: int
    digest: str

    def resolves(self, documents: Mapping[str, Document]) -> bool:
        """Whether the span still holds the text it was labelled on."""
        document = documents.get(self.document)
        return document is not None and span_digest(document.text[self.start : self.end]) == self.digest


class KeyFact(_Strict):
    """A fact the answer must state: in one of the wordings, or matching `pattern`. Not vital: welcome."""

    fact: str
    aliases: tuple[str, ...] = ()
    pattern: str | None = None
    vital: bool = True

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error as error:
            raise ValueError(f"{pattern!r} is no regular expression ({error})") from error
        return pattern


class Case(_Strict):
    """One question. Cases of one `conversation` are successive turns, asked in the order of the file.

    `evidence` are the spans a right answer cites; each of `alternatives` is a set that serves as well.
    `status` lists the right outcomes, the best first.
    """

    id: str
    question: str
    language: Language
    status: tuple[Status, ...] = Field(min_length=1)
    conversation: str | None = None
    history: tuple[PastTurn, ...] = ()
    standalone: str | None = None
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[tuple[Evidence, ...], ...] = ()
    key_facts: tuple[KeyFact, ...] = ()
    must_not: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    part: Part = "dev"
    source: str
    licence: str

    @model_validator(mode="after")
    def _answered_has_facts(self) -> Self:
        if self.status[0] is Status.ANSWERED and not (self.key_facts or self.evidence):
            raise ValueError("an answerable case needs evidence or key facts")
        return self


def span_digest(text: str) -> str:
    """The digest that a label keeps of the text it was made on."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_CHARS]


def load_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a JSONL file, in order. Raises UserError naming file and line of a malformed one."""
    cases: list[Case] = []
    seen: set[str] = set()
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            case = Case.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "the line"
            raise UserError(f"{path}, line {number}: {where}: {first['msg']}. Mend the line and run again.") from error
        if case.id in seen:
            raise UserError(f"{path}, line {number}: the id {case.id!r} is used twice. Give each case its own id.")
        seen.add(case.id)
        cases.append(case)
    return tuple(cases)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")  # not at the other line ends that a text may hold
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist: name a file of cases, one JSON object a line.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8: save it as UTF-8 and run again.") from error
