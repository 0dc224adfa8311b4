"""Plots: small SVG pictures of estimates, risk by coverage and times. Colours are those of the page's style."""

from collections.abc import Mapping, Sequence

from evals.confidence import Point
from evals.intervals import Estimate
from evals.page.markup import Markup, element, joined

_WIDTH, _HEIGHT = 420, 240
# The left margin holds "100.0 %" in the page's letters.
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 12, 12, 40
_BAR_HEIGHT, _BAR_WIDTH = 22, 220
# How wide a letter and a Han character of a label may be, in the page's letters of 12 pixels.
_LETTER_WIDTH, _HAN_WIDTH = 7.5, 12.5
_BINS = 24
# The risk of a handful of answers is chance, and would set the scale for all others.
_LEAST_COVERAGE = 0.02
# The slowest hundredth would squeeze all others together: it stands in the last column.
_SHOWN_SHARE = 0.99


def whisker(found: Estimate) -> Markup:
    """A mean as a dot and its interval as a line, from 0 to 1; what lies outside stands at the end."""
    low, mean, high = (round(5 + 120 * min(1.0, max(0.0, one)), 1) for one in (found.low, found.mean, found.high))
    return _svg(
        130,
        14,
        f"{_percent(found.mean)}, between {_percent(found.low)} and {_percent(found.high)}",
        element("line", x1=5, y1=7, x2=125, y2=7, class_="track"),
        element("line", x1=low, y1=7, x2=max(high, low + 1), y2=7, class_="interval"),
        element("circle", cx=mean, cy=7, r=4, class_="dot"),
    )


def bars(estimates: Mapping[str, Estimate], what: str) -> Markup:
    """A bar for each group, with its interval."""
    rows = []
    label_width = max(map(_width_of, estimates))
    start = label_width + 8
    for place, (name, found) in enumerate(estimates.items()):
        y = place * _BAR_HEIGHT
        low, high = (round(start + _BAR_WIDTH * value, 1) for value in (found.low, found.high))
        middle = y + _BAR_HEIGHT / 2
        rows += [
            element("text", name, x=label_width, y=y + 15, class_="label end"),
            element("rect", x=start, y=y + 4, width=_BAR_WIDTH, height=14, class_="track-fill"),
            element("rect", x=start, y=y + 4, width=round(_BAR_WIDTH * found.mean, 1), height=14, class_="bar"),
            element("line", x1=low, y1=middle, x2=high, y2=middle, class_="whisker"),
            element("text", f"{_percent(found.mean)}  n={found.n}", x=start + _BAR_WIDTH + 8, y=y + 15, class_="label"),
        ]
    return _svg(label_width + _BAR_WIDTH + 118, len(estimates) * _BAR_HEIGHT, f"{what} by group", *rows)


def risk_curve(points: Sequence[Point]) -> Markup:
    """The share of wrong answers against the share of questions answered, the surest first."""
    points = [point for point in points if point.coverage >= _LEAST_COVERAGE] or points[-1:]
    top = max(0.1, *(point.risk for point in points))
    line = " ".join(f"{_x(point.coverage)},{_y(point.risk / top)}" for point in points)
    return _svg(
        _WIDTH,
        _HEIGHT,
        "Risk by coverage",
        _axes("share of questions answered, surest first", [f"{share}" for share in ("0", "50 %", "100 %")], top),
        element("polyline", points=line, class_="curve"),
        element("circle", cx=_x(points[-1].coverage), cy=_y(points[-1].risk / top), r=4, class_="dot"),
    )


def latency(times_ms: Sequence[float]) -> Markup:
    """How many cases took how long."""
    longest = sorted(times_ms)[int((len(times_ms) - 1) * _SHOWN_SHARE)]
    counts = [0] * _BINS
    for time in times_ms:
        counts[min(_BINS - 1, int(time / longest * _BINS))] += 1
    width = (_WIDTH - _LEFT - _RIGHT) / _BINS
    columns = [
        element(
            "rect",
            x=round(_LEFT + place * width + 1, 1),
            y=_y(count / max(counts)),
            width=round(width - 2, 1),
            height=round(_y(0) - _y(count / max(counts)), 1),
            class_="bar",
        )
        for place, count in enumerate(counts)
    ]
    ticks = ["0", f"{longest / 2:.0f} ms", f"{longest:.0f} ms and more"]
    return _svg(_WIDTH, _HEIGHT, "Times", _axes("milliseconds a case", ticks, None), *columns)


def _axes(below: str, ticks: Sequence[str], top: float | None) -> Markup:
    """The two axes; `top` is the share at the upper end of the left one."""
    marks = [
        element("text", tick, x=_x(place / (len(ticks) - 1)), y=_y(0) + 16, class_=f"label {anchor}")
        for place, (tick, anchor) in enumerate(zip(ticks, ("", "middle", "end"), strict=True))
    ]
    shares = (
        []
        if top is None
        else [
            element("text", _percent(top * share), x=_LEFT - 6, y=_y(share) + 4, class_="label end")
            for share in (0, 0.5, 1)
        ]
    )
    return joined(
        [
            element("line", x1=_x(0), y1=_y(0), x2=_x(1), y2=_y(0), class_="axis"),
            element("line", x1=_x(0), y1=_y(0), x2=_x(0), y2=_y(1), class_="axis"),
            element("text", below, x=_x(0.5), y=_HEIGHT - 4, class_="label middle"),
            *marks,
            *shares,
        ]
    )


def _svg(width: float, height: float, title: str, *children: Markup) -> Markup:
    named = element("title", title)
    return element("svg", named, *children, viewBox=f"0 0 {width} {height}", width=width, height=height, role="img")


def _width_of(label: str) -> int:
    return round(sum(_LETTER_WIDTH if char.isascii() else _HAN_WIDTH for char in label))


def _x(share: float) -> float:
    return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)


def _y(share: float) -> float:
    return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %"
