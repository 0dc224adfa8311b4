"""Conversations: what was asked and answered, by person. Whoever names another's conversation finds none."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, func, insert, or_, select, update

from assistant.answer import Answer, Turn
from assistant.contract import from_json, to_json
from assistant.records.store import Store, now, plain
from assistant.records.tables import conversations, turn_sources, turns
from corpus.errors import UserError

# A line of the list; a title is made of the first question.
MAX_TITLE_CHARS = 80
# What a list shows at most: who looks for an older one searches.
MAX_LISTED = 200


@dataclass(frozen=True, slots=True)
class Conversation:
    """One line of the list: `started` and `changed` are moments (ISO 8601, UTC), `turns` is how many it has."""

    id: str
    title: str
    started: str
    changed: str
    turns: int


def new_conversation_id() -> str:
    """An id that no conversation has yet; the conversation itself begins with its first turn."""
    return uuid.uuid4().hex


def append_turn(store: Store, person: str, conversation_id: str, answer: Answer) -> None:
    """Keeps `answer`, with its question, as the last turn; the conversation is begun where there is none."""
    with store.begin() as connection:
        key = _begun(connection, person, conversation_id, answer.question)
        row = {
            "conversation": key,
            "answer_id": answer.id,
            "question": plain(answer.question),
            "said": plain(answer.text),
            "answer": to_json(answer),
        }
        (turn,) = connection.execute(insert(turns).values(row).returning(turns.c.key)).one()
        sources = sorted({citation.document_id for citation in answer.citations})
        if sources:
            connection.execute(insert(turn_sources), [{"turn": turn, "document_id": one} for one in sources])


def load_turns(store: Store, person: str, conversation_id: str) -> tuple[Turn, ...]:
    """The turns of a conversation, oldest first; () where there is none."""
    query = select(turns.c.answer).join(conversations).where(_is(person, conversation_id)).order_by(turns.c.key)
    with store.begin() as connection:
        return tuple(turn_of(answer) for answer in connection.scalars(query))


def list_conversations(store: Store, person: str, *, search: str = "") -> tuple[Conversation, ...]:
    """The conversations of `person`, latest first; those that hold `search` in title, questions or answers."""
    count = select(func.count()).where(turns.c.conversation == conversations.c.key).scalar_subquery()
    query = select(conversations, count.label("turns")).where(conversations.c.person == person)
    if search.strip():
        query = query.where(_holds(plain(search.strip())))
    query = query.order_by(conversations.c.changed.desc(), conversations.c.key.desc()).limit(MAX_LISTED)
    with store.begin() as connection:
        return tuple(_conversation(row) for row in connection.execute(query))


def rename_conversation(store: Store, person: str, conversation_id: str, title: str) -> None:
    """Gives a conversation another title. Raises UserError where there is none, or the title is empty."""
    words = " ".join(plain(title).split())
    if not words:
        raise UserError("The title is empty: type one.", chinese="名称为空：请输入。")
    change = update(conversations).where(_is(person, conversation_id))
    with store.begin() as connection:
        renamed = connection.execute(change.values(title=plain(words, most_chars=MAX_TITLE_CHARS)))
        _demand(renamed.rowcount)


def delete_conversation(store: Store, person: str, conversation_id: str) -> None:
    """Deletes a conversation with its turns; feedback and approvals that came out of it stay."""
    with store.begin() as connection:
        _demand(connection.execute(delete(conversations).where(_is(person, conversation_id))).rowcount)


def keep_turns(store: Store, person: str, conversation_id: str, count: int) -> None:
    """Drops the turns after the first `count`: a question was changed and is asked again."""
    query = select(turns.c.key).join(conversations).where(_is(person, conversation_id)).order_by(turns.c.key)
    with store.begin() as connection:
        dropped = connection.scalars(query.offset(count)).all()
        connection.execute(delete(turns).where(turns.c.key.in_(dropped)))


def find_answer(store: Store, person: str, answer_id: str) -> Answer | None:
    """The answer of that id in a conversation of `person`, None where there is none."""
    query = select(turns.c.answer).join(conversations)
    query = query.where(conversations.c.person == person, turns.c.answer_id == answer_id)
    with store.begin() as connection:
        found = connection.scalars(query).first()
    return None if found is None else from_json(found)


def turn_of(published: Mapping[str, Any]) -> Turn:
    """The turn that an answer in its published form stands for."""
    answer = from_json(published)
    return Turn(answer.question, answer)


def _begun(connection: Connection, person: str, conversation_id: str, question: str) -> int:
    """The key of the conversation, changed now; it is begun where there is none."""
    moment = now()
    change = update(conversations).where(_is(person, conversation_id)).values(changed=moment)
    key: int | None = connection.scalar(change.returning(conversations.c.key))
    if key is not None:
        return key
    title = plain(" ".join(plain(question).split()), most_chars=MAX_TITLE_CHARS)
    row = {"person": person, "id": conversation_id, "title": title, "started": moment, "changed": moment}
    begun: int = connection.execute(insert(conversations).values(row).returning(conversations.c.key)).scalar_one()
    return begun


def _is(person: str, conversation_id: str) -> ColumnElement[bool]:
    return (conversations.c.person == person) & (conversations.c.id == conversation_id)


def _holds(words: str) -> ColumnElement[bool]:
    said = or_(turns.c.question.icontains(words, autoescape=True), turns.c.said.icontains(words, autoescape=True))
    in_turns = exists().where(turns.c.conversation == conversations.c.key, said)
    return or_(conversations.c.title.icontains(words, autoescape=True), in_turns)


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(row.id, row.title, row.started, row.changed, row.turns)


def _demand(rows: int) -> None:
    if not rows:
        raise UserError(
            "There is no such conversation: it may have been deleted; open the list anew.",
            chinese="没有这个对话：可能已被删除；请重新打开列表。",
        )
