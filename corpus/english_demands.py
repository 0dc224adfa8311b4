"""Demands: what English clauses without a modal verb of their own lay on someone. Knows no other clause."""

import re

from corpus.actors import acts, is_paper
from corpus.directives import Bearing, Directive
from corpus.english_grammar import aside_end, is_pronoun, necessity
from corpus.english_present import goes_on_in_present, present_tense
from corpus.modality import english_modals
from corpus.provision import Strength

_GOAL = re.compile(r"\b(?:goals?|objectives?|targets?|aims?)\b[^,;]*\b(?:includes?|is|are) that\b", re.IGNORECASE)
_DUTY_IS = re.compile(
    r"\s*it (?:is|shall be|remains) the (?:duty|responsibility|task|function|role|obligation) of (?P<who>[^,;]+?) to\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"(?P<who>[^,;]*?)\s+"
    r"(?:(?P<must>calls? (?:for|on|upon)|requires?|demands?|asks|urges|instructs?|obliges|directs|orders)"
    r"|(?P<should>encourages|invites|recommends)|(?P<may>allows|permits|authori[sz]es|empowers|entitles)"
    r"|(?P<must_not>prohibits|forbids))\s+(?P<whom>[^,;]+?)(?=\s+(?:to|from|for|shall)\b|[,;.]|$)"
)
_HOW: dict[str, Strength] = {
    **dict.fromkeys(("advisable", "desirable", "recommended"), "should"),
    **dict.fromkeys(("unlawful", "illegal", "forbidden", "prohibited"), "must_not"),
    **dict.fromkeys(("lawful", "permissible"), "may"),
}
_DEMANDED: tuple[Strength, ...] = ("must", "should", "may", "must_not")
_DOES_NOT = re.compile(r"\s*(?P<who>[^,;]{2,60}?) (?:does|do) not (?=[a-z]+)", re.IGNORECASE)
_TO_ACT = re.compile(r"\s+to (?!be\b)[a-z]+")


def goal(clause: str, start: int) -> Directive | None:
    """The directive of "the goals include that": a state that is to be reached."""
    if not _GOAL.search(clause):
        return None
    return Directive(start, start + len(clause), start, "will", "unnamed", is_goal=True)


def necessary(clause: str, start: int) -> Directive | None:
    """The directive of "it is necessary (for someone) to" and "it is the duty of someone to"."""
    duty = _DUTY_IS.match(clause)
    match = duty or necessity(clause)
    if match is None:
        return None
    strength = "must" if duty else _HOW.get(match["how"].lower(), "must")
    who = (start + match.start("who"), start + match.end("who")) if match["who"] else None
    bearing: Bearing = "named" if who else "carried"
    return Directive(start, start + len(clause), start + match.end(), strength, bearing, who)


def demand(clause: str, start: int) -> Directive | None:
    """The directive of a document that calls for something, requires, allows or forbids it."""
    match = _DEMAND.match(clause)
    if match is None or not (is_paper(match["who"], "en") or acts(match["who"], "en")):
        return None
    strength = next(strength for strength in _DEMANDED if match[strength])
    whom = (start + match.start("whom"), start + match.end("whom"))
    named = acts(match["whom"], "en") or bool(_TO_ACT.match(clause, match.end()))
    bearing: Bearing = "named" if named else "unnamed"
    return Directive(start, start + len(clause), whom[0], strength, bearing, whom if named else None)


def present(clause: str, start: int) -> Directive | None:
    """The directive of what is said in the present tense where that binds: "the departments choose the sites"."""
    aside = aside_end(clause)
    denied = _DOES_NOT.match(clause, aside)
    if denied and (acts(denied["who"], "en") or is_pronoun(denied["who"])):
        who = None if is_pronoun(denied["who"]) else (start + denied.start("who"), start + denied.end("who"))
        bearing: Bearing = "named" if who else "carried"
        return Directive(start, start + len(clause), start + denied.end(), "must_not", bearing, who)
    if goes_on_in_present(clause):
        return Directive(start, start + len(clause), start, "must", "carried")
    subject = present_tense(clause[aside:])
    if subject is None or english_modals(clause):
        return None
    shift = start + aside
    first, last = shift + subject[0], shift + subject[1]
    return Directive(start, start + len(clause), last, "must", "named", (first, last))
