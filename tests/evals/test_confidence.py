"""The risk-coverage curve, worked by hand."""

import pytest

from evals.confidence import Chosen, Point, risk_area, risk_coverage


def chosen(*answers: tuple[float | None, bool]) -> list[Chosen]:
    return [Chosen(confidence, is_right, str(place)) for place, (confidence, is_right) in enumerate(answers)]


def test_the_surest_are_answered_first() -> None:
    """Of four, three are answered: right, wrong, right in the order of their confidence."""
    points = risk_coverage(chosen((0.5, True), (0.9, True), (None, False), (0.7, False)))
    assert points == (Point(0.25, 0), Point(0.5, 0.5), Point(0.75, 1 / 3))


def test_answers_that_are_as_sure_come_together() -> None:
    assert risk_coverage(chosen((1, True), (1, False))) == (Point(1, 0.5),)
    swapped = risk_area(chosen((1, False), (1, True)))
    assert swapped is not None and swapped.mean == 0.5


def test_the_area_is_the_mean_risk_over_the_coverages() -> None:
    found = risk_area(chosen((0.9, True), (0.7, False), (0.5, True), (None, False)))
    assert found is not None
    assert found.mean == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)
    assert (found.n, found.unscored) == (3, 1)
    assert found.low <= found.mean <= found.high


def test_knowing_when_one_is_wrong_is_better_than_not_knowing() -> None:
    knows = risk_area(chosen(*((0.9, True),) * 30, *((0.1, False),) * 10))
    blind = risk_area(chosen(*((0.5, True),) * 30, *((0.5, False),) * 10))
    wrong = risk_area(chosen(*((0.1, True),) * 30, *((0.9, False),) * 10))
    assert knows and blind and wrong
    assert knows.mean < blind.mean == pytest.approx(0.25) and blind.mean < wrong.mean


def test_nothing_answered_has_no_curve() -> None:
    assert risk_coverage(chosen((None, False))) == ()
    assert risk_area(chosen((None, False))) is None
    assert risk_area([]) is None
