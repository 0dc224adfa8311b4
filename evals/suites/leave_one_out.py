"""Leave one out: the passages that answer a question are taken out of the documents; it must abstain then.

Only questions that stand alone and have one clear answer are asked, and only where nothing else that the
documents say has all its vital facts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.path import Assistant
from corpus.document import Document, Section, corpus_digest
from corpus.editions import served
from corpus.glossary import load_glossary
from corpus.library import bundled
from evals.case import Case, Evidence
from evals.choice import chosen
from evals.digests import cases_digest
from evals.graded import ANSWERING
from evals.metrics.wording import states
from evals.report import Metric, Report
from evals.row import Row
from evals.score import passed
from evals.suites.imported import imported_index
from evals.suites.policy import written_cases
from evals.suites.retrieval import about_run
from evals.suites.setting import Setting

METRICS = (
    Metric("abstained", "abstained", "abstained", is_required=True),
    Metric("facts_absent", "the facts taken out are not stated", "facts absent", is_required=True),
)
# Each costs a build of the index, half a second; so many tell shares apart to about 9 points.
MOST_CASES = 120


def run(setting: Setting) -> Report:
    """The report on a fixed choice of at most MOST_CASES of the written cases of the chosen part."""
    documents = bundled()
    usable = [case for case in written_cases() if setting.part in ("all", case.part) and _is_usable(case, documents)]
    cases = chosen(usable, MOST_CASES)
    about = about_run(
        setting,
        [],
        cases=cases_digest(cases),
        corpus=corpus_digest(documents),
        encoder=setting.encoder.name,
        part=setting.part,
    )
    rows = setting.rows(
        "Asking with a passage left out",
        cases,
        lambda case: _row(case, documents, setting),
        id_of=lambda case: case.id,
        about=about,
    )
    note = f"{len(cases)} of the {len(usable)} cases that can be asked this way, chosen by their ids' digests."
    return Report("leave-one-out", rows, METRICS, about, notes=[note])


def without(document: Document, spans: Iterable[Evidence]) -> Document:
    """`document` without the characters of the spans that lie in it; headings and outline stay."""
    gone = {place for span in spans if span.document == document.id for place in range(span.start, span.end)}
    gone -= {place for section in document.sections for place in range(section.start, section.body)}
    kept = [place for place in range(len(document.text)) if place not in gone]
    moved = {place: new for new, place in enumerate(kept)}

    def new_place(place: int) -> int:
        """Where the first kept character from `place` on stands now."""
        return next((moved[one] for one in range(place, len(document.text)) if one in moved), len(kept))

    sections = tuple(
        Section(s.path, s.number, s.anchor, new_place(s.start), new_place(s.body), new_place(s.end))
        for s in document.sections
    )
    whole = tuple(section for section in sections if section.start < section.end)
    return replace(document, text="".join(document.text[place] for place in kept), sections=whole)


def _is_usable(case: Case, documents: Sequence[Document]) -> bool:
    by_id = {document.id: document for document in documents}
    stands_alone = case.conversation is None and not case.history
    if not stands_alone or case.status[0] is not Status.ANSWERED or not set(case.status) <= ANSWERING:
        return False
    if not case.evidence or not all(span.resolves(by_id) for span in _gold(case)):
        return False
    vital = [fact for fact in case.key_facts if fact.vital]
    left = "\n".join(without(document, _gold(case)).text for document in served(documents, case.language))
    return bool(vital) and not all(states(left, fact) for fact in vital)


def _gold(case: Case) -> list[Evidence]:
    return [span for spans in (case.evidence, *case.alternatives) for span in spans]


def _row(case: Case, documents: Sequence[Document], setting: Setting) -> Row:
    left = [without(document, _gold(case)) for document in documents]
    index = imported_index("leave-one-out", left, setting, with_sentences=True)
    answer = Assistant(index, load_glossary(), setting.settings).ask(case.question)
    index.vectors.close()
    said = [fact.fact for fact in case.key_facts if fact.vital and states(answer.text, fact)]
    has_all = len(said) == sum(fact.vital for fact in case.key_facts)
    scores = {
        "abstained": passed(answer.status not in ANSWERING, f"{answer.status} although the evidence is gone"),
        "facts_absent": passed(not has_all, f"states {'; '.join(said)}"),
    }
    detail = {
        "question": case.question,
        "taken out": [span.model_dump(include={"document", "start", "end"}) for span in _gold(case)],
        "status": answer.status.value,
        "answer": answer.text,
    }
    problem = "no answer came" if answer.status is Status.FAILED else ""
    groups = tuple(dict.fromkeys((f"language {case.language}", *(f"tag {tag.split(':')[0]}" for tag in case.tags))))
    return Row(case.id, case.id, groups, scores, detail, answer.seconds["total"], problem)
