"""Bearers: which provisions bind the one that a person names. Knows no question."""

import re
from collections.abc import Iterable

from corpus.glossary import Glossary, Term
from corpus.provision import Provision

_HOW_MANY = re.compile(
    r"^(?:(?:all|each|every|any|both|the|an?|of|its|their|this|these|such|at least (?:one|two|three|\d+))\s+)+"
    r"|^(?:各个?|所有|全体|该|本|每个?)(?=[\u4e00-\u9fff][\u4e00-\u9fff（])"
)
# Kinds of terms that name someone who can be bound.
_BODIES = frozenset({"actor", "zone", "place", "concept"})


def binding(provisions: Iterable[Provision], name: str, glossary: Glossary) -> tuple[Provision, ...]:
    """Those of `provisions` that bind whom `name` names, in their order.

    They are found by any variant of the glossary's term, for a level of government by the words that mark
    the bodies on it, and for any other name by its words or their synonyms.
    """
    terms = glossary.variants(name)
    marks = tuple(mark for term in terms for mark in term.marks)
    bodies = tuple(term for term in terms if term.kind in _BODIES)
    return tuple(one for one in provisions if one.actor and _binds(one.actor, name, (marks, bodies), glossary))


def _binds(actor: str, name: str, known: tuple[tuple[str, ...], tuple[Term, ...]], glossary: Glossary) -> bool:
    marks, bodies = known
    if marks:
        return any(mark in actor.lower() for mark in marks)
    if bodies:
        return any(term in bodies for term in glossary.variants(actor))
    shared = set(glossary.synonym_numbers(name)) & set(glossary.synonym_numbers(actor))
    return bool(shared) or plain_actor(name).removesuffix("s") in plain_actor(actor)


def plain_actor(name: str) -> str:
    """`name` without the words that say how many of its kind are meant, in lower case: to compare names."""
    return _HOW_MANY.sub("", " ".join(name.lower().split()))
