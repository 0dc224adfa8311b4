"""Flaws: everything in a claim that does not hold against its quotes, from all the checks."""

from collections.abc import Sequence

from assistant.checks.actors import actor_findings
from assistant.checks.alignment import align
from assistant.checks.conditions import left_out_findings
from assistant.checks.content import content_findings
from assistant.checks.contexts import misplaced_findings
from assistant.checks.cuts import cut_findings
from assistant.checks.figures import date_findings, document_number_findings, quantity_findings
from assistant.checks.findings import Finding, finding
from assistant.checks.folding import fold
from assistant.checks.glossary import KnownNames, known_names
from assistant.checks.levels import level_findings
from assistant.checks.names import name_findings, named_spans
from assistant.checks.parsed import Parsed, parse
from assistant.checks.polarity import modality_findings, negation_findings
from assistant.checks.renderings import rendering_findings


def find_flaws(claim: str, quotes: Sequence[str], names: Sequence[Sequence[str]]) -> list[Finding]:
    """Every finding on a folded claim, in the order in which people should hear of them.

    A claim that stands word for word in the quotes can only have lost what limits it there.
    """
    folded = [fold(quote) for quote in quotes if quote.strip()]
    cuts = cut_findings(claim, folded)
    return _compare(parse(claim), [parse(quote) for quote in folded], known_names(names)) if cuts is None else cuts


def _compare(statement: Parsed, quotes: Sequence[Parsed], known: KnownNames) -> list[Finding]:
    if not quotes:
        return [finding("quote", "no quote", statement.language, "unsupported", what=statement.text)]
    named = named_spans(statement, quotes, known)
    found = [
        *quantity_findings(statement, quotes, named),
        *date_findings(statement, quotes),
        *document_number_findings(statement, quotes),
        *name_findings(statement, quotes, known),
    ]
    if all(quote.language != statement.language for quote in quotes):
        return [*found, *rendering_findings(statement, quotes)]
    pairs = align(statement, quotes)
    return [
        *found,
        *misplaced_findings(statement, quotes, known),
        *level_findings(statement, pairs, quotes),
        *negation_findings(statement, pairs, quotes),
        *modality_findings(statement, pairs, quotes),
        *actor_findings(statement, pairs, quotes, known),
        *content_findings(statement, quotes, named),
        *left_out_findings(statement, pairs, quotes),
    ]
