"""The matrix counts every provision once, in one row for each actor whatever name stands in the text."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.path import Assistant
from assistant.register.matrix import NOBODY, matrix_of
from assistant.register.provisions import provisions_of
from corpus.document import Language
from corpus.editions import LANGUAGES
from corpus.glossary import Glossary, Term, load_glossary
from corpus.provision import Provision

GLOSSARY = Glossary((Term(("水务局",), ("water office", "office of water"), "actor", ""),), ())
provisions = st.builds(
    Provision,
    actor=st.sampled_from(
        ["the water office", "Office of Water", "水务局", "keepers", "The keepers", "", "office of water and land"]
    ),
    section=st.just(()),
    actor_span=st.none(),
)


def names(actors: list[str], language: Language) -> tuple[str, ...]:
    found = [Provision("d", (), actor, None, "must", "x", 0, 1, "goal", "", False) for actor in actors]
    return matrix_of(found, GLOSSARY, language).actors


@given(st.lists(provisions))
def test_every_provision_stands_in_one_cell(found: list[Provision]) -> None:
    matrix = matrix_of(found, GLOSSARY, "en")
    held = [one for actor in matrix.actors for theme in matrix.themes for one in matrix.at(actor, theme)]
    assert sorted(map(repr, held)) == sorted(map(repr, found))
    assert sum(map(matrix.total, matrix.actors)) == len(found)
    assert all(one.theme == theme for (_, theme), cell in matrix.cells.items() for one in cell)


def test_all_names_of_one_actor_make_one_row_called_as_the_glossary_prefers() -> None:
    assert names(["The office of water", "水务局", "the water office"], "en") == ("water office",)
    assert names(["The office of water", "水务局"], "zh") == ("水务局",)


def test_a_name_that_only_holds_a_known_one_is_another_actor() -> None:
    assert names(["the water office", "the water office of Elmford"], "en") == (
        "water office",
        "the water office of Elmford",
    )


def test_a_name_is_written_as_it_is_printed_most_often() -> None:
    assert names(["All keepers", "the keepers", "the keepers"], "en") == ("the keepers",)


def test_those_with_most_come_first_and_nobody_last() -> None:
    assert names(["", "", "", "keepers", "water office", "water office"], "en") == ("water office", "keepers", NOBODY)


def test_the_documents_in_each_language_give_a_matrix_of_their_own(assistant: Assistant) -> None:
    glossary = load_glossary()
    for language in LANGUAGES:
        found = provisions_of(assistant.index, glossary, language=language)
        assert {assistant.index.documents[one.document_id].language for one in found} == {language}
        matrix = matrix_of(found, glossary, language)
        assert sum(map(matrix.total, matrix.actors)) == len(found) > 10


def test_provisions_are_narrowed_by_all_that_is_given(assistant: Assistant) -> None:
    glossary = load_glossary()
    every = provisions_of(assistant.index, glossary, language="zh")
    one = every[0]
    narrowed = provisions_of(
        assistant.index,
        glossary,
        language="en",  # a document that is named is read whatever its language is
        actor=f" {one.actor} ",
        theme=one.theme,
        strength=one.strength,
        document_id=one.document_id,
    )
    assert one in narrowed
    assert set(narrowed) < set(every)
    assert {(p.actor, p.theme, p.strength, p.document_id) for p in narrowed} == {
        (one.actor, one.theme, one.strength, one.document_id)
    }
    assert provisions_of(assistant.index, glossary, language="en", document_id="nowhere") == ()
