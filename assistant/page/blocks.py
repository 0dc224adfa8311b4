"""The Gradio page: its regions, and the events between browser and actions. The only file that knows Gradio."""

import inspect
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.operations.desk import Desk
from assistant.page.actions import perform, perform_growing
from assistant.page.files import file_routes
from assistant.page.visit import REGIONS, Regions

if TYPE_CHECKING:
    import gradio
    from fastapi import FastAPI

_ASSETS = Path(__file__).parent / "assets"
# Regions of the middle column; the others stand around it.
_MIDDLE = ("thread", "examples", "turn", "exports", "composer", "view")
_SIDE = ("tools", "list")
# Questions answered at the same time; more wait. Twenty people asking at once are served without a queue.
_AT_ONCE = 20


def load_gradio() -> None:
    """Imports Gradio, which takes seconds: without its reports to its makers, and without writing type stubs.

    At each import Gradio writes stubs for editors beside its own files, which takes more than half of the time; for
    classes that come from no file it writes none, and so it is told for that while.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    file_of = inspect.getfile

    def no_file_of(thing: Any) -> str:
        if inspect.isclass(thing) and thing.__module__.startswith("gradio."):
            raise OSError("no stub is wanted")
        return file_of(thing)

    inspect.getfile = no_file_of  # type: ignore[assignment]  # it is called with classes alone
    try:
        import gradio  # noqa: F401 - loaded here, used below
    finally:
        inspect.getfile = file_of


def mount_page(app: "FastAPI", desk: Desk) -> None:
    """Puts the page at the root of `app`."""
    load_gradio()
    import gradio

    app.include_router(file_routes(desk))
    style = f"<style>{_asset('page.css')}</style>"
    gradio.mount_gradio_app(
        app, page(desk), path="", head=style, footer_links=[], run_history=False, show_error=False, ssr_mode=False
    )


def page(desk: Desk) -> "gradio.Blocks":
    """The page: empty regions, which the first event fills."""
    import gradio

    blocks: gradio.Blocks = gradio.Blocks(title="Policy assistant", analytics_enabled=False)
    with blocks:
        with gradio.Column(elem_id="office"):
            regions = {"bar": _region("bar")}
            with gradio.Column(elem_id="side"):
                regions |= {name: _region(name) for name in _SIDE}
            with gradio.Column(elem_id="middle"):
                regions |= {name: _region(name) for name in _MIDDLE}
            regions |= {name: _region(name) for name in ("panel", "light", "note")}
        wire = gradio.HTML("", elem_id="wire", js_on_load=_asset("page.js"), apply_default_css=False, regions=REGIONS)
        _connect(desk, wire, [regions[name] for name in REGIONS])
    return blocks


def _region(name: str) -> "gradio.HTML":
    import gradio

    told = f"watch('value', () => office.shown('{name}', element)); (window.officeRegions ??= new Set()).add('{name}');"
    return gradio.HTML("", elem_id=f"region-{name}", js_on_load=told, apply_default_css=False)


def _connect(desk: Desk, wire: "gradio.HTML", outputs: "list[gradio.HTML]") -> None:
    """The events: "act" for what is done at once, "grow" for what is shown as it grows."""
    import gradio

    def act(event: gradio.EventData, request: gradio.Request) -> list[Any]:
        return _updates(perform(desk, _person(desk, request), *_sent(event)))

    def grow(event: gradio.EventData, request: gradio.Request) -> Iterator[list[Any]]:
        yield from map(_updates, perform_growing(desk, _person(desk, request), *_sent(event)))

    silent: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "trigger_mode": "multiple"}
    wire.act(act, None, outputs, queue=False, **silent)
    wire.grow(grow, None, outputs, concurrency_limit=_AT_ONCE, **silent)


def _updates(regions: Regions) -> list[Any]:
    import gradio

    return [regions.get(name, gradio.skip()) for name in REGIONS]


def _sent(event: "gradio.EventData") -> tuple[str, dict[str, Any]]:
    sent = dict(event._data)
    return str(sent.pop("action", "")), sent


def _person(desk: Desk, request: "gradio.Request") -> Any:
    return desk.sign_in.person_of(request.headers.get("authorization"))


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")
