"""Sources: where each statement of an answer stands, as marks, cards and closest passages."""

from collections.abc import Mapping, Sequence

from assistant.answer import Answer, Check, Citation, Nearest, Verdict
from assistant.cli.labels import label
from assistant.page.markup import Markup, join, tag
from assistant.page.reading import paragraph_markup
from assistant.page.register import facts_list
from assistant.page.texts import words
from corpus.document import Document, Language
from corpus.paragraphs import around, beside, other_edition

_BETWEEN_HEADINGS = " › "
_CHECKS: Mapping[Verdict, tuple[str, str]] = {
    "supported": ("✓", "supported"),
    "partial": ("◐", "partial_check"),
    "unsupported": ("✕", "unsupported"),
    "not_a_claim": ("·", "not_a_claim"),
}

Documents = Mapping[str, Document]


def marks(numbers: Sequence[int], answer: Answer, language: Language) -> Markup:
    """The marks of a statement: a button for each citation."""
    titles = {one.number: one.title for one in answer.citations}
    return tag("span", *(_mark(number, titles.get(number, ""), language) for number in numbers), class_="marks")


def check_line(check: Check, language: Language) -> Markup:
    """What the check of a statement came to, as a shape and in words, with its reason."""
    shape, name = _CHECKS[check.verdict]
    reason = tag("span", check.reason) if check.reason else None
    label = tag("span", words(name, language), ". " if language == "en" and reason else None)
    return tag(
        "span", tag("span", shape, aria_hidden="true"), " ", label, reason, class_=f"check check-{check.verdict}"
    )


def source_list(answer: Answer, language: Language) -> Markup | None:
    """The sources of `answer`, one a line, behind a summary that counts them."""
    if not answer.citations:
        return None
    lines = (tag("li", _mark(one.number, one.title, language), " ", _place(one)) for one in answer.citations)
    summary = tag("summary", words("sources_of", language, count=len(answer.citations)))
    return tag("details", summary, tag("ol", *lines, class_="places"), class_="sources")


def source_templates(answer: Answer, documents: Documents, language: Language) -> Markup:
    """A card for each source, kept in the page so that it is shown at once."""
    return join(
        tag("template", _card(one, answer, documents, language), data_source=one.number) for one in answer.citations
    )


def translation_of(citation: Citation, answer: Answer, language: Language) -> Markup | None:
    """The translation of a quote, marked as a machine's; None where there is none."""
    if citation.translation is None:
        return None
    text = label("translation", language, text=citation.translation)
    return tag("span", text, class_="translation", lang=answer.language, dir="auto")


def nearest_list(answer: Answer, documents: Documents, language: Language) -> Markup | None:
    """The closest passages, each with the way to its place in the document."""
    if not answer.nearest:
        return None
    lines = (_nearest(one, documents, language) for one in answer.nearest)
    return tag("div", tag("h4", words("nearest", language)), tag("ul", *lines), class_="nearest")


def _mark(number: int, title: str, language: Language) -> Markup:
    label = words("mark", language, number=number, title=title)
    return tag("button", str(number), type="button", class_="mark", data_mark=number, aria_label=label)


def _place(citation: Citation) -> Markup:
    path = _BETWEEN_HEADINGS.join((citation.title, *citation.section))
    return tag("span", path, lang=citation.language, dir="auto")


def _card(citation: Citation, answer: Answer, documents: Documents, language: Language) -> Markup:
    """All about one source; of a document that is gone, what the answer itself keeps."""
    document = documents.get(citation.document_id)
    section = _BETWEEN_HEADINGS.join(citation.section) or words("no_section", language)
    is_same = document is not None and document.text[citation.start : citation.end] == citation.quote
    return join(
        [
            tag("h3", citation.title, lang=citation.language, dir="auto"),
            tag("p", section, class_="path", lang=citation.language, dir="auto"),
            tag("blockquote", citation.quote, lang=citation.language, dir="auto"),
            translation_of(citation, answer, language),
            *(
                tag("p", check_line(one.check, language))
                for one in answer.statements
                if citation.number in one.citations
            ),
            _in_document(citation, document, language)
            if is_same
            else tag("p", words("changed", language), class_="warning"),
            _beside(citation, document, documents, language) if is_same else None,
            tag("h4", words("register_entry", language)) if document else None,
            facts_list(document, language) if document else None,
        ]
    )


def _in_document(citation: Citation, document: Document | None, language: Language) -> Markup | None:
    if document is None:
        return None
    span = (citation.start, citation.end)
    shown = [paragraph_markup(document, one, span, anchors=False) for one in around(document, *span)]
    return join(
        [
            tag("p", _open(citation, language, class_="button")),
            tag("h4", words("in_paragraph", language)),
            tag("div", *shown, class_="context"),
        ]
    )


def _beside(citation: Citation, document: Document | None, documents: Documents, language: Language) -> Markup | None:
    other = other_edition(document, tuple(documents.values())) if document else None
    if document is None or other is None:
        return None
    twins = beside(document, other, citation.start, citation.end)
    shown = [paragraph_markup(other, one, anchors=False) for one in twins]
    return join([tag("h4", words("other_edition", language)), tag("div", *shown, class_="context other")])


def _open(place: Citation | Nearest, language: Language, *, class_: str) -> Markup:
    href = f"#/documents/{place.document_id}/{place.start}-{place.end}"
    return tag("a", words("open_document", language), href=href, class_=class_)


def _nearest(near: Nearest, documents: Documents, language: Language) -> Markup:
    document = documents.get(near.document_id)
    if document is None:
        return tag("li", tag("blockquote", near.quote, dir="auto"))
    path = _BETWEEN_HEADINGS.join((document.short_title or document.title, *document.section_at(near.start).path))
    return tag(
        "li",
        tag("p", path, class_="path", lang=document.language, dir="auto"),
        tag("blockquote", near.quote, lang=document.language, dir="auto"),
        _open(near, language, class_="quiet"),
    )
