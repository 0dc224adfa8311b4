"""One case on a page: what was asked, what was expected and what came, side by side, and what is wrong."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from evals.metrics.spans import Place, overlap
from evals.page.frame import listed
from evals.page.markup import Markup, element
from evals.report import Metric
from evals.row import Row


def shown_case(row: Row, metrics: Sequence[Metric]) -> Markup:
    """The case as an article."""
    question = row.detail.get("question") or row.detail.get("claim") or row.detail.get("statement") or row.id
    head = element(
        "header",
        element("span", row.id, class_="id"),
        *(element("span", group.removeprefix("tag "), class_="chip") for group in row.groups),
    )
    expected = row.detail.get("expected")
    is_answer = isinstance(expected, Mapping) and "answer" in row.detail
    body = _sides(row.detail, expected) if is_answer and isinstance(expected, Mapping) else _plain(row.detail)
    asked = element("h3", str(question), class_="question")
    return element("article", head, asked, body, _wrong(row, metrics), class_="case")


def _sides(detail: Mapping[str, Any], expected: Mapping[str, Any]) -> Markup:
    gold = [span for spans in expected.get("evidence", []) for span in spans]
    cited = detail.get("cited", [])
    statuses = expected.get("status", [])
    understood = detail.get("understood_as", "")
    meant = detail.get("meant", detail["question"])
    left = [
        element("h3", "Expected"),
        element("p", [element("span", status, class_="chip") for status in statuses]),
        element("p", f"Meant: {meant}", class_="soft") if meant != detail["question"] else Markup(),
        _facts(expected, detail.get("missing", [])),
        *_gold_sets(expected.get("evidence", []), [_place(one) for one in cited]),
    ]
    state = "" if not statuses else " good" if detail.get("status") in statuses else " bad"
    right = [
        element("h3", "Answered"),
        element("p", element("span", str(detail.get("status")), class_=f"chip{state}")),
        element("p", f"Understood as: {understood}", class_="soft") if understood != detail["question"] else Markup(),
        element("div", str(detail["answer"]), class_="said"),
        *_spans(cited, [_place(one) for one in gold] if gold else None, "in the evidence", "beside the evidence"),
        *_unsupported([one for one in detail.get("claims", []) if one["verdict"] != "supported"]),
    ]
    return element("div", element("div", *left), element("div", *right), class_="sides")


def _facts(expected: Mapping[str, Any], missing: Sequence[str]) -> Markup:
    """What was to be said, and what was not; a fact that is only welcome is no fault."""
    welcome, forbidden = expected.get("welcome", []), expected.get("must_not", [])
    items = []
    for fact in expected.get("facts", []):
        words = [fact, *(["welcome"] if fact in welcome else []), *(["missing"] if fact in missing else [])]
        state = "good" if fact not in missing else "soft" if fact in welcome else "bad"
        items.append(element("li", " – ".join(words), class_=state))
    items += [element("li", f"not: {wording}", class_="soft") for wording in forbidden]
    return element("ul", items) if items else Markup()


def _gold_sets(sets: Sequence[Sequence[Mapping[str, Any]]], cited: Sequence[Place]) -> list[Markup]:
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
