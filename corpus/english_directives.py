"""The directives of an English sentence, clause by clause. Knows no document and no list."""

import re
from dataclasses import replace

from corpus.actors import acts, is_paper
from corpus.directives import Bearing, Directive
from corpus.english_clauses import (
    lead_in,
    opens_with_gerund,
    opens_with_infinitive,
    opens_with_participle,
    opens_with_relative,
    pieces,
)
from corpus.english_demands import demand, goal, necessary, present
from corpus.english_grammar import (
    agent,
    aside_end,
    is_imperative,
    is_limited,
    is_passive,
    is_pronoun,
    main_modal,
    masked,
    most_said,
    opens_aside,
    tells,
)
from corpus.english_present import in_condition
from corpus.modality import Modal, english_modals
from corpus.provision import Strength
from corpus.sentences import Span

_NORM = re.compile(
    r"\s*(?:under|according to|pursuant to|in accordance with|in line with|as laid down in)\b[^,]*\b(?:principle|rule|regulation|plan|law|act|section|article|notice|agreement|provision|order|policy|standard|programme|charter)s?\b[^,]*,\s*",
    re.IGNORECASE,
)
# "What residents must do when the siren sounds:" stands above a list of what they must do.
_WHAT_TO_DO = re.compile(
    r"\s*What (?P<who>[\w' -]{2,60}?) (?P<modal>must|should|shall|may|can|ha(?:s|ve) to|needs? to) (?P<not>not )?do\b[^:.]*:\s*$"
    r"|\s*(?P<whom>[A-Z][^:,.]{2,80}?) (?:is|are) (?:advised|asked|requested|required) as follows:\s*$"
)
_DUTY_OF = re.compile(
    r"\b(?:(?P<is_duty>duty|role|responsibility|job)|task|function|mission) of (?P<of>[^,;]+)", re.IGNORECASE
)
_OPEN = re.compile(
    r"[\s,]*(?:(?:do|take|perform|carry out|fulfil|fulfill|have|exercise|observe|ensure|be responsible for|comply with|meet|undertake)?\s*(?:all )?the following"
    r"(?: (?:\w+ )?(?:duties|functions|tasks|steps|measures|actions|responsibilities|obligations|powers|work|things|rules))?|[^:;.]{0,60},|ensure that|do the following|)\s*:?\s*$"
)
# "advance and retreat": two words of a list of nouns that might be verbs.
_LAST_NAME = re.compile(
    r"(?P<name>(?:the|an?|each|every|its)\s(?:(?!\b(?:the|an?|each|every|its)\s)[^,;.])*),\s+$", re.IGNORECASE
)
_NOUN_PAIR = re.compile(r"\s*\w+ and \w+,\s")
_NO_SUBJECT = re.compile(r"(?:no(?! longer| later| more| less)|neither)\s+|nothing\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:there|no one|nobody|none|nothing)\b", re.IGNORECASE)
_DO_NOT = re.compile(r"\s*(?:and\s+)?(?:do not|don't|never)\s+[a-z]+", re.IGNORECASE)
_TO_VERB = re.compile(r"\S\s+to [a-z]+\b")
_LAST_OR = re.compile(r",\s+or\s+[a-z]+")
_OR = re.compile(r"[,;]?\s(?:or|nor)\s|\bnot\b|\bnever\b")
_JOINED_END = re.compile(r"[;,]\s*(?:and|or|but)?\s*$")
_EDGE = " \t\n,;:.!"


def english_directives(text: str, start: int, end: int, *, is_duty: bool = False) -> tuple[Directive, ...]:
    """The directives of the sentence `text[start:end]`, in order, offsets in `text`.

    `is_duty` where the sentence stands under a heading that names duties: then what is said in the present
    tense binds.
    """
    line = masked(text[start:end])
    here, label = lead_in(line)
    norm = _NORM.match(line, here)
    found: list[Directive] = []
    pending: int | None = None
    is_told = False
    for piece in pieces(line, here):
        directive = _directive(line, piece, found[-1] if found else None, is_duty=is_duty or bool(norm))
        if found and _goes_with(line, found[-1], piece, directive):
            found[-1] = replace(found[-1], end=piece[1])
        elif directive is None or (is_told and not found and directive.bearing == "carried"):
            is_told = is_told or tells(line[slice(*piece)])
            pending = piece[0] if pending is None and opens_aside(line[slice(*piece)]) else pending
        else:
            found.append(_placed(line, directive, found, (pending, label)))
            pending = None
    return tuple(_shifted(line, directive, start) for directive in found)


def _goes_with(line: str, before: Directive, piece: Span, directive: Directive | None) -> bool:
    """Whether a clause belongs to the one before: it adds to it, or completes it behind an aside."""
    if directive is None:
        return ";" not in line[before.end : piece[0]]
    is_bare = directive.bearing == "carried" and not main_modal(line[slice(*piece)])
    return is_bare and (_is_unfinished(line, before) or _is_purpose(line, before))


def _is_purpose(line: str, before: Directive) -> bool:
    """Whether a list of alternatives goes on from a purpose: "may close it to save money, cut noise, or ..."."""
    return bool(_TO_VERB.search(line, before.predicate, before.end) and _LAST_OR.search(line, before.end))


def _placed(
    line: str, directive: Directive, found: list[Directive], opening: tuple[int | None, Span | None]
) -> Directive:
    """A directive with the aside or the label that opens it, and the strength it takes from the one before."""
    pending, label = opening
    start = directive.start if pending is None else pending
    if (
        directive.bearing == "carried"
        and found
        and found[-1].strength == "must_not"
        and not _OR.search(line, found[-1].end)
    ):
        return replace(directive, start=start, strength="must")  # "shall not charge fees, and publish the list"
    if directive.bearing == "carried" and label and not found:
        return replace(directive, start=label[0], bearing="named", subject=label)
    return replace(directive, start=start)


