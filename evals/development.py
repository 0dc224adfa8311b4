"""The development cases of all sets of documents, beside the assistant over each: what weights are learned from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.assembly import encoder_of, open_assistant
from assistant.path import Assistant
from assistant.settings import default_home, load_settings
from evals.case import Case, load_cases
from evals.suites.folder import CASES, assistant_over
from evals.suites.policy import written_cases
from evals.suites.setting import Setting

UNSEEN = Path(__file__).parent / "unseen"


@dataclass(frozen=True, slots=True)
class DevelopmentSet:
    """The cases of one set that stand alone, each with the text that is asked, and who is asked."""

    name: str
    assistant: Assistant
    asked: tuple[tuple[str, Case], ...]


def development_sets() -> Iterator[DevelopmentSet]:
    """The written cases on the bundled documents, then those on the documents that nobody developed on.

    Sets without a development part are left out.
    """
    home = default_home()
    settings = load_settings(home)
    setting = Setting(home, settings, encoder_of(home, settings))
    yield DevelopmentSet("policy", open_assistant(home, settings=settings), standing_alone(written_cases()))
    for folder in sorted(UNSEEN.iterdir()):
        asked = standing_alone(load_cases(folder / CASES))
        if asked:
            yield DevelopmentSet(folder.name, assistant_over(folder, setting), asked)


def standing_alone(cases: Sequence[Case]) -> tuple[tuple[str, Case], ...]:
    """The development cases with what is asked in each; of follow-ups those that say what is meant, asked so."""
    return tuple(
        (case.standalone or case.question, case)
        for case in cases
        if case.part == "dev" and (case.standalone is not None or case.conversation is None)
    )
