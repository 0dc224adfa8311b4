"""Each language is answered from its own editions, and from the original where there is none."""

from dataclasses import replace

from corpus.document import Document
from index.passages import passages
from index.shelves import shelves
from tests.index.samples import GARDEN, GARDEN_ZH, make_document

ENGLISH = make_document("garden", GARDEN)
CHINESE = make_document("garden-zh", GARDEN_ZH, "zh")
TRANSLATION = replace(CHINESE, edition_of="garden")


def on_shelves(*documents: Document) -> dict[str, list[str]]:
    """For each language, the documents whose passages stand on its shelf, each with all of its passages."""
    found = [passage for document in documents for passage in passages(document)]
    shelf_of = shelves(documents, found)
    ids = {language: [found[row].document_id for row in shelf.rows] for language, shelf in shelf_of.items()}
    for standing in ids.values():
        for document in documents:
            assert standing.count(document.id) in (0, len(passages(document)))
    return {language: list(dict.fromkeys(standing)) for language, standing in ids.items()}


def test_a_language_has_the_edition_that_is_written_in_it() -> None:
    assert on_shelves(ENGLISH, TRANSLATION) == {"en": ["garden"], "zh": ["garden-zh"]}


def test_where_there_is_no_edition_in_a_language_it_has_the_original() -> None:
    assert on_shelves(ENGLISH, CHINESE) == {"en": ["garden", "garden-zh"], "zh": ["garden", "garden-zh"]}


def test_a_replaced_document_stands_on_no_shelf() -> None:
    replaced = replace(ENGLISH, status="replaced", replaced_by="garden-zh")
    assert on_shelves(replaced, CHINESE) == {"en": ["garden-zh"], "zh": ["garden-zh"]}
    assert on_shelves(replaced) == {"en": [], "zh": []}


def test_languages_with_the_same_rows_share_a_shelf_and_others_do_not() -> None:
    same = shelves([ENGLISH], passages(ENGLISH))
    assert same["en"] is same["zh"]
    apart = shelves([ENGLISH, TRANSLATION], [*passages(ENGLISH), *passages(TRANSLATION)])
    assert apart["en"].name != apart["zh"].name


def test_rows_are_places_among_the_passages() -> None:
    found = [*passages(TRANSLATION), *passages(ENGLISH)]
    first = len(passages(TRANSLATION))
    assert shelves([ENGLISH, TRANSLATION], found)["en"].rows == tuple(range(first, len(found)))
