"""Reading: a document as a page to read, every character of it, the cited ones marked."""

from collections.abc import Sequence

from assistant.page.markup import Markup, join, tag
from assistant.page.register import facts_list
from assistant.page.texts import words
from corpus.document import Document, Language
from corpus.paragraphs import Paragraph, aligned, around, other_edition, paragraphs
from corpus.sentences import Span

# The page has one h1, the view an h2; HTML has no level below h6.
_DEEPEST, _FIRST = 6, 3


def paragraph_markup(document: Document, one: Paragraph, quoted: Span | None = None, *, anchors: bool = True) -> Markup:
    """A paragraph with all its characters, those of `quoted` in a mark; only the reading view has anchors."""
    shown = document.text[one.start : one.end].rstrip("\n")
    gap = tag("span", "\n" * (one.end - one.start - len(shown)), class_="gap", hidden=True)
    attributes = {"data_start": one.start, "data_end": one.end, "lang": document.language, "dir": "auto"}
    content = _marked(document.text, (one.start, one.start + len(shown)), quoted)
    if not one.level or not anchors:
        return tag("p", content, gap, **attributes)
    name = f"h{min(one.level + _FIRST - 1, _DEEPEST)}"
    return tag(name, content, gap, id=f"at-{one.start}", tabindex="-1", **attributes)


def reading_view(
    document: Document, documents: Sequence[Document], language: Language, *, quoted: Span | None, beside: bool
) -> Markup:
    """The whole `document` with its facts and outline, `quoted` marked, its other edition beside it if wanted."""
    other = other_edition(document, documents)
    place = f"{quoted[0]}-{quoted[1]}" if quoted else ""
    if other and beside:
        text = _two_editions(document, other, quoted)
    else:
        text = tag("div", join(paragraph_markup(document, one, quoted) for one in paragraphs(document)), class_="text")
    return tag(
        "div",
        tag("h2", document.title, lang=document.language, dir="auto", tabindex="-1", data_focus=True),
        _links(document, language, place=place, has_other=other is not None, beside=beside),
        tag("details", tag("summary", words("register_entry", language)), facts_list(document, language)),
        tag("div", _outline(document, language), tag("div", text, class_="sheet"), class_="reader"),
        class_="reading",
    )


def _links(document: Document, language: Language, *, place: str, has_other: bool, beside: bool) -> Markup:
    where = "/".join(filter(None, (f"#/documents/{document.id}", place)))
    name, href = ("single", where) if beside else ("side_by_side", f"{where}?beside")
    return tag(
        "p",
        tag("a", words("back", language), href="#/chat", data_do="back"),
        tag("a", words("view_documents", language), href="#/documents"),
        tag("a", words(name, language), href=href) if has_other else None,
        class_="links",
    )


def _two_editions(document: Document, other: Document, quoted: Span | None) -> Markup:
    cited = set(around(document, *quoted)) if quoted else set()
    rows = []
    for mine, theirs in aligned(document, other):
        left = join(paragraph_markup(document, one, quoted) for one in mine)
        right = join(paragraph_markup(other, one, anchors=False) for one in theirs)
        is_twin = bool(cited.intersection(mine))
        rows.append(tag("div", tag("div", left), tag("div", right, class_="twin" if is_twin else None), class_="row"))
    return tag("div", *rows, class_="text editions")


def _outline(document: Document, language: Language) -> Markup | None:
    headings = [one for one in paragraphs(document) if one.level]
    if not headings:
        return None
    items = (
        tag("li", _jump(document, one), class_=f"level-{min(one.level, _DEEPEST)}", lang=document.language)
        for one in headings
    )
    return tag(
        "nav",
        tag("h3", words("outline", language)),
        tag("ol", *items),
        class_="outline",
        aria_label=words("outline", language),
    )


def _jump(document: Document, heading: Paragraph) -> Markup:
    title = " ".join(document.text[heading.start : heading.end].split())
    return tag("a", title, href=f"#at-{heading.start}", data_jump=f"at-{heading.start}")


def _marked(text: str, shown: Span, quoted: Span | None) -> Markup:
    """The characters of `shown`, those that `quoted` has of them in a mark."""
    start, end = shown
    if quoted is None or quoted[0] >= end or quoted[1] <= start:
        return join([text[start:end]])
    first, last = max(start, quoted[0]), min(end, quoted[1])
    mark = tag("mark", text[first:last], tabindex="-1")
    return join([text[start:first], mark, text[last:end]])
