"""The duties view: who must, should, may or must not do what, as a table to filter and a matrix for a meeting."""

from collections.abc import Mapping, Sequence
from typing import get_args
from urllib.parse import urlencode

from assistant.export.wording import STRENGTH, THEME
from assistant.page import clicks
from assistant.page.markup import Markup, join, tag
from assistant.page.texts import words
from assistant.page.visit import Regions, Visit
from assistant.register.matrix import Matrix, matrix_of
from assistant.register.provisions import provisions_of
from corpus.document import Document, Language
from corpus.provision import Provision, Strength, Theme

_COLUMNS = ("actor", "strength", "action", "theme", "place")
# Lines shown at once; the downloads have them all.
_MOST_SHOWN = 300


def duties_view(visit: Visit, chosen: clicks.Filter | None = None) -> Markup:
    """The filters, the matrix, and the provisions that are left."""
    chosen = chosen or clicks.Filter(language=visit.language)
    language = visit.language
    return tag(
        "div",
        tag("h2", words("view_duties", language), tabindex="-1", data_focus=True),
        _filters(visit, chosen),
        tag("div", _found(visit, chosen), id="duties-found", aria_live="polite"),
    )


def filter_duties(visit: Visit, click: clicks.Filter) -> Regions:
    """The view with what a person wants to see of it."""
    return {"view": duties_view(visit, click)}


def chosen_provisions(visit: Visit, chosen: clicks.Filter) -> tuple[Provision, ...]:
    """The provisions that the filters leave."""
    return provisions_of(
        visit.desk.assistant.index,
        visit.desk.glossary,
        language=visit.language,
        actor=chosen.actor,
        theme=chosen.theme or None,
        strength=chosen.strength or None,
        document_id=chosen.document or None,
    )


def _filters(visit: Visit, chosen: clicks.Filter) -> Markup:
    language = visit.language
    everything = provisions_of(visit.desk.assistant.index, visit.desk.glossary, language=language)
    actors = matrix_of(everything, visit.desk.glossary, language).actors
    documents = {one.id: one.short_title or one.title for one in visit.documents}
    return tag(
        "form",
        _choice("actor", chosen.actor, {one: one for one in actors if one}, language),
        _choice("theme", chosen.theme, {one: THEME[one][language] for one in get_args(Theme)}, language),
        _choice("strength", chosen.strength, {one: STRENGTH[one][language] for one in get_args(Strength)}, language),
        _choice("document", chosen.document, documents, language),
        class_="filters card",
        data_filter="filter",
    )


def _choice(name: str, chosen: str, options: Mapping[str, str], language: Language) -> Markup:
    shown = [tag("option", words("all", language), value="")]
    shown += [tag("option", label, value=value, selected=value == chosen) for value, label in options.items()]
    return tag("label", words(name, language), tag("select", *shown, id=f"filter-{name}", data_name=name))


def _found(visit: Visit, chosen: clicks.Filter) -> Markup:
    language, documents = visit.language, visit.desk.assistant.index.documents
    found = chosen_provisions(visit, chosen)
    shown = found[:_MOST_SHOWN]
    return join(
        [
            tag("p", words("provisions_found", language, count=len(found)), *_downloads(visit, chosen)),
            tag("h3", words("matrix", language)),
            _matrix(matrix_of(found, visit.desk.glossary, language), language),
            tag("h3", words("provisions", language)),
            tag("p", words("provisions_shown", language, shown=len(shown)), class_="aside")
            if len(shown) < len(found)
            else None,
            _table(shown, documents, language),
        ]
    )


def _downloads(visit: Visit, chosen: clicks.Filter) -> list[Markup]:
    if not visit.shown.may_export:
        return []
    query = urlencode(chosen.model_dump())
    links = [
        tag("a", words(form, visit.language), href=f"page/duties.{form}?{query}", download=True, class_="quiet")
        for form in ("xlsx", "csv", "svg")
    ]
    # The browser itself makes pixels of the picture, for programs that take no SVG.
    name = f"{words('matrix', visit.language)}.png"
    return [*links, tag("a", "PNG", href=f"page/duties.svg?{query}", data_png=name, class_="quiet")]


def _matrix(matrix: Matrix, language: Language) -> Markup:
    """Actors by themes, with how many provisions each cell holds; darker where it holds more, and always a figure."""
    heads = (tag("th", THEME[theme][language], scope="col") for theme in matrix.themes)
    most = max((len(matrix.at(actor, theme)) for actor in matrix.actors if actor for theme in matrix.themes), default=0)
    rows = (
        tag(
            "tr",
            tag("th", actor or words("nobody", language), scope="row", dir="auto"),
            *(_cell(len(matrix.at(actor, theme)), most) for theme in matrix.themes),
            tag("td", tag("strong", str(matrix.total(actor)))),
        )
        for actor in matrix.actors
    )
    head = tag(
        "thead",
        tag(
            "tr",
            tag("th", words("actor", language), scope="col"),
            *heads,
            tag("th", words("total", language), scope="col"),
        ),
    )
    return _scroller(tag("table", head, tag("tbody", *rows), class_="matrix"), words("matrix", language))


def _cell(count: int, most: int) -> Markup:
    """A figure on a ground that is the darker the more of `most` it is."""
    if not count:
        return tag("td")
    return tag("td", str(count), class_="some" if 3 * count <= most else "more" if 3 * count <= 2 * most else "most")


def _table(found: Sequence[Provision], documents: Mapping[str, Document], language: Language) -> Markup:
    head = tag("thead", tag("tr", *(tag("th", words(name, language), scope="col") for name in _COLUMNS)))
    rows = (tag("tr", *_cells(one, documents[one.document_id], language)) for one in found)
    return _scroller(tag("table", head, tag("tbody", *rows)), words("provisions", language))


def _cells(one: Provision, document: Document, language: Language) -> list[Markup]:
    place = " › ".join((document.short_title or document.title, *one.section))
    link = tag(
        "a", place, href=f"#/documents/{one.document_id}/{one.start}-{one.end}", lang=document.language, dir="auto"
    )
    return [
        tag("td", one.actor or words("nobody", language), dir="auto"),
        tag("td", STRENGTH[one.strength][language]),
        tag("td", one.action, class_="wide", lang=document.language, dir="auto"),
        tag("td", THEME[one.theme][language]),
        tag("td", link),
    ]


def _scroller(table: Markup, label: str) -> Markup:
    return tag("div", table, class_="scroller", tabindex="0", role="region", aria_label=label)
