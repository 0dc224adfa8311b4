"""Routes: which view the address of the page names, as in `#/documents/notice.en/120-180?beside`."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from assistant.operations.page_settings import Feature
from corpus.sentences import Span

View = Literal["chat", "documents", "duties", "review", "health"]
VIEWS: tuple[View, ...] = get_args(View)
# The feature of the settings file that each view belongs to; the chat is always there.
FEATURES: dict[View, Feature] = {
    "documents": "documents",
    "duties": "duties",
    "review": "approvals",
    "health": "health",
}
_ROUTE = re.compile(
    r"#/(?P<view>[a-z]+)(?:/(?P<of>[^/?]+))?(?:/(?P<start>\d{1,9})-(?P<end>\d{1,9}))?(?P<beside>\?beside)?"
)


@dataclass(frozen=True, slots=True)
class Route:
    """A view, what it is of (a conversation, a document), and the characters that are to be marked in it."""

    view: View = "chat"
    of: str = ""
    span: Span | None = None
    beside: bool = False


def route_of(address: str) -> Route:
    """The route that the hash of an address names; the chat where it names none."""
    match = _ROUTE.fullmatch(address)
    view = next((one for one in VIEWS if match and one == match["view"]), None)
    if match is None or view is None:
        return Route()
    span = (int(match["start"]), int(match["end"])) if match["start"] else None
    return Route(view, match["of"] or "", span, bool(match["beside"]))
