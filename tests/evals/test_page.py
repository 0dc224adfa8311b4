"""Pages: everything a person needs, nothing from elsewhere, and hostile text is text."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.answer import Status
from evals.cli import main
from evals.comparison import compare
from evals.confidence import Point
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.overall import overall_figures
from evals.page.difference import difference_page
from evals.page.markup import Markup, element
from evals.page.plots import risk_curve
from evals.page.run import report_page
from evals.report import Report
from evals.results import JUNIT, PAGE, save
from evals.row import Row
from evals.saved import read_saved
from tests.evals.samples import DOCUMENTS, citation, label, make_answer, make_case

HOSTILE = "<script>alert(1)</script>\"'><img src=http://x onerror=alert(1)>&amp;\u202eevil\x07 ]]> 😀 " + "长" * 300
GOLD = make_answer("It is 9,978 crowns [1].", citation("9,978 crowns"))
PLACE = label("9,978 crowns")
WRONG = make_answer("Late reports are paid [1].", citation("Late reports are not paid."))


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: str) -> Elements:
    elements = Elements()
    elements.feed(page)
    return elements


def rows(*more: Row) -> list[Row]:
    case = make_case(evidence=[PLACE], tags=["support"])
    graded = Graded(case, WRONG, DOCUMENTS, confidence=0.7)
    good = Graded(make_case(id="c2"), GOLD, DOCUMENTS, confidence=0.9)
    return [row_of(graded, 0.02), row_of(good, 0.01), *more]


def report(*more: Row) -> Report:
    found = rows(*more)
    return Report("policy", found, METRICS, {"cases": "c"}, overall_figures(found), ["A note."])


def test_a_failing_case_shows_question_answer_and_what_is_wrong_side_by_side() -> None:
    text = parsed(report_page(report())).text
    for part in (
        "policy: 2 cases",
        "How much?",
        "9,978 crowns – missing",
        f"rules {PLACE.start}–{PLACE.end} · not cited",
        "beside the evidence",
        "Statements that their quotes do not bear out",
        "Late reports are paid",
        "A note.",
        "1 of 1 shown",
    ):
        assert part in text, part


def test_a_case_is_a_line_that_opens_and_tells_what_is_wrong() -> None:
    elements = parsed(report_page(report()))
    assert [name for name, found in elements.found if found.get("class") == "case"] == ["details"]
    chips = re.findall(r"<summary>.*?</summary>", report_page(report()))
    assert chips == [
        '<summary><span class="id">c1</span><span class="question">How much?</span><span class="chip bad">right</span>'
        '<span class="chip bad">cite P</span><span class="chip bad">cite R</span></summary>'
    ]


def test_the_page_loads_nothing_and_runs_nothing_but_its_own() -> None:
    elements = parsed(report_page(report()))
    assert not [name for name, found in elements.found if {"src", "style"} & set(found)]
    linked = [found["href"] for _, found in elements.found if "href" in found]
    assert linked == [f"#{found['id']}" for name, found in elements.found if name == "section"]
    assert [name for name, _ in elements.found if name in ("link", "img", "iframe", "object", "base")] == []
    policy = next(found["content"] for name, found in elements.found if found.get("http-equiv"))
    assert policy and re.fullmatch(r"default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'", policy)


def test_what_is_welcome_forbidden_or_serves_as_well_is_told_apart() -> None:
    facts = [{"fact": "9,978 crowns"}, {"fact": "each year", "vital": False}]
    late = label("Late reports are not paid.")
    case = make_case(
        evidence=[PLACE], alternatives=[[late]], key_facts=facts, must_not=["4,979"], standalone="How many crowns?"
    )
    found = report_page(Report("policy", [row_of(Graded(case, WRONG, DOCUMENTS), 0.1)], METRICS, {}))
    assert '<li class="bad">9,978 crowns – missing</li>' in found
    assert '<li class="soft">each year – welcome – missing</li>' in found
    assert '<li class="soft">not: 4,979</li>' in found
    assert "Meant: How many crowns?" in found
    assert f"rules {PLACE.start}–{PLACE.end} · not cited" in found
    assert f"rules {late.start}–{late.end} · cited" in found


def test_a_handful_of_answers_does_not_set_the_scale_of_the_risk() -> None:
    wrong_first = [Point(0.01, 1.0), Point(0.5, 0.05), Point(1.0, 0.08)]
    assert "10.0 %" in risk_curve(wrong_first)
    assert "100.0 %" in risk_curve(wrong_first[:1])


def hostile() -> Row:
    case = make_case(id=HOSTILE, question=HOSTILE, key_facts=[{"fact": HOSTILE}], tags=[HOSTILE], must_not=[HOSTILE])
    answer = replace(WRONG, text=HOSTILE, standalone_question=HOSTILE)
    return row_of(Graded(case, answer, DOCUMENTS), 0.02)


def test_hostile_text_is_shown_and_never_run(tmp_path: Path) -> None:
    clean = [name for name, _ in parsed(report_page(report())).found]
    save(report(hostile()), tmp_path)
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    elements = parsed(page)
    names = [name for name, _ in elements.found]
    assert (names.count("script"), "img" in names) == (clean.count("script"), False)
    assert "<script>alert(1)</script>" in elements.text
    assert not {"\u202e", "\x07"} & set(page)
    assert all(not key.startswith("on") for _, found in elements.found for key in found)
    tree = ElementTree.fromstring((tmp_path / JUNIT).read_text(encoding="utf-8"))
    assert len(tree.findall("testcase")) == 3


def test_junit_counts_failures_and_problems_apart(tmp_path: Path) -> None:
    failed = replace(GOLD, status=Status.FAILED, text="silent")
    save(report(row_of(Graded(make_case(id="c3"), failed, DOCUMENTS), 0.0)), tmp_path)
    tree = ElementTree.fromstring((tmp_path / JUNIT).read_text(encoding="utf-8"))
    assert (tree.get("tests"), tree.get("failures"), tree.get("errors")) == ("3", "1", "1")
    assert [case.get("name") for case in tree if case.find("failure") is not None] == ["c1"]
    (error,) = tree.iter("error")
    assert error.get("message") == "no answer came: silent"
    (failure,) = tree.iter("failure")
    assert "right: status, facts, words, quotes" in (failure.get("message") or "")


def test_the_page_of_two_runs_shows_both_versions_of_what_changed(tmp_path: Path) -> None:
    save(report(), tmp_path / "a")
    mended = row_of(Graded(make_case(evidence=[label("9,978 crowns")]), GOLD, DOCUMENTS), 0.02)
    save(replace(report(), rows=[mended, *rows()[1:]]), tmp_path / "b")
    before, after = read_saved(tmp_path / "a"), read_saved(tmp_path / "b")
    page = difference_page(before, after, compare(before, after))
    text = parsed(page).text
    assert text.count(f"rules {PLACE.start}–{PLACE.end}") == 2  # what was expected, once, and what B cites
    assert '<span class="chip good">right 0 → 1</span>' in page
    assert "Better in B: 1 cases" in text
    assert "Worse in B: 0 cases" in text
    assert "1 of 1 shown" in text
    assert "Late reports are paid" in text
    assert "It is 9,978 crowns" in text
    file = tmp_path / "new" / "diff.html"
    assert main(["compare", str(tmp_path / "a"), str(tmp_path / "b"), "--html", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_is_made_anew_from_what_was_saved(tmp_path: Path) -> None:
    save(report(), tmp_path)
    pages = [(tmp_path / name).read_bytes() for name in (PAGE, JUNIT)]
    (tmp_path / PAGE).unlink()
    assert main(["page", str(tmp_path)]) == 0
    assert [(tmp_path / name).read_bytes() for name in (PAGE, JUNIT)] == pages


def test_a_report_without_rows_or_answers_has_a_page_too() -> None:
    assert "0 cases" in report_page(Report("empty", [], METRICS, {}))
    bare = Row("q1", "q1", (), {}, {"claim": "x", "found": ["a", "b"]}, problem="lost")
    assert "problem: lost" in parsed(report_page(Report("scifact", [bare], METRICS, {}))).text


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (element("p", "a<b", Markup("<i>"), class_='x"y'), '<p class="x&quot;y">a&lt;b<i></p>'),
        (element("meta", charset="utf-8", hidden=None), '<meta charset="utf-8">'),
        (element("rect", stroke_width=2, hidden=True), '<rect stroke-width="2" hidden></rect>'),
    ],
)
def test_only_markup_is_markup(made: Markup, expected: str) -> None:
    assert made == expected
