"""The clauses of an English sentence, one for each thing that is said of someone. Knows no directive."""

import re
from collections.abc import Iterable, Iterator

from corpus.actors import acts
from corpus.clauses import VERBS, clauses
from corpus.english_grammar import is_finite, is_imperative, is_passive, main_modal, necessity
from corpus.english_present import goes_on_in_present, present_tense
from corpus.modality import english_modals
from corpus.sentences import Span

_REPORTING = (
    r"[^,;]{0,60}?\b(?:state|mention|note|stress|emphasi[sz]e|require|demand|say|provide|add|announce|explain"
    r"|point(?:s|ed)? out|ma[dk]es? clear|propose|underline|recall|confirm|specif)"
    r"(?:s|es|ed|d|ies|ied)?(?: also| further)? that\b"
)
_CONNECTIVE = (
    r"(?:in addition|at the same time|furthermore|moreover|meanwhile|also|finally|lastly|first(?:ly)?|second(?:ly)?"
    r"|third(?:ly)?|fourth(?:ly)?|next|then|however|therefore|accordingly|to this end|to that end|for this purpose"
    r"|in particular|likewise|similarly|nevertheless|nonetheless|besides|additionally|hence|thus|in general|otherwise"
    r"|in principle|as a rule|on the other hand"
    r"|according to (?:a|an|the|one|some) [\w ]{0,20}(?:sources?|reports?|website|news[\w ]*)),"
)
_LEAD_IN = re.compile(rf"\s*(?:(?:{_CONNECTIVE}|{_REPORTING})\s*)+", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?P<label>[A-Z][^:;,.]{2,60}):\s+(?=\w)")
# Words in -ing that say how, and lay nothing on anyone.
_ADVERBIAL = frozenset(
    """relying using including following depending taking drawing considering starting beginning working regarding
    concerning acting operating living having""".split()
)
_MODAL_WORD = r"(?:shall|must|should|may|will|can|cannot|is|are|has|have)\b"
_PARTICIPLES = "|".join(
    f"{verb.removesuffix('e') if verb.endswith('e') and not verb.endswith('ee') else verb}ing" for verb in VERBS
)
_GERUND = re.compile(rf"\s*(?:\w+ly )?(?:{_PARTICIPLES})\b", re.IGNORECASE)
_NEW_SUBJECT = re.compile(
    rf",\s+(?:and|but|or|while|whereas)\s+(?=(?!to\b)[^,;]{{1,90}}?\s{_MODAL_WORD})"
    r"|\s(?:and|but)\s+(?=(?:the|each|every|all|any|no|it|they)\s[^,;]{0,60}?\b(?:shall|must|should|may|will)\b)"
)
_NEW_CONDITION = re.compile(
    rf",\s+(?:and|but)\s+(?=(?:when|if|where|once|unless|after|before)\b[^;]*?,[^;]*?\s{_MODAL_WORD})"
)
_PARTICIPLE = re.compile(rf",\s+(?:and\s+)?(?=(?:also |actively |\w+ly )?(?P<word>{_PARTICIPLES})\b)")
_DONE = re.compile(
    r"\s*(?:and\s+)?(?P<verb>[a-z]{3,}(?:ed|en)|sent|put|made|laid|kept|paid|held|told|drawn up|set up|read)"
    r"\s+(?:by|to|in|into|on|at|with|within|from|for|before|after)\b"
)
_PASSIVE = re.compile(r",\s+(?:and\s+)?(?=(?P<rest>[a-z]+ (?:up |down )?[a-z]+))")
# These say what something is like.
_DESCRIBING = frozenset(
    """based given compared headed located composed accompanied followed combined led chaired listed named mentioned
    described referred designed intended used needed required situated""".split()
)
_MODAL_NEXT = re.compile(r",\s+(?:(?:also|then|\w+ly)\s+)?(?:shall|should|must|may|will|can)\b")
_WHO = re.compile(r"\s*(?:who|which)\s+(?=(?:shall|must|should|may|will)\b)")
_RELATIVE = re.compile(r",\s+(?=(?:who|which)\s+(?:shall|must|should|may|will)\b)")
_PRESENT = re.compile(r",\s+(?:and\s+)?(?=[a-z]+s\s)")
_INFINITIVE = re.compile(r",\s+(?:and\s+)?(?=to [a-z]+)")


def lead_in(line: str) -> tuple[int, Span | None]:
    """Where the sentence itself begins, and the label before it that names who acts ("Treasury: pay ...")."""
    lead = _LEAD_IN.match(line)
    here = lead.end() if lead else len(line) - len(line.lstrip())
    label = _LABEL.match(line, here)
    if label is None or english_modals(label["label"]):
        return here, None
    return label.end(), label.span("label") if acts(label["label"], "en") else None


def pieces(line: str, here: int) -> Iterator[Span]:
    """The clauses of `line` from `here`: as `corpus.clauses` cuts them, and where a new subject, condition,
    relative, infinitive or participle goes on from a clause that binds."""
    for first, last in _ruled(line, clauses(line, here, len(line))):
        begin = first
        for pattern in (_NEW_CONDITION, _NEW_SUBJECT, _RELATIVE, _INFINITIVE, _PARTICIPLE, _PASSIVE, _PRESENT):
            for match in pattern.finditer(line, first, last):
                if match.start() > begin and _goes_on(line[begin : match.start()], pattern, match):
                    yield begin, match.start()
                    begin = match.end()
        yield begin, last


def _ruled(line: str, cut: Iterable[Span]) -> Iterator[Span]:
    """The clauses `cut`, a subject with what is said beside it before its verb: "The districts, with ..., should"."""
    begin: int | None = None
    for first, last in cut:
        start = first if begin is None else begin
        waits = not (main_modal(line[start:last]) or is_imperative(line[start:last]) or is_finite(line[start:last]))
        if waits and line[last : last + 1] == "," and _MODAL_NEXT.match(line, last):
            begin = start
            continue
        yield start, last
        begin = None


def opens_with_participle(clause: str) -> bool:
    """Whether `clause` goes on from a passive: "signed by the engineer", "and sent to the department"."""
    match = _DONE.match(clause)
    return match is not None and match["verb"] not in _DESCRIBING


def opens_with_gerund(clause: str) -> bool:
    """Whether `clause` opens with a verb in -ing that says what is to be done."""
    return bool(_GERUND.match(clause))


def opens_with_relative(clause: str) -> bool:
    """Whether `clause` says of the name before it what it must or may: "who shall deposit it"."""
    return bool(_WHO.match(clause))


def opens_with_infinitive(clause: str) -> bool:
    """Whether `clause` goes on with one more infinitive: "to fill gaps"."""
    return bool(re.match(r"\s*(?:and\s+)?to\s+[a-z]+", clause))


def _goes_on(before: str, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether what `match` opens is a clause of its own behind `before`."""
    if pattern is _PRESENT:
        is_present = present_tense(before) is not None or goes_on_in_present(before)
        return is_present and goes_on_in_present(match.string[match.end() :])
    main = main_modal(before)
    if pattern is _INFINITIVE:
        return main is not None and main.modal.ends_with_to and not is_passive(before, main.modal.end)
    if pattern is _PASSIVE:
        is_passive_so_far = main is not None and is_passive(before, main.modal.end)
        return (is_passive_so_far or opens_with_participle(before)) and opens_with_participle(match["rest"])
    if pattern is _PARTICIPLE:
        return opens_with_gerund(before) or (main is not None and match["word"] not in _ADVERBIAL)
    return main is not None or is_imperative(before) or necessity(before) is not None
