"""The suites on the bundled documents: what they take out, choose and count."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.settings import Settings
from corpus.glossary import load_glossary
from evals.case import Evidence
from evals.choice import chosen
from evals.suites import leave_one_out, mutations, policy
from evals.suites.setting import Setting
from tests.evals.samples import DOCUMENTS, RULES, WordEncoder, label, make_case, make_document

RULE = DOCUMENTS["rules"]
# Of all that the bundled documents state: enough for every figure of the mutations.
SENTENCES = 100


def test_leaving_out_takes_the_spans_out_and_leaves_headings_and_outline() -> None:
    left = leave_one_out.without(RULE, [label("9,978 crowns"), label("Late reports are not paid.")])
    assert left.text == RULES.replace("9,978 crowns", "").replace("Late reports are not paid.", "")
    assert [section.path for section in left.sections] == [section.path for section in RULE.sections]
    assert leave_one_out.without(RULE, [label("9,978", document="other")]) == RULE


@given(st.lists(st.tuples(st.integers(0, len(RULES)), st.integers(0, len(RULES))), max_size=4))
def test_the_sections_left_still_divide_the_text(spans: list[tuple[int, int]]) -> None:
    gone = [Evidence(document="rules", start=min(span), end=max(span) + 1, digest="") for span in spans]
    left = leave_one_out.without(RULE, gone)
    edges = [0, *(section.end for section in left.sections)]
    assert [section.start for section in left.sections] == edges[:-1]
    assert edges[-1] == len(left.text)
    assert all(section.start <= section.body <= section.end for section in left.sections)


def test_the_choice_of_cases_stays_when_others_are_added() -> None:
    cases = [make_case(id=f"c{number}") for number in range(40)]
    few = chosen(cases[:30], 10)
    more = chosen(cases, 10)
    assert len(few) == len(more) == 10
    assert [case for case in more if case in cases[:30]] == [case for case in few if case in more]
    assert chosen(cases, 99) == cases


def test_a_sentence_and_its_mutants_are_rows_of_one_cluster() -> None:
    document = make_document("d", "Each farm must ask for at most 120 crowns.\n")
    rows = list(mutations.rows_of(document, (0, 42), load_glossary()))
    assert {row.cluster for row in rows} == {"d 0"}
    assert rows[0].scores["false_alarm"].value == 0
    number = next(row for row in rows if "kind number" in row.groups)
    assert (number.detail["was"], number.detail["now"]) == ("120", "121")
    assert number.scores["caught"].value == number.scores["removed"].value == 1


def test_mutations_need_neither_data_nor_model(tmp_path: Path) -> None:
    report = mutations.run(Setting(tmp_path, Settings(), WordEncoder(), limit=SENTENCES))
    assert {metric.name for metric in report.metrics} == {"caught", "removed", "false_alarm"}
    assert all(report.estimates.values())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("part", ["dev", "held"])
def test_a_conversation_of_the_written_cases_lies_in_one_part(part: str) -> None:
    """Else turns of the part that is set aside would be seen while the other is worked on."""
    here = {case.conversation for case in policy.written_cases() if case.part == part}
    elsewhere = {case.conversation for case in policy.written_cases() if case.part != part}
    assert here & elsewhere <= {None}
