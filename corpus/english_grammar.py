"""English grammar as far as official sentences need it: subjects, passives, imperatives. Knows no list."""

import re
from dataclasses import dataclass

from corpus.actors import acts
from corpus.clauses import NOUN_VERB, VERBS
from corpus.modality import Modal, english_modals
from corpus.sentences import Span

VERB_SET = frozenset(VERBS)
_ASIDE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"")
# Words that open a stretch of a sentence which says when, where or on what condition, not what.
_OPENER = re.compile(
    r"(?:as|at(?! least| most)|across|after|among|before|by|besides|beyond|concerning|despite|during|except|for|from|given|if|in|no later|not later|notwithstanding|on|once|over|pending|provided"
    r"|pursuant|regarding|since|so|subject|through|throughout|to|under|unless|until|upon|when|whenever|where|wherever|whereas|while|with|within|without|according|\w+ing(?=\b[^,]*,))\b",
    re.IGNORECASE,
)
_SUBORDINATING = r"(?:as|because|before(?! \d)|after(?! \d)|how|if|in order that|once|provided that|since(?! \d)|so that|unless|until(?! \d)|what|when|whenever|where|wherever|whether|while)"
_RELATIVE_BEFORE = re.compile(
    r"(?:\b(?:who|which|that|whom)(?: (?:also|then|\w+ly))*|\b(?:by|in|to|for|with|under|on|from|at|of|through) (?:which|whom|whose)\b[^,]*"
    rf"|\S\s+{_SUBORDINATING}\b[^,]*|\b(?:decid|determin|specif|prescrib|identif|indicat|show|list|stat|say|know)\w*\s+which\b[^,]*)\s*$",
    re.IGNORECASE,
)
# What these open has a verb of its own, and often commas.
CONDITION = re.compile(
    r"(?:as|after|before|if|once|provided|since|so|unless|until|when|whenever|where|wherever|whereas|while)\b",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"\s*(?:the|an?|each|every|all|any|no|both|this|these|those|such|it|they|he|she|at least|at most|[A-Z])\b"
)
# "After each evaluation the superintendent": where a subject begins behind an opening without a comma.
_NEXT_NOUN_PHRASE = re.compile(
    r"(?<!^)(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bat)(?<!\bto)(?<!\bby)(?<!\bfor)(?<!\bwith)(?<!\bfrom)(?<!\bunder)(?<!\bafter)(?<!\bwithin)(?<!\bbefore)(?<!\bthan)"
    r"\s(?P<noun>(?:the|these|those|this|each|every|all|any|no|it|they)\s)"
)
# "The principal is a representative and shall ...": the subject ends before the first of two verbs.
_FIRST_PREDICATE = re.compile(r"\s(?:is|are|was|were|has|have)\s.*\sand$")
RELATIVE_PRONOUN = re.compile(r"\b(?:who|which|that|whose)\b")
# What has not been decided binds nobody.
_WHETHER = re.compile(r"\s*(?:and |or )?whether\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:it|they|he or she|she or he|he|she|this|these|those|both|the latter|the former|we)", re.IGNORECASE
)
_APPOSITION = re.compile(
    r",\s+(?:together|in (?:consultation|cooperation|coordination|conjunction|agreement)|acting|where|if|when|with|through|on|within|as|after|upon)\b.*$"
)
# "No more than 900 persons may": how many at most.
_AT_MOST_SO_MANY = re.compile(
    r"(?:(?:no|not) more than|at most) (?:[\d,.]+|one|two|three|four|five|six|ten|half)\s+", re.IGNORECASE
)
_AT_MOST = re.compile(r"\s+(?!be\b)[a-z]+(?: \w+){0,2} (?:no more|not more|no longer) than\b")
_TRAILING = re.compile(
    r"(?:[\s,]+(?:also|then|further|jointly|only|normally|always|therefore|thus|first|likewise|\w+ly))+\s*$"
)
_IRREGULAR = (
    "begun|borne|bound|cast|caught|overseen|repaid|run|shut|struck|thrown|bought|brought|built|chosen|cut|dealt|done|drawn|driven|fed|found|given|held|hung|kept|known|laid|led|left|lent|let|lost|made|met|paid|put|read"
    "|seen|sent|set|shown|sold|sought|spent|split|spread|sworn|taken|taught|told|understood|undertaken|upheld|withdrawn|withheld|won|worn|written"
)
_PASSIVE = re.compile(
    rf"\s*(?:(?:also|then|first|only|always|\w+ly)\s+)*(?:be|have been)\s+(?:(?:also|then|first|jointly|\w+ly)\s+)*"
    rf"(?:(?!open\b|even\b|golden\b|wooden\b|sudden\b|indeed\b)[a-z-]+(?:ed|en)|{_IRREGULAR})\b"
)
_AGENT = re.compile(r"\bby\s+(?P<agent>(?!means\b|way\b|virtue\b|\w+ing\b|\d)[^,;.:]+)")
_AGENT_END = re.compile(
    r"\s+(?:for|within|at|on|before|after|every|under|through|in|to|as|if|when|where|which|who|that|once|during|until|not|no|by|upon|each|once|twice|daily|monthly|with|and\s+(?:shall|must|may|will|is|are|has|have)|\d)\b"
)
_DETERMINER = "the|an?|all|any|each|every|your|their|its|this|these|at least|both|such|them|him|her|it|us"
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|had|does|did|been|became|began|came|fell|gave|got|grew|held|included|kept|made|met|rose|stood|ran|drew|saw|sold|won|lost|wrote|built|received|took|went|includes|covers|contains|means|remains)\b"
)
_PAST_TENSE = re.compile(r"(?<![-\w])[a-z]+ed\b|\b[a-z]+s that\b")
_YEAR = re.compile(r"\w+ (?:[a-z]+ )?(?:1[89]|20)\d\d\b", re.IGNORECASE)
CLOSED = frozenset(
    """a about above across after against all along although among an and any are as at based be because been before behind below beneath beside besides between beyond both but by
    can chiefly could despite did do does down during each either else even ever every except few for from half had has have he hence her here his how however i if in including
    indeed inside instead into is it its just least less like many may might more most much must near neither never no nor not of off on once one only onto or other our out
    outside over own part per perhaps quite rather same several shall she should since so some still such than that the their them then there these they this those though
    through throughout thus till to together toward towards two under unless until unlike up upon via was we were what whatever when where whereas whether which while who whose why
    will with within without would yet you your not only such such""".split()
)


