"""Letterhead: who issued a document, to whom, when, under which number, told by the lines above and below its text."""

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.answer import Nearest, Status
from assistant.composing.outcome import Outcome, remark
from assistant.composing.provenance import body_of, opening_of
from assistant.composing.writing import Writer
from assistant.language import forms
from assistant.language.vocabulary import Vocabulary
from assistant.messages import join_words, say
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.left_unsaid import is_letterhead
from assistant.retrieval.titles import is_named, of_title
from corpus.document import Document
from corpus.sentences import Span
from index.tokens import fold

_I = re.IGNORECASE
_BY_WHOM = re.compile(
    r"\bwho (?:has )?(?:issued|published|made|wrote|adopted)\b|\bissuer of\b"
    r"|\b(?:issued|published|made|adopted) by (?:whom|which|what)\b"
    r"|(?:哪[一几]?[个些家]?(?:单位|部门|机关|机构)|谁)(?:一起|联合|共同)?(?:印发|制发|下发|发布|出台|出具|制定|发|出(?=的?(?:\W|$)))的?|发文(?:单位|机关)",
    _I,
)
_WHEN = re.compile(
    r"\bwhen (?:was|were) [^?]{0,60}\b(?:issued|published|adopted|dated|released|sent(?: out)?|made public)\b|\bwhen did [^?]{2,60} (?:come|go) out\b|\bdate of (?:issue|publication)\b"
    r"|\bwho (?:has )?(?:issued|published|adopted) [^?]{2,60},? (?:and )?when\b"
    r"|(?:什么时候|何时|哪[一天年]*)(?:、?由?谁)?(?:印发|制发|下发|发布|出台|发)的?|(?:印发|发布|发文|出台)(?:日期|时间)",
    _I,
)
# What a line of its own says by its form, where a question asks for it: to whom a document goes, and who signed it.
_BY_FORM = {
    "addressee": (
        re.compile(
            r"\b(?:to whom|who)\b[^?]{0,30}\b(?:addressed|sent|directed)(?: to)?\b|\baddressees?\b|(?:发给|印发给|写给|下发给|主送)了?(?:谁|哪些|哪几个|什么)|主送(?:单位|机关)",
            _I,
        ),
        re.compile(
            r"^(?:to|addressed to|for the attention of|主送)\s*[:：]|^[^。；]{1,80}(?:政府|部门|机构|单位|公司|学校|团体|[局委厅办院会])[：:]$",
            _I,
        ),
    ),
    "copied": (
        re.compile(
            r"\b(?:received?|gets?|got) (?:a )?cop(?:y|ies)\b|\bcopied to\b|\bwas copied\b|抄送(?:给|了)?(?:谁|哪些|哪几个|什么)",
            _I,
        ),
        re.compile(r"^(?:cop(?:y|ies)(?: to)?|cc|抄送|抄报)\s*[:：]", _I),
    ),
    "signatory": (
        re.compile(r"\bwho (?:has )?signed\b|\bsigned by (?:whom|who)\b|\bsignatory\b|谁签(?:发|署|字)|签发人", _I),
        re.compile(
            r"^(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,3}, (?-i:[A-Z])[^.]{3,60}$|^(?:signed|签发人)\s*[:：]",
            _I,
        ),
    ),
}
_GOES_TO = _BY_FORM["copied"][0]
_ISSUED = re.compile(
    r"部门|单位|机关|department|body|issued|published|made|adopted|dated|released|sent(?: out)?|(?:come|go) out|public|印发|制发|下发|发布|出台|出具?|发|发出|日期|时间",
    _I,
)
_MISSED = {"issuer": "letterhead_issuer", "date": "letterhead_date", "number": "letterhead_number"}
_NUMBER_KIND = "document_number"
_YEAR_CHARS = 4
# A letterhead is shorter, and so is what stands below a text: lines of their own without a sentence.
_LETTERHEAD_CHARS = 1_000
_SIGNATURE = re.compile(r"[^。！？；，：.!?;:#|]{2,80}")
_ANY = re.compile("")
_DAY = re.compile(
    r"\d\s*月|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d-\d\d-\d",
    _I,
)
_QUOTED_TITLE = re.compile(r"《([^》]{4,})》")
# "China News Service, February 8th.", "中国新闻社2月8日电。"
_DATELINE = re.compile(
    r"[^.。;；]{2,60}(?:\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?"
    r"|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|\d月\d{1,2}日)[电讯]?\W*",
    _I,
)
_NEXT_NAME = re.compile(r"[、,;，；]\s*|\s+and\s+")


def reply_from_letterhead(
    question: Question, ranked: Sequence[Evidence], served: Sequence[Document], vocabulary: Vocabulary
) -> Outcome | None:
    """What the lines above and below a text say of who issued it, when and under which number, where that is asked.

    None where `question` asks something else or means no certain one of the `served` documents, or they leave it out.
    """
    asked = _asked(question)
    document = _document(question, ranked, served, vocabulary) if asked else None
    if document is None:
        return None
    found = {name: _line(document, parts, holds) for name, parts, holds in _sought(document, asked)}
    lines = dict.fromkeys(one for one in found.values() if one is not None)
    told = _told_in_text(document, asked, question) if not lines and _names_only(document, question, vocabulary) else []
    if told:
        lines, found = dict.fromkeys(told), {}
    if not lines or any(found[name] is None for name in _BY_FORM if name in found):
        return _without_number(question, document, ranked) if asked == {"number"} else None
    writer = Writer(question.language)
    writer.lead_in(document)
    for line in lines:
        writer.quote(document, (line,))
    missed = [say(_MISSED[name], question.language) for name, line in found.items() if line is None]
    if missed:
        writer.remark(say("missing_part", question.language, parts=join_words(missed, question.language)))
    return Outcome(Status.PARTIAL if missed else Status.ANSWERED, writer.draft())


