"""One case on a page: what was asked, what was expected and what came, side by side, and what is wrong."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from evals.metrics.spans import Place, overlap
from evals.page.frame import listed
from evals.page.markup import Markup, element
from evals.report import Metric
from evals.row import Row


def folded_case(row: Row, metrics: Sequence[Metric]) -> Markup:
    """The case as a line that opens: which, what was asked and what is wrong; then all of it, side by side."""
    wrong = [chip(metric.heading or metric.label, "bad") for metric in metrics if _decides_against(row, metric)]
    if not _has_sides(row):
        return folded(row, wrong, _plain(row.detail), _wrong(row, metrics))
    answered = [element("h3", "Answered"), *_came(row.detail)]
    sides = element("div", element("div", *_expected(row.detail)), element("div", *answered), class_="sides")
    return folded(row, wrong, sides, _wrong(row, metrics))


def folded_pair(before: Row, after: Row, metrics: Sequence[Metric], changes: Sequence[Markup]) -> Markup:
    """Two versions of a case as a line that opens: `changes`, what was expected, then what came in each."""
    columns = [
        [element("h3", name), *(_given(row) if _has_sides(row) else [_plain(row.detail)]), _wrong(row, metrics)]
        for name, row in (("A", before), ("B", after))
    ]
    expected = _expected(after.detail, is_marked=False) if _has_sides(after) else []
    both = element("div", [element("div", *column) for column in columns], class_="sides")
    return folded(after, changes, *expected, both)


def folded(row: Row, chips: Sequence[Markup], *content: Markup) -> Markup:
    """A line that opens to `content`, under the groups of the case: its id, its question and some chips."""
    asked = row.detail.get("question") or row.detail.get("claim") or row.detail.get("statement") or row.id
    problem = [chip("problem", "bad")] if row.problem else []
    line = [element("span", row.id, class_="id"), element("span", str(asked), class_="question"), *chips, *problem]
    groups = element("p", [chip(group.removeprefix("tag ")) for group in row.groups])
    return element("details", element("summary", *line), element("article", groups, *content), class_="case")


def chip(text: str, state: str = "") -> Markup:
    """A word or two in a rounded box; `state` is good, bad or nothing."""
    return element("span", text, class_=f"chip {state}".rstrip())


def _decides_against(row: Row, metric: Metric) -> bool:
    score = row.scores.get(metric.name)
    return metric.is_required and score is not None and not metric.is_perfect(score.value)


def _has_sides(row: Row) -> bool:
    return isinstance(row.detail.get("expected"), Mapping) and "answer" in row.detail


def _expected(detail: Mapping[str, Any], *, is_marked: bool = True) -> list[Markup]:
    """What was expected; marked, with what of it came."""
    expected = detail["expected"]
    meant = detail.get("meant", detail["question"])
    cited = [_place(one) for one in detail.get("cited", [])] if is_marked else None
    return [
        element("h3", "Expected"),
        element("p", [chip(status) for status in expected.get("status", [])]),
        element("p", f"Meant: {meant}", class_="soft") if meant != detail["question"] else Markup(),
        _facts(expected, detail.get("missing", []) if is_marked else None),
        *_gold_sets(expected.get("evidence", []), cited),
    ]


def _given(row: Row) -> list[Markup]:
    """What came, with the facts that are missing in it."""
    missing = [element("li", f"{fact} – missing", class_="bad") for fact in row.detail.get("missing", [])]
    return [*_came(row.detail), element("ul", missing) if missing else Markup()]


def _came(detail: Mapping[str, Any]) -> list[Markup]:
    """The answer, its quotes with whether they are evidence, and what its quotes do not bear out."""
    expected = detail["expected"]
    gold = [_place(span) for spans in expected.get("evidence", []) for span in spans]
    statuses, understood = expected.get("status", []), detail.get("understood_as", "")
    state = "" if not statuses else "good" if detail.get("status") in statuses else "bad"
    return [
        element("p", chip(str(detail.get("status")), state)),
        element("p", f"Understood as: {understood}", class_="soft") if understood != detail["question"] else Markup(),
        element("div", str(detail["answer"]), class_="said"),
        *_spans(detail.get("cited", []), gold or None, "in the evidence", "beside the evidence"),
        *_unsupported([one for one in detail.get("claims", []) if one["verdict"] != "supported"]),
    ]


def _facts(expected: Mapping[str, Any], missing: Sequence[str] | None) -> Markup:
    """What was to be said, and not to be; with what is `missing`, where that is marked: what is welcome is no fault."""
    welcome, forbidden = expected.get("welcome", []), expected.get("must_not", [])
    items = []
    for fact in expected.get("facts", []):
        is_missing = missing is not None and fact in missing
        words = [fact, *(["welcome"] if fact in welcome else []), *(["missing"] if is_missing else [])]
        state = "soft" if fact in welcome else "bad"
        marked = None if missing is None else state if is_missing else "good"
        items.append(element("li", " – ".join(words), class_=marked))
    items += [element("li", f"not: {wording}", class_="soft") for wording in forbidden]
    return element("ul", items) if items else Markup()


def _gold_sets(sets: Sequence[Sequence[Mapping[str, Any]]], cited: Sequence[Place] | None) -> list[Markup]:
    """The spans that a right answer cites, each of the sets that serve."""
    found: list[Markup] = []
    for number, spans in enumerate(sets):
        found += [element("p", "or", class_="soft")] if number else []
        found += _spans(spans, cited, "cited", "not cited")
    return found


def _spans(spans: Sequence[Mapping[str, Any]], others: Sequence[Place] | None, hit: str, missed: str) -> list[Markup]:
    """Quotes with their places; good where one of `others` overlaps. None: nothing says which is good."""
    found = []
    for span in spans:
        is_good = others is None or any(overlap(_place(span), other) for other in others)
        verdict = "" if others is None else f" · {hit if is_good else missed}"
        number = f"[{span['number']}] " if "number" in span else ""
        where = f"{number}{span['document']} {span['start']}–{span['end']}{verdict}"
        state = "" if others is None else "good" if is_good else "bad"
        found.append(
            element(
                "blockquote", element("span", where, class_="id"), "\n", span.get("quote", ""), class_=state or None
            )
        )
    return found


def _unsupported(statements: Sequence[Mapping[str, Any]]) -> list[Markup]:
    if not statements:
        return []
    quotes = [
        element("blockquote", f"{one['statement']}\n{one['verdict']}: {one['reason']}", class_="bad")
        for one in statements
    ]
    return [element("h3", "Statements that their quotes do not bear out"), *quotes]


def _plain(detail: Mapping[str, Any]) -> Markup:
    return listed(
        {name.replace("_", " "): value if isinstance(value, str) else _json(value) for name, value in detail.items()}
    )


def _wrong(row: Row, metrics: Sequence[Metric]) -> Markup:
    """What is not as it should be, metric by metric."""
    lines = [f"problem: {row.problem}"] if row.problem else []
    for metric in metrics:
        score = row.scores.get(metric.name)
        if score is not None and score.reason and not metric.is_perfect(score.value):
            lines.append(f"{metric.label}: {score.reason}")
    return element("div", element("ul", [element("li", line) for line in lines]), class_="wrong") if lines else Markup()


def _place(span: Mapping[str, Any]) -> Place:
    return (span["document"], span["start"], span["end"])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
