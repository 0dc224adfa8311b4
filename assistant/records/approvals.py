"""Approvals: answers that a reviewer vouches for, until a span that they cite changes or someone takes them back."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Update, insert, select, update

from assistant.answer import Answer, Citation
from assistant.contract import from_json, to_json
from assistant.records.cited_spans import losses, span_digest
from assistant.records.store import Store, now, plain
from assistant.records.tables import approval_spans, approvals
from corpus.document import Document, Language
from corpus.errors import UserError

# The mode of an answer that is served because it was approved.
APPROVED_MODE = "approved"
# Why an approval ended: a source changed, a reviewer took it back, a newer one of the same question took its place.
Cause = Literal["", "source", "reviewer", "renewed"]
MAX_REASON_CHARS = 1000
# Marks at the end of a question that do not make it another question.
_END_MARKS = " ?.!。"


@dataclass(frozen=True, slots=True)
class Approval:
    """An answer that `reviewer` `approved` (ISO 8601, UTC) for a standalone `question` asked in `language`.

    `withdrawn` is when it ended and `cause` why, both "" while it is served; `reason` is what a reviewer said then.
    """

    id: int
    question: str
    language: Language
    reviewer: str
    approved: str
    withdrawn: str
    cause: Cause
    reason: str
    answer: Answer


def approve(store: Store, answer: Answer, reviewer: str, documents: Mapping[str, Document]) -> Approval:
    """The approval of `answer` by `reviewer`, in place of an earlier one of the same question.

    Raises UserError where it cites nothing, a quote does not stand in `documents`, or it is served as approved.
    """
    _refuse(answer, documents)
    row = {
        "question_digest": question_digest(answer.standalone_question),
        "language": answer.language,
        "question": plain(answer.standalone_question),
        "reviewer": reviewer,
        "approved": now(),
        "withdrawn": "",
        "cause": "",
        "reason": "",
        "answer": to_json(answer),
    }
    same = (approvals.c.question_digest == row["question_digest"]) & (approvals.c.language == answer.language)
    with store.begin() as connection:
        connection.execute(_ending(same, cause="renewed"))
        made = connection.execute(insert(approvals).values(row).returning(*approvals.c)).one()
        connection.execute(insert(approval_spans), [_span(made.key, citation) for citation in answer.citations])
    return _approval(made)


def withdraw(store: Store, approval_id: int, *, reason: str = "") -> None:
    """Takes an approval back. Raises UserError where it is not served any more."""
    with store.begin() as connection:
        change = _ending(approvals.c.key == approval_id, cause="reviewer")
        ended = connection.execute(change.values(reason=plain(reason, most_chars=MAX_REASON_CHARS)))
        if not ended.rowcount:
            raise UserError(
                "This approval has ended already: open the list anew.", chinese="该审定已终止：请重新打开列表。"
            )


def withdraw_changed(store: Store, documents: Mapping[str, Document]) -> tuple[Approval, ...]:
    """The approvals that are withdrawn because a span they cite does not stand in `documents` any more."""
    lost = tuple(one for one in list_approvals(store) if losses(one.answer, documents))
    with store.begin() as connection:
        for one in lost:
            connection.execute(_ending(approvals.c.key == one.id, cause="source"))
    return lost


def list_approvals(store: Store) -> tuple[Approval, ...]:
    """The approvals that are served, latest first."""
    return _listed(store, approvals.c.withdrawn == "")


def list_for_review(store: Store) -> tuple[Approval, ...]:
    """The approvals that ended because a source changed, the question not having been approved again, latest first."""
    newer = approvals.alias()
    again = select(newer.c.key).where(
        newer.c.question_digest == approvals.c.question_digest,
        newer.c.language == approvals.c.language,
        newer.c.key > approvals.c.key,
    )
    return _listed(store, (approvals.c.cause == "source") & ~again.exists())


def approval_of(store: Store, standalone_question: str, language: Language) -> Approval | None:
    """The approval that is served for a question in `language`, None where there is none."""
    is_it = (approvals.c.question_digest == question_digest(standalone_question)) & (approvals.c.language == language)
    found = _listed(store, is_it & (approvals.c.withdrawn == ""))
    return found[0] if found else None


def question_digest(question: str) -> str:
    """The digest by which a question is known again, however it is spaced, capitalised or ended."""
    words = " ".join(unicodedata.normalize("NFKC", plain(question)).casefold().split())
    return hashlib.sha256(words.rstrip(_END_MARKS).encode()).hexdigest()


def _refuse(answer: Answer, documents: Mapping[str, Document]) -> None:
    if answer.mode == APPROVED_MODE:
        raise UserError(
            "This answer is served because it was approved already: there is nothing to approve.",
            chinese="此回答本身就是已审定的回答，无需再次审定。",
        )
    if not answer.citations:
        raise UserError(
            "This answer cites nothing, so nothing could tell when it is out of date: approve one that does.",
            chinese="此回答没有引用原文，无法判断何时失效；请审定有出处的回答。",
        )
    lost = losses(answer, documents)
    if lost:
        number, title = lost[0].citation.number, lost[0].citation.title
        raise UserError(
            f"Source [{number}] ({title}) has changed since: ask again and approve the new answer.",
            chinese=f"出处[{number}]（{title}）此后已有变更：请重新提问，并审定新的回答。",
        )


def _ending(which: ColumnElement[bool], *, cause: Cause) -> Update:
    return update(approvals).where(which, approvals.c.withdrawn == "").values(withdrawn=now(), cause=cause)


def _span(approval: int, citation: Citation) -> dict[str, object]:
    return {
        "approval": approval,
        "citation": citation.number,
        "document_id": citation.document_id,
        "start_char": citation.start,
        "end_char": citation.end,
        "digest": span_digest(citation.quote),
    }


def _listed(store: Store, which: ColumnElement[bool]) -> tuple[Approval, ...]:
    query = select(approvals).where(which).order_by(approvals.c.key.desc())
    with store.begin() as connection:
        return tuple(_approval(row) for row in connection.execute(query))


def _approval(row: Row[Any]) -> Approval:
    ending = (row.withdrawn, row.cause, row.reason)
    return Approval(row.key, row.question, row.language, row.reviewer, row.approved, *ending, from_json(row.answer))
