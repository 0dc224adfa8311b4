"""The HTTP interface: a question, the documents, the health; the same objects as at every other door."""

import difflib
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, PlainTextResponse

from assistant.answer import Answer
from assistant.contract import to_json
from assistant.operations.accounts import Person
from assistant.operations.desk import Desk
from assistant.records.conversations import append_turn, load_turns
from assistant.web.bodies import Asked, read_question
from assistant.web.guard import PERSON
from corpus.document import Document
from corpus.library import BUNDLED_FOLDER, entries_in

_UNLISTED = frozenset({"text", "sections", "canaries"})
_UNWELL = 503


def api(desk: Desk) -> APIRouter:
    """The interface under /api, over what `desk` holds."""
    router = APIRouter(prefix="/api")

    @router.post("/ask")
    async def ask(request: Request) -> JSONResponse:
        asked = await read_question(request, desk.glossary)
        person: Person = getattr(request.state, PERSON)
        answer = await run_in_threadpool(_answered, desk, person, asked)
        return JSONResponse(to_json(answer))

    @router.get("/documents")
    def documents() -> JSONResponse:
        return JSONResponse(list(_register(desk)))

    @router.get("/documents/{document_id}")
    def document(document_id: str) -> PlainTextResponse:
        return PlainTextResponse(_document(desk, document_id).text)

    @router.get("/health")
    def health() -> JSONResponse:
        state = desk.health()
        llm = desk.settings.llm
        facts = {**asdict(state), "language_model": llm.model if llm else None}
        return JSONResponse(facts, 200 if state.is_well else _UNWELL)

    return router


def _answered(desk: Desk, person: Person, asked: Asked) -> Answer:
    """The answer, kept as a turn where the question belongs to a conversation that is remembered here."""
    if asked.conversation is None:
        return desk.assistant.ask(asked.question, asked.history)
    turns = load_turns(desk.store, person.name, asked.conversation)
    answer = desk.assistant.ask(asked.question, turns)
    append_turn(desk.store, person.name, asked.conversation, answer)
    return answer


def _register(desk: Desk) -> Iterator[dict[str, Any]]:
    """What `corpus list --json` prints, of the documents that answers are given from now."""
    bundled = {entry.id for entry in entries_in(BUNDLED_FOLDER)}
    names = [field.name for field in fields(Document) if field.name not in _UNLISTED]
    for document in desk.assistant.index.documents.values():
        yield {**{name: getattr(document, name) for name in names}, "is_bundled": document.id in bundled}


def _document(desk: Desk, document_id: str) -> Document:
    documents = desk.assistant.index.documents
    if document_id not in documents:
        close = difflib.get_close_matches(document_id, documents, n=1)
        hint = f"did you mean {close[0]}?" if close else "see /api/documents."
        raise HTTPException(404, f"There is no document {document_id!r}: {hint}")
    return documents[document_id]
