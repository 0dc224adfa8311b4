"""Feedback: what people think of an answer, kept with the answer itself and what was said before it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlalchemy import Row, delete, insert, select

from assistant.answer import Answer, Turn
from assistant.contract import from_json, to_json
from assistant.records.store import Store, now, plain
from assistant.records.tables import feedback

Opinion = Literal["right", "wrong_answer", "wrong_source", "incomplete"]
# Two pages of text: a note says what is wrong, it is no report.
MAX_NOTE_CHARS = 4000


@dataclass(frozen=True, slots=True)
class PastExchange:
    """A question that came before, and the text of its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What `person` thought of `answer` when it was `given` (ISO 8601, UTC), after the exchanges of `history`."""

    id: int
    person: str
    opinion: Opinion
    note: str
    given: str
    answer: Answer
    history: tuple[PastExchange, ...]


def give_feedback(
    store: Store, person: str, answer: Answer, opinion: Opinion, *, note: str = "", history: Sequence[Turn] = ()
) -> Feedback:
    """Keeps what `person` thinks of `answer`, given after the turns of `history`; it replaces what they said before."""
    past = tuple(PastExchange(turn.question, turn.answer.text) for turn in history)
    row = {
        "person": person,
        "answer_id": answer.id,
        "opinion": opinion,
        "note": plain(note, most_chars=MAX_NOTE_CHARS),
        "given": now(),
        "answer": to_json(answer),
        "history": [asdict(one) for one in past],
    }
    with store.begin() as connection:
        mine = (feedback.c.person == person) & (feedback.c.answer_id == answer.id)
        connection.execute(delete(feedback).where(mine))
        return _feedback(connection.execute(insert(feedback).values(row).returning(*feedback.c)).one())


def list_feedback(store: Store, *, opinion: Opinion | None = None) -> tuple[Feedback, ...]:
    """Everybody's feedback, or that of one `opinion`, latest first."""
    query = select(feedback).order_by(feedback.c.key.desc())
    if opinion is not None:
        query = query.where(feedback.c.opinion == opinion)
    with store.begin() as connection:
        return tuple(_feedback(row) for row in connection.execute(query))


def feedback_on(store: Store, person: str, answer_id: str) -> Feedback | None:
    """What `person` thought of the answer of that id, None where they have not said."""
    query = select(feedback).where(feedback.c.person == person, feedback.c.answer_id == answer_id)
    with store.begin() as connection:
        row = connection.execute(query).first()
    return None if row is None else _feedback(row)


def _feedback(row: Row[Any]) -> Feedback:
    history = tuple(PastExchange(one["question"], one["answer"]) for one in row.history)
    return Feedback(row.key, row.person, row.opinion, row.note, row.given, from_json(row.answer), history)
