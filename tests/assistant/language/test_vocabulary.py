"""Units are what a question asks about; a text matches one by the word, the term in either language, or a synonym."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.units import Unit
from assistant.language.vocabulary import CHARACTER_MATCH, SYNONYM_MATCH, Vocabulary
from corpus.glossary import Glossary, Term
from tests.assistant.steps import Steps

GLOSSARY = Glossary(
    (Term(("水务局",), ("water office",), "actor", ""), Term(("青岭县",), ("Qingling County",), "place", "")),
    (("car", "vehicle"),),
)


def vocabulary(steps: Steps) -> Vocabulary:
    """Words of a small glossary, weighted by the documents of the office."""
    return Vocabulary(GLOSSARY, steps.index.keywords)


def match(words: Vocabulary, question: str, text: str) -> float:
    (unit,) = words.units(question)
    return words.match(unit, words.features(text))


def unit_of(words: Vocabulary, text: str) -> Unit:
    (unit,) = words.units(text)
    return unit


def test_a_term_is_found_in_the_other_language(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert match(words, "water office", "由水务局负责。") == 1
    assert match(words, "水务局", "The water office tests the wells.") == 1
    assert match(words, "water office", "The keeper of the office.") < 1


def test_a_word_is_found_in_another_form(office_steps: Steps) -> None:
    assert match(vocabulary(office_steps), "household", "ten households") == 1


def test_a_synonym_is_weaker_evidence_than_the_word(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert match(words, "car", "washing vehicles") == SYNONYM_MATCH
    assert match(words, "car", "washing cars") == 1


def test_a_word_of_the_same_family_is_as_good_as_a_synonym(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert match(words, "solution", "to solve it") == SYNONYM_MATCH
    assert match(words, "chosen", "the choice of the keeper") == SYNONYM_MATCH
    assert match(words, "station", "in a good state") == 0


def test_a_synonym_with_a_capital_stands_for_itself_without_its_family(office_steps: Steps) -> None:
    words = Vocabulary(Glossary((), (("Worker", "职工"), ("pilot", "试点"))), office_steps.index.keywords)
    assert match(words, "职工", "ten workers") == SYNONYM_MATCH
    assert match(words, "职工", "It works.") == 0
    assert match(words, "试点", "They are piloting it.") == SYNONYM_MATCH


def test_a_synonym_of_several_words_is_one_unit(office_steps: Steps) -> None:
    words = Vocabulary(Glossary((), (("establish", "set up"),)), office_steps.index.keywords)
    units = words.units("Who is to set up a council?")
    assert [unit.text for unit in units] == ["set up", "council"]
    assert words.match(units[0], words.features("The county shall establish a council.")) == SYNONYM_MATCH


def test_the_last_words_of_a_phrase_alone_are_not_the_phrase(office_steps: Steps) -> None:
    words = Vocabulary(Glossary((), (("expel", "struck off the list"),)), office_steps.index.keywords)
    assert match(words, "struck off the list", "There are two lists.") == 0
    assert match(words, "struck off the list", "A member may be expelled.") == SYNONYM_MATCH


def test_a_single_chinese_character_is_found_weakly_inside_a_word(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert match(words, "谁建", "建立夜间值班制度") == CHARACTER_MATCH
    assert match(words, "谁赔", "建立夜间值班制度") == 0


def test_what_a_text_lacks_is_not_found(office_steps: Steps) -> None:
    assert match(vocabulary(office_steps), "harbour", "The keeper locks the pump.") == 0


def test_a_letter_that_grades_is_told_from_the_others(office_steps: Steps) -> None:
    words = office_steps.vocabulary
    for asked, told, other in (("grade B", "of grade B", "of grade C"), ("A级来源", "A级来源是网站", "C级来源是网站")):
        grade = next(unit for unit in words.units(asked) if any(group.startswith("grade") for group in unit.groups))
        assert words.match(grade, words.features(told)) == 1.0
        assert words.match(grade, words.features(other)) == 0.0


def test_a_code_is_a_name(office_steps: Steps) -> None:
    units = office_steps.vocabulary.units("Which source, S16 or B3?")
    assert [unit.text for unit in units if unit.is_name] == ["s16", "b3"]


def test_a_number_is_found_by_its_value_alone(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert match(words, "5", "five papers") == 1
    assert match(words, "5", "五份材料") == 1
    assert match(words, "5", "15 papers") == 0


def test_a_place_or_actor_is_a_name_and_weighs_more_than_a_word(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    place, word = unit_of(words, "Qingling County"), unit_of(words, "aquifer")
    assert place.is_name
    assert not word.is_name
    assert place.weight > word.weight


def test_a_word_that_no_document_has_is_unknown(office_steps: Steps) -> None:
    words = vocabulary(office_steps)
    assert words.is_unknown(unit_of(words, "submarine"))
    assert not words.is_unknown(unit_of(words, "pump"))
    assert not words.is_unknown(unit_of(words, "777"))


def test_units_come_in_the_order_of_the_question(office_steps: Steps) -> None:
    units = vocabulary(office_steps).units("May 3 keepers of the water office wash the pump")
    assert [unit.text for unit in units] == ["3", "keepers", "water office", "wash", "pump"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_coverage_is_a_share_and_whole_where_nothing_is_asked(office_steps: Steps, asked: str, text: str) -> None:
    words = office_steps.vocabulary
    units = words.units(asked)
    assert 0 <= words.coverage(units, words.features(text)) <= 1
    assert words.coverage((), words.features(text)) == 1
