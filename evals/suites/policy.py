"""The policy suite: the written cases on the bundled documents, asked of the assistant as people ask it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.assembly import open_assistant
from assistant.path import Assistant
from assistant.settings import settings_digest
from corpus.glossary import load_glossary
from evals.case import Case, Malformed, load_cases
from evals.consistency import CONSISTENCY, paired, repeated, with_scores
from evals.conversation import ask_all
from evals.digests import cases_digest, code_digest, index_facts
from evals.found import FOUND, found_scores, gap_figure
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.overall import overall_figures
from evals.report import Report
from evals.row import Row
from evals.self_report import confidence_of
from evals.suites.setting import Setting
from evals.targets import Target, name_of, target_of

CASES = Path(__file__).parent.parent / "cases"


def run(setting: Setting) -> Report:
    """The report on the written cases of the chosen part."""
    cases = written_cases()
    assistant = open_assistant(setting.home, settings=setting.settings, progress=setting.progress)
    return report_on("policy", cases, assistant, setting)


def written_cases() -> tuple[Case, ...]:
    """All cases that come with the program, in the order of files and lines."""
    return tuple(case for path in sorted(CASES.glob("*.jsonl")) for case in load_cases(path))


def report_on(name: str, cases: Sequence[Case], assistant: Assistant, setting: Setting) -> Report:
    """The report on `cases` asked of `assistant`, or of whom the setting names instead.

    Turns that are not chosen are asked where their conversation has one that is, and not scored. What is
    found in the index is measured where the assistant is asked itself.
    """
    scored = setting.some([case for case in cases if setting.part in ("all", case.part)], lambda case: case.id)
    about = _about(scored, assistant, setting)
    target = target_of(setting.other, assistant, home=setting.home)
    graded, seconds = _asked(cases, scored, target, assistant, setting, about=about)
    rows = [row_of(one, time) for one, time in zip(graded, seconds, strict=True)]
    rows = with_scores(rows, paired(graded, rows))
    if not isinstance(setting.other, Path):
        rows = with_scores(rows, dict(repeated(graded, target)))
    overall = overall_figures(rows)
    if setting.other is not None:
        return Report(name, rows, (*METRICS, *CONSISTENCY), about, overall)
    tracked = setting.track("Searching", graded, len(graded))
    rows = with_scores(rows, dict(found_scores(tracked, assistant.index)))
    return Report(name, rows, (*METRICS, *CONSISTENCY, *FOUND), about, overall | gap_figure(rows))


def with_malformed(report: Report, malformed: Iterable[Malformed]) -> Report:
    """`report` with a row for each line that is no case: a problem, and nothing that is scored."""
    return replace(
        report, rows=[*report.rows, *(Row(one.place, one.place, (), {}, problem=one.problem) for one in malformed)]
    )


def _needed(cases: Sequence[Case], scored: Sequence[Case]) -> list[Case]:
    """The cases in `scored`, and all turns of the conversations that they are turns of."""
    wanted = {case.id for case in scored}
    conversations = {case.conversation for case in scored} - {None}
    return [case for case in cases if case.id in wanted or case.conversation in conversations]


def _asked(
    cases: Sequence[Case],
    scored: Sequence[Case],
    target: Target,
    assistant: Assistant,
    setting: Setting,
    *,
    about: dict[str, str],
) -> tuple[list[Graded], list[float]]:
    """The answers to the cases in `scored`, each after the turns before it, and the seconds each took."""
    needed, wanted = _needed(cases, scored), {case.id for case in scored}
    names = tuple((*term.zh, *term.en) for term in load_glossary().terms)
    graded: list[Graded] = []
    times: list[float] = []
    with setting.journal(about) as journal:
        for case, answer, seconds in setting.track("ask", ask_all(needed, target, journal=journal), len(needed)):
            if case.id in wanted:
                confidence = confidence_of(assistant, answer) if setting.other is None else None
                graded.append(Graded(case, answer, assistant.index.documents, names, confidence))
                times.append(seconds)
    return graded, times


def _about(scored: Sequence[Case], assistant: Assistant, setting: Setting) -> dict[str, str]:
    return {
        "part": setting.part,
        "cases": cases_digest(scored),
        **index_facts(assistant.index.manifest),
        "settings": settings_digest(assistant.settings),
        "code": code_digest(),
        "answers": name_of(setting.other),
        **setting.choice,
    }
