"""Figures over all rows of a run that are no means of scores: refusals as a class, errors by confidence, confusion."""

from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.answer import Status
from evals.confidence import Chosen, risk_area
from evals.graded import ANSWERING
from evals.intervals import Estimate
from evals.metrics.verdicts import Verdict, f1
from evals.row import Row


def overall_figures(rows: Sequence[Row]) -> dict[str, Estimate | None]:
    """The F1 of refusing, and the area under the risk-coverage curve, None without a confidence, by label."""
    return {
        "refusal F1": f1(_refusals(rows)),
        "area under risk-coverage ↓": risk_area(chosen_of(rows)),
    }


def chosen_of(rows: Sequence[Row]) -> list[Chosen]:
    """What the risk-coverage curve looks at in each row; empty where no answer comes with a confidence.

    Rows of which nothing says what is right are left out.
    """
    if not any(row.detail.get("confidence") is not None for row in rows):
        return []
    return [
        Chosen(
            row.detail.get("confidence") if row.detail.get("status") in ANSWERING else None,
            row.scores["right"].value == 1,
            row.cluster,
        )
        for row in rows
        if "right" in row.scores and row.scores["right"].value is not None
    ]


def confusion(rows: Sequence[Row]) -> dict[str, dict[str, int]]:
    """How often each status came for each status that was expected (the best of the right ones), in fixed order."""
    counts = Counter(
        (row.detail["expected"]["status"][0], row.detail["status"])
        for row in rows
        if isinstance(row.detail.get("expected"), Mapping) and row.detail["expected"].get("status")
    )
    wanted = [status for status in Status if any(one == status for one, _ in counts)]
    came = [status for status in Status if any(one == status for _, one in counts)]
    return {str(one): {str(other): counts[one, other] for other in came} for one in wanted}


def _refusals(rows: Sequence[Row]) -> list[Verdict]:
    """Whether each row refused and should have; rows in which either is right are left out."""
    found = []
    for row in rows:
        wanted = {Status(one) in ANSWERING for one in row.detail["expected"]["status"]}
        if len(wanted) == 1 and not row.problem:
            found.append(Verdict(Status(row.detail["status"]) not in ANSWERING, True not in wanted, row.cluster))
    return found
