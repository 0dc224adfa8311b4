"""The conclusion: status and checked draft into an Outcome, with the nearest passages where it is a no."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer, Coverage, Statement, Status
from assistant.checking import renumbered
from assistant.messages import join_words, say
from assistant.outcome import Outcome, remark
from assistant.question import Question
from assistant.selection import Selection
from assistant.sufficiency import Judgement
from assistant.writing import NOT_A_CLAIM, Draft, markdown, nearest
from index.hits import Hit

# Passages shown where there is no answer: enough to look on from, few enough to read.
NEAREST_SHOWN = 3


def conclude(
    question: Question, judgement: Judgement, selection: Selection, draft: Draft, hits: tuple[Hit, ...]
) -> Outcome:
    """What is answered, given what the evidence allows and what of the draft held."""
    language = question.language
    closest = nearest(hits[:NEAREST_SHOWN])
    if judgement.status is Status.OUT_OF_SCOPE:
        return remark(Status.OUT_OF_SCOPE, say("out_of_scope", language))
    if judgement.status is Status.NOT_IN_DOCUMENTS or not draft.citations:
        return _not_in_documents(question, judgement, selection, draft, closest=closest)
    shown = sum(bool(statement.citations) for statement in draft.statements)
    coverage = None
    if selection.block is not None:
        total = len(selection.block.chosen)
        coverage = Coverage(min(total, shown), total, say("items", language))
    status = Status.PARTIAL if selection.unknown is not None else judgement.status
    return Outcome(status, draft, coverage=coverage)


def _not_in_documents(question, judgement, selection, draft, *, closest):  # type: ignore
    language = question.language
    remarks = [say("not_in_documents", language)]
    absent = bool(selection.sentences) and selection.sentences[0].is_absence and bool(draft.citations)
    if judgement.missing and not absent:
        remarks.append(say("missing", language, missing=join_words(list(judgement.missing), language)))
    said = tuple(Statement(text, (), NOT_A_CLAIM) for text in remarks)
    if absent:
        return Outcome(
            Status.NOT_IN_DOCUMENTS, Draft((*said, *draft.statements), draft.citations), nearest=closest
        )
    return Outcome(Status.NOT_IN_DOCUMENTS, Draft(said), nearest=closest)


def growing(answer: Answer) -> Iterator[Answer]:
    """`answer` as it grows, statement by statement; the last one is `answer` itself."""
    for count in range(1, len(answer.statements)):
        part = renumbered(Draft(answer.statements[:count], answer.citations))
        yield replace(answer, text=markdown(part.statements), statements=part.statements, citations=part.citations)
    yield answer
