"""Doc2Dial: which section of which document answers a turn of a dialogue about government services.

A section is what stands between blank lines. A turn is made to stand alone and searched for in its context as the
assistant does it, beside the last words of the user alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from pydantic import BaseModel

from corpus.document import Document
from corpus.glossary import Glossary, load_glossary
from corpus.sentences import Span, language_of
from evals.case import PastTurn
from evals.conversation import context_of, standalone_question
from evals.digests import index_facts
from evals.ranked import RankedQuestion, Unit
from evals.report import Report
from evals.suites.data_files import data_files, read_lines
from evals.suites.imported import imported_index, titled_document
from evals.suites.retrieval import about_run, ranked_report
from evals.suites.setting import Setting
from index.passages import Passage

SOURCE = "doc2dial.github.io (version 1.0.1)"
# What tells documents of one title apart, as in "Top 5 DMV Mistakes and How to Avoid Them#3_0".
_COPY = re.compile(r"#\d+_\d+$")
_BLANK = re.compile(r"\n[ \t]*\n")


class _Text(BaseModel):
    doc_id: str
    text: str


class _Said(BaseModel):
    role: str
    text: str


class _Turn(BaseModel):
    """A turn of the agent that rests on a span of a document, and all that was said before it."""

    id: str
    dial_id: str
    doc_id: str
    domain: str
    history: list[_Said]
    answer: str
    answer_start: int


def run(setting: Setting) -> Report:
    """The report on the turns of all parts found."""
    files = data_files(setting, "doc2dial/docs*.jsonl*", source=SOURCE)
    parts = data_files(setting, "doc2dial/turns_*.jsonl*", source=SOURCE)
    library = _library(text for file in files for text in read_lines(file, _Text))
    turns = [turn for path in parts for turn in read_lines(path, _Turn)]
    glossary = load_glossary()
    questions = [_question(turn, library, glossary) for turn in turns]
    index = imported_index("doc2dial", [entry.document for entry in library.values()], setting)
    units = (
        Unit(
            "section",
            lambda passage: library[passage.document_id].sections_of(passage),
            ("R@5", "R@10", "R@1"),
        ),
        Unit("document", lambda passage: (passage.document_id,), ("R@1", "R@5")),
    )
    about = about_run(setting, [*files, *parts], **index_facts(index.manifest))
    return ranked_report("doc2dial", questions, index, units, setting=setting, about=about)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document, how far its text lies behind the title put before it, and its sections."""

    document: Document
    offset: int
    sections: tuple[Span, ...]

    def sections_between(self, start: int, end: int) -> list[str]:
        """The names of the sections that have a character between two places."""
        return [f"{self.document.id} {first}" for first, last in self.sections if first < end and start < last]

    def sections_with(self, start: int, length: int) -> list[str]:
        """The names of the sections that have a part of a span of the text as the set has it."""
        return self.sections_between(start + self.offset, start + self.offset + length)

    def sections_of(self, passage: Passage) -> list[str]:
        """The names of the sections that a passage has a part of, in order."""
        return self.sections_between(passage.start, passage.end)


def _library(texts: Iterable[_Text]) -> Mapping[str, _Entry]:
    library = {}
    for text in texts:
        document, offset = titled_document(text.doc_id, _COPY.sub("", text.doc_id), text.text)
        library[text.doc_id] = _Entry(document, offset, _sections(document.text, offset))
    return library


def _sections(text: str, offset: int) -> tuple[Span, ...]:
    """The stretches between blank lines that are not empty; what stands before `offset` is in the first."""
    cuts = [0, *(match.end() for match in _BLANK.finditer(text, offset)), len(text)]
    return tuple((start, end) for start, end in pairwise(cuts) if text[max(start, offset) : end].strip())


def _question(turn: _Turn, library: Mapping[str, _Entry], glossary: Glossary) -> RankedQuestion:
    entry = library.get(turn.doc_id)
    gold = [] if entry is None else entry.sections_with(turn.answer_start, len(turn.answer))
    past, asked = _exchanges(turn.history)
    return RankedQuestion(
        turn.id,
        turn.dial_id,
        language_of(asked),
        {"standalone": standalone_question(asked, past, glossary), "last turn": asked},
        {"section": dict.fromkeys(gold, 1), "document": {turn.doc_id: 1}},
        (f"domain {turn.domain}", "later turn" if past else "first turn"),
        context_of(asked, past, glossary),
    )


def _exchanges(history: Sequence[_Said]) -> tuple[list[PastTurn], str]:
    """What was said as exchanges of user and agent, and the last words of the user."""
    blocks = [
        (role, " ".join(said.text for said in group)) for role, group in groupby(history, key=lambda said: said.role)
    ]
    past: list[PastTurn] = []
    asked = ""
    for role, text in blocks:
        if role == "user":
            asked = text
        else:
            past.append(PastTurn(question=asked, answer=text))
    is_asked_last = bool(blocks) and blocks[-1][0] == "user"
    return (past, asked) if is_asked_last else (past[:-1], asked)
