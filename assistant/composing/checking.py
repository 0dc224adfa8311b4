"""Checking a draft: what does not hold against its quotes is dropped, and with it what nobody cites."""

from dataclasses import replace

from assistant.answer import Statement
from assistant.checks import check_statement
from assistant.composing.writing import Draft

Names = tuple[tuple[str, ...], ...]


def keep_supported(draft: Draft, names: Names) -> Draft:
    """`draft` with each claim checked; unsupported ones are left out and the citations numbered anew.

    `names` are groups of names that mean the same.
    """
    checked = [_checked(statement, draft, names) for statement in draft.statements]
    kept = [statement for statement in checked if statement.check.verdict != "unsupported"]
    return renumbered(Draft(tuple(kept), draft.citations))


def renumbered(draft: Draft) -> Draft:
    """`draft` with only the citations its statements rest on, numbered from 1 in the order they are met."""
    used = dict.fromkeys(number for statement in draft.statements for number in statement.citations)
    new = {old: number for number, old in enumerate(used, start=1)}
    by_number = {citation.number: citation for citation in draft.citations}
    return Draft(
        tuple(replace(s, citations=tuple(new[number] for number in s.citations)) for s in draft.statements),
        tuple(replace(by_number[old], number=number) for old, number in new.items()),
    )


def _checked(statement: Statement, draft: Draft, names: Names) -> Statement:
    if not statement.citations:
        return statement
    quotes = [citation.quote for citation in draft.citations if citation.number in statement.citations]
    return replace(statement, check=check_statement(statement.text, quotes, names=names))
