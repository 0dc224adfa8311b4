"""Actions: what each kind of click comes to; and the door where every error becomes one sentence. Knows no Gradio."""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from assistant.operations.accounts import Person
from assistant.operations.desk import Desk
from assistant.page import chat, clicks, duties, health, office, review, views
from assistant.page.conversations import composer, conversation_tools
from assistant.page.frame import bar, panel
from assistant.page.markup import tag
from assistant.page.routes import route_of
from assistant.page.texts import words
from assistant.page.visit import Regions, Visit, note
from corpus.document import Language
from corpus.errors import UserError

log = logging.getLogger(__name__)

Sent = Mapping[str, Any]
Instant = tuple[type[clicks.Click], Callable[[Visit, Any], Regions]]
Growing = tuple[type[clicks.Click], Callable[[Visit, Any], Iterator[Regions]]]


def enter(visit: Visit, click: clicks.Go) -> Regions:
    """The whole page, as it is when it is opened at an address."""
    return {
        "bar": bar(visit),
        "tools": conversation_tools(visit.language),
        "composer": composer(visit.language),
        "panel": panel(visit),
        **chat.open_chat(visit, route_of(click.address), opened=click.opened),
        **go(visit, click),
    }


def go(visit: Visit, click: clicks.Go) -> Regions:
    """The view that an address names."""
    route = route_of(click.address)
    if route.view == "chat":
        return chat.open_chat(visit, route, opened=click.opened)
    return {"view": tag("div", views.view(visit, route), data_opened=click.opened)}


_INSTANT: Mapping[str, Instant] = {
    "enter": (clicks.Go, enter),
    "examples": (clicks.Click, chat.show_examples),
    "light": (clicks.Click, health.show_light),
    "go": (clicks.Go, go),
    "stop": (clicks.Stop, chat.stop),
    "find": (clicks.Find, chat.find),
    "rename": (clicks.OfConversation, chat.rename),
    "delete": (clicks.OfConversation, chat.delete),
    "feedback": (clicks.Judge, chat.judge),
    "approve": (clicks.OfAnswer, chat.approve),
    "documents": (clicks.Click, office.show_documents),
    "preview": (clicks.Uploaded, office.show_preview),
    "call-off": (clicks.Uploaded, office.call_off),
    "affected": (clicks.OfDocument, office.show_affected),
    "remove": (clicks.OfDocument, office.remove),
    "filter": (clicks.Filter, duties.filter_duties),
    "withdraw": (clicks.OfRecord, review.take_back),
    "case": (clicks.OfRecord, review.make_case),
    "examine": (clicks.Click, health.run_doctor),
}
_GROWING: Mapping[str, Growing] = {"ask": (clicks.Ask, chat.ask), "add": (clicks.Entry, office.add)}


def perform(desk: Desk, person: Person, action: str, sent: Sent) -> Regions:
    """What `action` changes on the page; an error changes nothing but is told in one sentence."""
    *_, regions = _guarded(desk, person, sent, lambda visit: iter([_done(visit, action, sent)]))
    return regions


def perform_growing(desk: Desk, person: Person, action: str, sent: Sent) -> Iterator[Regions]:
    """What `action` changes on the page, step by step."""
    model, carry_out = _GROWING[action]
    return _guarded(desk, person, sent, lambda visit: carry_out(visit, model.model_validate(sent)))


def _done(visit: Visit, action: str, sent: Sent) -> Regions:
    model, carry_out = _INSTANT[action]
    return carry_out(visit, model.model_validate(sent))


def _guarded(desk: Desk, person: Person, sent: Sent, work: Callable[[Visit], Iterator[Regions]]) -> Iterator[Regions]:
    language: Language = "zh" if sent.get("language") == "zh" else "en"
    of = str(sent.get("asked", ""))
    try:
        yield from work(Visit(desk, person, language))
    except UserError as error:
        yield note(error.said(language), of=of)
    except (ValidationError, KeyError):
        log.warning("the browser sent what the page does not know", exc_info=True)
        yield note(words("failed", language), of=of)
    except Exception:  # the door: a person gets a sentence, the log the rest
        log.exception("an action of the page failed")
        yield note(words("failed", language), of=of)
