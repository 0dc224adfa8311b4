"""`policy-assistant serve`: the page and the HTTP interface on one port."""

from typing import Annotated

import typer

from assistant.cli.call import Home
from assistant.cli.terminal import Line, print_lines, progress

_HIGHEST_PORT = 65535


def serve(
    *,
    home: Home,
    host: Annotated[str, typer.Option(metavar="H", help="The address to serve on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="P", min=0, max=_HIGHEST_PORT, help="The port; 0 for a free one.")
    ] = 7860,
) -> None:
    """Serve the page and the HTTP interface until Ctrl-C.

    An address that other machines can reach is refused unless accounts are configured: see `password`.
    """
    from assistant.page.serving import serve as serve_page

    with progress() as report:
        serve_page(home, host, port, progress=report, ready=_announce)


def _announce(address: str) -> None:
    print_lines([Line(f"Serving at {address} (Ctrl-C ends)")])
