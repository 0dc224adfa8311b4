"""The glossary finds a thing under each of its names, in both languages, and the longest name counts."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.glossary import Glossary, Term, load_glossary
from corpus.synonyms import is_of_verb

AREA = Term(("青山片区", "青山"), ("Green Hill Area", "Green-Hill"), "zone", "")
NEW_AREA = Term(("青山新区",), ("Green Hill New Area",), "place", "another place")
BOND = Term(("专项债券",), ("special bond", "special-purpose bond"), "instrument", "")
LEVY = Term(("市（县）税",), ("farmers' levy",), "concept", "")
GLOSSARY = Glossary((AREA, NEW_AREA, BOND, LEVY), (("goal", "aim", "目标"), ("fund", "aim", "资金")))
BUNDLED = load_glossary()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("What does the green hill area cover?", (AREA,)),
        ("Special bonds for GREEN HILL", (BOND, AREA)),
        ("Green–Hill's special\npurpose bond", (AREA, BOND)),
        ("Evergreen hill, green hillock, special bondsman", ()),
        ("青山的专项债券", (AREA, BOND)),
        ("the Green Hill New Area alone", (NEW_AREA,)),
        ("青山新区", (NEW_AREA,)),
        ("青山新区和青山片区，Green Hill", (NEW_AREA, AREA)),
        ("the farmers’ levy", (LEVY,)),
        ("收市(县)税吗", (LEVY,)),
        ("", ()),
    ],
)
def test_terms_are_found_under_any_variant_once_and_in_order(text: str, terms: tuple[Term, ...]) -> None:
    assert GLOSSARY.variants(text) == terms


def test_spans_are_places_in_the_text_as_given() -> None:
    text = "İn the Green-Hill  Area, 青山"
    assert [(text[start:end], number) for start, end, number in GLOSSARY.term_spans(text)] == [
        ("Green-Hill  Area", 0),
        ("青山", 0),
    ]


def test_a_word_of_two_synonym_groups_names_both_and_each_once() -> None:
    assert GLOSSARY.synonym_numbers("资金的目标, the aims") == (1, 0)
    assert GLOSSARY.synonym_numbers("a claim") == ()


def test_of_phrases_that_overlap_the_longest_is_found() -> None:
    glossary = Glossary((), (("go", "be taken"), ("expel", "taken off the list")))
    text = "can it be taken off the list"
    assert [text[start:end] for start, end, _ in glossary.synonym_phrases(text)] == ["taken off the list"]


def test_a_glossary_without_words_finds_nothing() -> None:
    assert Glossary((), ()).variants("anything 青山") == ()


WORDS = st.sampled_from([word for term in BUNDLED.terms for word in (*term.zh, *term.en)])


@given(before=st.text(max_size=8), word=WORDS, after=st.text(max_size=8))
def test_spans_are_in_order_and_apart_and_name_a_variant(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    spans = BUNDLED.term_spans(text)
    assert spans, "the word itself is found, alone or inside a longer one"
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)


@pytest.mark.parametrize("term", BUNDLED.terms, ids=lambda term: term.en[0])
def test_each_variant_of_the_bundled_glossary_leads_to_its_term(term: Term) -> None:
    for word in (*term.zh, *term.en):
        assert BUNDLED.variants(f"({word})") == (term,)


def test_each_bundled_synonym_finds_its_group() -> None:
    """A word with two senses may stand in two groups, not in more: it would make too many words alike.

    What a verb of one character stands for makes no two words alike.
    """
    groups: dict[str, list[int]] = {}
    for number, group in enumerate(group for group in BUNDLED.synonyms if not is_of_verb(group)):
        assert len(group) == len({word.lower() for word in group}), group
        for word in group:
            groups.setdefault(word.lower(), []).append(number)
    for word, numbers in groups.items():
        assert len(numbers) <= 2, word
        assert set(numbers) <= set(BUNDLED.synonym_numbers(word)), word


@pytest.mark.parametrize(
    ("text", "preferred"),
    [
        ("Guangqing, Guangdong", ["Guangzhou-Qingyuan Adjoining Area", "Guangdong"]),
        ("Jiangsu Ningxi Chang Joint District", ["Nanjing-Wuxi-Changzhou Adjoining Area"]),
        ("the Xixian New Area", ["Xixian New Area"]),
        ("新疆昌吉", ["Changji, Xinjiang"]),
        ("国家发改委", ["National Development and Reform Commission"]),
        ("各省级发展改革委", ["provincial development and reform commissions"]),
        ("企业债券和公司债券", ["enterprise bond", "corporate bond"]),
        ("以工促农", ["let industry promote agriculture"]),
    ],
)
def test_the_bundled_glossary_tells_apart_what_is_easily_confused(text: str, preferred: list[str]) -> None:
    assert [term.en[0] for term in BUNDLED.variants(text)] == preferred


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[[term]]\nzh = ['甲']\n", "term 1 (['甲']): the field 'en' is missing"),
        ("[[term]]\nzh = ['甲']\nen = ['A']\nkind = 'zoo'\n", "kind is 'zoo'"),
        ("[[term]]\nzh = ['甲']\nen = ['A']\ncolour = 'red'\n", "there is no field 'colour'"),
        ("[[term]]\nzh = []\nen = ['A']\n", "zh is []"),
        ("[[synonym]]\nwords = ['a', 'b']\n", "misplaced 'synonym'"),
        ("[[term]]\nzh = ['甲']\nen = ['A']\n[[term]]\nzh = ['乙']\nen = ['a']\n", "term 1 and of term 2"),
        ("[[verb]]\nwords = ['a', 'b']\n", "misplaced 'verb'"),
        ("[[term]\n", "is no valid TOML"),
    ],
)
def test_a_malformed_glossary_is_refused_with_file_and_entry(tmp_path: Path, toml: str, says: str) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(UserError) as refusal:
        load_glossary(path)
    assert str(path) in str(refusal.value)
    assert says in str(refusal.value)


def test_a_missing_glossary_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"absent\.toml"):
        load_glossary(tmp_path / "absent.toml")
