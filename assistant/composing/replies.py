"""Replies that need no search: bad input, greetings, questions about the assistant or its documents, other tasks."""

from collections.abc import Sequence

from assistant.answer import Status
from assistant.composing.outcome import Outcome, remark
from assistant.composing.provenance import reply_on_provenance
from assistant.language.forms import CLOSING
from assistant.language.vocabulary import Vocabulary
from assistant.messages import join_words, say
from assistant.questions.question import Question, Route
from corpus.document import Document, Language


def refuse_input(text: str, language: Language, *, most_chars: int) -> Outcome | None:
    """Why `text` cannot be taken as a question, or None where it can."""
    if not text.strip():
        return remark(Status.CLARIFY, say("empty", language))
    if len(text) > most_chars:
        return remark(Status.REFUSED, say("too_long", language, length=len(text), most=most_chars))
    if not any(map(str.isalnum, text)):
        return remark(Status.CLARIFY, say("clarify", language))
    return None


def reply_without_search(question: Question, served: Sequence[Document], vocabulary: Vocabulary) -> Outcome | None:
    """The reply to a question that asks nothing the `served` documents say on their subject, or None where it does."""
    language = question.language
    if question.route is Route.GREETING:
        return remark(Status.OUT_OF_SCOPE, say("closing" if CLOSING.match(question.text) else "greeting", language))
    if question.route is Route.INSTRUCTION:
        return remark(Status.REFUSED, say("refused", language))
    if question.route is Route.ABOUT:
        titles = [document.title for document in served]
        return remark(Status.OUT_OF_SCOPE, say("about", language, documents=join_words(titles, language)))
    if told := reply_on_provenance(question, served, vocabulary):
        return told
    if question.route is Route.UNCLEAR or not question.units:
        return remark(Status.CLARIFY, say("clarify", language))
    return None
