"""Comparison: whether a written answer says all that the extractive one says. It may say it in other words."""

from collections.abc import Sequence

from assistant.answer import Statement
from assistant.checks import check_statement
from assistant.checks.parsed import parse
from assistant.composing.checking import Names


def says_all(written: Sequence[Statement], extractive: Sequence[Statement], names: Names) -> bool:
    """Whether each claim of `extractive` holds wholly against the texts of `written`, as if these were its quotes.

    So no word that says something may be lost. A looser measure, nine words of ten, let the very date
    that was asked for be cut out of a long sentence.
    """
    texts = [statement.text for statement in written]
    claims = (statement.text for statement in extractive if statement.citations)
    return all(check_statement(claim, texts, names=names).verdict in ("supported", "not_a_claim") for claim in claims)


def share_in(text: str, known: frozenset[str]) -> float:
    """The share of the words of `text`, as the checks compare words, that is among `known`; 1 where it has none."""
    keys = parse(text).keys
    return len(keys & known) / len(keys) if keys else 1.0
