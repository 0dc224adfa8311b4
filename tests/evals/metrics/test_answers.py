import pytest

from evals.metrics.answers import exact_match, substring_f1, token_f1


@pytest.mark.parametrize(
    ("said", "gold", "exact", "tokens", "substring"),
    [
        ("锣鼓点。", ["锣鼓点"], 1, 1, 1),
        ("叫做锣鼓点", ["锣鼓点"], 0, 2 * 3 / 8, 2 * 3 / 8),
        ("鼓锣", ["锣鼓"], 0, 1, 0.5),
        ("In May 1990", ["1990", "May 1990"], 0, 0.8, 0.8),
        ("the one, or the other", ["the other one"], 0, 0.75, 0.5),
        ("", ["x"], 0, 0, 0),
        ("x", [], 0, 0, 0),
    ],
)
def test_nearness_worked_by_hand(said: str, gold: list[str], exact: float, tokens: float, substring: float) -> None:
    assert exact_match(said, gold) == exact
    assert token_f1(said, gold) == pytest.approx(tokens)
    assert substring_f1(said, gold) == pytest.approx(substring)
