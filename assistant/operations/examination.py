"""Examinations: what the doctor found, and when, kept in the home until the next one."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant.operations.doctor import Finding, examine
from assistant.settings import Settings
from corpus.entries import replace_file

log = logging.getLogger(__name__)

EXAMINATION_FILE = "examination.json"


@dataclass(frozen=True, slots=True)
class Examination:
    """What the doctor found, and when (with its time zone)."""

    when: datetime
    findings: tuple[Finding, ...]


_KEPT = TypeAdapter(Examination)


def examine_and_keep(home: Path, settings: Settings | None = None) -> Examination:
    """What the doctor finds now; it is kept as the last examination where `home` can be written."""
    made = Examination(datetime.now(UTC), examine(home, settings))
    try:
        replace_file(home / EXAMINATION_FILE, _KEPT.dump_json(made, indent=1))
    except OSError as error:  # the doctor has said so already: that is what it is for
        log.warning("the examination cannot be kept: %s", error)
    return made


def last_examination(home: Path) -> Examination | None:
    """The one that was kept last; None where there is none, or another version of the program wrote it."""
    try:
        return _KEPT.validate_json((home / EXAMINATION_FILE).read_bytes())
    except (OSError, ValidationError):
        return None