def _without_number(question: Question, document: Document, ranked: Sequence[Evidence]) -> Outcome | None:
    """That a document has no number anywhere, so that another's is not told for it."""
    if question.kind is None or question.kind.held.search(document.text):
        return None
    near = [one for one in ranked if one.document is document][:1]
    closest = tuple(Nearest(document.id, one.text, one.start, one.end) for one in near)
    return remark(Status.NOT_IN_DOCUMENTS, say("not_in_documents", question.language), nearest=closest)


def asks_letterhead(text: str) -> bool:
    """Whether `text` asks who issued a document, or when."""
    return bool(_BY_WHOM.search(text) or _WHEN.search(text))


def _asked(question: Question) -> frozenset[str]:
    """What of a letterhead is asked for: "issuer", "date", "number", to whom it went, who signed it."""
    number = question.kind is not None and question.kind.name == _NUMBER_KIND
    asked = {"issuer": _BY_WHOM.search(question.text), "date": _WHEN.search(question.text), "number": number}
    asked |= {name: form.search(question.text) for name, (form, _) in _BY_FORM.items()}
    return frozenset(name for name, wanted in asked.items() if wanted)


def _sought(document: Document, asked: Collection[str]) -> Iterator[tuple[str, Sequence[str], re.Pattern[str]]]:
    """Each thing asked for with the words that a line must have, from the register, and the form they stand in."""
    if "issuer" in asked:
        yield "issuer", _NEXT_NAME.split(document.issuer), _ANY
    if "date" in asked:
        yield "date", (document.date[:_YEAR_CHARS],), _DAY
    if "number" in asked:
        yield "number", (document.number,), _ANY
    yield from ((name, (), line) for name, (_, line) in _BY_FORM.items() if name in asked)


def _line(document: Document, parts: Sequence[str], form: re.Pattern[str]) -> Span | None:
    """The line above or below the text that has all `parts` in that form."""
    for match in re.finditer(r"[^\n]+", document.text):
        text, start = match[0], match.start()
        is_above = 0 < start < _LETTERHEAD_CHARS and is_letterhead(document, start)
        in_second_half = start > len(document.text) / 2  # annexes may follow
        is_below = in_second_half and _SIGNATURE.fullmatch(text.strip()) is not None
        is_formed = not parts and (0 < start < _LETTERHEAD_CHARS or in_second_half)
        if (
            (is_above or is_below or is_formed)
            and all(part and fold(part) in fold(text) for part in parts)
            and form.search(text)
        ):
            begin = start + len(text) - len(text.lstrip())
            return begin, begin + len(text.strip())
    return None


def _told_in_text(document: Document, asked: frozenset[str], question: Question) -> list[Span]:
    """What the text of `document` says of its own day, or of who issued it, where that alone is `asked`."""
    if asked == {"date"}:
        return _dateline(document)  # of news, with what is reported
    return _saying_who(document, question) if asked == {"issuer"} else []


def _saying_who(document: Document, question: Question) -> list[Span]:
    """The first sentence of `document` that says that what `question` names was issued."""
    names = "|".join(re.escape(unit.text) for unit in question.units if unit.names_document)
    issued = (
        re.compile(rf"(?:印发|制发|下发|发布|出台|发出|\bissued|\bpublished|\badopted)[^。.]{{0,16}}(?:{names})", _I)
        if names
        else None
    )
    return [span for span in body_of(document) if issued and issued.search(document.text[slice(*span)])][:1]


def _names_only(document: Document, question: Question, vocabulary: Vocabulary) -> bool:
    """Whether `question` names nothing but `document`: not a plan of which it tells."""
    title = of_title(document, vocabulary)
    return all(
        unit.names_document or _ISSUED.fullmatch(unit.text) or vocabulary.match(unit, title) == 1.0
        for unit in question.units
    )


def _dateline(document: Document) -> list[Span]:
    """How a news report opens that gives the day of the report first; nothing of another text."""
    opening = opening_of(document)
    return opening if len(opening) > 1 and _DATELINE.fullmatch(document.text[slice(*opening[0])].strip()) else []


def _document(
    question: Question, ranked: Sequence[Evidence], served: Sequence[Document], vocabulary: Vocabulary
) -> Document | None:
    """The document that `question` names, or means by its kind ("this notice"): of several the one found first.

    A kind that is in no title ("these rules") may be any document's.
    """
    pointed = forms.THIS_DOCUMENT.search(question.text)
    kind = (pointed["en"] or pointed["zh"]).lower().rstrip("s") if pointed else ""
    titled = _QUOTED_TITLE.findall(question.text)
    if titled and not any(title in one.title for title in titled for one in served):
        return None  # another one, which this one only names
    named = [one for one in served if is_named(one, question, vocabulary)]
    meant: Sequence[Document] = named or [one for one in served if kind and kind in one.title.lower()]
    is_bare = len(served) == 1 and bool(_GOES_TO.search(question.text))  # "and who received a copy?"
    meant = meant or (served if kind or is_bare else [])
    best = ranked[0].document if ranked else None
    return best if best in meant else meant[0] if len(meant) == 1 else None
