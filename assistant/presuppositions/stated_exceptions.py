"""Stated exceptions: a question takes for granted of a thing what the documents say of others, "but not" of it."""

import re

from assistant.language.units import Features, Unit
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.signals import MATCHED

_I = re.IGNORECASE
_BUT_NOT = re.compile(
    r"\b(?:but not|though not|except(?: for)?|with the exception of|excluding)\b"
    r"(?: (?:for|in|to|on|of|by|at|with|the))*(?P<en>[^,.;:]+)"
    r"|[,;] (?:(?:they|it|these|this) (?:is|are|do|does|need|may|must) not (?:be )?(?:\w+ )?|not )"
    r"(?:for|in|to|on|at) (?:the )?(?P<other>[^,.;:]+)"
    r"|[，,]?(?:但|而)?不(?:包括|含|适用于|得用于|能用于)(?P<zh>[^，。；：]+)"
)
_NEXT = re.compile(r"\b(?:or|and)\b|[、或和]")
_DENIED = re.compile(r"\b(?:not|no|never|cannot|except\w*|without)\b|n['’]t\b|不|未|无|除", _I)
# The sentence is on the same where what stands before the exception has this share of the other words.
LEAST_SAID = 0.7
# The sentences looked at: those that a reader would look at first.
DEPTH = 5


def excepted(statement: str, grounds: Grounds) -> Evidence | None:
    """The sentence that says of other things what `statement` says of one, and excepts this one; None if none does."""
    if _DENIED.search(statement):
        return None
    said = grounds.vocabulary.features(statement)
    units = telling(statement, grounds.vocabulary)
    return next((one for one in grounds.look_up(statement)[:DEPTH] if _excepts(one, said, units, grounds)), None)


def _excepts(one: Evidence, said: Features, units: tuple[Unit, ...], grounds: Grounds) -> bool:
    vocabulary = grounds.vocabulary
    for match in _BUT_NOT.finditer(one.text):
        before = vocabulary.features(f"{one.surroundings}\n{one.text[: match.start()]}")
        for thing in _NEXT.split(match["en"] or match["other"] or match["zh"]):
            named, apart = telling(thing, vocabulary), vocabulary.features(thing)
            others = tuple(unit for unit in units if vocabulary.match(unit, apart) < MATCHED)
            is_named = bool(named) and all(vocabulary.match(unit, said) >= MATCHED for unit in named)
            if is_named and others and vocabulary.coverage(others, before) >= LEAST_SAID:
                return True
    return False
