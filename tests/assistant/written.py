"""Documents and answers written down for a test, without an index: what records and exports are tried on."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from assistant.answer import Answer, Check, Statement, Status
from assistant.composing.writing import NOT_A_CLAIM, cite, markdown
from corpus.document import Document, Language
from corpus.library import document_of
from corpus.register import entry_of

WELLS = """# Rules of the wells

## 1. Duties

The water office must test every well twice a year. The keeper shall lock the pump at night.

## 2. Limits

Nobody may wash vehicles within 20 metres of a well.
"""
TEST, LOCK = "The water office must test every well twice a year.", "The keeper shall lock the pump at night."
WASH = "Nobody may wash vehicles within 20 metres of a well."


def document(
    folder: Path, text: str = WELLS, *, name: str = "wells", facts: Mapping[str, object] | None = None
) -> Document:
    """The document that an office would have from a Markdown file of `text`."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    table: dict[str, object] = {
        "id": name,
        "file": f"{name}.md",
        "title": "Rules of the wells",
        "authority": "user",
        "language": "en",
    }
    return document_of(folder, entry_of(table | dict(facts or {}), where=name))


def answer_from(
    source: Document, *quotes: str, question: str = "Who must do what?", language: Language = "en", id: str = "a1"
) -> Answer:
    """An answer that states `quotes` of `source` as they stand, each with its citation, after a remark."""
    spans = [(source.text.index(quote), source.text.index(quote) + len(quote)) for quote in quotes]
    claims = [Statement(quote, (n,), Check("supported")) for n, quote in enumerate(quotes, start=1)]
    statements = (Statement("According to the rules:", (), NOT_A_CLAIM), *claims)
    return Answer(
        id=id,
        question=question,
        standalone_question=question,
        status=Status.ANSWERED if quotes else Status.NOT_IN_DOCUMENTS,
        language=language,
        text=markdown(statements),
        statements=statements,
        citations=tuple(cite(source, span, n) for n, span in enumerate(spans, start=1)),
        nearest=(),
        follow_ups=(),
        coverage=None,
        mode="extractive",
        versions={"corpus": "c", "index": "i", "settings": "s", "code": "0"},
        seconds={"total": 0.1},
    )


def asked(answer: Answer, question: str, *, id: str = "a2") -> Answer:
    """The same answer to another question."""
    return replace(answer, id=id, question=question, standalone_question=question)
