"""Mutations: does the statement check catch true sentences made false in one place, and let true ones pass?

Each sentence of the bundled documents is checked against itself within its passage: as it is, and mutated.
"""

from collections.abc import Iterator

from assistant.answer import Check
from assistant.checks import check_statement
from corpus.document import Document, corpus_digest
from corpus.glossary import Glossary, load_glossary
from corpus.library import bundled
from corpus.sentences import Span, sentences
from evals.mutations import Mutant, Names, mutants
from evals.report import Metric, Report
from evals.row import Row
from evals.score import Score, passed
from evals.suites.retrieval import about_run
from evals.suites.setting import Setting

METRICS = (
    Metric("caught", "mutants not let pass as supported", "caught", is_required=True),
    Metric("removed", "mutants taken out of the answer", "removed"),
    Metric("false_alarm", "true sentences not let pass", "false alarm", is_lower_better=True, is_required=True),
)
# What is swapped as a name, and what as an actor.
_NAMES = frozenset({"zone", "place", "document"})
_ACTORS = frozenset({"actor"})
_NOTE = "True sentences are checked as they stand in the documents; how reworded ones fare is not measured here."
# Shorter ones are headings and labels, which state nothing.
_LEAST_CHARS = 12


def run(setting: Setting) -> Report:
    """The report on all sentences of the bundled documents and their mutants; a sentence is a cluster."""
    documents, glossary = bundled(), load_glossary()
    sentences_of = [(document, span) for document in documents for span in _statements(document)]
    stated = setting.some(sentences_of, lambda one: f"{one[0].id} {one[1]}")
    tracked = setting.track("Checking", stated, len(stated))
    rows = [row for document, span in tracked for row in rows_of(document, span, glossary)]
    about = about_run(setting, [], corpus=corpus_digest(documents))
    return Report("mutations", rows, METRICS, about, notes=[_NOTE])


def rows_of(document: Document, span: Span, glossary: Glossary) -> Iterator[Row]:
    """The row of one sentence as it is, then those of its mutants."""
    start, end = span
    sentence = document.text[start:end]
    section = document.section_at(start)
    quotes = [document.text[section.body : section.end]]
    names = tuple((*term.zh, *term.en) for term in glossary.terms)
    cluster = f"{document.id} {start}"
    language = f"language {document.language}"
    check = check_statement(sentence, quotes, names=names)
    if check.verdict == "not_a_claim":
        return
    alarm = Score(1.0, check.reason) if check.verdict != "supported" else Score(0.0)
    yield Row(cluster, cluster, (language, "true"), {"false_alarm": alarm}, _detail(sentence, check))
    for number, mutant in enumerate(_mutants(sentence, glossary), start=1):
        if mutant.text in quotes[0]:
            continue  # it happens to be said there too
        check = check_statement(mutant.text, [sentence], names=names)
        groups = (language, f"kind {mutant.kind}", f"{document.language} {mutant.kind}")
        yield Row(f"{cluster} #{number}", cluster, groups, _caught(check), _detail(mutant.text, check, mutant))


def _statements(document: Document) -> Iterator[Span]:
    for section in document.sections:
        for start, end in sentences(document.text, section.body, section.end):
            if end - start >= _LEAST_CHARS:
                yield start, end


def _mutants(sentence: str, glossary: Glossary) -> tuple[Mutant, ...]:
    return mutants(sentence, names=_groups(glossary, _NAMES), actors=_groups(glossary, _ACTORS))


def _groups(glossary: Glossary, kinds: frozenset[str]) -> Names:
    return [(*term.zh, *term.en) for term in glossary.terms if term.kind in kinds]


def _caught(check: Check) -> dict[str, Score]:
    return {
        "caught": passed(check.verdict != "supported", "let pass as supported"),
        "removed": passed(check.verdict == "unsupported", check.verdict),
    }


def _detail(statement: str, check: Check, mutant: Mutant | None = None) -> dict[str, str]:
    detail = {"statement": statement, "verdict": check.verdict, "reason": check.reason}
    return detail if mutant is None else {**detail, "was": mutant.was, "now": mutant.now}
