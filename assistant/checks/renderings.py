"""Renderings: a statement in one language against quotes in the other, compared as far as signs go."""

from collections.abc import Iterator, Sequence

from assistant.checks.findings import Finding, Gravity, finding
from assistant.checks.modality import Modal, change_of_force
from assistant.checks.parsed import Parsed


def rendering_findings(statement: Parsed, quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each modal verb or negation that nothing in the quotes answers to.

    The last one says that the wording was not compared.
    """
    language = statement.language
    quoted = [clause.modal for quote in quotes for clause in quote.clauses if clause.modal]
    for clause in statement.clauses:
        if clause.modal and quoted:
            yield from _force_finding(statement, clause.modal, quoted)
    clauses = [clause for quote in quotes for clause in quote.clauses]
    denying = [clause for clause in statement.clauses if clause.denied]
    if denying and not any(clause.denied for clause in clauses):
        yield finding("negation", "negation added", language, "unsupported", what=denying[0].text)
    if clauses and not denying and all(clause.denied for clause in clauses):
        yield finding("negation", "negation dropped", language, "unsupported", what=clauses[0].text)
    yield finding("language", "other language", language, "partial", what=statement.text)


def _force_finding(statement: Parsed, modal: Modal, quoted: Sequence[Modal]) -> Iterator[Finding]:
    changes = [change_of_force(modal.force, other.force, across_languages=True) for other in quoted]
    if None not in changes:
        gravity: Gravity = "partial" if "partial" in changes else "unsupported"
        what, quote = modal.text, quoted[0].text
        yield finding("modality", "modality", statement.language, gravity, what=what, quote=quote)
