"""Again: what was just answered, with where it stands, or by the places of the edition in the other language."""

from collections.abc import Sequence

from assistant.answer import Citation, Status, Turn
from assistant.composing.checking import Names, keep_supported
from assistant.composing.outcome import Outcome
from assistant.composing.writing import Writer
from assistant.conversation.follow_up_forms import ASKS_SOURCE, REFORM
from assistant.conversation.turns import leaning_on
from assistant.messages import say
from corpus.document import Document, Language
from corpus.editions import served
from corpus.paragraphs import beside, other_edition
from corpus.sentences import Span, sentences
from index.search import Index

_FOUND = frozenset({Status.ANSWERED, Status.PARTIAL})
# What may open an answer, and is said in the other language as well.
_OPENINGS = ("yes", "no", "not_allowed")


def again_in(text: str, language: Language, history: Sequence[Turn], index: Index, names: Names) -> Outcome | None:
    """The last answer in `language`, cited from the editions in it, where `text` asks for no more than that.

    Or where it asks what that rests on: the whole sentences, under the documents that say them. None where `text`
    asks something else, nothing was found before, or a cited document has no such edition.
    """
    asks_source = bool(ASKS_SOURCE.match(text))
    turn = leaning_on(history) if asks_source or REFORM.match(text) else None
    if turn is None or turn.answer.status not in _FOUND or (turn.answer.language == language and not asks_source):
        return None
    places = [_place(one, language, index) for one in turn.answer.citations]
    if not places or None in places:
        return None
    writer = Writer(language)
    opened = {say(key, turn.answer.language): key for key in _OPENINGS}
    for statement in turn.answer.statements:
        if statement.text in opened:
            writer.remark(say(opened[statement.text], language))
    told: dict[str, dict[Span, Document]] = {}
    for document, span in filter(None, places):
        told.setdefault(document.id, {})[span] = document
    for spans in told.values():
        writer.lead_in(next(iter(spans.values())))
        above: tuple[str, ...] = ()
        for span, document in sorted(spans.items(), key=lambda item: item[0]):
            path = document.section_at(span[0]).path
            if asks_source and path not in (above, ()):
                writer.remark(say("in_section", language, section=path[-1]))
            writer.quote(document, (span,))
            above = path
    return Outcome(turn.answer.status, keep_supported(writer.draft(), names))


def _place(citation: Citation, language: Language, index: Index) -> tuple[Document, Span] | None:
    """Where the edition in `language` says what is cited: the nearest sentence of the paragraph beside it."""
    document = index.documents[citation.document_id]
    documents = served(index.documents.values(), language)
    other = document if document.language == language else other_edition(document, documents)
    if other is None:
        return None
    if other is document:
        return document, (citation.start, citation.end)
    rows = beside(document, other, citation.start, citation.end)
    spans = [span for one in rows for span in sentences(other.text, one.start, one.end)]
    if not spans:
        return None
    query = index.query(citation.quote, document.language)
    near = index.cosines(query, [other.text[slice(*span)] for span in spans])
    return other, spans[int(near.argmax())]
