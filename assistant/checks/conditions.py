"""Conditions: what limits a sentence (if, unless, except, on the premise of; 在…前提下, 除…外)."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.alignment import Pair
from assistant.checks.clauses import Clause
from assistant.checks.findings import Finding, finding
from assistant.checks.parsed import Parsed
from assistant.checks.words import share_known, unknown, words

# These limit their whole sentence, up to a semicolon.
_OF_SENTENCE = re.compile(
    r"\bon (?:the )?(?:premise|condition) (?:of|that)\b|\bprovided(?: that)?\b(?! (?:by|for|in|with|to)\b)"
    r"|\bsubject to\b|\bunless\b|\b(?:only )?if\b(?! any\b)|\bin case\b|\bwhen(?:ever)? [\w ]{0,20}conditions\b"
    r"|\bexcept(?:ing)?\b|\bwith the exception of\b"
    r"|(?=[在除如若只条])(?:在[^,;]{1,50}(?:前提|条件|情况|情形)下|除[^,;]{1,30}外|除非|如果|如有|若(?!干)"
    r"|只有|只要|条件(?:成熟|具备|允许))"
)
# These limit their own clause.
_OF_CLAUSE = re.compile(
    r"\bother than\b|\b(?:as|where|when|if) (?:needed|necessary|appropriate|possible)\b|\bin principle\b|\bonly\b"
    r"|\bsolely\b|\bexclusively\b|\bwithin the (?:scope|limits?|bounds) of\b|\beligible\b"
    r"|(?=[根视原仅只在符])(?:根据需要|视情况?|原则上|原则(?=同意)|仅|只(?![要有])|在[^,;]{1,30}范围内|符合条件)"
)
# "but it shall not exceed" limits what stands before it in the sentence.
_PROVISO = re.compile(r"\s*(?:but|however)\b|\s*但")
_CUE = re.compile(r"\b(?:premise|condition|provided|subject to|in case|except(?:ing|ion)?|only if)\b|除")
# A statement says a condition if it has the first of its words and it has so much of its words.
_SAID_SHARE = 0.5


def condition_findings(statement: Parsed, quote: Parsed, used: Sequence[Clause]) -> Iterator[Finding]:
    """A finding for each condition on the `used` clauses of the quote that the statement does not say."""
    for clause in quote.clauses:
        condition = _condition(clause, used)
        if condition and not _says(statement, clause, condition):
            what, quoted = statement.text, clause.text[slice(*condition)]
            yield finding("condition", "cut", statement.language, "partial", what=what, quote=quoted)


def left_out_findings(statement: Parsed, pairs: Sequence[Pair], quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each condition in the quotes on what the statement rests on, if it does not say it."""
    for index, quote in enumerate(quotes):
        used: list[Clause] = []
        for pair in pairs:
            # What may rest on several sentences may rest on the one without conditions.
            if len({(i, clause.sentence) for i, clause in pair.quoted}) == 1 and pair.quoted[0][0] == index:
                used += [clause for _, clause in pair.quoted]
        yield from condition_findings(statement, quote, used)


def _condition(clause: Clause, used: Sequence[Clause]) -> tuple[int, int] | None:
    """Where in `clause` the words stand that limit one of the used clauses, or None."""
    lowered = clause.text.lower()
    if any((one.sentence, one.part) == (clause.sentence, clause.part) for one in used):
        match = _OF_SENTENCE.search(lowered)
        if match:
            return match.start(), len(lowered)
    match = _OF_CLAUSE.search(lowered) if clause in used else None
    if match:
        return match.span()
    governs = any(one.sentence == clause.sentence and one.start < clause.start for one in used)
    return (0, len(lowered)) if governs and _is_proviso(clause) else None


def _is_proviso(clause: Clause) -> bool:
    return bool(clause.denied) and _PROVISO.match(clause.text.lower()) is not None


def _says(statement: Parsed, clause: Clause, condition: tuple[int, int]) -> bool:
    """Whether the statement has the limiting words: as they stand, or most of the content words among them."""
    start, end = condition
    if clause.text[start:end].strip(" ,;.。").lower() in statement.text.lower():
        return True
    if _is_proviso(clause):
        return bool(clause.denied & statement.keys)
    content = words(_CUE.sub("", clause.text[start:end].lower()))
    if not content or unknown(content[0], statement.keys):
        return False
    return share_known(content, statement.keys) >= _SAID_SHARE
