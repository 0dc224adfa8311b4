"""Levels: whether what a statement calls national, provincial, municipal or of the county is so quoted."""

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.checks.alignment import Pair
from assistant.checks.clauses import Clause
from assistant.checks.findings import Finding, finding
from assistant.checks.parsed import Parsed
from assistant.checks.words import governed

_LEVELS = {
    "nation": r"\b(?:national(?:ly)?|nationwide|central|state(?=-level|-owned| council))\b|(?=[国中全])(?:国家级?|中央|全国)",
    "province": r"\bprovinc(?:ial|e-level)\b|(?=[省各全本])(?:省级|[各全本]省(?!级))",
    "city": r"\b(?:municipal|city-level|prefectural|prefecture-level)\b|(?=[市地各全本])(?:地?市级|[各全本]市(?!级)|地市)",
    "county": r"\b(?:county-level|county(?= \w))\b|(?=[县各全本])(?:县级|[各全本]县(?!级))",
}
_LEVEL = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _LEVELS.items()))

# The level, the key of the word it stands before, and the level as written.
Mention = tuple[str, str, str]


def level_findings(statement: Parsed, pairs: Sequence[Pair], quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each word that the statement puts at one level and its quotes only at another."""
    for pair in pairs:
        for level, key, text in _mentions(pair.stated):
            near = (clause for _, clause in pair.quoted)
            far = (clause for quote in quotes for clause in quote.clauses)
            same_word = _mentions_of(key, near) or _mentions_of(key, far)
            if same_word and all(other != level for other, _, _ in same_word):
                quoted = same_word[0][2]
                yield finding("level", "level", statement.language, "unsupported", what=text, quote=quoted)


def _mentions_of(key: str, clauses: Iterable[Clause]) -> list[Mention]:
    return [mention for clause in clauses if key in clause.keys for mention in _mentions(clause) if mention[1] == key]


def _mentions(clause: Clause) -> list[Mention]:
    lowered = clause.text.lower()
    return [
        (match.lastgroup or "", governed(clause.words, clause.start + match.end()), match[0])
        for match in _LEVEL.finditer(lowered)
    ]
