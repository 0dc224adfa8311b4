"""Conversations: the list beside the chat, what stands in it before the first question, and the question box."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.page.answers import Shown, question_button, turn_markup
from assistant.page.markup import Markup, join, tag
from assistant.page.sources import Documents
from assistant.page.texts import words
from corpus.document import Language

if TYPE_CHECKING:
    from assistant.answer import Turn
    from assistant.records.conversations import Conversation

# Conversations listed at once: what was said today and this week; the search finds the others.
_MOST_LISTED = 40
# Outlines of two small pictures, on a ground of 16 by 16.
_PENCIL = "M3 13l.7-3L11 2.7 13.3 5 6 12.3z M9.6 4.1l2.3 2.3"
_BIN = "M3 4.5h10 M6.3 4.5V3h3.4v1.5 M4.4 4.5l.6 8.5h6l.6-8.5 M6.8 7v3.7 M9.2 7v3.7"


def conversation_list(found: "Sequence[Conversation]", language: Language, *, current: str, search: str = "") -> Markup:
    """The person's conversations, the latest first."""
    items = [_item(one, language, is_current=one.id == current) for one in found[:_MOST_LISTED]]
    older = tag("p", words("older", language), class_="aside") if len(found) > _MOST_LISTED else None
    none = words("no_conversations_found", language, words=search) if search else words("no_conversations", language)
    listed = tag("ul", *items, class_="conversations") if items else tag("p", none, class_="aside")
    return tag("nav", listed, older, aria_label=words("conversations", language))


def conversation_tools(language: Language) -> Markup:
    """What stands above the list: a new conversation, and the search."""
    label = words("search_conversations", language)
    search = tag("input", type="search", placeholder=words("search", language), aria_label=label, data_search=True)
    return join(
        [
            tag(
                "button",
                words("conversations", language),
                type="button",
                class_="quiet",
                data_side=True,
                aria_expanded="false",
            ),
            tag("h2", words("conversations", language)),
            tag("a", words("new_conversation", language), href="#/chat", class_="button", data_new=True),
            tag("form", search, data_form="find", role="search"),
        ]
    )


def thread(
    turns: "Sequence[Turn]",
    documents: Documents,
    shown: Shown,
    *,
    conversation: str,
    asked: str = "",
    opened: str = "",
) -> Markup:
    """The exchanges of a conversation.

    The browser calls the question that comes after them `asked`, and knows by `opened` what it has opened.
    """
    exchanges = [
        turn_markup(turn, documents, shown, conversation=conversation, place=place) for place, turn in enumerate(turns)
    ]
    return tag(
        "div",
        *exchanges,
        data_conversation=conversation,
        data_asked=asked or None,
        data_opened=opened or None,
        class_="thread",
    )


def exports(conversation: str, language: Language) -> Markup:
    """The links that save the whole conversation."""
    links = (
        tag(
            "a",
            words(form, language),
            href=f"page/export/conversations/{conversation}?form={form}&language={language}",
            download=True,
            class_="quiet",
            aria_label=f"{words('whole_conversation', language)} {words(form, language)}",
        )
        for form in ("word", "markdown")
    )
    return tag("p", words("whole_conversation", language), " ", *links, class_="aside whole")


def welcome(notice: str, language: Language) -> Markup:
    """What stands there before the first question: a word of welcome, and the office's notice."""
    return tag(
        "div",
        tag("h2", words("welcome", language)),
        tag("p", words("welcome_text", language)),
        tag("p", notice, class_="notice", dir="auto") if notice else None,
        class_="welcome",
    )


def example_questions(examples: Mapping[str, Sequence[str]], language: Language) -> Markup:
    """Questions to begin with, by theme."""
    groups = (
        tag("div", tag("h4", words(theme, language)), *(question_button(one) for one in questions), class_="theme")
        for theme, questions in examples.items()
    )
    return (
        tag("div", tag("h3", words("examples", language)), tag("div", *groups, class_="themes"))
        if examples
        else Markup()
    )


def composer(language: Language) -> Markup:
    """The question box with its buttons."""
    hint = words("question_hint", language)
    box = tag(
        "textarea", id="question", rows="2", placeholder=words("question", language), aria_describedby="question-hint"
    )
    return tag(
        "form",
        tag(
            "p",
            words("editing", language),
            " ",
            tag("button", words("cancel", language), type="button", class_="quiet", data_cancel_edit=True),
            class_="editing",
            hidden=True,
        ),
        tag("label", words("question", language), for_="question", class_="for-readers"),
        tag(
            "div",
            box,
            tag("button", words("send", language), type="submit", class_="send"),
            tag(
                "button",
                words("stop", language),
                type="button",
                class_="stop",
                hidden=True,
                data_stop=words("stopped", language),
                data_lost=words("lost", language),
            ),
            class_="box",
        ),
        tag("p", hint, id="question-hint", class_="hint"),
        data_form="ask",
        id="composer-form",
    )


def _item(one: "Conversation", language: Language, *, is_current: bool) -> Markup:
    tools = (
        tag(
            "button",
            _icon(_PENCIL),
            type="button",
            class_="quiet",
            title=words("rename", language),
            data_rename=one.id,
            data_title=one.title,
            aria_label=words("rename_of", language, title=one.title),
        ),
        tag(
            "button",
            _icon(_BIN),
            type="button",
            class_="quiet",
            title=words("delete", language),
            data_delete=one.id,
            data_question=words("delete_really", language),
            aria_label=words("delete_of", language, title=one.title),
        ),
    )
    link = tag("a", one.title, href=f"#/chat/{one.id}", dir="auto", aria_current="page" if is_current else None)
    return tag("li", link, tag("span", *tools, class_="tools"))


def _icon(outline: str) -> Markup:
    """A small picture in the colour of the words; the button that holds it says what it does."""
    return tag("svg", tag("path", d=outline), class_="icon", viewBox="0 0 16 16", aria_hidden="true")
