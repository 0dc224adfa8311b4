"""The page of two runs: by how much they differ, and every case that changed, side by side."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.errors import UserError
from evals.comparison import Difference
from evals.page.case import chip, folded_pair
from evals.page.frame import finder, framed, links, listed, section, table
from evals.page.markup import Markup, element, joined
from evals.report import Metric, Report
from evals.row import Row
from evals.saved import Saved
from evals.verdict import sentence, warnings


def write_difference_page(a: Saved, b: Saved, differences: Sequence[Difference], file: Path) -> None:
    """Writes the page to `file`."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(difference_page(a, b, differences), encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file with --html.") from error


def difference_page(a: Saved, b: Saved, differences: Sequence[Difference]) -> str:
    """B against A as one HTML file."""
    deciding = [one for one in differences if one.metric.is_required]
    said = [element("li", line) for line in (*warnings(a, b), *map(sentence, deciding))]
    worse = dict.fromkeys(name for one in deciding for name in one.worse)
    better = dict.fromkeys(name for one in deciding for name in one.better if name not in worse)
    find = finder(len(worse) + len(better)) if worse or better else Markup()
    headings = ("", "A", "B", "B − A", "95 % interval", "n", "p", "detectable")
    sections = {
        "figures": ("Figures", table(headings, map(_figures, differences))),
        "worse": (f"Worse in B: {len(worse)} cases", joined([find, _changed(a.report(), b.report(), worse, deciding)])),
        "better": (f"Better in B: {len(better)} cases", _changed(a.report(), b.report(), better, deciding)),
        "about": ("What was measured", _about(a, b)),
    }
    parts = [
        element("header", element("h1", f"{b.suite}: B against A"), element("ul", said)),
        links({name: title for name, (title, _) in sections.items()}),
        *(section(name, title, content) for name, (title, content) in sections.items()),
    ]
    return framed(f"{b.suite}: B against A", parts)


def _figures(one: Difference) -> list[str]:
    gain = one.mean_b - one.mean_a
    return [
        f"{one.metric.label} ↓" if one.metric.is_lower_better else one.metric.label,
        f"{one.mean_a * 100:.1f} %",
        f"{one.mean_b * 100:.1f} %",
        f"{gain * 100:+.1f}",
        f"{one.low * 100:+.1f} to {one.high * 100:+.1f}",
        str(one.n),
        f"{one.p:.4f}" if one.adjusted is None else f"{one.adjusted:.4f} (Holm)",
        f"{one.detectable * 100:.1f}",
    ]


def _changed(a: Report, b: Report, names: Iterable[str], deciding: Sequence[Difference]) -> Markup:
    """Both versions of each case, side by side, under a line that tells what changed."""
    before, after = ({row.id: row for row in report.rows} for report in (a, b))
    pairs = []
    for name in names:
        changes = [
            chip(_change(one.metric, before[name], after[name]), state)
            for one in deciding
            for state, changed in (("bad", one.worse), ("good", one.better))
            if name in changed
        ]
        pairs.append(folded_pair(before[name], after[name], b.metrics, changes))
    return joined(pairs)


def _change(metric: Metric, before: Row, after: Row) -> str:
    old, new = (row.scores[metric.name].value or 0.0 for row in (before, after))
    return f"{metric.heading or metric.label} {old:.2g} → {new:.2g}"


def _about(a: Saved, b: Saved) -> Markup:
    return element(
        "div",
        [element("div", element("h3", name), listed(run.about)) for name, run in (("A", a), ("B", b))],
        class_="sides",
    )
