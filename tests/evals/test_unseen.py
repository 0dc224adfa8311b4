"""The sets in evals/unseen: labels hold, and a quoting answer can be right."""

from itertools import pairwise
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.library import load_documents
from evals.case import Case, Evidence, load_cases
from evals.metrics.wording import states
from evals.suites.folder import CASES, DOCUMENTS, is_suite

UNSEEN = Path(__file__).parents[2] / "evals" / "unseen"
FOLDERS = sorted(path for path in UNSEEN.iterdir() if path.is_dir())


@pytest.fixture(params=FOLDERS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


@pytest.fixture
def cases(folder: Path) -> tuple[Case, ...]:
    return load_cases(folder / CASES)


@pytest.fixture
def documents(folder: Path) -> dict[str, Document]:
    return {document.id: document for document in load_documents(folder / DOCUMENTS)}


def test_each_folder_is_a_suite_that_asks_in_the_languages_of_its_documents_or_across_them(
    folder: Path, cases: tuple[Case, ...], documents: dict[str, Document]
) -> None:
    assert is_suite(folder)
    asked, told = {case.language for case in cases}, {document.language for document in documents.values()}
    assert not asked & told if folder.name.startswith("crossing") else asked >= told


def test_every_gold_span_still_holds_the_text_it_was_labelled_on(
    cases: tuple[Case, ...], documents: dict[str, Document]
) -> None:
    lost = [case.id for case in cases for span in _spans(case) if not span.resolves(documents)]
    assert lost == []


def test_every_fact_that_is_asked_for_stands_in_the_spans_that_are_to_be_cited(
    cases: tuple[Case, ...], documents: dict[str, Document]
) -> None:
    """No wording is demanded that the documents do not have, but for yes and no: who only quotes can be right."""
    outside = []
    for case in cases:
        quoted = "\n".join(documents[span.document].text[span.start : span.end] for span in _spans(case))
        wanted = [fact for fact in case.key_facts if fact.vital and fact.fact not in {"Yes", "No"}]
        outside += [(case.id, fact.fact) for fact in wanted if not states(quoted, fact)]
    assert outside == []


def test_no_conversation_runs_through_another_and_each_is_of_one_part(cases: tuple[Case, ...]) -> None:
    turns = [case.conversation for case in cases if case.conversation]
    assert sum(before != after for before, after in pairwise(["", *turns])) == len(set(turns))
    assert len({(case.conversation, case.part) for case in cases if case.conversation}) == len(set(turns))


def _spans(case: Case) -> tuple[Evidence, ...]:
    return (*case.evidence, *(span for spans in case.alternatives for span in spans))
