"""Defining: of sentences that speak of a thing alike, the one that says what it is, where just that is asked."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.question import Question

_I = re.IGNORECASE
_ASKED_EN = re.compile(r"^\W*(?:what|who) (?:is|are|was|were) (?:the |an? )?(?P<thing>[\w' -]+?)(?: about)?\W*$", _I)
_ASKED_ZH = re.compile(
    r"^\W*(?:请问)?(?P<thing>[^，。？\s]{2,16}?)(?:是|指)的?(?:什么|啥|干什么的?|做什么的?)(?:内容|意思)?\W*$"
)
# So much of the question, beside the sentence that has most of it, the defining one has as well.
_AS_MUCH = 0.95
_DEPTH = 8


def defining_first(question: Question, usable: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """`usable` with the sentence first that says "X is ...", where "What is X?" is asked and others only name X."""
    match = (_ASKED_ZH if question.language == "zh" else _ASKED_EN).match(question.text)
    if match is None:
        return usable
    first = _defining(match["thing"], [one for one in usable[:_DEPTH] if one.own >= _AS_MUCH * usable[0].own])
    return usable if first is None else (first, *(one for one in usable if one is not first))


def _defining(thing: str, near: Sequence[Evidence]) -> Evidence | None:
    """The first of `near` that says "X is ...", else the first that says "... is X"."""
    named = re.escape(thing)
    begins = re.compile(rf"\W*(?:the |an? )?{named}\W{{0,2}}(?: ?\b(?:is|are|was|were|means?)\b|[是为指])", _I)
    ends = re.compile(rf"[^,;:，；：]{{2,40}}(?:\b(?:is|are) (?:the |an? )?|[是为][^，。；的]{{0,4}}){named}", _I)
    defines = (one for form in (begins, ends) for one in near if form.match(one.text))
    return next(defines, None)
