"""The frame of the page: the bar with its views, languages and themes; the empty source panel."""

from assistant.page.markup import Markup, join, tag
from assistant.page.routes import FEATURES, VIEWS, View
from assistant.page.texts import words
from assistant.page.visit import Visit


def bar(visit: Visit) -> Markup:
    """The bar: title, views, a place for the light, language and theme."""
    language = visit.language
    title = visit.desk.page.title_in(language) or words("page_title", language)
    views = [one for one in VIEWS if _is_shown(one, visit)]
    links = (
        tag(
            "a",
            words(f"view_{one}", language),
            tag("span", data_light=True) if one == "health" else None,
            href=f"#/{one}",
            data_view=one,
        )
        for one in views
    )
    other = "en" if language == "zh" else "zh"
    switches = (
        tag(
            "button",
            words("other_language", language),
            type="button",
            class_="quiet",
            lang=other,
            data_language=other,
            aria_label=words("other_language_name", language),
        ),
        tag("button", words("dark", language), type="button", class_="quiet", data_theme=True, aria_pressed="false"),
    )
    return join(
        [
            tag("a", words("skip", language), href="#question", class_="skip", data_skip=True),
            tag("h1", title),
            tag("nav", *links, aria_label=words("views", language)),
            tag("div", *switches, class_="switches"),
            tag("span", title, hidden=True, data_title=True),
        ]
    )


def _is_shown(view: View, visit: Visit) -> bool:
    """Whether the view is switched on, and of use to this person."""
    if view == "review" and not visit.shown.may_approve:
        return False
    return view not in FEATURES or visit.desk.page.shows(FEATURES[view])


def panel(visit: Visit) -> Markup:
    """The source panel, which the browser fills with the card of the mark that was clicked."""
    language = visit.language
    return tag(
        "div",
        tag(
            "div",
            tag("h2", words("source", language, number=""), id="panel-title", tabindex="-1"),
            tag("button", words("close", language), type="button", class_="quiet", data_close=True),
            class_="panel-head",
        ),
        tag("div", id="panel-content", class_="panel-content"),
        id="source-panel",
        role="region",
        aria_labelledby="panel-title",
        hidden=True,
    )
