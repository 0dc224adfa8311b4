"""The outline of an uploaded file as a form: each heading with its level, and the lines that could be headings."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from assistant.page.markup import Markup, tag
from assistant.page.texts import words
from corpus.document import Document, Language
from corpus.outline_lines import DEEPEST, place_of
from corpus.paragraphs import Paragraph, paragraphs

# A longer line is text; more lines than a person looks through would make the page slow.
_MAX_HEADING_CHARS = 100
_MOST_LINES = 500


def outline_form(document: Document, language: Language) -> Markup:
    """The headings that were recognised, in order; between them, folded away, the short lines of the text."""
    shown = [one for one in paragraphs(document) if one.level or _could_be_heading(document, one)]
    rows = _rows(document, shown[:_MOST_LINES], language)
    return tag("ol", *rows, class_="outline-form")


def _rows(document: Document, shown: Iterable[Paragraph], language: Language) -> Iterator[Markup]:
    for is_heading, group in groupby(shown, key=lambda one: one.level > 0):
        lines = [_line(document, one, language) for one in group]
        if is_heading:
            yield from lines
            continue
        summary = tag("summary", words("lines_between", language, count=len(lines)))
        yield tag("li", tag("details", summary, tag("ol", *lines)), class_="between")


def _line(document: Document, one: Paragraph, language: Language) -> Markup:
    place = place_of(document.text, one.start, one.end)
    title = place.rpartition(" @")[0]
    level = min(one.level, DEEPEST)
    options = [tag("option", words("no_heading", language), value="", selected=not level)]
    options += [
        tag("option", words("level", language, level=number), value="#" * number, selected=number == level)
        for number in range(1, DEEPEST + 1)
    ]
    label = words("level_of", language, title=title)
    choice = tag("select", *options, data_list="outline", data_of=place, aria_label=label)
    return tag("li", choice, " ", tag("span", title, lang=document.language, dir="auto"))


def _could_be_heading(document: Document, one: Paragraph) -> bool:
    """Whether a paragraph is a short line by itself, as the rest of a line after a heading is not."""
    line = document.text[one.start : one.end].strip()
    begins_line = one.start == 0 or document.text[one.start - 1] == "\n"
    return begins_line and 0 < len(line) <= _MAX_HEADING_CHARS
