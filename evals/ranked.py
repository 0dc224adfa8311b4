"""Ranked: questions with what is relevant to them, searched for in some wordings and by each leg."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Protocol

from corpus.document import Language
from evals.metrics.rankings import hit, ndcg, recall, reciprocal_rank
from evals.report import Metric
from evals.row import Row
from evals.score import Score
from index.hits import Hit, Ranked
from index.passages import Passage
from index.search import Context, Query

# Deeper than any measure looks, since several passages of one document count once.
DEPTH = 100
_SHOWN = 5
_NOT_THERE = "what is relevant to it is not among the texts"
LEGS = ("keyword", "dense")
MEASURES: Mapping[str, Callable[[Sequence[str], Mapping[str, int]], float]] = {
    "nDCG@10": partial(ndcg, k=10),
    "nDCG@5": partial(ndcg, k=5),
    "R@10": partial(recall, k=10),
    "R@5": partial(recall, k=5),
    "R@1": partial(recall, k=1),
    "hit@5": partial(hit, k=5),
    "MRR@10": partial(reciprocal_rank, k=10),
}


class Searchable(Protocol):
    """What can be searched by both legs together and by each alone, as an Index can."""

    passages: tuple[Passage, ...]

    def query(self, text: str, language: Language, *, context: Context | None = None) -> Query:
        """`text` made ready for the legs, in its context."""

    def search(self, query: Query, *, limit: int) -> tuple[Hit, ...]:
        """The best passages by both legs."""

    def keyword(self, query: Query, *, limit: int) -> list[Ranked]:
        """The best passages by words."""

    def dense(self, query: Query, *, limit: int) -> list[Ranked]:
        """The best passages by meaning."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is ranked, and how it is measured: `of` names the units that a passage belongs to.

    `measures` are names of MEASURES, the one that counts first. Of several units one is called by `name`.
    """

    name: str
    of: Callable[[Passage], Iterable[str]]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RankedQuestion:
    """A question in one or several `wordings`, by name, and by the unit's name what is relevant to it.

    The first wording is ours: it counts, is searched for in its `context`, and by each leg alone too.
    """

    id: str
    cluster: str
    language: Language
    wordings: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, int]]
    groups: tuple[str, ...] = field(default=())
    context: Context | None = None


def ranked_row(question: RankedQuestion, index: Searchable, units: Sequence[Unit]) -> Row:
    """The row of a question, with every measure of every unit, for each wording and each leg.

    Where what is relevant to it is not among the texts, nothing can be measured: that is a problem.
    """
    if not all(question.relevant[unit.name] for unit in units):
        return Row(question.id, question.cluster, question.groups, {}, dict(question.wordings), problem=_NOT_THERE)
    started = perf_counter()
    rankings = _rankings(question, index)
    seconds = perf_counter() - started
    scores = {
        _name(unit, measure, how): Score(MEASURES[measure](_units(ranking, unit), question.relevant[unit.name]))
        for how, ranking in rankings.items()
        for unit in units
        for measure in unit.measures
    }
    first = _units(next(iter(rankings.values())), units[0])
    detail = {**question.wordings, "relevant": sorted(question.relevant[units[0].name]), "found": first[:_SHOWN]}
    return Row(question.id, question.cluster, question.groups, scores, detail, seconds)


def ranked_metrics(units: Sequence[Unit], wordings: Sequence[str]) -> tuple[Metric, ...]:
    """The metrics of such rows; the first measure of the first unit, in our wording, decides what fails."""
    hows = ["", *(f" ({wording})" for wording in wordings[1:]), *(f" ({leg} leg)" for leg in LEGS)]
    names = [_name(unit, measure, how) for how in hows for unit in units for measure in unit.measures]
    shown = {_name(units[0], units[0].measures[0], how) for how in hows}
    return tuple(Metric(name, name, name if name in shown else "", is_required=name == names[0]) for name in names)


def _rankings(question: RankedQuestion, index: Searchable) -> dict[str, list[Passage]]:
    """The passages found for each wording, and for the first by each leg; keys are what names say of how."""
    found: dict[str, list[Passage]] = {}
    ours, *others = question.wordings.values()
    queries = [index.query(ours, question.language, context=question.context)]
    queries += [index.query(text, question.language) for text in others]
    for place, (wording, query) in enumerate(zip(question.wordings, queries, strict=True)):
        how = f" ({wording})" if place else ""
        found[how] = [one.passage for one in index.search(query, limit=DEPTH)]
    for leg, search in zip(LEGS, (index.keyword, index.dense), strict=True):
        found[f" ({leg} leg)"] = [index.passages[one.row] for one in search(queries[0], limit=DEPTH)]
    return found


def _units(passages: Iterable[Passage], unit: Unit) -> list[str]:
    """The units that the passages belong to, each once, in the order they are met."""
    return list(dict.fromkeys(name for passage in passages for name in unit.of(passage)))


def _name(unit: Unit, measure: str, how: str) -> str:
    return f"{unit.name} {measure}{how}".strip()
