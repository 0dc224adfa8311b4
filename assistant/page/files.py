"""Files: what the page sends as files and takes as files, at addresses below /page."""

import re
from datetime import UTC, datetime
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query, Request, Response

from assistant.answer import Turn
from assistant.export.markdown import to_markdown
from assistant.export.picture import matrix_svg
from assistant.export.tables import to_csv, to_excel
from assistant.export.word import to_word
from assistant.operations.desk import Desk
from assistant.page import clicks
from assistant.page.duties import chosen_provisions
from assistant.page.texts import words
from assistant.page.uploads import keep_upload
from assistant.page.visit import Visit
from assistant.records.conversations import find_answer, load_turns
from assistant.register.matrix import matrix_of
from assistant.web.guard import PERSON
from corpus.document import Language
from corpus.errors import UserError

Form = Literal["word", "markdown"]
Table = Literal["xlsx", "csv", "svg"]
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
}
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_MAX_NAME_CHARS = 40


def file_routes(desk: Desk) -> APIRouter:
    """The addresses: answers and conversations as Word or Markdown, duties as tables or a picture, uploads."""
    routes = APIRouter(prefix="/page")

    @routes.get("/export/answers/{answer_id}")
    def export_answer(request: Request, answer_id: str, form: Form, language: Language) -> Response:
        visit = _visit(desk, request, language)
        answer = find_answer(desk.store, visit.person.name, answer_id)
        return _written(visit, [Turn(answer.question, answer)] if answer else [], form)

    @routes.get("/export/conversations/{conversation}")
    def export_conversation(request: Request, conversation: str, form: Form, language: Language) -> Response:
        visit = _visit(desk, request, language)
        return _written(visit, list(load_turns(desk.store, visit.person.name, conversation)), form)

    @routes.get("/duties.{table}")
    def export_duties(request: Request, table: Table, chosen: Annotated[clicks.Filter, Query()]) -> Response:
        visit = _visit(desk, request, chosen.language)
        return _download(_table(visit, table, chosen), words("view_duties", chosen.language), table)

    @routes.post("/uploads")
    async def upload(request: Request, name: str, language: Language) -> dict[str, str]:
        if not _visit(desk, request, language).may_change_documents:
            raise UserError(words("not_allowed", language))
        try:
            return {"upload": await keep_upload(desk.home, name, request.stream())}
        except UserError as error:
            raise HTTPException(400, error.said(language)) from error

    return routes


def _visit(desk: Desk, request: Request, language: Language) -> Visit:
    """Who asks, as the guard in front of the application has found."""
    return Visit(desk, getattr(request.state, PERSON), language)


def _written(visit: Visit, turns: list[Turn], form: Form) -> Response:
    if not turns or not visit.shown.may_export:
        raise HTTPException(404, words("no_such_answer", visit.language))
    documents, made = visit.desk.assistant.index.documents, datetime.now(UTC)
    name = turns[0].question
    if form == "word":
        return _download(to_word(turns, documents, language=visit.language, made=made), name, "docx")
    return _download(to_markdown(turns, documents, language=visit.language, made=made), name, "md")


def _table(visit: Visit, table: Table, chosen: clicks.Filter) -> bytes | str:
    if not visit.shown.may_export or not visit.desk.page.shows("duties"):
        raise HTTPException(404)
    language, documents = visit.language, visit.desk.assistant.index.documents
    found = chosen_provisions(visit, chosen)
    if table == "csv":
        return to_csv(found, documents, language=language)
    matrix = matrix_of(found, visit.desk.glossary, language)
    if table == "svg":
        return matrix_svg(matrix, language=language)
    return to_excel(found, documents, matrix, language=language, made=datetime.now(UTC))


def _download(content: bytes | str, name: str, suffix: str) -> Response:
    """A file to be saved, never shown by the browser itself."""
    stem = _UNSAFE.sub(" ", name).strip(" .")[:_MAX_NAME_CHARS].strip(" .") or "policy-assistant"
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(f'{stem}.{suffix}', safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=_TYPES[suffix], headers=headers)
