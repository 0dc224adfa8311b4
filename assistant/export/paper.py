"""Paper: what an exported answer or conversation holds, before it has a format."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from assistant.answer import Answer, Citation, Nearest, Turn
from assistant.cli.labels import STATUS, label
from assistant.export.wording import BETWEEN_HEADINGS, STANDING, word
from assistant.messages import AUTHORITY
from assistant.records.cited_spans import losses
from corpus.document import Document, Language

# Enough of a SHA-256 to tell the versions of one document apart.
_VERSION_CHARS = 16

Documents = Mapping[str, Document]
Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One source: the quote as it stands in the document, and where that is."""

    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, the notes it rests on by their place in `Entry.notes`, and whether it is an item of a list."""

    text: str
    notes: tuple[int, ...]
    is_item: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with its answer; `record` says by what it can be found again and what it was made with."""

    heading: str
    question: str
    understood: str
    status: str
    said: tuple[Said, ...]
    notes: tuple[Note, ...]
    coverage: str
    nearest: tuple[Note, ...]
    record: Facts


@dataclass(frozen=True, slots=True)
class Paper:
    """All of it: the entries, and the documents they rest on, each as its facts with their names."""

    title: str
    made: str
    entries: tuple[Entry, ...]
    documents: tuple[Facts, ...]


def paper_of(turns: Sequence[Turn], documents: Documents, *, language: Language, made: datetime) -> Paper:
    """The paper of one answer or a whole conversation, its headings in `language`, exported at `made`."""
    entries = tuple(
        _entry(turn.answer, documents, language, heading=_heading(number, len(turns), language))
        for number, turn in enumerate(turns, start=1)
    )
    return Paper(
        title=word("answer_title" if len(turns) == 1 else "conversation_title", language),
        made=word("made", language, moment=f"{made:%Y-%m-%d %H:%M}"),
        entries=entries,
        documents=tuple(_facts_of(one, documents, language) for one in _cited(turns)),
    )


def _heading(number: int, count: int, language: Language) -> str:
    return word("question", language) if count == 1 else word("question_of", language, number=number)


def _entry(answer: Answer, documents: Documents, language: Language, *, heading: str) -> Entry:
    is_other = answer.standalone_question.strip() != answer.question.strip()
    place_of = {citation.number: place for place, citation in enumerate(answer.citations)}
    is_list = sum(bool(statement.citations) for statement in answer.statements) > 1
    changed = {loss.citation.number for loss in losses(answer, documents)}
    return Entry(
        heading=heading,
        question=answer.question,
        understood=word("understood", language, question=answer.standalone_question) if is_other else "",
        status=STATUS[answer.status][language],
        said=tuple(
            Said(one.text, tuple(place_of[n] for n in one.citations), is_list and bool(one.citations))
            for one in answer.statements
        ),
        notes=tuple(_note(one, language, is_changed=one.number in changed) for one in answer.citations),
        coverage=label("coverage", answer.language, **asdict(answer.coverage)) if answer.coverage else "",
        nearest=tuple(_nearest(one, documents, language) for one in answer.nearest),
        record=_record(answer, language),
    )


def _note(citation: Citation, language: Language, *, is_changed: bool) -> Note:
    headings = _headings(citation.title, citation.section)
    parts = [headings, AUTHORITY[citation.authority][language], _characters(citation, language), citation.url or ""]
    if is_changed:
        parts.append(word("changed", language))
    return Note(citation.quote, word("between", language).join(filter(None, parts)))


def _nearest(near: Nearest, documents: Documents, language: Language) -> Note:
    document = documents.get(near.document_id)
    is_there = document is not None and document.text[near.start : near.end] == near.quote
    headings = _headings(document.title, document.section_at(near.start).path) if document and is_there else ""
    place = (headings, _characters(near, language))
    return Note(near.quote, word("between", language).join(filter(None, place)))


def _headings(title: str, section: tuple[str, ...]) -> str:
    """The title and the headings below it; a heading that only repeats the title is left out."""
    return BETWEEN_HEADINGS.join((title, *section[section[:1] == (title,) :]))


def _characters(span: Citation | Nearest, language: Language) -> str:
    return word("place", language, document=span.document_id, start=span.start, end=span.end)


def _record(answer: Answer, language: Language) -> Facts:
    versions = ", ".join(f"{name} {value}" for name, value in answer.versions.items())
    facts = {"answer_id": answer.id, "mode": answer.mode, "versions": versions}
    return tuple((word(name, language), value) for name, value in facts.items())


def _cited(turns: Sequence[Turn]) -> tuple[str, ...]:
    """The ids of all documents that the answers cite or show, each once, in the order they come first."""
    shown: list[Citation | Nearest] = []
    for turn in turns:
        shown += (*turn.answer.citations, *turn.answer.nearest)
    return tuple(dict.fromkeys(one.document_id for one in shown))


def _facts_of(document_id: str, documents: Documents, language: Language) -> Facts:
    document = documents.get(document_id)
    if document is None:
        return ((word("document", language), document_id), (word("version", language), word("gone", language)))
    facts = {
        "document": document.title,
        "issuer": document.issuer,
        "number": document.number,
        "date": document.date,
        "authority": AUTHORITY[document.authority][language],
        "standing": STANDING[document.status][language],
        "version": f"{document.id} {document.digest[:_VERSION_CHARS]}",
    }
    return tuple((word(name, language), value) for name, value in facts.items() if value)