def _is_unfinished(line: str, directive: Directive) -> bool:
    """Whether the clause breaks off behind its modal verb for an aside: "should, wherever possible, ..."."""
    done = line[directive.predicate : directive.end].strip()
    parts = [part.strip() for part in done.split(",")]
    return len(parts) > 1 and not parts[0] and all(map(opens_aside, parts[1:]))


def _directive(line: str, piece: Span, before: Directive | None, *, is_duty: bool) -> Directive | None:
    """What the clause lays on someone, or None."""
    start, end = piece
    clause = line[start:end]
    to_do = _WHAT_TO_DO.match(clause)
    if to_do:
        name = "who" if to_do["who"] else "whom"
        who = (start + to_do.start(name), start + to_do.end(name))
        strength: Strength = "must_not" if to_do["not"] else "may" if to_do["modal"] in ("may", "can") else "must"
        return Directive(start, end, start + to_do.end(), strength, "named", who, is_open=True)
    stated = goal(clause, start) or necessary(clause, start)
    if stated:
        return stated
    if opens_with_relative(clause):
        return _relative_directive(line, piece)
    main = main_modal(clause)
    if main:
        return _modal_directive(clause, main.modal, main.subject, start)
    return (
        _bare_directive(clause, start, before, may_be_gerund=is_duty or before is not None)
        or demand(clause, start)
        or (present(clause, start) if is_duty else None)
    )


def _modal_directive(clause: str, modal: Modal, subject: Span, offset: int) -> Directive:
    """The directive of a clause with a modal verb."""
    name = clause[slice(*subject)]
    is_open = clause.rstrip().endswith(":") and bool(_OPEN.match(clause, modal.end))
    most = most_said(name) or is_limited(clause, modal.end)
    is_denied = bool(_NO_SUBJECT.match(name)) or (modal.strength == "may" and bool(most))
    bearing, actor = _bearer(clause, modal, subject)
    return Directive(
        start=offset,
        end=offset + len(clause),
        predicate=offset + modal.end,
        strength="must_not" if is_denied else modal.strength,
        bearing=bearing,
        subject=(offset + actor[0], offset + actor[1]) if actor else None,
        is_open=is_open,
    )


def _bearer(clause: str, modal: Modal, subject: Span) -> tuple[Bearing, Span | None]:
    """Whom a clause with a modal verb binds: its subject, the agent of its passive, or nobody that it names."""
    name = clause[slice(*subject)]
    duty = _DUTY_OF.search(name)
    if is_passive(clause, modal.end):
        actor = agent(clause, modal.end)
        return ("named", actor) if actor else ("unnamed", None)
    if duty and (acts(duty["of"], "en") or (duty["is_duty"] and not is_paper(duty["of"], "en"))):
        return "named", (subject[0] + duty.start("of"), subject[0] + duty.end("of"))
    if is_pronoun(name) and (meant := in_condition(clause[: subject[0]])):
        return "named", meant
    if not name or is_pronoun(name):
        return "carried", None
    is_forbidden_act = modal.strength == "must_not" and modal.text.endswith(("ed", "banned", "forbidden"))
    if is_paper(name, "en") or _NOBODY.match(name) or is_forbidden_act:
        return "unnamed", None
    denied = _NO_SUBJECT.match(name)
    return "named", (subject[0] + (denied.end() if denied else most_said(name)), subject[1])


def _relative_directive(line: str, piece: Span) -> Directive:
    """The directive of a clause that goes on from the name before it: "to the city, who shall deposit it"."""
    start, end = piece
    modal = english_modals(line[start:end])[0]
    names = list(_LAST_NAME.finditer(line, 0, start))
    name = names[-1].span("name") if names and acts(names[-1]["name"], "en") else None
    return Directive(start, end, start + modal.end, modal.strength, "named" if name else "unnamed", name)


def _bare_directive(clause: str, start: int, before: Directive | None, *, may_be_gerund: bool) -> Directive | None:
    """The directive of a clause without subject and modal verb: an imperative, or one that goes on."""
    end, aside = start + len(clause), aside_end(clause)
    if before and _NOUN_PAIR.match(clause):
        return None
    if _DO_NOT.match(clause, aside):
        return Directive(start, end, start, "must_not", "carried")
    if before and opens_with_participle(clause):
        actor = agent(clause, 0)
        who = (start + actor[0], start + actor[1]) if actor else None
        return Directive(start, end, start, before.strength, "named" if who else "unnamed", who)
    goes_on = (before and opens_with_infinitive(clause)) or (may_be_gerund and opens_with_gerund(clause))
    if not goes_on and not is_imperative(clause[aside:]):
        return None
    return Directive(start, end, start + aside, before.strength if before else "must", "carried")


def _shifted(line: str, directive: Directive, offset: int) -> Directive:
    start, end = directive.start, directive.end
    joined = re.match(r"\s*(?:(?:and|but|or|while|whereas)\s+)?", line[start:end])
    start += joined.end() if joined else 0
    end = start + len(_JOINED_END.sub("", line[start:end].rstrip()).rstrip(_EDGE))
    subject = directive.subject
    moved = (subject[0] + offset, subject[1] + offset) if subject else None
    predicate = max(start, directive.predicate) + offset
    return replace(directive, start=start + offset, end=end + offset, predicate=predicate, subject=moved)