_NECESSARY = re.compile(
    r"\s*(?:(?:and|but|also|therefore)\s+)*it (?:is|shall be|will be|remains) (?:also |therefore )?(?P<how>necessary|unlawful|lawful|forbidden|prohibited|illegal|permissible|essential|imperative|important|mandatory|compulsory|vital|crucial|advisable|desirable|recommended)"
    r"(?: for (?P<who>[^,;]+?))? (?:to|that)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MainModal:
    """The modal verb that rules a clause, and the stretch before it that holds its subject."""

    modal: Modal
    subject: Span


def masked(sentence: str) -> str:
    """`sentence` with what stands in brackets and quotation marks blanked, character for character."""
    return _ASIDE.sub(lambda match: "_" * len(match[0]), sentence).replace("’", "'")


def opens_aside(clause: str) -> bool:
    """Whether `clause` opens with a time, place or condition."""
    return bool(_OPENER.match(clause.lstrip()))


def main_modal(clause: str) -> MainModal | None:
    """The first modal verb of `clause` that stands in no subordinate or relative clause."""
    for modal in english_modals(clause):
        before = clause[: modal.start]
        start = _subject_start(before)
        if _WHETHER.match(before):
            return None
        if start is None or _RELATIVE_BEFORE.search(before[start:]):
            continue
        if is_imperative(clause[start:]) and re.search(r"\b(?:that|which|who|where|whose)\b", before[start:]):
            return None
        return MainModal(modal, _tidy(clause, start, modal.start))
    return None


def _subject_start(before: str) -> int | None:
    """Where the subject begins, behind an opening time, place or condition; None inside one."""
    lead = len(before) - len(before.lstrip())
    if not opens_aside(before):
        return lead
    commas = [match.end() for match in re.finditer(r",\s*", before)]
    if commas:
        nouns = [comma for comma in commas if _NOUN_PHRASE.match(before, comma)] or commas[-1:]
        return nouns[-1] if CONDITION.match(before.lstrip()) else nouns[0]
    opener = CONDITION.match(before.lstrip())
    first = lead + opener.end() + 1 if opener else 0  # "where the keeper cannot be reached": still in the condition
    nouns = [match.start("noun") for match in _NEXT_NOUN_PHRASE.finditer(before) if match.start("noun") > first]
    return nouns[-1] if nouns else None


def _tidy(clause: str, start: int, end: int) -> Span:
    """The subject in `clause[start:end]` without joining words, appositions and adverbs around it."""
    joined = re.match(
        r"\s*(?:(?:and|but|or|nor|however|also|then|that|while|whereas|typically|usually|normally|generally),?\s+)*",
        clause[start:end],
    )
    start += joined.end() if joined else 0
    whole = clause[start:end]
    alone = _APPOSITION.sub("", whole)
    subject = _TRAILING.sub("", whole if alone.endswith((" and", " or")) else alone).rstrip(" ,")
    predicate = _FIRST_PREDICATE.search(subject)
    if predicate and not RELATIVE_PRONOUN.search(subject, 0, predicate.start()):
        subject = subject[: predicate.start()]
    return start, start + len(subject)


def subject_of(clause: str) -> Span | None:
    """The subject of `clause`, whether it binds or tells a fact; None where it has none that can be told."""
    main = main_modal(clause)
    if main:
        return main.subject
    verb = FINITE.search(clause) or re.search(r"\bhave\b", clause)
    start = _subject_start(clause[: verb.start()]) if verb else None
    return _tidy(clause, start, verb.start()) if verb and start is not None else None


def most_said(subject: str) -> int:
    """How long the words are with which `subject` says how many it is at most; 0 without any."""
    match = _AT_MOST_SO_MANY.match(subject)
    return match.end() if match else 0


def is_limited(clause: str, modal_end: int) -> bool:
    """Whether what is allowed behind the modal verb is allowed up to a limit: "may look after no more than three"."""
    return bool(_AT_MOST.match(clause, modal_end))


def is_pronoun(subject: str) -> bool:
    """Whether `subject` only points back."""
    return bool(_PRONOUN.fullmatch(subject))


def is_passive(clause: str, modal_end: int) -> bool:
    """Whether the verb after the modal that ends at `modal_end` is passive."""
    return bool(_PASSIVE.match(clause, modal_end))


def agent(clause: str, start: int) -> Span | None:
    """Where a passive clause names who acts ("by the council"), looking from `start`; or None."""
    for match in _AGENT.finditer(clause, start):
        name = _AGENT_END.split(match["agent"], maxsplit=1)[0].rstrip()
        if acts(name, "en"):
            return match.start("agent"), match.start("agent") + len(name)
    return None


def is_imperative(clause: str) -> bool:
    """Whether `clause` opens with a verb in its base form and has no subject."""
    match = re.match(
        r"\s*(?:(?:and|or|but|please|then|also|first|jointly|further|[A-Za-z]+ly)\s+)*([A-Za-z-]+)(?:\s+(\w+))?",
        clause,
        re.IGNORECASE,
    )
    if match is None or _names_body_first(clause):
        return False
    verb, following = match[1].lower(), (match[2] or "").lower()
    main = re.split(
        r"\b(?:that|which|who|whom|whose|where|when|if|unless|until|as|because|whether|sure)\b", clause, maxsplit=1
    )[0]
    if FINITE.search(main) or following.endswith("ed") or verb.endswith(("ing", "ed")):
        return False
    if verb in VERB_SET:
        return following != "of"
    if re.match(NOUN_VERB, clause[match.start(1) :], re.IGNORECASE):
        return True
    return verb not in CLOSED and not verb.endswith("s") and bool(re.match(rf"(?:{_DETERMINER})$", following))


def _names_body_first(clause: str) -> bool:
    """Whether `clause` opens with a noun that looks like a verb, before one who acts: "Grant holders submit a report"."""
    words = re.findall(r"[A-Za-z'-]+", clause)[:3]
    return len(words) == 3 and acts(words[1], "en") and words[1].endswith("s") and words[2].lower() in VERB_SET  # noqa: PLR2004


def necessity(clause: str) -> re.Match[str] | None:
    """Where `clause` says "it is necessary (for `who`) to", if need be behind an aside; `how` is the adjective."""
    return _NECESSARY.match(clause, aside_end(clause))


def is_finite(clause: str) -> bool:
    """Whether `clause` has a finite verb of those that state a fact."""
    return bool(FINITE.search(clause))


def aside_end(clause: str) -> int:
    """Where the clause goes on behind an opening time, place or condition that a comma ends."""
    comma = clause.rfind(", ") if opens_aside(clause) else -1
    return comma + 2 if comma >= 0 else 0


def tells(clause: str) -> bool:
    """Whether `clause` tells a fact: it has a finite verb that does not bind."""
    if opens_aside(clause) and not _YEAR.match(clause.lstrip()):
        return False
    return bool(FINITE.search(clause) or _PAST_TENSE.search(clause))
