"""Provenance: whether a document is the official text and where its words come from, where a question asks that."""

import re
from collections.abc import Sequence

from assistant.answer import Status
from assistant.composing.outcome import Outcome
from assistant.composing.writing import Writer
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.question import Question
from assistant.retrieval.titles import called
from corpus.document import Document
from corpus.sentences import Span, sentences

_I = re.IGNORECASE
_OFFICIAL = re.compile(
    r"\b(?:is|are)\b.{0,60}\b(?:official|authentic|original|real|genuine|verbatim|authoritative)\b"
    r"|(?:是|算)(?:不是|不算)?.{0,8}(?:官方|正式|原文|原件|权威|全文).{0,6}[吗么？?\s]*$",
    _I,
)
_RELIABLE = re.compile(
    r"\b(?:reliable|trustworthy|authoritative|authority|credible|accurate)\b|\bcan (?:i|we|one) (?:trust|rely on)\b"
    r"|\b(?:quote|cite|use) (?:this|it|these|the [\w -]{3,30}?) as\b.{0,12}\bofficial\b"
    r"|可靠|可信|靠谱|权威|能信|当(?:作|成)?(?:正式|官方|原文)",
    _I,
)
_FROM_WHERE = re.compile(
    r"\bwhere (?:does|do|did|is|are)\b.{0,50}\b(?:come|taken|from)\b|\b(?:what|which) (?:is|are|kind of|sort of) (?:the )?sources?\b"
    r"|(?:哪里|哪儿|何处)(?:来|得来|找来)的?|(?:来源|出处)是?(?:什么|哪里|哪儿|何处)|什么来源|来自哪里",
    _I,
)
# "This information", "your documents": all that is held here.
_HELD_HERE = re.compile(
    r"\b(?:this|these|the|your) (?:information|documents?|sources?|texts?|materials?|answers?)\b|\b(?:this|these|that|it)\b(?! \w+ (?:zone|area))"
    r"|(?:这|这些|这个|这份|你们?的|上述|以上)的?(?:信息|文件|资料|材料|内容|来源|文本|回答|答案)|(?:把|[这那]个?)(?=当|是|算)|^\W*(?:是|算)",
    _I,
)
# What the question says beside the name of a document.
_SAYS_NO_MORE = re.compile(
    r"\b(?:official|authentic|original|real|genuine|verbatim|authoritative|authority|reliable|trustworthy|credible|accurate|trust|rely"
    r"|quote|cite|use|texts?|wording|words|versions?|information|documents?|sources?|materials?|answers?|come|from|kind|sort|taken|held|here|full)\b"
    r"|[这那]个?[是算]|是?从(?=哪)|来的?(?=\W*$)|官方|正式|原文|原件|权威|全文|可靠|可信|靠谱|引用|文本|信息|文件|资料|材料|内容|来源|出处|哪里|哪儿|何处|回答|答案|版本|完整|能信|得来|找来|当作|当成",
    _I,
)
# A sentence in which a document tells of its own text.
_TELLS = re.compile(
    r"\b(?:full )?official (?:full )?texts?\b|\bin our own words\b|\b(?:translation|translated)\b.{0,40}\b(?:not official|unofficial|only)\b"
    r"|官方(?:全文|原文|文本)|用自己的话|非官方",
    _I,
)
_SHORT_CHARS = 60


def reply_on_provenance(question: Question, served: Sequence[Document], vocabulary: Vocabulary) -> Outcome | None:
    """What authority the documents that `question` means have, each with the sentences that tell where it is from.

    None where something else is asked, or where an office added the documents: nobody told us what those are.
    """
    is_official = bool(_OFFICIAL.search(question.text))
    if not (is_official or _RELIABLE.search(question.text) or _FROM_WHERE.search(question.text)):
        return None
    meant = [one for one in _meant(question, served, vocabulary) if one.authority != "user"]
    if not meant:
        return None
    writer = Writer(question.language)
    if is_official:
        holds = "official" if all(one.authority == "official" for one in meant) else "not_official"
        writer.remark(say(holds, question.language))
    for document in meant:
        writer.lead_in(document)
        for span in _telling(document):
            writer.quote(document, (span,))
    return Outcome(Status.ANSWERED, writer.draft())


def _meant(question: Question, served: Sequence[Document], vocabulary: Vocabulary) -> Sequence[Document]:
    """The documents that `question` names by words of their titles, or all; none if it is about anything more."""
    named = _SAYS_NO_MORE.sub(" ", question.text)
    if not vocabulary.units(named):
        return served if _HELD_HERE.search(question.text) else ()
    return called(named, served, vocabulary)


def opening_of(document: Document) -> list[Span]:
    """The sentence that `document` opens with, and the next one where that is as short as the place and date of news."""
    body = body_of(document)
    return body[:2] if body and body[0][1] - body[0][0] < _SHORT_CHARS else body[:1]


def _telling(document: Document) -> list[Span]:
    """How `document` opens, and where it tells of its own text."""
    opening = opening_of(document)
    own = (span for span in body_of(document) if span not in opening and _TELLS.search(document.text[slice(*span)]))
    return [*opening, *own]


def body_of(document: Document) -> list[Span]:
    """The sentences of `document`, in order."""
    spans = (one for part in document.sections for one in sentences(document.text, part.body, part.end))
    return [span for span in spans if document.text[slice(*span)].strip()]
