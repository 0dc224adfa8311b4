"""The tables of the records: plain types that SQLite and PostgreSQL hold alike.

Moments are text (ISO 8601, UTC), so that they sort as they stand; an Answer is kept whole as its published JSON,
beside it only what is searched for.
"""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

# Change this when a table changes its form: records of another format are refused, not misread.
FORMAT = 1
# A digest, an id or a moment is never longer; a name is not either (see accounts).
_SHORT = 64
# An id of a document: the longest slug with a number behind it, and room.
_DOCUMENT_ID = 200

metadata = MetaData()

record_format = Table("record_format", metadata, Column("number", Integer, primary_key=True, autoincrement=False))

conversations = Table(
    "conversations",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("person", String(_SHORT), nullable=False),
    Column("id", String(_SHORT), nullable=False),
    Column("title", Text, nullable=False),
    Column("started", String(_SHORT), nullable=False),
    Column("changed", String(_SHORT), nullable=False),
    UniqueConstraint("person", "id"),
)

turns = Table(
    "turns",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("conversation", ForeignKey("conversations.key", ondelete="CASCADE"), nullable=False, index=True),
    Column("answer_id", String(_SHORT), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("answer", JSON, nullable=False),
)

turn_sources = Table(
    "turn_sources",
    metadata,
    Column("turn", ForeignKey("turns.key", ondelete="CASCADE"), primary_key=True),
    Column("document_id", String(_DOCUMENT_ID), primary_key=True, index=True),
)

feedback = Table(
    "feedback",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("person", String(_SHORT), nullable=False),
    Column("answer_id", String(_SHORT), nullable=False),
    Column("opinion", String(_SHORT), nullable=False),
    Column("note", Text, nullable=False),
    Column("given", String(_SHORT), nullable=False),
    Column("answer", JSON, nullable=False),
    Column("history", JSON, nullable=False),
    UniqueConstraint("person", "answer_id"),
)

approvals = Table(
    "approvals",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("question_digest", String(_SHORT), nullable=False),
    Column("language", String(_SHORT), nullable=False),
    Column("question", Text, nullable=False),
    Column("reviewer", String(_SHORT), nullable=False),
    Column("approved", String(_SHORT), nullable=False),
    Column("withdrawn", String(_SHORT), nullable=False),
    Column("cause", String(_SHORT), nullable=False),
    Column("reason", Text, nullable=False),
    Column("answer", JSON, nullable=False),
    Index("approvals_by_question", "question_digest", "language", "withdrawn"),
)

approval_spans = Table(
    "approval_spans",
    metadata,
    Column("approval", ForeignKey("approvals.key", ondelete="CASCADE"), primary_key=True),
    Column("citation", Integer, primary_key=True),
    Column("document_id", String(_DOCUMENT_ID), nullable=False, index=True),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("digest", String(_SHORT), nullable=False),
)
