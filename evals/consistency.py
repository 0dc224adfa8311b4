"""Consistency: the same question twice, and questions that ask the same in two languages or wordings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer
from evals.choice import chosen
from evals.graded import Graded
from evals.report import Metric
from evals.row import Row
from evals.score import Score, passed
from evals.targets import Target

CONSISTENCY = (
    Metric("pair_alike", "asked in the other language: answered alike"),
    Metric("reworded_alike", "asked in other words: answered alike"),
    Metric("same_twice", "the same answer when asked again"),
)
# What marks cases that ask the same, in two languages or in one: they share the tag, as pair:bonds.
_ALIKE: Mapping[str, str] = {"pair": "pair_alike", "reworded": "reworded_alike"}
_RIGHTS = {1.0: "right", 0.0: "wrong", None: "not labelled"}
# So many are asked a second time: none changed of 50 means at most 7 % would.
MOST_REPEATED = 50


def repeated(graded: Sequence[Graded], target: Target) -> Iterator[tuple[str, dict[str, Score]]]:
    """For a fixed choice of the cases that stand alone, by id: whether the answer is the same when asked again."""
    alone = [one.case for one in graded if one.case.conversation is None and not one.case.history]
    answers = {one.case.id: one.answer for one in graded}
    for case in chosen(alone, MOST_REPEATED):
        first, second = (_gist(answer) for answer in (answers[case.id], target(case, ())))
        changed = [name for name, value in first.items() if second[name] != value]
        yield case.id, {"same_twice": passed(not changed, f"changed: {', '.join(changed)}")}


def paired(graded: Iterable[Graded], rows: Sequence[Row]) -> dict[str, dict[str, Score]]:
    """For all but the first of cases that ask the same, by id: whether status and rightness are those of the first."""
    by_id = {row.id: row for row in rows}
    first: dict[str, Graded] = {}
    found: dict[str, dict[str, Score]] = {}
    for one in graded:
        for tag in one.case.tags:
            family, _, name = tag.partition(":")
            other = first.setdefault(tag, one)
            if name and family in _ALIKE and other is not one:
                found.setdefault(one.case.id, {})[_ALIKE[family]] = _alike(other, one, by_id)
    return found


def with_scores(rows: Sequence[Row], more: Mapping[str, Mapping[str, Score]]) -> list[Row]:
    """The rows with `more` scores, by their ids."""
    return [replace(row, scores={**row.scores, **more.get(row.id, {})}) for row in rows]


def _alike(one: Graded, other: Graded, rows: Mapping[str, Row]) -> Score:
    statuses = [one.answer.status.value, other.answer.status.value]
    rights = [_RIGHTS[rows[graded.case.id].scores["right"].value] for graded in (one, other)]
    is_alike = statuses[0] == statuses[1] and rights[0] == rights[1]
    return passed(is_alike, f"beside {one.case.id}: {' and '.join(statuses)}, {' and '.join(rights)}")


def _gist(answer: Answer) -> dict[str, Any]:
    """What of an answer must not depend on when it was asked."""
    cited = [(citation.document_id, citation.start, citation.end) for citation in answer.citations]
    return {"status": answer.status, "text": answer.text, "citations": cited}
