"""The directives of an English sentence, clause by clause. Knows no document and no list."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.actors import acts, is_paper
from corpus.clauses import VERBS, clauses
from corpus.directives import Bearing, Directive
from corpus.english_grammar import (
    agent,
    is_imperative,
    is_passive,
    is_pronoun,
    main_modal,
    masked,
    opens_aside,
    present_tense,
    tells,
)
from corpus.modality import Modal, Strength, english_modals
from corpus.sentences import Span

_REPORTING = (
    r"[^,;]{0,60}?\b(?:state|mention|note|stress|emphasi[sz]e|require|demand|say|provide|add|announce|explain|point(?:s|ed)? out|ma[dk]es? clear|propose|underline|recall|confirm|specif)"
    r"(?:s|es|ed|d|ies|ied)?(?: also| further)? that\b"
)
_CONNECTIVE = (
    r"(?:in addition|at the same time|furthermore|moreover|meanwhile|also|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|however|therefore|accordingly"
    r"|to this end|to that end|for this purpose|in particular|likewise|similarly|nevertheless|nonetheless|besides|additionally|hence|thus|in general|otherwise|in principle|as a rule|on the other hand"
    r"|according to (?:a|an|the|one|some) [\w ]{0,20}(?:sources?|reports?|website|news[\w ]*)),"
)
_LEAD_IN = re.compile(rf"\s*(?:(?:{_CONNECTIVE}|{_REPORTING})\s*)+", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?P<label>[A-Z][^:;,.]{2,60}):\s+(?=\w)")
_NORM = re.compile(
    r"\s*(?:under|according to|pursuant to|in accordance with|in line with|as laid down in)\b[^,]*\b(?:principle|rule|regulation|plan|law|act|section|article|notice|agreement|provision|order|policy|standard|programme|charter)s?\b[^,]*,\s*",
    re.IGNORECASE,
)
_NECESSARY = re.compile(
    r"\s*(?:(?:and|but|also|therefore)\s+)*it (?:is|shall be|will be|remains) (?:also |therefore )?(?P<how>necessary|essential|imperative|important|mandatory|compulsory|vital|crucial|advisable|desirable|recommended)"
    r"(?: for (?P<who>[^,;]+?))? (?:to|that)\b",
    re.IGNORECASE,
)
_GOAL = re.compile(r"\b(?:goals?|objectives?|targets?|aims?)\b[^,;]*\b(?:includes?|is|are) that\b", re.IGNORECASE)
_DUTY_IS = re.compile(
    r"\s*it (?:is|shall be|remains) the (?:duty|responsibility|task|function|role|obligation) of (?P<who>[^,;]+?) to\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"(?P<who>[^,;]*?)\s+(?:(?P<must>calls? (?:for|on|upon)|requires?|demands?|asks|urges|instructs?|obliges|directs|orders)|(?P<should>encourages|invites|recommends)"
    r"|(?P<may>allows|permits|authori[sz]es|empowers|entitles)|(?P<must_not>prohibits|forbids))\s+(?P<whom>[^,;]+?)(?=\s+(?:to|from|for|shall)\b|[,;.]|$)"
)
_DUTY_OF = re.compile(r"\b(?:duty|task|role|responsibility|function|job|mission) of (?P<of>[^,;]+)", re.IGNORECASE)
_OPEN = re.compile(
    r"[\s,]*(?:(?:do|take|perform|carry out|fulfil|fulfill|have|exercise|observe|ensure|be responsible for|comply with|meet|undertake)?\s*(?:all )?the following"
    r"(?: (?:\w+ )?(?:duties|functions|tasks|steps|measures|actions|responsibilities|obligations|powers|work|things|rules))?|[^:;.]{0,60},|ensure that|do the following|)\s*:?\s*$"
)
_ADVERBIAL = frozenset(
    "relying using including following depending taking drawing considering starting beginning working regarding concerning acting operating living having".split()
)
_MODAL_WORD = r"(?:shall|must|should|may|will|can|cannot|is|are|has|have)\b"
_PARTICIPLES = "|".join(
    f"{verb.removesuffix('e') if verb.endswith('e') and not verb.endswith('ee') else verb}ing" for verb in VERBS
)
_NEW_SUBJECT = re.compile(
    rf",\s+(?:and|but|or|while|whereas)\s+(?=(?!to\b)[^,;]{{1,90}}?\s{_MODAL_WORD})|\s(?:and|but)\s+(?=(?:the|each|every|all|any|no|it|they)\s[^,;]{{0,60}}?\b(?:shall|must|should|may|will)\b)"
)
_NEW_CONDITION = re.compile(
    rf",\s+(?:and|but)\s+(?=(?:when|if|where|once|unless|after|before)\b[^;]*?,[^;]*?\s{_MODAL_WORD})"
)
_PARTICIPLE = re.compile(rf",\s+(?:and\s+)?(?=(?:also |actively |\w+ly )?(?P<word>{_PARTICIPLES})\b)")
_WHO = re.compile(r"\s*(?:who|which)\s+(?=(?:shall|must|should|may|will)\b)")
_LAST_NAME = re.compile(r"(?P<name>(?:the|an?|each|every|its)\s(?:(?!\b(?:the|an?|each|every|its)\s)[^,;.])*),\s+$", re.IGNORECASE)
_RELATIVE = re.compile(r",\s+(?=(?:who|which)\s+(?:shall|must|should|may|will)\b)")
_INFINITIVE = re.compile(r",\s+(?:and\s+)?(?=to [a-z]+)")
# "advance and retreat": two words of a list of nouns that might be verbs.
_NOUN_PAIR = re.compile(r"\s*\w+ and \w+,\s")
_OR = re.compile(r"[,;]?\s(?:or|nor)\s|\bnot\b|\bnever\b")
_JOINED_END = re.compile(r"[;,]\s*(?:and|or|but)?\s*$")
_EDGE = " \t\n,;:.!"


def english_directives(text: str, start: int, end: int, *, is_duty: bool = False) -> tuple[Directive, ...]:
    """The directives of the sentence `text[start:end]`, in order, offsets in `text`.

    `is_duty` where the sentence stands under a heading that names duties: then what is said in the present
    tense binds.
    """
    line = masked(text[start:end])
    here, label = _lead_in(line)
    norm = _NORM.match(line, here)
    found: list[Directive] = []
    pending: int | None = None
    is_told = False
    for piece in _pieces(line, here):
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
    return is_bare and _is_unfinished(line, before)


def _placed(
    line: str, directive: Directive, found: list[Directive], opening: tuple[int | None, Span | None]
) -> Directive:
    """A directive with the aside or the label that opens it, and the strength it takes from the one before."""
    pending, label = opening
    start = directive.start if pending is None else pending
    if directive.bearing == "carried" and found and found[-1].strength == "must_not" and not _OR.search(line, found[-1].end):
        return replace(directive, start=start, strength="must")  # "shall not charge fees, and publish the list"
    if directive.bearing == "carried" and label and not found:
        return replace(directive, start=label[0], bearing="named", subject=label)
    return replace(directive, start=start)


def _is_unfinished(line: str, directive: Directive) -> bool:
    """Whether the clause breaks off behind its modal verb for an aside: "should, wherever possible, ..."."""
    done = line[directive.predicate : directive.end].strip()
    parts = [part.strip() for part in done.split(",")]
    return len(parts) > 1 and not parts[0] and all(map(opens_aside, parts[1:]))


def _lead_in(line: str) -> tuple[int, Span | None]:
    """Where the sentence itself begins, and the label before it that names who acts ("Treasury: pay ...")."""
    lead = _LEAD_IN.match(line)
    here = lead.end() if lead else len(line) - len(line.lstrip())
    label = _LABEL.match(line, here)
    if label is None or english_modals(label["label"]):
        return here, None
    return label.end(), label.span("label") if acts(label["label"], "en") else None


def _pieces(line: str, here: int) -> Iterator[Span]:
    """The clauses of `line` from `here`: as `corpus.clauses` cuts them, and where a new subject, condition,
    participle or infinitive goes on from a clause that binds."""
    for first, last in clauses(line, here, len(line)):
        begin = first
        for pattern in (_NEW_CONDITION, _NEW_SUBJECT, _RELATIVE, _INFINITIVE, _PARTICIPLE):
            for match in pattern.finditer(line, first, last):
                if match.start() > begin and _goes_on(line[begin : match.start()], pattern, match):
                    yield begin, match.start()
                    begin = match.end()
        yield begin, last


def _goes_on(before: str, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    main = main_modal(before)
    if pattern is _INFINITIVE:
        return main is not None and main.modal.ends_with_to and not is_passive(before, main.modal.end)
    if pattern is _PARTICIPLE:
        return match["word"] not in _ADVERBIAL and (
            main is not None or before.startswith(tuple(_PARTICIPLES.split("|")))
        )
    return main is not None or is_imperative(before) or bool(_NECESSARY.match(before))


def _directive(line: str, piece: Span, before: Directive | None, *, is_duty: bool) -> Directive | None:
    """What the clause lays on someone, or None."""
    start, end = piece
    clause = line[start:end]
    necessary = _NECESSARY.match(clause)
    if necessary:
        strength: Strength = (
            "should" if necessary["how"].lower() in ("advisable", "desirable", "recommended") else "must"
        )
        who = (start + necessary.start("who"), start + necessary.end("who")) if necessary["who"] else None
        return Directive(start, end, start + necessary.end(), strength, "named" if who else "carried", who)
    duty = _DUTY_IS.match(clause)
    if duty:
        first, last = start + duty.start("who"), start + duty.end("who")
        return Directive(start, end, start + duty.end(), "must", "named", (first, last))
    if _GOAL.search(clause):
        return Directive(start, end, start, "will", "unnamed", is_goal=True)
    if _WHO.match(clause):
        return _relative_directive(line, piece)
    main = main_modal(clause)
    if main:
        return _modal_directive(clause, main.modal, main.subject, start)
    return (
        _bare_directive(clause, start, before)
        or _demand(clause, start)
        or (_present(clause, start) if is_duty else None)
    )


def _modal_directive(clause: str, modal: Modal, subject: Span, offset: int) -> Directive:
    end = offset + len(clause)
    name = clause[slice(*subject)]
    is_open = clause.rstrip().endswith(":") and bool(_OPEN.match(clause, modal.end))
    bearing: Bearing = "named"
    actor: Span | None = subject
    duty = _DUTY_OF.search(name)
    strength = modal.strength
    if re.match(r"(?:no|neither)\s", name, re.IGNORECASE):
        strength = "must_not"
        actor = (subject[0] + name.index(" ") + 1, subject[1])
    if is_passive(clause, modal.end):
        actor = agent(clause, modal.end)
    elif duty and acts(duty["of"], "en"):
        actor = (subject[0] + duty.start("of"), subject[0] + duty.end("of"))
    elif not name or is_pronoun(name):
        actor, bearing = None, "carried"
    elif re.match("nothing ", name, re.IGNORECASE):
        actor, strength = None, "must_not"
    elif is_paper(name, "en") or name.lower() in ("there", "no one", "nobody", "none", "nothing"):
        actor = None
    elif modal.strength == "must_not" and re.search(r"(?:ed|banned|forbidden)$", modal.text):
        actor = None
    if actor is None and bearing == "named":
        bearing = "unnamed"
    shifted = (offset + actor[0], offset + actor[1]) if actor else None
    return Directive(offset, end, offset + modal.end, strength, bearing, shifted, is_open=is_open)


def _relative_directive(line: str, piece: Span) -> Directive:
    """The directive of a clause that goes on from the name before it: "to the city, who shall deposit it"."""
    start, end = piece
    modal = english_modals(line[start:end])[0]
    names = list(_LAST_NAME.finditer(line, 0, start))
    name = names[-1].span("name") if names and acts(names[-1]["name"], "en") else None
    return Directive(start, end, start + modal.end, modal.strength, "named" if name else "unnamed", name)


def _bare_directive(clause: str, start: int, before: Directive | None) -> Directive | None:
    """The directive of a clause without subject and modal verb: an imperative, or one that goes on."""
    end = start + len(clause)
    if before and _NOUN_PAIR.match(clause):
        return None
    if re.match(r"\s*(?:and\s+)?(?:do not|don't|never)\s+[a-z]+", clause, re.IGNORECASE):
        return Directive(start, end, start, "must_not", "carried")
    goes_on = before is not None and bool(
        re.match(rf"\s*(?:and\s+)?(?:to\s+[a-z]+|(?:\w+ly |also )?(?:{_PARTICIPLES})\b)", clause)
    )
    if not goes_on and not is_imperative(clause[_aside_end(clause) :]):
        return None
    return Directive(start, end, start + _aside_end(clause), before.strength if before else "must", "carried")


def _aside_end(clause: str) -> int:
    """Where the clause goes on behind an opening time, place or condition that a comma ends."""
    comma = clause.rfind(", ") if opens_aside(clause) else -1
    return comma + 2 if comma >= 0 else 0


def _demand(clause: str, start: int) -> Directive | None:
    """The directive of a document that calls for something, requires, allows or forbids it."""
    match = _DEMAND.match(clause)
    if match is None or not (is_paper(match["who"], "en") or acts(match["who"], "en")):
        return None
    strength = next(name for name in ("must", "should", "may", "must_not") if match[name])
    whom = (start + match.start("whom"), start + match.end("whom"))
    named = acts(match["whom"], "en")
    bearing: Bearing = "named" if named else "unnamed"
    return Directive(start, start + len(clause), whom[0], strength, bearing, whom if named else None)


def _present(clause: str, start: int) -> Directive | None:
    aside = _aside_end(clause)
    subject = present_tense(clause[aside:])
    if subject is None or english_modals(clause):
        return None
    shift = start + aside
    first, last = shift + subject[0], shift + subject[1]
    return Directive(start, start + len(clause), last, "must", "named", (first, last))


def _shifted(line: str, directive: Directive, offset: int) -> Directive:
    start, end = directive.start, directive.end
    joined = re.match(r"\s*(?:(?:and|but|or|while|whereas)\s+)?", line[start:end])
    start += joined.end() if joined else 0
    end = start + len(_JOINED_END.sub("", line[start:end].rstrip()).rstrip(_EDGE))
    subject = directive.subject
    moved = (subject[0] + offset, subject[1] + offset) if subject else None
    predicate = max(start, directive.predicate) + offset
    return replace(directive, start=start + offset, end=end + offset, predicate=predicate, subject=moved)
