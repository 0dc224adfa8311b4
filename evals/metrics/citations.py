"""Do the citations point to the gold spans, and to all of them?

A citation is right where it overlaps a gold span of any set; recall is that of the best set.
"""

from evals.graded import Graded
from evals.metrics.spans import Place, characters, overlap, shared_characters
from evals.score import Score, not_scored


def citation_precision(graded: Graded) -> Score:
    """The share of the citations that overlap a gold span; none where nothing is cited."""
    return _unscorable(graded) or _precision(graded)


def citation_recall(graded: Graded) -> Score:
    """The share of the gold spans, of the set where it is highest, that a citation overlaps."""
    return _unscorable(graded) or _recall(graded)


def citation_f1(graded: Graded) -> Score:
    """The harmonic mean of precision and recall; 0 where nothing is cited."""
    return _unscorable(graded) or Score(_harmonic(_precision(graded).value or 0.0, _recall(graded).value or 0.0))


def citation_char_precision(graded: Graded) -> Score:
    """The share of the cited characters that lie in a gold span; none where nothing is cited."""
    if unscorable := _unscorable(graded):
        return unscorable
    cited = _cited(graded)
    if not cited:
        return not_scored("nothing is cited")
    gold = [place for places in _gold_sets(graded) for place in places]
    length = characters(cited)
    return Score(shared_characters(cited, gold) / length) if length else Score(0.0, "what is cited has no characters")


def citation_char_recall(graded: Graded) -> Score:
    """The share of the characters of the gold spans, of the set where it is highest, that are cited."""
    if unscorable := _unscorable(graded):
        return unscorable
    cited = _cited(graded)
    return Score(max(shared_characters(cited, gold) / characters(gold) for gold in _gold_sets(graded)))


def _unscorable(graded: Graded) -> Score | None:
    if not graded.gold_sets:
        return not_scored("no gold span")
    if graded.lost_labels:
        return not_scored("a label no longer resolves")
    return None


def _precision(graded: Graded) -> Score:
    cited = _cited(graded)
    if not cited:
        return not_scored("nothing is cited")
    gold = [place for places in _gold_sets(graded) for place in places]
    beside = _not_overlapping(cited, gold)
    return Score(1 - len(beside) / len(cited), f"beside the evidence: {_quoted(graded, beside)}" if beside else "")


def _recall(graded: Graded) -> Score:
    cited = _cited(graded)

    def missed_share(gold: list[Place]) -> float:
        return len(_not_overlapping(gold, cited)) / len(gold)

    best = min(_gold_sets(graded), key=missed_share)
    missed = _not_overlapping(best, cited)
    return Score(1 - missed_share(best), f"not cited: {_quoted(graded, missed)}" if missed else "")


def _not_overlapping(places: list[Place], others: list[Place]) -> list[Place]:
    return [place for place in places if not any(overlap(place, other) for other in others)]


def _cited(graded: Graded) -> list[Place]:
    return list(dict.fromkeys((c.document_id, c.start, c.end) for c in graded.answer.citations))


def _gold_sets(graded: Graded) -> list[list[Place]]:
    return [[(span.document, span.start, span.end) for span in spans] for spans in graded.gold_sets]


def _quoted(graded: Graded, places: list[Place]) -> str:
    texts = {document.id: document.text for document in graded.documents.values()}
    return "; ".join(f"{name} {start}-{end} “{texts.get(name, '')[start:end]}”" for name, start, end in places)


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
