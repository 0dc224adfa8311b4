"""Approved answers as the answer path serves them: word for word, with a line that says who vouched for them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import Answer, Statement
from assistant.composing.writing import NOT_A_CLAIM, markdown
from assistant.messages import say
from assistant.records.place import has_records
from corpus.document import Document, Language

if TYPE_CHECKING:
    from assistant.records.approvals import Approval
    from assistant.records.store import Store

# From a standalone question and the language it was asked in to the answer that was approved for it, if one was.
ApprovedAnswers = Callable[[str, Language], Answer | None]


def nothing_approved(_question: str, _language: Language) -> None:
    """No approved answer, whatever is asked."""


def approved_answers(home: Path, documents: Mapping[str, Document], *, store: "Store | None" = None) -> ApprovedAnswers:
    """What looks up the approved answers of `home` whose sources stand in `documents`; other approvals end now.

    Where nothing was ever recorded, no database is opened or made.
    """
    if store is None and not has_records(home):
        return nothing_approved
    from assistant.records.approvals import withdraw_changed
    from assistant.records.store import open_store

    opened = store or open_store(home)
    withdraw_changed(opened, documents)
    return partial(approved_answer, opened, documents)


def approved_answer(
    store: "Store", documents: Mapping[str, Document], question: str, language: Language
) -> Answer | None:
    """The answer approved for standalone `question`, its citations where they stand in `documents`; None without one.

    Also None where a source has changed: an approval never outlives what it rests on.
    """
    from assistant.records.approvals import approval_of
    from assistant.records.cited_spans import losses, placed

    approval = approval_of(store, question, language)
    if approval is None or losses(approval.answer, documents):
        return None
    return _marked(approval, placed(approval.answer, documents))


def _marked(approval: "Approval", answer: Answer) -> Answer:
    """`answer` with who approved it and when, said in its language after all else and noted in its versions."""
    from assistant.records.approvals import APPROVED_MODE

    day = approval.approved[: len("2019-12-19")]
    line = Statement(say("approved", answer.language, reviewer=approval.reviewer, day=day), (), NOT_A_CLAIM)
    return replace(
        answer,
        text=f"{answer.text}\n\n{markdown((line,))}",
        statements=(*answer.statements, line),
        mode=APPROVED_MODE,
        versions={**answer.versions, "approved_by": approval.reviewer, "approved_on": day},
    )
