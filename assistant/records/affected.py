"""Affected answers: which stored answers rest on a document that is to be removed or replaced."""

from dataclasses import dataclass

from sqlalchemy import func, select

from assistant.records.approvals import Approval, list_approvals
from assistant.records.store import Store
from assistant.records.tables import approval_spans, conversations, turn_sources, turns


@dataclass(frozen=True, slots=True)
class AffectedTurn:
    """A turn whose answer cites the document, and the conversation that it is in."""

    conversation_id: str
    title: str
    question: str


@dataclass(frozen=True, slots=True)
class Affected:
    """What rests on a document: the person's `own` turns, how many turns of `others`, and approvals in force."""

    own: tuple[AffectedTurn, ...]
    others: int
    approvals: tuple[Approval, ...]


def affected_by(store: Store, document_id: str, person: str) -> Affected:
    """The stored answers that cite the document; of what others asked only the number is told."""
    citing = turn_sources.join(turns).join(conversations)
    is_cited = turn_sources.c.document_id == document_id
    own = select(conversations.c.id, conversations.c.title, turns.c.question).select_from(citing)
    others = select(func.count()).select_from(citing).where(is_cited, conversations.c.person != person)
    approved = select(approval_spans.c.approval).where(approval_spans.c.document_id == document_id)
    with store.begin() as connection:
        rows = connection.execute(own.where(is_cited, conversations.c.person == person).order_by(turns.c.key)).all()
        count = connection.scalar(others) or 0
        citing_approvals = set(connection.scalars(approved))
    approvals = tuple(one for one in list_approvals(store) if one.id in citing_approvals)
    return Affected(tuple(AffectedTurn(*row) for row in rows), count, approvals)
