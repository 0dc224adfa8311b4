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


def figure(caption: str, picture: Markup) -> Markup:
    """A picture under its caption."""
    return element("figure", element("figcaption", caption), picture)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    """A table that scrolls by itself where it is too wide."""
    head = element("tr", [element("th", heading, scope="col") for heading in headings])
    body = [
        element(
            "tr", [cell if isinstance(cell, Markup) and cell.startswith("<td") else element("td", cell) for cell in row]
        )
        for row in rows
    ]
    return element("div", element("table", head, *body), class_="scroll")


def listed(pairs: Mapping[str, str]) -> Markup:
    """Names with what they stand for."""
    return element("dl", [joined([element("dt", name), element("dd", value)]) for name, value in pairs.items()])


def _read(name: str) -> str:
    return (files("evals.page") / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
