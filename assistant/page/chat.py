"""The chat: conversations opened, questions asked, answers judged and approved. Each gives the regions that change."""

import time
from collections.abc import Iterator
from itertools import takewhile

from assistant.answer import Answer, Turn
from assistant.operations.examples import examples
from assistant.page import clicks
from assistant.page.answers import growing_markup, turn_markup
from assistant.page.conversations import conversation_list, example_questions, exports, thread, welcome
from assistant.page.markup import Markup, tag
from assistant.page.routes import Route
from assistant.page.texts import words
from assistant.page.visit import Regions, Visit, note
from assistant.records.approvals import approve as approve_answer
from assistant.records.conversations import (
    append_turn,
    delete_conversation,
    find_answer,
    keep_turns,
    list_conversations,
    load_turns,
    new_conversation_id,
    rename_conversation,
)
from assistant.records.feedback import give_feedback
from corpus.errors import UserError

# Sentences that come faster than this are shown together: the eye gains nothing, the browser works for each.
_MIN_SECONDS_BETWEEN = 0.1


def open_chat(visit: Visit, route: Route, *, opened: str = "") -> Regions:
    """The conversation that the route names, or a new one; the browser knows it by `opened`."""
    turns = load_turns(visit.desk.store, visit.person.name, route.of) if route.of else ()
    if not turns:
        return {**_opened(visit, ""), "thread": _welcome(visit, opened), "exports": Markup()}
    documents = visit.desk.assistant.index.documents
    return {
        **_opened(visit, route.of),
        "thread": thread(turns, documents, visit.shown, conversation=route.of, opened=opened),
        "exports": _exports(visit, route.of),
    }


def show_examples(visit: Visit, _click: clicks.Click) -> Regions:
    """Questions that are answered: what takes a moment when they are asked for the first time."""
    return {"examples": example_questions(examples(visit.desk.assistant, visit.language), visit.language)}


def ask(visit: Visit, click: clicks.Ask) -> Iterator[Regions]:
    """The answer as it grows, below the exchanges before it; kept once it is whole, and not where it is stopped."""
    store, user = visit.desk.store, visit.person.name
    conversation = click.conversation or new_conversation_id()
    assistant, turns = visit.desk.assistant, load_turns(store, user, conversation)[: click.place]
    documents, place = assistant.index.documents, len(turns)
    before = thread(turns, documents, visit.shown, conversation=conversation, asked=click.asked)
    if visit.desk.stops.is_stopped(user, click.asked):
        yield {}  # nothing changes; a stream without any step would empty the page
        return
    yield {"thread": before, "turn": growing_markup(click, None, place=place)}
    shown, answer = 0.0, None  # the first sentence is shown at once: the next may take a language model long
    for answer in assistant.stream(click.question, turns):
        if visit.desk.stops.is_stopped(user, click.asked):
            return
        if time.monotonic() - shown >= _MIN_SECONDS_BETWEEN:
            shown = time.monotonic()
            yield {"turn": growing_markup(click, answer, place=place)}
    assert answer is not None  # a stream ends with the whole answer
    if click.place is not None:  # the question that was changed, and what followed it, go once there is an answer
        keep_turns(store, user, conversation, place)
    append_turn(store, user, conversation, answer)
    turn = Turn(click.question, answer)
    yield {
        "turn": turn_markup(turn, documents, visit.shown, conversation=conversation, place=place, asked=click.asked),
        "list": conversations(visit, conversation),
        "exports": _exports(visit, conversation),
    }


def stop(visit: Visit, click: clicks.Stop) -> Regions:
    """The question is answered no further; what was said so far stays on the page and is not kept."""
    visit.desk.stops.stop(visit.person.name, click.asked)
    return {}


def conversations(visit: Visit, current: str, search: str = "") -> Markup:
    """The person's conversations; of a search, those that hold its words."""
    found = list_conversations(visit.desk.store, visit.person.name, search=search)
    return conversation_list(found, visit.language, current=current, search=search)


def find(visit: Visit, click: clicks.Find) -> Regions:
    """The conversations that hold the words searched for."""
    return {"list": conversations(visit, click.conversation, click.search.strip())}


def rename(visit: Visit, click: clicks.OfConversation) -> Regions:
    """A conversation has a new name."""
    rename_conversation(visit.desk.store, visit.person.name, click.conversation, click.title)
    return {"list": conversations(visit, click.conversation)}


def delete(visit: Visit, click: clicks.OfConversation) -> Regions:
    """A conversation is gone."""
    delete_conversation(visit.desk.store, visit.person.name, click.conversation)
    return {"list": conversations(visit, ""), **note(words("deleted", visit.language))}


def judge(visit: Visit, click: clicks.Judge) -> Regions:
    """What a person thinks of an answer is written down, with what was asked before it."""
    store, user = visit.desk.store, visit.person.name
    answer = _answer(visit, click.answer)
    turns = load_turns(store, user, click.conversation)
    before = list(takewhile(lambda turn: turn.answer.id != answer.id, turns))
    give_feedback(store, user, answer, click.opinion, note=click.note, history=before)
    return note(words("feedback_thanks", visit.language))


def approve(visit: Visit, click: clicks.OfAnswer) -> Regions:
    """The answer is served word for word from now on."""
    if not visit.shown.may_approve:
        raise UserError(words("not_allowed", visit.language))
    answer = _answer(visit, click.answer)
    approve_answer(visit.desk.store, answer, visit.person.name, visit.desk.assistant.index.documents)
    return note(words("approved_now", visit.language))


def _answer(visit: Visit, answer_id: str) -> Answer:
    answer = find_answer(visit.desk.store, visit.person.name, answer_id)
    if answer is None:
        raise UserError(words("no_such_answer", visit.language))
    return answer


def _opened(visit: Visit, conversation: str) -> Regions:
    return {"turn": Markup(), "list": conversations(visit, conversation)}


def _welcome(visit: Visit, opened: str) -> Markup:
    said = welcome(visit.desk.page.notice_in(visit.language), visit.language)
    return tag("div", said, data_conversation="", data_opened=opened)


def _exports(visit: Visit, conversation: str) -> Markup:
    return exports(conversation, visit.language) if visit.shown.may_export else Markup()
