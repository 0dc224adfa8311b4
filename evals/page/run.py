"""The page of one run: figures with intervals, plots, and every case that has something to mend."""

from collections.abc import Mapping

from evals.confidence import risk_coverage
from evals.intervals import Estimate
from evals.overall import chosen_of, confusion
from evals.page.case import folded_case
from evals.page.frame import figure, finder, framed, links, listed, section, table
from evals.page.markup import Markup, element, joined
from evals.page.plots import bars, latency, risk_curve, whisker
from evals.report import Metric, Report

# Groups of fewer cases say nothing; they are in results.json.
LEAST_CASES = 5
_TAG = "tag "


def report_page(report: Report) -> str:
    """The report as one HTML file."""
    cases, failing = len(report.rows), len(report.failing)
    head = element(
        "header",
        element("h1", f"{report.suite}: {cases} cases"),
        element("p", f"{failing} have something to mend. Every figure stands with its 95 % interval.", class_="soft"),
        *(element("p", note, class_="soft") for note in report.notes),
    )
    sections = {
        "figures": ("Figures", _figures(report)),
        "plots": ("Plots", _plots(report)),
        "statuses": ("Statuses", _confusion(report)),
        "cases": ("Cases with something to mend", _failing(report)),
        "about": ("What was measured", _about(report)),
    }
    there = {name: part for name, part in sections.items() if part[1]}
    parts = [section(name, title, content) for name, (title, content) in there.items()]
    jumps = links({name: title for name, (title, _) in there.items()})
    return framed(f"{report.suite}: {cases} cases", [head, jumps, _cards(report), *parts])


def _cards(report: Report) -> Markup:
    required = [
        (metric, found) for metric in report.metrics if metric.is_required and (found := report.estimates[metric.name])
    ]
    cards = [
        element(
            "div",
            label_of(metric),
            element("strong", found.shown),
            element("span", between(found), class_="soft"),
            class_="card",
        )
        for metric, found in required
    ]
    return element("div", cards, class_="cards")


def _figures(report: Report) -> Markup:
    figures: list[tuple[str, Estimate | None]] = [
        *report.overall.items(),
        *((label_of(metric), report.estimates[metric.name]) for metric in report.metrics),
    ]
    rows = [
        [label, "–", _picture(None), "", "0", str(len(report.rows))]
        if found is None
        else [label, found.shown, _picture(found), between(found), str(found.n), str(found.unscored)]
        for label, found in figures
    ]
    beside = element("td", class_="picture")
    return table(("", "mean", beside, "95 % interval", "n", "not scored"), rows)


def _picture(found: Estimate | None) -> Markup:
    return element("td", Markup() if found is None else whisker(found), class_="picture")


def _plots(report: Report) -> Markup:
    pictures = []
    first = next((metric for metric in report.metrics if metric.is_required), None)
    points = risk_coverage(chosen_of(report.rows))
    if points:
        pictures.append(figure("Wrong answers, by how many questions are answered", risk_curve(points)))
    times = [row.seconds * 1000 for row in report.rows if row.seconds]
    if times and report.latency_ms:
        caption = "Time a case: {:.0f} ms median, {:.0f} ms 95th percentile".format(*report.latency_ms)
        pictures.append(figure(caption, latency(times)))
    if first:
        pictures += [
            figure(f"{label_of(first)}: {kind}", bars(groups, first.label)) for kind, groups in _by_kind(report, first)
        ]
    return element("div", pictures, class_="plots") if pictures else Markup()


def _by_kind(report: Report, metric: Metric) -> list[tuple[str, Mapping[str, Estimate]]]:
    """The metric by group: the tags, which are many, apart from all other groups."""
    found = {group: estimates[metric.name] for group, estimates in report.by_group.items()}
    large = {group: one for group, one in found.items() if one is not None and one.n >= LEAST_CASES}
    tags = {group.removeprefix(_TAG): one for group, one in large.items() if group.startswith(_TAG)}
    others = {group: one for group, one in large.items() if not group.startswith(_TAG)}
    return [(kind, groups) for kind, groups in (("by group", others), ("by tag", tags)) if groups]


def _confusion(report: Report) -> Markup:
    counts = confusion(report.rows)
    if not counts:
        return Markup()
    came = list(next(iter(counts.values())))
    rows = [
        [
            wanted,
            *(
                element("td", str(n or ""), class_="on" if wanted == one else "off" if n else None)
                for one, n in row.items()
            ),
        ]
        for wanted, row in counts.items()
    ]
    told = element("p", "Each row is what was expected, each column what was given.", class_="soft")
    return joined([told, table(("", *came), rows)])


def _failing(report: Report) -> Markup:
    if not report.failing:
        return element("p", "None.")
    return joined([finder(len(report.failing)), *(folded_case(row, report.metrics) for row in report.failing)])


def _about(report: Report) -> Markup:
    memory = {} if report.peak_mb is None else {"peak memory": f"{report.peak_mb:.0f} MB"}
    return listed({**report.about, **memory})


def label_of(metric: Metric) -> str:
    """The metric for people; an arrow says that less is better."""
    return f"{metric.label} ↓" if metric.is_lower_better else metric.label


def between(found: Estimate) -> str:
    """The interval in per cent."""
    return f"{found.low * 100:.1f}–{found.high * 100:.1f} %"
