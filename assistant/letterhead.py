"""Letterhead: who issued a document, when and under which number, told by the lines above its text."""

import re
from collections.abc import Collection, Iterator, Sequence

from assistant import forms
from assistant.answer import Status
from assistant.evidence import Evidence
from assistant.left_unsaid import is_letterhead
from assistant.outcome import Outcome
from assistant.question import Question
from assistant.titles import is_named
from assistant.vocabulary import Vocabulary
from assistant.writing import Writer
from corpus.document import Document
from corpus.sentences import Span
from index.tokens import fold

_I = re.IGNORECASE
_BY_WHOM = re.compile(
    r"\bwho (?:has )?(?:issued|published|made|wrote|adopted)\b|\bissuer of\b"
    r"|\b(?:issued|published|made|adopted) by (?:whom|which|what)\b"
    r"|(?:哪[一几]?[个些家]?(?:单位|部门|机关|机构)|谁)(?:一起|联合|共同)?(?:印发|制发|下发|发布|出台|制定|发)的?|发文(?:单位|机关)",
    _I,
)
_WHEN = re.compile(
    r"\bwhen (?:was|were) [^?]{0,60}\b(?:issued|published|adopted|dated)\b|\bdate of (?:issue|publication)\b"
    r"|(?:什么时候|何时|哪[一天年]*)(?:印发|制发|下发|发布|出台|发)的?|(?:印发|发布|发文|出台)(?:日期|时间)",
    _I,
)
_NUMBER_KIND = "document_number"
_YEAR_CHARS = 4
# A letterhead is shorter.
_LETTERHEAD_CHARS = 1_000
_ANY = re.compile("")
_DAY = re.compile(
    r"\d\s*月|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d-\d\d-\d",
    _I,
)
_NEXT_NAME = re.compile(r"[、,;，；]\s*|\s+and\s+")


def reply_from_letterhead(
    question: Question, ranked: Sequence[Evidence], served: Sequence[Document], vocabulary: Vocabulary
) -> Outcome | None:
    """What the lines above the text of a document say of who issued it, when and under which number, where asked.

    None where `question` asks something else or means no certain one of the `served` documents, or they leave it out.
    """
    asked = _asked(question)
    document = _document(question, ranked, served, vocabulary) if asked else None
    if document is None:
        return None
    found = [_line(document, parts, holds) for parts, holds in _sought(document, asked)]
    lines = dict.fromkeys(one for one in found if one is not None)
    if None in found or not lines:
        return None
    writer = Writer(question.language)
    writer.lead_in(document)
    for line in lines:
        writer.quote(document, (line,))
    return Outcome(Status.ANSWERED, writer.draft())


def _asked(question: Question) -> frozenset[str]:
    """What of a letterhead is asked for: "issuer", "date", "number"."""
    number = question.kind is not None and question.kind.name == _NUMBER_KIND
    asked = {"issuer": _BY_WHOM.search(question.text), "date": _WHEN.search(question.text), "number": number}
    return frozenset(name for name, wanted in asked.items() if wanted)


def _sought(document: Document, asked: Collection[str]) -> Iterator[tuple[Sequence[str], re.Pattern[str]]]:
    """For each thing asked for the words that a line must have, from the register, and the form they stand in."""
    if "issuer" in asked:
        yield _NEXT_NAME.split(document.issuer), _ANY
    if "date" in asked:
        yield (document.date[:_YEAR_CHARS],), _DAY
    if "number" in asked:
        yield (document.number,), _ANY


def _line(document: Document, parts: Sequence[str], form: re.Pattern[str]) -> Span | None:
    """The line of the letterhead that has all `parts` in that form."""
    for match in re.finditer(r"[^\n]+", document.text[:_LETTERHEAD_CHARS]):
        text = match[0]
        is_above = is_letterhead(document, match.start()) and match.start() > 0
        if is_above and all(part and fold(part) in fold(text) for part in parts) and form.search(text):
            start = match.start() + len(text) - len(text.lstrip())
            return start, start + len(text.strip())
    return None


def _document(
    question: Question, ranked: Sequence[Evidence], served: Sequence[Document], vocabulary: Vocabulary
) -> Document | None:
    """The document that `question` names, or means by its kind ("this notice"): of several the one found first."""
    pointed = forms.THIS_DOCUMENT.search(question.text)
    kind = (pointed["en"] or pointed["zh"]).lower().rstrip("s") if pointed else ""
    named = [one for one in served if is_named(one, question, vocabulary)]
    meant = named or [one for one in served if kind and kind in one.title.lower()]
    best = ranked[0].document if ranked else None
    return best if best in meant else meant[0] if len(meant) == 1 else None
