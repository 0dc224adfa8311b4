"""Saved results: what a results.json says, read back for comparing, showing and handing on."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus.errors import UserError
from evals.intervals import Estimate
from evals.report import Metric, Report
from evals.results import RESULTS
from evals.row import Row
from evals.score import Score


class SavedScore(BaseModel):
    """The value of one metric for one case, None where it does not apply, and why. A bare number is a value."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: float | None
    reason: str = ""

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, given: Any) -> Any:
        return {"value": given} if isinstance(given, int | float) else given


class SavedRow(BaseModel):
    """One case of a saved run. A kept run has its scores as bare numbers, and of detail the statuses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    cluster: str
    scores: dict[str, SavedScore]
    problem: str = ""
    groups: tuple[str, ...] = ()
    detail: dict[str, Any] = Field(default={})
    seconds: float = 0.0

    def value(self, metric: str) -> float | None:
        """The value of a metric; None where it does not apply or was not measured then."""
        score = self.scores.get(metric)
        return None if score is None else score.value


class Saved(BaseModel):
    """A saved run: its rows, its metrics, and what was measured, with digests."""

    model_config = ConfigDict(frozen=True)

    suite: str
    rows: tuple[SavedRow, ...]
    metrics: tuple[Metric, ...]
    about: dict[str, str]
    overall: dict[str, Estimate | None] = Field(default={})
    notes: tuple[str, ...] = ()
    peak_mb: float | None = None

    def report(self) -> Report:
        """The Report that was saved, its digits rounded as they were."""
        rows = [
            Row(
                row.id,
                row.cluster,
                row.groups,
                {name: Score(score.value, score.reason) for name, score in row.scores.items()},
                row.detail,
                row.seconds,
                row.problem,
            )
            for row in self.rows
        ]
        return Report(self.suite, rows, self.metrics, self.about, self.overall, self.notes, self.peak_mb)


def read_saved(path: Path) -> Saved:
    """The run saved in a folder, or in the file itself. Raises UserError where there is none."""
    file = path / RESULTS if path.is_dir() else path
    try:
        return Saved.model_validate_json(file.read_bytes())
    except OSError as error:
        raise UserError(f"{file} cannot be read ({error.strerror}): name the folder of a run's --out.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise UserError(
            f"{file} holds no results of this program ({where}: {first['msg']}): run the suite again."
        ) from error
