"""The web application: the HTTP interface behind the guard; a page is mounted on it by whoever has one."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse

from assistant.operations.desk import Desk
from assistant.web.api import api
from assistant.web.guard import Guard
from corpus.errors import UserError

PROMETHEUS = "text/plain; version=0.0.4"
_BROKE_OFF = "Something went wrong inside the program; the log of the server says what, `policy-assistant doctor` why."


def make_app(desk: Desk) -> FastAPI:
    """The application over what `desk` holds: it loads nothing from elsewhere, and everybody passes the guard."""
    app = FastAPI(title="policy-assistant", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(Guard, sign_in=desk.sign_in)
    app.add_exception_handler(UserError, _refuse)
    app.add_exception_handler(Exception, _broke_off)  # the door: the server logs the rest
    app.include_router(api(desk))

    @app.get("/metrics")
    def metrics() -> PlainTextResponse:
        return PlainTextResponse(desk.usage.shown(), media_type=PROMETHEUS)

    return app


async def _refuse(_request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, 400)


async def _broke_off(_request: Request, _error: Exception) -> JSONResponse:
    return JSONResponse({"detail": _BROKE_OFF}, 500)
