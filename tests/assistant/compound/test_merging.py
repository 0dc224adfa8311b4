"""What the parts came to is one outcome: each thing said once, citations counted through, what is missing named."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Nearest, Statement, Status
from assistant.composing.outcome import Outcome
from assistant.composing.writing import NOT_A_CLAIM, UNCHECKED, Draft, cite
from assistant.compound.merging import merge
from assistant.compound.parts import Part, Parts
from assistant.path import Assistant
from corpus.document import Document
from tests.assistant.steps import claims
from tests.assistant.written import LOCK, TEST, WASH, document

HEAD = "According to the rules:"


@pytest.fixture
def source(tmp_path: Path) -> Document:
    return document(tmp_path / "rules")


def outcome(
    source: Document, *quotes: str, texts: Sequence[str] = (), status: Status = Status.ANSWERED, head: str = HEAD
) -> Outcome:
    """What states `quotes` of `source`, worded as `texts`, after a remark."""
    spans = [(source.text.index(quote), source.text.index(quote) + len(quote)) for quote in quotes]
    worded = texts or quotes
    claimed = [Statement(text, (n,), UNCHECKED) for n, text in enumerate(worded, start=1)]
    cited = tuple(cite(source, span, n) for n, span in enumerate(spans, start=1))
    return Outcome(status, Draft((Statement(head, (), NOT_A_CLAIM), *claimed), cited))


def silent(status: Status = Status.NOT_IN_DOCUMENTS, *, nearest: tuple[Nearest, ...] = ()) -> Outcome:
    return Outcome(status, Draft((Statement("Nothing.", (), NOT_A_CLAIM),)), nearest)


def parts(*labels: str, are_members: bool = False) -> Parts:
    return Parts(tuple(Part(f"What of {label}?", label) for label in labels), are_members=are_members)


def said(merged: Outcome) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.text, one.citations) for one in merged.draft.statements]


def test_citations_are_counted_through_and_each_is_said_once(source: Document) -> None:
    merged = merge("en", parts("a", "b"), [outcome(source, TEST, LOCK), outcome(source, LOCK, WASH)])
    assert merged.status is Status.ANSWERED
    assert said(merged) == [(HEAD, ()), (TEST, (1,)), (LOCK, (2,)), (WASH, (3,))]
    assert [(one.number, one.quote) for one in merged.draft.citations] == [(1, TEST), (2, LOCK), (3, WASH)]


def test_a_part_of_what_is_said_of_the_same_place_is_not_said_again(source: Document) -> None:
    short = outcome(source, TEST, texts=["test every well"])
    assert said(merge("en", parts("a", "b"), [outcome(source, TEST), short])) == [(HEAD, ()), (TEST, (1,))]


def test_what_only_some_parts_found_is_partial_and_names_the_others(source: Document) -> None:
    merged = merge("en", parts("pumps", "boats", "nets"), [outcome(source, LOCK), silent(), silent()])
    assert merged.status is Status.PARTIAL
    *_, last = merged.draft.statements
    assert "boats" in last.text and "nets" in last.text and "pumps" not in last.text
    assert merged.coverage is None


def test_what_the_documents_say_they_do_not_know_is_quoted(source: Document) -> None:
    unknown = outcome(source, WASH, status=Status.NOT_IN_DOCUMENTS, head="The documents do not say this.")
    merged = merge("zh", parts("水泵", "洗车"), [outcome(source, LOCK), unknown])
    assert merged.status is Status.PARTIAL
    assert said(merged) == [(HEAD, ()), (LOCK, (1,)), ("尚不清楚的部分：", ()), (WASH, (2,))]


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([Status.ANSWERED, Status.PARTIAL], Status.PARTIAL),
        ([Status.ANSWERED, Status.FALSE_PREMISE], Status.FALSE_PREMISE),
        ([Status.ANSWERED, Status.ANSWERED], Status.ANSWERED),
    ],
)
def test_the_whole_is_no_better_than_its_parts(source: Document, statuses: list[Status], status: Status) -> None:
    outcomes = [outcome(source, quote, status=one) for quote, one in zip((LOCK, TEST), statuses, strict=True)]
    assert merge("en", parts("a", "b"), outcomes).status is status


@pytest.mark.parametrize("status", [Status.OUT_OF_SCOPE, Status.CLARIFY, Status.NOT_IN_DOCUMENTS])
def test_parts_none_of_which_is_found_come_to_what_they_share(status: Status) -> None:
    merged = merge("en", parts("boats", "nets"), [silent(status), silent(status)])
    assert merged.status is status
    assert not merged.draft.citations


def test_parts_missed_for_different_reasons_are_not_in_the_documents() -> None:
    merged = merge("en", parts("boats", "nets"), [silent(Status.OUT_OF_SCOPE), silent(Status.CLARIFY)])
    assert merged.status is Status.NOT_IN_DOCUMENTS
    assert "boats" in merged.draft.statements[-1].text


def test_members_are_counted(source: Document) -> None:
    merged = merge("en", parts("a", "b", "c", are_members=True), [outcome(source, LOCK), silent(), silent()])
    assert merged.coverage is not None
    assert (merged.coverage.shown, merged.coverage.total) == (1, 3)


def test_a_sentence_that_is_told_of_both_sides_is_nothing_that_they_share(tmp_path: Path) -> None:
    """Both found the list that names all; what it lists is no property of either."""
    zones = "The zones are Alton, Barton and Corton."
    rules = document(tmp_path / "zones", f"# Zones\n\n{zones}\n")
    listing = [outcome(rules, zones), outcome(rules, zones)]
    merged = merge("en", replace(parts("Alton", "Barton"), asks_shared=True), listing)
    assert said(merged) == [(HEAD, ()), (zones, (1,))]


def compared(*labels: str) -> Parts:
    return replace(parts(*labels), compares=True, in_all=True)


def test_the_sides_of_a_comparison_stand_under_their_names(source: Document) -> None:
    merged = merge("en", compared("wells", "pumps"), [outcome(source, TEST, LOCK), outcome(source, WASH)])
    assert [text for text, _ in said(merged)] == ["Wells:", HEAD, TEST, LOCK, "Pumps:", WASH]


def test_sides_that_say_the_same_have_no_names(source: Document) -> None:
    merged = merge("en", compared("wells", "pumps"), [outcome(source, TEST, LOCK), outcome(source, TEST)])
    assert [text for text, _ in said(merged)] == [HEAD, TEST, LOCK]


def test_who_says_so_is_told_again_after_somebody_else_did(source: Document) -> None:
    outcomes = [outcome(source, TEST), outcome(source, LOCK, head="Others say:"), outcome(source, WASH)]
    merged = merge("en", parts("a", "b", "c"), outcomes)
    assert [text for text, _ in said(merged)] == [HEAD, TEST, "Others say:", LOCK, HEAD, WASH]


@pytest.mark.parametrize(
    "question",
    [
        "What are the populations of Xuchang and Western Chengdu?",
        "许昌试验区和成都西部片区的人口是多少？",
        "鹰潭和西咸接合片区的面积分别是多少？",
    ],
)
def test_where_of_each_part_it_is_said_not_to_be_known_that_is_told_of_each(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert len(claims(answer)) == 2
    assert all("not confirmed" in claim or "未经证实" in claim for claim in claims(answer))
