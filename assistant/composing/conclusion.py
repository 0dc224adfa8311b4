"""The conclusion: status and checked draft into an Outcome, with the nearest passages where it is a no."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer, Coverage, Statement, Status
from assistant.composing.checking import Names, keep_supported, renumbered
from assistant.composing.outcome import Outcome, remark
from assistant.composing.writing import NOT_A_CLAIM, Draft, markdown, nearest, write_duties
from assistant.judging.sufficiency import Judgement
from assistant.messages import say
from assistant.questions.question import Question
from assistant.register.duties import Duties
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection
from corpus.document import Language
from index.hits import Hit

# Passages shown where there is no answer: enough to look on from, few enough to read.
NEAREST_SHOWN = 3
# A sentence with less of the question's words says of another thing that it is not known.
LEAST_OWN = 0.3


def conclude(
    question: Question, judgement: Judgement, selection: Selection, draft: Draft, hits: tuple[Hit, ...]
) -> Outcome:
    """What is answered, given what the evidence allows and what of the draft held."""
    language = question.language
    if judgement.status is Status.OUT_OF_SCOPE:
        return remark(Status.OUT_OF_SCOPE, say("out_of_scope", language))
    if judgement.status is Status.NOT_IN_DOCUMENTS or not draft.citations:
        said = _refusal(question, judgement, selection, draft)
        return Outcome(Status.NOT_IN_DOCUMENTS, said, nearest=nearest(hits[:NEAREST_SHOWN]))
    status = Status.PARTIAL if selection.unknown is not None else judgement.status
    if judgement.said:
        draft = replace(draft, statements=(*draft.statements, Statement(judgement.said, (), NOT_A_CLAIM)))
    return Outcome(status, draft, coverage=_coverage(language, selection, draft))


def conclude_list(question: Question, duties: Duties, opening: str, names: Names) -> Outcome:
    """A complete list from the register of provisions, as far as it holds, after the `opening` remark if any."""
    language = question.language
    draft = keep_supported(write_duties(language, duties, opening=opening), names)
    shown = duties.count if len(draft.citations) >= len(duties.found) else len(draft.citations)
    found = Status.PARTIAL if duties.without else Status.ANSWERED
    status = found if draft.citations else Status.NOT_IN_DOCUMENTS
    return Outcome(status, draft, coverage=Coverage(shown, duties.count, say("provisions", language)))


def _refusal(question: Question, judgement: Judgement, selection: Selection, draft: Draft) -> Draft:
    """That the documents do not say it: in their own words where they do, else with what is missing."""
    no = Statement(say("not_in_documents", question.language), (), NOT_A_CLAIM)
    if draft.citations and selection.sentences and _speaks_of_it(question, judgement, selection.sentences[0]):
        return Draft((no, *draft.statements), draft.citations)
    return Draft((no, Statement(judgement.said, (), NOT_A_CLAIM)) if judgement.said else (no,))


def _speaks_of_it(question: Question, judgement: Judgement, one: Evidence) -> bool:
    """Whether `one` says of what is asked, and not of another thing or of another figure, that it is not known."""
    if not one.is_absence or one.own < LEAST_OWN:
        return False
    kind = question.kind
    is_of_kind = kind is not None and kind.is_sharp and bool(kind.asked.search(one.text))
    return is_of_kind or (not (kind and kind.is_sharp) and not judgement.said)  # with no word of the question missing


def _coverage(language: Language, selection: Selection, draft: Draft) -> Coverage | None:
    """How many of the items asked for are shown, where the answer is an enumeration."""
    if selection.block is None:
        return None
    starts = {citation.start for citation in draft.citations}
    shown = sum(start in starts for start, _ in selection.block.chosen)
    return Coverage(shown, len(selection.block.chosen), say("items", language))


def growing(answer: Answer) -> Iterator[Answer]:
    """`answer` as it grows, statement by statement; the last one is `answer` itself."""
    for count in range(1, len(answer.statements)):
        part = renumbered(Draft(answer.statements[:count], answer.citations))
        yield replace(answer, text=markdown(part.statements), statements=part.statements, citations=part.citations)
    yield answer
