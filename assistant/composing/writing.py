"""Writing: evidence into statements with their citations. Adds connecting words, never content."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.answer import Check, Citation, Nearest, Statement
from assistant.language.vocabulary import Vocabulary
from assistant.messages import according_to, heading, join_words, say
from assistant.questions.question import Question, Route
from assistant.register.by_sentence import Duty
from assistant.register.duties import Duties
from assistant.retrieval.blocks import Block, opening_of_section
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection
from assistant.retrieval.trimming import ELLIPSIS, Nearness, trim
from corpus.document import Document, Language
from corpus.sentences import Span
from index.hits import Hit

# What Markdown acts on: these marks anywhere, an underscore at the border of a word, the start of an entity,
# and what at the start of a line makes it a heading, a quotation or an item.
_ACTIVE = re.compile(r"[\\`*<\[~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_OPENS_BLOCK = re.compile(r"^(\d+(?=[.)](?:\s|$)))?([#>+=.)-])")
NOT_A_CLAIM = Check("not_a_claim")
UNCHECKED = Check("unsupported", "not yet checked")


@dataclass(frozen=True, slots=True)
class Draft:
    """Statements in the order they are said, and the citations they rest on, numbered from 1."""

    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(slots=True)
class Writer:
    """Collects statements and numbers their citations; the same span is cited under one number."""

    language: Language
    statements: list[Statement] = field(default_factory=list)
    citations: dict[tuple[str, Span], Citation] = field(default_factory=dict)

    def remark(self, text: str) -> None:
        """Say something that rests on no document."""
        self.statements.append(Statement(text, (), NOT_A_CLAIM))

    def lead_in(self, document: Document) -> None:
        """Say which document speaks, and how authoritative its text is."""
        self.remark(according_to(document, self.language))
        if document.language != self.language:
            self.remark(say("other_language", self.language))

    def item(self, document: Document, lead_in: Span, item: Span) -> None:
        """State an `item` of an enumeration with the sentence that it completes, each with its own citation."""
        text = " ".join(document.text[start:end] for start, end in (lead_in, item))
        citations = tuple(self._cite(document, span) for span in (lead_in, item))
        self.statements.append(Statement(_one_line(text), citations, UNCHECKED))

    def quote(self, document: Document, parts: Sequence[Span]) -> None:
        """State `parts` of one sentence as they stand, citing the stretch from the first to the last."""
        span = (parts[0][0], parts[-1][1])
        text = ELLIPSIS.join(document.text[start:end] for start, end in parts)
        self.statements.append(Statement(_one_line(text), (self._cite(document, span),), UNCHECKED))

    def draft(self) -> Draft:
        """What was written."""
        return Draft(tuple(self.statements), tuple(self.citations.values()))

    def _cite(self, document: Document, span: Span) -> int:
        key = (document.id, span)
        if key not in self.citations:
            self.citations[key] = cite(document, span, len(self.citations) + 1)
        return self.citations[key].number


def cite(document: Document, span: Span, number: int) -> Citation:
    """The citation of `document.text[span]`."""
    start, end = span
    return Citation(
        number=number,
        document_id=document.id,
        title=document.title,
        section=document.section_at(start).path,
        quote=document.text[start:end],
        start=start,
        end=end,
        url=document.url,
        language=document.language,
        authority=document.authority,
    )


def write(
    question: Question, selection: Selection, vocabulary: Vocabulary, nearness: Nearness, *, opening: str = ""
) -> Draft:
    """The selected evidence as statements, each under who says so, after the `opening` remark if there is one."""
    writer = Writer(question.language)
    if opening:
        writer.remark(opening)
    if selection.block is not None and selection.is_outline:
        _write_outline(writer, selection.block)
    elif selection.block is not None:
        _write_block(writer, selection.block, counts=question.route is Route.COUNT and selection.is_sure)
    for group in _by_document(selection.sentences):
        document = group[0].document
        writer.lead_in(document)
        for one in sorted(group, key=lambda evidence: evidence.start):
            if one.lead_in is not None:
                writer.item(document, one.lead_in, (one.start, one.end))
                continue
            writer.quote(document, trim(document.text, (one.start, one.end), question, vocabulary, nearness))
    if selection.unknown is not None:
        writer.remark(say("unknown_part", question.language))
        writer.quote(selection.unknown.document, ((selection.unknown.start, selection.unknown.end),))
    return writer.draft()


def write_duties(language: Language, duties: Duties, *, opening: str = "") -> Draft:
    """The provisions asked for, sentence by sentence, each document under who says so, after the `opening` remark.

    Those of each body under its name, where several are asked about; at last who has none.
    """
    writer = Writer(language)
    if opening:
        writer.remark(opening)
    above: tuple[str, Document | None] = ("", None)
    for (side, document), told in groupby(_by_side(duties), key=lambda duty: (duty.side, duty.document)):
        if side != above[0] and side:
            writer.remark(heading(side, language))
        if document is not above[1]:
            writer.lead_in(document)
        for duty in told:
            writer.quote(document, duty.parts)
        above = (side, document)
    if duties.without:
        writer.remark(say("missing_part", language, parts=join_words(list(duties.without), language)))
    return writer.draft()


def _by_side(duties: Duties) -> list[Duty]:
    """The duties of one side after those of another, those in one document together."""
    sides = list(dict.fromkeys(duty.side for duty in duties.found))
    documents = list(dict.fromkeys((duty.side, duty.document.id) for duty in duties.found))
    return sorted(duties.found, key=lambda one: (sides.index(one.side), documents.index((one.side, one.document.id))))


def _write_outline(writer: Writer, outline: Block) -> None:
    """A document by its headings: who says so, its title, and each heading with what its section opens with."""
    document = outline.document
    writer.lead_in(document)
    writer.quote(document, (outline.lines.intro,))
    for title in outline.chosen:
        opening = opening_of_section(document, title)
        writer.quote(document, (title, opening) if opening and title[1] <= opening[0] else (title,))


def _write_block(writer: Writer, block: Block, *, counts: bool) -> None:
    """An enumeration: who says so, its introduction, and each item cited; of some, where it `counts`, how many.

    Where only some items are shown, the introduction is told with each of them if they complete it, else not at all.
    """
    document, intro = block.document, block.lines.intro
    writer.lead_in(document)
    is_whole = block.chosen == block.lines.items
    if counts and not is_whole:
        writer.remark(say("counted", writer.language, shown=str(len(block.chosen)), total=str(len(block.lines.items))))
    if is_whole:
        writer.quote(document, (intro,))
    for span in block.chosen:
        if not is_whole and block.lines.is_completed(document.text):
            writer.item(document, intro, span)
        else:
            writer.quote(document, (span,))


def _by_document(sentences: Iterable[Evidence]) -> Iterable[list[Evidence]]:
    """The sentences grouped by document, in the order of the best of each."""
    groups: dict[str, list[Evidence]] = {}
    for one in sentences:
        groups.setdefault(one.document.id, []).append(one)
    return groups.values()


def markdown(statements: Sequence[Statement]) -> str:
    """The statements as Markdown with [n] marks: remarks as paragraphs, claims as a list where several follow."""
    lines: list[str] = []
    claims = sum(bool(statement.citations) for statement in statements)
    for statement in statements:
        marks = "".join(f"[{number}]" for number in statement.citations)
        bullet = "- " if statement.citations and claims > 1 else ""
        if lines and not (bullet and lines[-1].startswith("- ")):
            lines.append("")
        lines.append(f"{bullet}{_escaped(statement.text)} {marks}".rstrip())
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """`text` as Markdown shows it literally: a document's own brackets, stars and tags do nothing."""
    return _OPENS_BLOCK.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", text))


def nearest(hits: Iterable[Hit]) -> tuple[Nearest, ...]:
    """The passages of `hits` as the closest ones where there is no full answer."""
    return tuple(Nearest(h.passage.document_id, h.passage.text, h.passage.start, h.passage.end) for h in hits)


def _one_line(text: str) -> str:
    return " ".join(text.split())
