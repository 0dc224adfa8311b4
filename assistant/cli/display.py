"""How an Answer is shown on the terminal: what is said, then where each word of it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from assistant.answer import Answer, Citation, Nearest, Statement
from assistant.cli.labels import STATUS, label, writer_label
from assistant.cli.terminal import Line
from assistant.messages import AUTHORITY
from corpus.document import Document, Language

_INDENT = "    "
_BETWEEN_HEADINGS = " › "

Documents = Mapping[str, Document]


def answer_lines(answer: Answer, documents: Documents) -> Iterator[Line]:
    """`answer` in its language: status, text with [n] marks, sources, closest passages, further questions."""
    language = answer.language
    yield Line(STATUS[answer.status][language], "bold")
    writer = writer_label(answer, language)
    if writer:
        yield Line(writer, "dim")
    yield Line()
    yield from _statements(answer)
    if answer.coverage:
        yield Line()
        yield Line(label("coverage", language, **asdict(answer.coverage)), "dim")
    yield from source_lines(answer, documents)
    if answer.nearest:
        yield from _heading("nearest", language)
        for near in answer.nearest:
            yield from _nearest(near, documents, language)
    if answer.follow_ups:
        yield from _heading("follow_ups", language)
        yield from (Line(f"- {question}") for question in answer.follow_ups)


def source_lines(answer: Answer, documents: Documents) -> Iterator[Line]:
    """The citations of `answer`, each with its document, authority, section and quote."""
    if answer.citations:
        yield from _heading("sources", answer.language)
    for citation in answer.citations:
        yield from _source(citation, documents, answer.language)


def paragraph_lines(citation: Citation, documents: Documents, language: Language) -> Iterator[Line]:
    """A citation with the whole paragraph that it is taken from, the quote marked in it."""
    yield from _source(citation, documents, language)
    yield Line()
    yield Line(label("paragraph", language), "dim")
    document = documents[citation.document_id]
    start, end = paragraph_around(document, citation.start, citation.end)
    text = document.text
    before, after = text[start : citation.start].lstrip(), text[citation.end : end].rstrip()
    yield Line(f"{before}⟦{text[citation.start : citation.end]}⟧{after}")


def paragraph_around(document: Document, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph around `document.text[start:end]` begins and ends: at blank lines or headings."""
    first, last = document.section_at(start), document.section_at(max(start, end - 1))
    opening = document.text.rfind("\n\n", first.start, start)
    closing = document.text.find("\n\n", end, last.end)
    return (first.start if opening < 0 else opening + 2, last.end if closing < 0 else closing)


def _statements(answer: Answer) -> Iterator[Line]:
    """What is said, not as Markdown: what is a list there is a list here, and nothing is escaped."""
    is_list = sum(bool(statement.citations) for statement in answer.statements) > 1
    was_item = None
    for statement in answer.statements:
        is_item = is_list and bool(statement.citations)
        if was_item is not None and not (was_item and is_item):
            yield Line()
        yield Line(f"- {_marked(statement)}" if is_item else _marked(statement))
        was_item = is_item


def _marked(statement: Statement) -> str:
    marks = "".join(f"[{number}]" for number in statement.citations)
    return f"{statement.text} {marks}".rstrip()


def _heading(name: str, language: Language) -> Iterator[Line]:
    yield Line()
    yield Line(label(name, language), "bold")


def _source(citation: Citation, documents: Documents, language: Language) -> Iterator[Line]:
    authority = AUTHORITY[citation.authority][language]
    title = _title(citation.document_id, documents)
    yield Line(label("source", language, number=citation.number, title=title, authority=authority))
    place = label("place", language, document=citation.document_id, start=citation.start, end=citation.end)
    for where in filter(None, (_BETWEEN_HEADINGS.join(citation.section), place)):
        yield Line(_INDENT + where, "dim")
    yield Line(_INDENT + _quoted(citation.quote, language))
    if citation.translation:
        yield Line(_INDENT + label("translation", language, text=citation.translation), "dim")


def _nearest(near: Nearest, documents: Documents, language: Language) -> Iterator[Line]:
    section = documents[near.document_id].section_at(near.start).path
    yield Line(f"- {_BETWEEN_HEADINGS.join((_title(near.document_id, documents), *section))}")
    yield Line(_INDENT + _quoted(near.quote, language))


def _title(document_id: str, documents: Documents) -> str:
    document = documents[document_id]
    return document.short_title or document.title


def _quoted(quote: str, language: Language) -> str:
    return label("quote", language, quote=" ".join(quote.split()))
