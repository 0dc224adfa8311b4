"""The tutorial pipeline as a target: it answers with the passages it finds, whatever is asked.

What a person gets who joins splitter, encoder and vector store as tutorials do, without a language model:
no status but "answered", no memory of earlier turns.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.answer import Answer, Check, Citation, Statement, Status, Turn
from corpus.document import Document, corpus_digest
from evals.baseline import PASSAGES, index_documents
from evals.case import Case
from evals.conversation import written_answer
from evals.targets import Target

_CACHE = Path("evals") / "cache" / "tutorial"


def tutorial(documents: Mapping[str, Document], home: Path) -> Target:
    """A target that answers from `documents`; its index and model are kept under `home`."""
    texts = {name: document.text for name, document in documents.items()}
    search = index_documents(home / _CACHE / corpus_digest(tuple(documents.values())), texts)

    def answer(case: Case, _turns: Sequence[Turn]) -> Answer:
        found = search(case.question, PASSAGES)
        citations = [_citation(number, documents[name], span) for number, (name, span) in enumerate(found, start=1)]
        return _answer_of(case.question, citations)

    return answer


def _citation(number: int, document: Document, span: tuple[int, int]) -> Citation:
    start, end = span
    return Citation(
        number=number,
        document_id=document.id,
        title=document.title,
        section=(),
        quote=document.text[start:end],
        start=start,
        end=end,
        url=document.url,
        language=document.language,
        authority=document.authority,
    )


def _answer_of(question: str, citations: Sequence[Citation]) -> Answer:
    statements = tuple(Statement(one.quote, (one.number,), Check("supported")) for one in citations)
    text = "\n\n".join(f"{one.quote} [{one.number}]" for one in citations)
    written = written_answer(question, text)
    return Answer(
        id="tutorial",
        question=question,
        standalone_question=question,
        status=Status.ANSWERED,
        language=written.language,
        text=text,
        statements=statements,
        citations=tuple(citations),
        nearest=(),
        follow_ups=(),
        coverage=None,
        mode="tutorial",
        versions={},
    )
