"""The frame of a page: title, style and script in one file, which may load nothing from anywhere."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping
from importlib.resources import files

from evals.page.markup import Markup, element, joined


def framed(title: str, content: Iterable[Markup]) -> str:
    """The whole page."""
    style, script = (_read(name) for name in ("style.css", "find.js"))
    # The browser runs and loads nothing but what these digests name, whatever a case says.
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(style)),
    )
    body = element("body", element("main", joined(content)), element("script", Markup(script)))
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def section(name: str, title: str, *content: Markup) -> Markup:
    """A part of a page under its heading; `name` is what links of the page call it."""
    return element("section", element("h2", title), *content, id=name)


def links(sections: Mapping[str, str]) -> Markup:
    """Links to the parts of the page, by their names."""
    return element("nav", [element("a", title, href=f"#{name}") for name, title in sections.items()])


def figure(caption: str, picture: Markup) -> Markup:
    """A picture under its caption."""
    return element("figure", element("figcaption", caption), picture)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    """A table that scrolls by itself where it is too wide."""
    head = element("tr", [_cell(one, "th", scope="col") if one else element("td") for one in headings])
    body = [element("tr", [_cell(one, "td") for one in row]) for row in rows]
    return element("div", element("table", head, *body), class_="scroll")


def finder(cases: int) -> Markup:
    """A field that hides, of what has the class `case`, those without the words typed; how many are shown; open all."""
    field = element(
        "input", class_="find", type="search", placeholder="Find cases by words, groups or ids", aria_label="Find cases"
    )
    counted = element("span", f"{cases} of {cases} shown", class_="soft counted", role="status")
    return joined([field, element("p", counted, element("button", "Open all", type="button", class_="all"))])


def listed(pairs: Mapping[str, str]) -> Markup:
    """Names with what they stand for."""
    return element("dl", [joined([element("dt", name), element("dd", value)]) for name, value in pairs.items()])


def _cell(content: str, name: str, **attributes: str) -> Markup:
    """A cell of a table; what is one already stays as it is."""
    if isinstance(content, Markup) and content.startswith(("<td", "<th")):
        return content
    return element(name, content, **attributes)


def _read(name: str) -> str:
    return (files("evals.page") / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
