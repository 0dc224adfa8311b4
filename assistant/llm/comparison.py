"""Comparison: whether a written answer says all that the extractive one says. It may say it in other words."""

from collections.abc import Sequence

from assistant.answer import Statement
from assistant.checking import Names
from assistant.checks import check_statement
from assistant.checks.parsed import parse

# A written answer may drop words that only connect, of ten at most one. With two of ten, one of 19 answers from which
# a word had been cut at random, and that all the same held, had lost what it was asked for.
KEPT_SHARE = 0.9


def says_all(written: Sequence[Statement], extractive: Sequence[Statement], names: Names) -> bool:
    """Whether each claim of `extractive` holds against the texts of `written`, and most of its words stand there."""
    texts = [statement.text for statement in written]
    known = frozenset[str]().union(*(parse(text).keys for text in texts))
    return all(
        share_in(statement.text, known) >= KEPT_SHARE
        and check_statement(statement.text, texts, names=names).verdict != "unsupported"
        for statement in extractive
        if statement.citations
    )


def share_in(text: str, known: frozenset[str]) -> float:
    """The share of the words of `text`, as the checks compare words, that is among `known`; 1 where it has none."""
    keys = parse(text).keys
    return len(keys & known) / len(keys) if keys else 1.0
