"""Report: the rows of a suite with the estimates made from them. Knows no file and no terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from evals.intervals import Estimate, estimate
from evals.row import Row


@dataclass(frozen=True, slots=True)
class Metric:
    """How a metric is shown: its `name` in rows, a `label` for people, and whether a lower value is better.

    `heading` stands over its column where groups are compared; one without is not shown there. A row in
    which an `is_required` metric is not perfect is listed as failing.
    """

    name: str
    label: str
    heading: str = ""
    is_lower_better: bool = False
    is_required: bool = False
    is_neutral: bool = False

    def is_perfect(self, value: float | None) -> bool:
        """Whether nothing is left to mend; so where there is no value, or no value is better than another."""
        return self.is_neutral or value is None or (value <= 0 if self.is_lower_better else value >= 1)


@dataclass(frozen=True)
class Report:
    """What a suite found: its rows, the metrics they carry, and `about`: what was measured, with digests.

    `overall` are figures that are no means over rows, by their labels; `notes` are sentences that people
    must read with the figures. `peak_mb` is the most memory that this process has had.
    """

    suite: str
    rows: Sequence[Row]
    metrics: Sequence[Metric]
    about: Mapping[str, str]
    overall: Mapping[str, Estimate | None] = field(default_factory=dict)
    notes: Sequence[str] = field(default=())
    peak_mb: float | None = None

    @cached_property
    def estimates(self) -> dict[str, Estimate | None]:
        """Each metric over all rows."""
        return self._over(self.rows)

    @cached_property
    def by_group(self) -> dict[str, dict[str, Estimate | None]]:
        """Each metric over the rows of each group, in alphabetical order of the groups."""
        groups = sorted({group for row in self.rows for group in row.groups})
        return {group: self._over([row for row in self.rows if group in row.groups]) for group in groups}

    @cached_property
    def failing(self) -> list[Row]:
        """The rows with a problem, or a required metric that is not perfect, in order."""
        required = [metric for metric in self.metrics if metric.is_required]
        return [
            row
            for row in self.rows
            if row.problem or not all(m.is_perfect(row.scores[m.name].value) for m in required if m.name in row.scores)
        ]

    @cached_property
    def latency_ms(self) -> tuple[float, float] | None:
        """The median and 95th percentile of the rows' times in milliseconds; None where none is timed."""
        times = sorted(row.seconds * 1000 for row in self.rows if row.seconds)
        if not times:
            return None
        return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]

    @cached_property
    def problems(self) -> list[Row]:
        """The rows that could not be run or scored as they should."""
        return [row for row in self.rows if row.problem]

    def _over(self, rows: Sequence[Row]) -> dict[str, Estimate | None]:
        clusters = [row.cluster for row in rows]
        return {
            metric.name: estimate(
                [row.scores[metric.name].value if metric.name in row.scores else None for row in rows],
                clusters,
            )
            for metric in self.metrics
        }
