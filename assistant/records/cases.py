"""Feedback as a case of the harness: what someone found right or wrong about an answer, to be scored ever after.

A right answer must be given again, with its sources. Of a wrong one it is only known what must not be said again,
or, where nothing was answered, that another outcome is due; a person who knows more adds it to the line.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from filelock import FileLock

from assistant.answer import Citation, Status
from assistant.records.feedback import Feedback
from assistant.records.store import plain
from corpus.entries import replace_file

CASES_FILE = "feedback-cases.jsonl"
# As long as the digests of the written cases.
_DIGEST_CHARS = 12
_LICENCE = "the office's own"
# Outcomes of a question that was taken up; `answered` stands last, as a case that demands it must say what answers.
_OUTCOMES = (
    Status.PARTIAL,
    Status.NOT_IN_DOCUMENTS,
    Status.FALSE_PREMISE,
    Status.CLARIFY,
    Status.OUT_OF_SCOPE,
    Status.ANSWERED,
)


def case_line(feedback: Feedback) -> dict[str, Any]:
    """The case that `feedback` makes, as a line of the harness' case files has it."""
    answer = feedback.answer
    holds = feedback.opinion in ("right", "incomplete")
    return {
        "id": f"feedback-{answer.id}-{hashlib.sha256(feedback.person.encode()).hexdigest()[:_DIGEST_CHARS]}",
        "question": answer.question,
        "language": answer.language,
        "status": [status.value for status in _due(feedback)],
        "history": [{"question": one.question, "answer": one.answer} for one in feedback.history],
        "standalone": answer.standalone_question if feedback.opinion == "right" else None,
        "evidence": [_evidence(citation) for citation in answer.citations] if holds else [],
        "must_not": [] if holds else [one.text for one in answer.statements if one.citations],
        "tags": ["feedback", feedback.opinion, *(["followup"] if feedback.history else [])],
        "source": _source(feedback),
        "licence": _LICENCE,
    }


def add_case(home: Path, feedback: Feedback) -> Path:
    """The file of `home` that now holds the case of `feedback`, in place of an earlier one of the same person."""
    file = home / CASES_FILE
    line = case_line(feedback)
    with FileLock(home / f".{CASES_FILE}.lock"):
        kept = file.read_text(encoding="utf-8").split("\n") if file.exists() else []
        others = [one for one in kept if one.strip() and json.loads(one)["id"] != line["id"]]
        replace_file(file, "".join(f"{one}\n" for one in (*others, json.dumps(line, ensure_ascii=False))).encode())
    return file


def _due(feedback: Feedback) -> tuple[Status, ...]:
    """The outcomes that `feedback` leaves possible, the best first."""
    given = feedback.answer.status
    if feedback.opinion == "right":
        return (given,)
    if feedback.opinion == "incomplete" and feedback.answer.citations:
        return (Status.ANSWERED, Status.PARTIAL)
    if feedback.answer.citations:
        return _OUTCOMES
    return tuple(status for status in _OUTCOMES if status is not given)


def _evidence(citation: Citation) -> dict[str, Any]:
    digest = hashlib.sha256(citation.quote.encode()).hexdigest()[:_DIGEST_CHARS]
    return {"document": citation.document_id, "start": citation.start, "end": citation.end, "digest": digest}


def _source(feedback: Feedback) -> str:
    said = f"feedback of {feedback.person}, {feedback.given[: len('2019-12-19')]}"
    note = " ".join(plain(feedback.note).split())
    return f"{said}: {note}" if note else said
