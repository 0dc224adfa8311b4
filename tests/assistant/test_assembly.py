"""The assistant is put together from its home: the index is built where it is missing or stale, and not again."""

from pathlib import Path

import pytest

from assistant.assembly import corpus, encoder_of, is_fresh, office_folder, open_assistant, ready_index
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.errors import UserError
from corpus.library import BUNDLED_FOLDER, bundled, fingerprint
from corpus.office import add_document
from index.manifest import read_manifest

RULE = "The entry fee of the lantern museum is 7 yuan."


def test_a_fresh_index_is_not_built_again(built_home: Path) -> None:
    before = read_manifest(built_home)
    ready_index(built_home, Settings())
    assert read_manifest(built_home) == before


def test_a_document_that_is_added_can_be_cited_and_one_that_is_removed_cannot(home: Path, tmp_path: Path) -> None:
    question = "What is the entry fee of the lantern museum?"
    (tmp_path / "lantern.txt").write_text(RULE, encoding="utf-8")
    document = add_document(office_folder(home), tmp_path / "lantern.txt")
    answer = open_assistant(home, settings=Settings()).ask(question)
    assert [(one.document_id, one.quote) for one in answer.citations] == [(document.id, RULE)]
    (office_folder(home) / "register.toml").unlink()
    assert not open_assistant(home, settings=Settings()).ask(question).citations


def test_the_corpus_is_the_bundled_documents_then_those_of_the_office(
    office_assistant: Assistant, tmp_path: Path
) -> None:
    bundled_ids = [document.id for document in bundled()]
    assert [document.id for document in corpus(tmp_path)] == bundled_ids
    assert list(office_assistant.index.documents)[: len(bundled_ids)] == bundled_ids


def test_an_index_of_other_sources_or_of_another_encoder_is_stale(built_home: Path) -> None:
    manifest, encoder = read_manifest(built_home), encoder_of(built_home, Settings())
    sources = fingerprint((BUNDLED_FOLDER, office_folder(built_home)))
    assert is_fresh(manifest, encoder, sources)
    assert not is_fresh(manifest, encoder, "other sources")
    assert not is_fresh(None, encoder, sources)


def test_the_settings_of_the_home_are_taken_where_none_are_given(home: Path) -> None:
    (home / "settings.toml").write_text("max_question_chars = 10", encoding="utf-8")
    assert "10" in open_assistant(home).ask("Who locks the pump?").text
    assert open_assistant(home, settings=Settings()).ask("Who locks the pump?").status != "refused"


def test_settings_that_are_wrong_are_told(home: Path) -> None:
    (home / "settings.toml").write_text("max_question_chars = 0", encoding="utf-8")
    with pytest.raises(UserError, match="max_question_chars"):
        open_assistant(home)
