"""What is found: on a real index of a short policy, with the spans of its cases."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.found import FOUND, found_scores, gap_figure
from evals.graded import Graded
from evals.grading import row_of
from evals.intervals import Estimate
from evals.suites.imported import imported_index
from evals.suites.setting import Setting
from index.search import Index
from tests.evals.samples import DOCUMENTS, WordEncoder, label, make_answer, make_case, make_document

OTHER = make_document("bees", "# Bees\n\nKeepers of bees enter each hive in the register by the first of May.\n")
GOLD = label("Late reports are not paid.")


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return imported_index("x", [DOCUMENTS["rules"], OTHER], Setting(tmp_path, Settings(), WordEncoder()))


def graded(understood: str, **more: object) -> Graded:
    case = make_case(evidence=[GOLD], **more)
    return Graded(case, replace(make_answer("x"), standalone_question=understood), DOCUMENTS)


def test_gold_spans_are_found_by_a_question_in_their_words(index: Index) -> None:
    ((name, scores),) = found_scores([graded("Are late reports paid?")], index)
    assert name == "c1"
    assert {scores[one].value for one in ("span_recall@5", "hit@5", "MRR@10", "nDCG@10")} == {1}
    assert 0 < (scores["span_precision@5"].value or 0) < 1
    assert set(scores) < {metric.name for metric in FOUND}


def test_follow_ups_are_searched_for_as_they_were_asked_and_meant_too(index: Index) -> None:
    one = graded("hives?", question="And hives?", standalone="Are late reports paid?", tags=["followup"])
    rows = [row_of(one, 0.1)]
    ((_, scores),) = found_scores([one], index)
    assert scores["span_recall@5 (as meant)"].value == 1
    assert gap_figure(rows) == {}
    (found,) = gap_figure([replace(rows[0], scores=scores)]).values()
    last = scores["span_recall@5 (last turn)"].value
    assert found == (None if last == 1 else Estimate(0.0, 0.0, 0.0, 1, 1, 0, "bootstrap"))


def test_cases_without_gold_or_with_lost_labels_are_left_out(index: Index) -> None:
    moved = GOLD.model_copy(update={"start": GOLD.start + 1})
    cases = [make_case(), make_case(id="c2", evidence=[moved])]
    assert not list(found_scores([Graded(case, make_answer("x"), DOCUMENTS) for case in cases], index))
