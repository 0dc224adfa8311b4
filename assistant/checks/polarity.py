"""Polarity: whether the aligned clauses of a statement deny and bind as their quotes do."""

from collections.abc import Iterator, Sequence

from assistant.checks.alignment import Pair
from assistant.checks.clauses import Clause
from assistant.checks.findings import Finding, Gravity, finding
from assistant.checks.modality import change_of_force
from assistant.checks.parsed import Parsed

# A sentence that asserts speaks of the same thing if it has so much more of its words than one that denies.
_ASSERTED_MARGIN = 0.15
_GRAVITIES: tuple[Gravity | None, ...] = (None, "partial", "unsupported")


def negation_findings(statement: Parsed, pairs: Sequence[Pair], quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each word that the statement denies and its quotes assert, or the reverse."""
    for pair in pairs:
        quoted = [clause for _, clause in pair.quoted]
        for key in sorted(pair.stated.denied):
            if not _is_denied(key, quoted, quotes) or _is_asserted_of(key, pair.stated, quotes):
                what = _shown(key, pair.stated)
                yield finding("negation", "negation added", statement.language, "unsupported", what=what)
        dropped = [_dropped(pair.stated, clause) for clause in quoted]
        if dropped and all(dropped):
            what = _shown(min(dropped[0]), quoted[0])
            yield finding("negation", "negation dropped", statement.language, "unsupported", what=what)


def _is_denied(key: str, quoted: Sequence[Clause], quotes: Sequence[Parsed]) -> bool:
    """Whether the quotes deny the word: where they say it, it must be denied; else any denial may mean it."""
    if any(key in clause.denied for clause in quoted):
        return True
    if any(key in clause.keys for clause in quoted):
        return False
    everything = [clause for quote in quotes for clause in quote.clauses]
    denied = frozenset[str]().union(*(clause.denied for clause in everything))
    return key in denied or any(clause.denied for clause in quoted or everything)


def _is_asserted_of(key: str, stated: Clause, quotes: Sequence[Parsed]) -> bool:
    """Whether what the clause denies something of has no such denial in the quotes, but an assertion.

    "The area is not known" does not follow from "The area is 5 km2. The population is not known."
    """
    rest = stated.keys - stated.denied
    denying = asserting = 0
    for quote in quotes:
        for sentence in {clause.sentence for clause in quote.clauses}:
            inside = [clause for clause in quote.clauses if clause.sentence == sentence]
            share = len(rest & frozenset[str]().union(*(clause.keys for clause in inside)))
            if any(key in clause.denied for clause in inside):
                denying = max(denying, share)
            elif not any(clause.denied for clause in inside):
                asserting = max(asserting, share)
    return denying > 0 and asserting - denying >= _ASSERTED_MARGIN * len(rest)


def _dropped(stated: Clause, quoted: Clause) -> frozenset[str]:
    """The words that the quoted clause denies and the stated one asserts."""
    return (quoted.denied & stated.keys) - stated.denied


def _shown(key: str, clause: Clause) -> str:
    return next((word.text for word in clause.words if key in word.keys), key)


def modality_findings(statement: Parsed, pairs: Sequence[Pair], quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each clause of the statement that binds more or less strongly than its quotes."""
    for pair in pairs:
        found = [
            _compare(statement, pair.stated, clause, quotes[index].language != statement.language)
            for index, clause in pair.quoted
        ]
        # Where a clause may rest on several quoted ones, it is enough that it agrees with one of them.
        mildest = min(found, key=lambda one: _GRAVITIES.index(one and one.gravity), default=None)
        if mildest is not None:
            yield mildest


def _compare(statement: Parsed, stated: Clause, quoted: Clause, is_rendering: bool) -> Finding | None:
    mine, theirs = stated.modal or stated.carried, quoted.modal or quoted.carried
    language = statement.language
    if stated.modal is None and (quoted.modal is None or quoted.head not in stated.keys):
        return None  # a part of the clause that its modal verb does not govern
    if mine is None and theirs is not None and theirs.text in statement.text:
        return None  # 将 before a verb may be either
    if mine is None and theirs is not None:
        if any(clause.modal for clause in statement.clauses if clause.sentence == stated.sentence):
            return None  # "Within 30 days, applicants must": the modal verb stands in another clause
        return finding("modality", "modality dropped", language, "partial", what=stated.text, quote=theirs.text)
    if mine is not None and theirs is None:
        return finding("modality", "modality added", language, "partial", what=mine.text)
    if mine is None or theirs is None:
        return None
    gravity = change_of_force(mine.force, theirs.force, across_languages=is_rendering)
    if gravity is None:
        return None
    if quoted.modal is None and theirs.force == "forbid":
        gravity = "partial"  # what is forbidden in one clause need not be in the next
    return finding("modality", "modality", language, gravity, what=mine.text, quote=theirs.text)
