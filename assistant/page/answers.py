"""Answers as the page shows them: question, status, statements with their marks, and what can be done with them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from assistant.answer import Answer, Statement, Status, Turn
from assistant.cli.labels import STATUS, writer_label
from assistant.page import clicks
from assistant.page.markup import Markup, join, tag
from assistant.page.sources import (
    Documents,
    check_line,
    marks,
    nearest_list,
    source_list,
    source_templates,
    translation_of,
)
from assistant.page.texts import words
from corpus.document import Language

# A shape for each outcome, so that nobody has to tell colours apart.
_SHAPES: Mapping[Status, str] = {
    Status.ANSWERED: "✓",
    Status.PARTIAL: "◐",
    Status.CLARIFY: "?",
    Status.NOT_IN_DOCUMENTS: "∅",
    Status.FALSE_PREMISE: "≠",
    Status.OUT_OF_SCOPE: "↷",
    Status.REFUSED: "✕",
    Status.FAILED: "!",
}
# A longer question is shown in a box that scrolls, which the keyboard must reach.
_LONG_QUESTION_CHARS = 200
_OPINIONS = ("right", "wrong_answer", "wrong_source", "incomplete")
_MAX_NOTE_CHARS = 2000


@dataclass(frozen=True, slots=True)
class Shown:
    """How answers are shown to one person: the language of the page, and what that person may do with them."""

    language: Language
    gives_feedback: bool
    may_export: bool
    may_approve: bool


def turn_markup(
    turn: Turn, documents: Documents, shown: Shown, *, conversation: str = "", place: int = 0, asked: str = ""
) -> Markup:
    """One exchange of a conversation; `place` is its number there, from 0, `asked` what the browser calls it."""
    question, answer = turn.question, turn.answer
    language = shown.language
    return tag(
        "article",
        _asked(question, language, place=place),
        tag(
            "div",
            tag("h3", words("assistant", language), class_="for-readers"),
            _status(answer, language),
            answer_markup(answer, documents, language),
            _follow_ups(answer, language),
            _actions(answer, shown, conversation),
            class_="said",
        ),
        class_="turn",
        data_answer=answer.id,
        data_conversation=conversation,
        data_asked=asked or None,
        data_done=True,
        data_announce=_announcement(answer, language),
    )


def growing_markup(click: clicks.Ask, answer: Answer | None, *, place: int) -> Markup:
    """An exchange whose answer is still being given; None before its first sentence."""
    language = click.language
    working = tag("p", words("working", language), class_="working")
    stopped = tag("p", words("stopped", language), class_="stopped aside")  # shown by the browser when it stops
    said = tag("div", _statements(answer, language) if answer else working, stopped, class_="said")
    asked = _asked(click.question, language, place=place)
    return tag("article", asked, said, class_="turn growing", data_asked=click.asked)


def answer_markup(answer: Answer, documents: Documents, language: Language) -> Markup:
    """What is said, with its sources: the part of an exchange that stands alone too."""
    coverage = words("coverage", language, **asdict(answer.coverage)) if answer.coverage else None
    understood = words("understood", language, question=answer.standalone_question)
    return join(
        [
            tag("p", understood, class_="aside", dir="auto") if answer.standalone_question != answer.question else None,
            _statements(answer, language),
            tag("p", coverage, class_="aside") if coverage else None,
            nearest_list(answer, documents, language),
            source_list(answer, language),
            source_templates(answer, documents, language),
        ]
    )


def plain_answer(answer: Answer, language: Language) -> str:
    """The answer as text to be pasted elsewhere: question, statements with their marks, sources with their quotes."""
    said = [f"{one.text} {''.join(f'[{number}]' for number in one.citations)}".rstrip() for one in answer.statements]
    sources = [
        f"[{one.number}] {' › '.join((one.title, *one.section))}: “{' '.join(one.quote.split())}”"
        for one in answer.citations
    ]
    heading = [words("sources", language)] if sources else []
    return "\n\n".join([answer.question, "\n".join(said), "\n".join([*heading, *sources])]).strip()


def status_label(answer: Answer, language: Language) -> Markup:
    """The outcome as a shape and in words."""
    shape = tag("span", _SHAPES[answer.status], aria_hidden="true", class_="shape")
    return tag("span", shape, " ", STATUS[answer.status][language], class_=f"status status-{answer.status}")


def _asked(question: str, language: Language, *, place: int) -> Markup:
    edit = tag("button", words("edit", language), type="button", class_="quiet", data_edit=place)
    heading = tag("h3", words("you", language), class_="for-readers")
    reached = "0" if len(question) > _LONG_QUESTION_CHARS else None
    return tag(
        "div", heading, tag("p", question, dir="auto", class_="question", tabindex=reached), edit, class_="asked"
    )


def _status(answer: Answer, language: Language) -> Markup:
    approved = tag("span", words("approved_answer", language), class_="status status-approved")
    writer = writer_label(answer, language)
    return join(
        [
            tag("p", status_label(answer, language), " ", approved if answer.mode == "approved" else None),
            tag("p", writer, class_="aside writer") if writer else None,
        ]
    )


def _statements(answer: Answer, language: Language) -> Markup:
    """What rests on documents as a list where there are several, the assistant's own remarks as paragraphs."""
    is_list = sum(bool(statement.citations) for statement in answer.statements) > 1
    parts: list[Markup] = []
    items: list[Markup] = []
    for statement in answer.statements:
        if is_list and statement.citations:
            items.append(tag("li", _statement(statement, answer, language), dir="auto"))
            continue
        parts += [*_list_of(items), tag("p", _statement(statement, answer, language), dir="auto")]
        items = []
    return tag("div", *parts, *_list_of(items), class_="statements", lang=answer.language)


