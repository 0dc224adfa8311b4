"""The present tense of English: what a clause says somebody does. Knows no modal verb."""

import re
from itertools import pairwise

from corpus.actors import acts
from corpus.english_grammar import CLOSED, CONDITION, FINITE, RELATIVE_PRONOUN, VERB_SET
from corpus.sentences import Span

# What these say of somebody is no duty.
_STATIVE = frozenset(
    """measures measure names name comprises comprise consists consist belongs belong lies lie stands stand exists exist
    rests rest says say states state lasts last costs cost equals equal knows know lives live adjoins adjoin
    needs""".split()
)
_NEXT_VERB = re.compile(
    r"\s*(?:and\s+)?(?P<verb>[a-z]+s)\s+(?:the|an?|each|every|its|their|all|any|at|to|on|for|by|[a-z]+s)\b"
)
_SHORTEST_VERB = 3


def present_tense(clause: str, *, at: int = 0) -> Span | None:
    """The subject of a clause that says in the present tense what someone does, or None; offsets counted from `at`."""
    words = list(re.finditer(r"[A-Za-z'’-]+", clause))
    for word, following in pairwise(words):
        is_next = clause[word.end() : following.start()] == " " and "," not in clause[: word.end()]
        if acts(following[0], "en"):
            continue  # "district administrations": the name goes on
        if FINITE.search(clause, 0, word.end()) or RELATIVE_PRONOUN.search(clause, 0, word.end()):
            return None
        if is_next and acts(clause[: word.end()].strip(), "en") and _is_done(following[0], by=word[0]):
            start = len(clause) - len(clause.lstrip())
            return at + start, at + word.end()
    return None


def goes_on_in_present(clause: str) -> bool:
    """Whether `clause` opens with one more verb of a subject before it: "keeps the register", "and allots grants"."""
    match = _NEXT_VERB.match(clause)
    return match is not None and _is_done(match["verb"], by="one")


def in_condition(clause: str) -> Span | None:
    """Who acts in the condition that `clause` opens with, whom "it" takes up: "Where a district departs, it must"."""
    opener = CONDITION.match(clause)
    comma = clause.find(",")
    return present_tense(clause[opener.end() : comma], at=opener.end()) if opener and comma > 0 else None


def _is_done(verb: str, *, by: str) -> bool:
    """Whether `verb` says what those whose name ends on the word `by` do, and not what they are."""
    if not verb.islower() or verb in CLOSED or verb.endswith(("ed", "ing")) or FINITE.fullmatch(verb):
        return False
    is_known = verb in VERB_SET or verb.removesuffix("s") in VERB_SET or verb.removesuffix("es") in VERB_SET
    agrees = by.endswith("s") != (verb.endswith("s") and not verb.endswith("ss"))
    return verb not in _STATIVE and agrees and (is_known or by.endswith("s") or len(verb) > _SHORTEST_VERB)
