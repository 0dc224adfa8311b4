"""Case: one question with what a right answer must say, cite and not say. One JSON line each."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from assistant.answer import Status
from corpus.document import Document, Language
from corpus.errors import UserError
from corpus.sentences import language_of

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

    @model_validator(mode="after")
    def _holds_text(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span ends after its start, but {self.end} is not after {self.start}")
        return self

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
    `status` lists the right outcomes, the best first. What a case does not label is not scored; a language
    that it does not tell is that of the question.
    """

    id: str
    question: str
    language: Language
    status: tuple[Status, ...] = Field(default=(), min_length=1)
    conversation: str | None = None
    history: tuple[PastTurn, ...] = ()
    standalone: str | None = None
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[tuple[Evidence, ...], ...] = ()
    key_facts: tuple[KeyFact, ...] = ()
    must_not: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    part: Part = "dev"
    source: str = ""
    licence: str = ""

    @model_validator(mode="before")
    @classmethod
    def _in_its_language(cls, value: Any) -> Any:
        if isinstance(value, dict) and "language" not in value and isinstance(value.get("question"), str):
            return {**value, "language": language_of(value["question"])}
        return value


@dataclass(frozen=True, slots=True)
class Malformed:
    """A line of a file of cases that is none: where it stands, and what is wrong with it."""

    place: str
    problem: str


def span_digest(text: str) -> str:
    """The digest that a label keeps of the text it was made on."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_CHARS]


def labels_of(words: str, documents: Iterable[Document]) -> list[Evidence]:
    """The gold span of `words` at each place where the documents have them, whatever blanks are between them."""
    wanted = r"\s+".join(map(re.escape, words.split())) or r"(?!)"
    return [
        Evidence(document=document.id, start=match.start(), end=match.end(), digest=span_digest(match.group()))
        for document in documents
        for match in re.finditer(wanted, document.text)
    ]


def load_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a JSONL file, in order. Raises UserError naming file and line of a malformed one."""
    cases, malformed = read_cases(path)
    if malformed:
        first = malformed[0]
        raise UserError(f"{path.parent / first.place}: {first.problem}. Mend the line and run again.")
    return cases


def read_cases(path: Path) -> tuple[tuple[Case, ...], tuple[Malformed, ...]]:
    """The cases of a JSONL file, in order, and the lines that are none. Raises UserError where it cannot be read."""
    cases: dict[str, Case] = {}
    malformed: list[Malformed] = []
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            case = Case.model_validate_json(line)
            if case.id in cases:
                raise ValueError(f"the id {case.id!r} is used twice")
            cases[case.id] = case
        except ValueError as error:
            malformed.append(Malformed(f"{path.name}, line {number}", _problem(error)))
    return tuple(cases.values()), tuple(malformed)


def _problem(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'the line'}: {first['msg']}"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")  # not at the other line ends that a text may hold
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist: name a file of cases, one JSON object a line.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8: save it as UTF-8 and run again.") from error
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}): name a file of cases.") from error