def _list_of(items: Iterable[Markup]) -> list[Markup]:
    listed = list(items)
    return [tag("ul", *listed)] if listed else []


def _statement(statement: Statement, answer: Answer, language: Language) -> Markup:
    doubt = statement.check.verdict in ("partial", "unsupported")
    return join(
        [
            statement.text,
            " ",
            marks(statement.citations, answer, language) if statement.citations else None,
            tag("small", check_line(statement.check, language)) if doubt else None,
            *(translation_of(one, answer, language) for one in answer.citations if one.number in statement.citations),
        ]
    )


def _follow_ups(answer: Answer, language: Language) -> Markup | None:
    if not answer.follow_ups:
        return None
    buttons = (question_button(one) for one in answer.follow_ups)
    return tag("div", tag("h4", words("follow_ups", language)), tag("div", *buttons, class_="choices"))


def question_button(question: str) -> Markup:
    """A button that asks `question`."""
    return tag("button", question, type="button", class_="choice", data_ask=question, dir="auto")


def _actions(answer: Answer, shown: Shown, conversation: str) -> Markup:
    language = shown.language
    copied = plain_answer(answer, language)
    return tag(
        "div",
        tag(
            "button",
            words("copy", language),
            type="button",
            class_="quiet",
            data_copy=copied,
            data_copied=words("copied", language),
        ),
        *(_export(answer, form, language) for form in ("word", "markdown") if shown.may_export),
        _approve(answer, language) if shown.may_approve and answer.citations and answer.mode != "approved" else None,
        _feedback(answer, conversation, language) if shown.gives_feedback else None,
        class_="actions",
    )


def _export(answer: Answer, form: str, language: Language) -> Markup:
    href = f"page/export/answers/{answer.id}?form={form}&language={language}"
    label = words(f"{form}_of", language)
    return tag("a", words(form, language), href=href, download=True, class_="quiet", title=label, aria_label=label)


def _approve(answer: Answer, language: Language) -> Markup:
    return tag(
        "button", words("approve", language), type="button", class_="quiet", data_do="approve", data_answer=answer.id
    )


def _feedback(answer: Answer, conversation: str, language: Language) -> Markup:
    name = f"opinion-{answer.id}"
    choices = [
        tag(
            "label",
            tag("input", type="radio", name=name, value=one, data_name="opinion", required=True),
            " ",
            words(one, language),
        )
        for one in _OPINIONS
    ]
    note = tag("textarea", rows="2", maxlength=_MAX_NOTE_CHARS, data_name="note")
    form = tag(
        "form",
        tag("fieldset", tag("legend", words("how_good", language)), *choices),
        tag("label", words("note", language), note),
        tag("button", words("send_feedback", language), type="submit"),
        data_form="feedback",
        data_answer=answer.id,
        data_conversation=conversation,
    )
    return tag("details", tag("summary", words("feedback", language)), form, class_="feedback")


def _announcement(answer: Answer, language: Language) -> str:
    said = " ".join(statement.text for statement in answer.statements)
    return words("announced", language, status=STATUS[answer.status][language], text=said)
