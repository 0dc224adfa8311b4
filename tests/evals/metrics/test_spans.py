from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.spans import Place, characters, merged, overlap, shared_characters

places = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(0, 30)).map(lambda p: (p[0], *sorted(p[1:])))
)


def as_set(spans: list[Place]) -> set[tuple[str, int]]:
    return {(name, place) for name, start, end in spans for place in range(start, end)}


@given(places, places)
def test_characters_are_counted_as_in_sets_of_characters(these: list[Place], those: list[Place]) -> None:
    assert as_set(merged(these)) == as_set(these)
    assert characters(these) == len(as_set(these))
    assert shared_characters(these, those) == len(as_set(these) & as_set(those))


@given(places.filter(bool), places.filter(bool))
def test_places_overlap_where_they_share_a_character(these: list[Place], those: list[Place]) -> None:
    assert overlap(these[0], those[0]) == bool(as_set(these[:1]) & as_set(those[:1]))
