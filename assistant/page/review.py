"""The review view: approved answers, those to be looked at again, and what people think of answers."""

from collections.abc import Sequence

from assistant.page import clicks
from assistant.page.answers import answer_markup, status_label
from assistant.page.markup import Markup, join, tag
from assistant.page.texts import words
from assistant.page.visit import Regions, Visit, note
from assistant.records.approvals import Approval, list_approvals, list_for_review, withdraw
from assistant.records.cases import add_case
from assistant.records.feedback import Feedback, list_feedback
from corpus.errors import UserError

# A date and a time to the minute, as in 2026-11-23 23:40.
_MINUTE = 16


def review_view(visit: Visit) -> Markup:
    """What a reviewer looks after: approvals whose source has changed first."""
    if not visit.shown.may_approve:
        return tag("p", words("not_allowed", visit.language))
    store, language = visit.desk.store, visit.language
    return join(
        [
            tag("h2", words("view_review", language), tabindex="-1", data_focus=True),
            tag("h3", words("for_review", language)),
            _approvals(list_for_review(store), visit, is_served=False),
            tag("h3", words("approved_answers", language)),
            _approvals(list_approvals(store), visit, is_served=True),
            tag("h3", words("opinions", language)),
            _opinions(list_feedback(store), visit),
        ]
    )


def take_back(visit: Visit, click: clicks.OfRecord) -> Regions:
    """The approval is not served any more."""
    _demand_right(visit)
    withdraw(visit.desk.store, click.record)
    return {"view": review_view(visit), **note(words("withdrawn_now", visit.language))}


def make_case(visit: Visit, click: clicks.OfRecord) -> Regions:
    """The opinion has become a case of the harness."""
    _demand_right(visit)
    found = next((one for one in list_feedback(visit.desk.store) if one.id == click.record), None)
    if found is None:
        raise UserError(words("no_such_answer", visit.language))
    path = add_case(visit.desk.home, found)
    return note(words("case_made", visit.language, file=path.name))


def _demand_right(visit: Visit) -> None:
    if not visit.shown.may_approve:
        raise UserError(words("not_allowed", visit.language))


def _approvals(found: Sequence[Approval], visit: Visit, *, is_served: bool) -> Markup:
    if not found:
        return tag("p", words("none", visit.language), class_="aside")
    return join(_approval(one, visit, is_served=is_served) for one in found)


def _approval(one: Approval, visit: Visit, *, is_served: bool) -> Markup:
    language = visit.language
    since = words("approved_by", language, name=one.reviewer, when=_when(one.approved))
    ended = (
        None if is_served else tag("p", words("source_changed", language, when=_when(one.withdrawn)), class_="warning")
    )
    tools = (
        tag(
            "button", words("withdraw", language), type="button", class_="quiet", data_do="withdraw", data_record=one.id
        )
        if is_served
        else tag("button", words("ask_again", language), type="button", class_="quiet", data_again=one.question)
    )
    return tag(
        "article",
        tag("h4", one.question, dir="auto"),
        tag("p", since, class_="aside"),
        ended,
        tag(
            "details",
            tag("summary", words("show_answer", language)),
            answer_markup(one.answer, visit.desk.assistant.index.documents, language),
        ),
        tools,
        class_="card",
    )


def _opinions(found: Sequence[Feedback], visit: Visit) -> Markup:
    if not found:
        return tag("p", words("none", visit.language), class_="aside")
    return join(_opinion(one, visit) for one in found)


def _opinion(one: Feedback, visit: Visit) -> Markup:
    language = visit.language
    said = words("opinion_of", language, name=one.person, when=_when(one.given), opinion=words(one.opinion, language))
    case = tag(
        "button", words("make_case", language), type="button", class_="quiet", data_do="case", data_record=one.id
    )
    return tag(
        "article",
        tag("h4", one.answer.question, dir="auto"),
        tag("p", said, class_="aside"),
        tag("p", one.note, class_="notice", dir="auto") if one.note else None,
        tag(
            "details",
            tag("summary", words("show_answer", language)),
            tag("p", status_label(one.answer, language)),
            answer_markup(one.answer, visit.desk.assistant.index.documents, language),
        ),
        case,
        class_="card",
    )


def _when(moment: str) -> str:
    return moment[:_MINUTE].replace("T", " ")
