"""What the retrieval suites share: a report on questions that were searched for."""

from collections.abc import Sequence
from pathlib import Path

from assistant.settings import settings_digest
from evals.digests import code_digest, digest_of
from evals.ranked import RankedQuestion, Searchable, Unit, ranked_metrics, ranked_row
from evals.report import Report
from evals.suites.setting import Setting


def ranked_report(
    name: str,
    questions: Sequence[RankedQuestion],
    index: Searchable,
    units: Sequence[Unit],
    *,
    setting: Setting,
    about: dict[str, str],
) -> Report:
    """The report on `questions`, all in the same wordings; `about` says what index was searched."""
    rows = setting.rows(
        "Searching", questions, lambda one: ranked_row(one, index, units), id_of=lambda one: one.id, about=about
    )
    wordings = list(questions[0].wordings) if questions else []
    return Report(name, rows, ranked_metrics(units, wordings), about)


def about_run(setting: Setting, files: Sequence[Path], **more: str) -> dict[str, str]:
    """What a figure rests on: the digest of the files, `more` of the index, the settings and the code."""
    return {
        "data": digest_of(path.read_bytes() for path in files),
        **more,
        "settings": settings_digest(setting.settings),
        "code": code_digest(),
        **setting.choice,
    }
