"""Names: whether what a statement names (glossary names, capitalised names, titles) its quotes name too."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.findings import Finding, finding
from assistant.checks.glossary import KnownNames, is_mentioned, mentions
from assistant.checks.parsed import Parsed
from assistant.checks.verbatim import place_in
from assistant.checks.words import keys, words

_CAPITALISED = r"[A-Z][A-Za-z'-]*"
_NAME = re.compile(rf"\b{_CAPITALISED}(?:\s(?:(?:of|the|and|for|on|to|in)\s){{0,2}}{_CAPITALISED})*")
_TITLE = re.compile(r"《([^》]+)》")
_QUOTED = re.compile(r'"([^"]+ [^"]+)"')
# A statement with more capitalised words than this is set in title case: its capitals name nothing.
_TITLE_CASE_SHARE = 0.6


def name_findings(statement: Parsed, quotes: Sequence[Parsed], known: KnownNames) -> Iterator[Finding]:
    """A finding for each name in the statement that no quote has, in any spelling that is known."""
    texts = [quote.text for quote in quotes]
    stated = mentions(statement.text, known)
    for mention in stated:
        if not is_mentioned(mention.group, texts, known):
            mine = {one.group for one in stated}
            others = [one.text for text in texts for one in mentions(text, known) if one.group not in mine]
            yield _unnamed(statement, mention.text, other=others[0] if others else "")
    yield from _title_findings(statement, quotes)
    if any(quote.language == "en" for quote in quotes):
        yield from _capital_findings(statement, quotes, [(one.start, one.end) for one in stated])


def named_spans(statement: Parsed, quotes: Sequence[Parsed], known: KnownNames) -> list[tuple[int, int]]:
    """Where the statement has a known name that the quotes have too, in whatever spelling."""
    groups = {mention.group for quote in quotes for mention in mentions(quote.text, known)}
    return [(one.start, one.end) for one in mentions(statement.text, known) if one.group in groups]


def _unnamed(statement: Parsed, name: str, *, kind: str = "name", other: str = "") -> Finding:
    sentence = "other name" if other else "name"
    return finding(kind, sentence, statement.language, "unsupported", what=name, quote=other)


def _title_findings(statement: Parsed, quotes: Sequence[Parsed]) -> Iterator[Finding]:
    chinese = [quote for quote in quotes if quote.language == "zh"]
    for match in _TITLE.finditer(statement.text):
        if chinese and not any(place_in(match[1], quote.text) for quote in chinese):
            yield _unnamed(statement, match[0])
    for match in _QUOTED.finditer(statement.text):
        if not any(place_in(match[1], quote.text) for quote in quotes):
            yield finding("name", "quoted", statement.language, "partial", what=match[1])


def _capital_findings(
    statement: Parsed, quotes: Sequence[Parsed], named: Sequence[tuple[int, int]]
) -> Iterator[Finding]:
    """Capitalised names whose words are not together in one quote; the first word of a sentence may be none."""
    text = statement.text
    capitalised = sum(word[:1].isupper() for word in text.split())
    if capitalised > _TITLE_CASE_SHARE * len(text.split()):
        return
    for match in _NAME.finditer(text):
        name = match[0]
        if any(clause.start == match.start() for clause in statement.clauses):
            name = name.partition(" ")[2]
        is_known = any(start < match.end() and match.start() < end for start, end in named)
        if is_known or statement.blanked[match.start()] == " " or not words(name):
            continue
        needed = keys(words(name))
        if not any(needed <= quote.keys for quote in quotes) and not _is_abbreviated(name, quotes):
            yield _unnamed(statement, name, kind="capitals")


def _is_abbreviated(name: str, quotes: Sequence[Parsed]) -> bool:
    """Whether a quote has the initials of the name, or the name is the initials of one in a quote."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 1 and any(initials.lower() in quote.keys for quote in quotes):
        return True
    sequences = (match[0].split() for quote in quotes for match in _NAME.finditer(quote.text))
    return name.isupper() and any(
        name in "".join(word[0] for word in sequence if word[0].isupper()) for sequence in sequences
    )
