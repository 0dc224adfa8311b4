import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import f1_score

from evals.metrics.verdicts import Verdict, macro_f1


def test_macro_f1_worked_by_hand() -> None:
    """Of “yes”: 2 right, 1 wrong, 1 missed: F1 2/3. Of “no”: 1 right, and the same two errors: F1 1/2."""
    said, true = (True, True, True, False, False), (True, True, False, True, False)
    found = macro_f1([Verdict(s, t, str(i)) for i, (s, t) in enumerate(zip(said, true, strict=True))])
    assert found
    assert found.mean == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert found.low < found.mean < found.high


def test_without_verdicts_there_is_no_figure() -> None:
    assert macro_f1([]) is None


verdicts = st.lists(st.builds(Verdict, st.booleans(), st.booleans(), st.sampled_from("abc")), min_size=1)


@given(verdicts)
def test_macro_f1_is_that_of_scikit_learn(found: list[Verdict]) -> None:
    ours = macro_f1(found)
    theirs = f1_score(
        [one.true for one in found],
        [one.said for one in found],
        labels=[True, False],
        average="macro",
        zero_division=0,
    )
    assert ours
    assert ours.mean == pytest.approx(theirs)
