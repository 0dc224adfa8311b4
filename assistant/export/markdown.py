"""Markdown export: an answer or a conversation as text, every source a footnote with its quote."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant.answer import Statement, Turn
from assistant.composing.writing import NOT_A_CLAIM, markdown
from assistant.export.paper import Documents, Entry, Facts, Note, Paper, paper_of
from assistant.export.wording import word
from corpus.document import Language


def to_markdown(turns: Sequence[Turn], documents: Documents, *, language: Language, made: datetime) -> str:
    """The text; line ends inside a quote become spaces, as a footnote is one paragraph."""
    paper = paper_of(turns, documents, language=language, made=made)
    return "\n".join(_lines(paper, language)) + "\n"


def _lines(paper: Paper, language: Language) -> Iterator[str]:
    yield from (f"# {paper.title}", "", paper.made)
    noted = 0
    for entry in paper.entries:
        yield from _entry_lines(entry, noted, language)
        noted += len(entry.notes)
    if paper.documents:
        yield from ("", f"## {word('documents', language)}")
    for facts in paper.documents:
        yield from _fact_lines(facts, language)
    notes = [note for entry in paper.entries for note in entry.notes]
    for number, note in enumerate(notes, start=1):
        yield from ("", f"[^{number}]: {_note_text(note, language)}")


def _entry_lines(entry: Entry, noted: int, language: Language) -> Iterator[str]:
    """One question and its answer; `noted` footnotes were used before it."""
    yield from ("", f"## {entry.heading}", "", f"**{_plain(entry.question)}**")
    if entry.understood:
        yield from ("", _plain(entry.understood))
    yield from ("", f"### {word('answer', language, status=entry.status)}")
    was_item = False
    for said in entry.said:
        marks = "".join(f"[^{noted + note + 1}]" for note in said.notes)
        if not (was_item and said.is_item):
            yield ""
        yield f"{'- ' if said.is_item else ''}{_plain(said.text)}{marks}"
        was_item = said.is_item
    if entry.coverage:
        yield from ("", entry.coverage)
    if entry.nearest:
        yield from ("", f"### {word('nearest', language)}", "")
    yield from (f"- {_note_text(near, language)}" for near in entry.nearest)
    yield from ("", f"### {word('record', language)}")
    yield from _fact_lines(entry.record, language)


def _fact_lines(facts: Facts, language: Language) -> Iterator[str]:
    yield ""
    yield from (f"- {word('fact', language, label=label, value=_plain(value))}" for label, value in facts)


def _note_text(note: Note, language: Language) -> str:
    return f"{_plain(word('quote', language, quote=note.quote))} {_plain(note.place)}"


def _plain(text: str) -> str:
    """`text` on one line, as Markdown shows it literally."""
    return markdown((Statement(" ".join(text.split()), (), NOT_A_CLAIM),))
