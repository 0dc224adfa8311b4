"""What the page shows is chosen in one table; a wrong key is told, and no answer depends on it."""

from pathlib import Path

import pytest

from assistant.operations.page_settings import FEATURES, PageSettings, load_page_settings
from assistant.settings import Settings, load_settings, settings_digest
from corpus.errors import UserError

WRITTEN = """
max_question_chars = 4000

[page]
title = {en = "Wells", zh = "水井"}
notice = {en = "Not legal advice."}
features = ["documents", "export"]
"""


def write(home: Path, text: str) -> None:
    (home / "settings.toml").write_text(text, encoding="utf-8")


def test_without_a_table_everything_is_shown_and_nothing_added(tmp_path: Path) -> None:
    page = load_page_settings(tmp_path)
    assert page == PageSettings()
    assert all(page.shows(feature) for feature in FEATURES)
    assert (page.title_in("en"), page.notice_in("zh")) == ("", "")


def test_a_table_says_what_is_shown(tmp_path: Path) -> None:
    write(tmp_path, WRITTEN)
    page = load_page_settings(tmp_path)
    assert [feature for feature in FEATURES if page.shows(feature)] == ["documents", "export"]
    assert (page.title_in("en"), page.title_in("zh")) == ("Wells", "水井")
    assert (page.notice_in("en"), page.notice_in("zh")) == ("Not legal advice.", "Not legal advice.")


def test_answers_do_not_depend_on_it(tmp_path: Path) -> None:
    write(tmp_path, WRITTEN)
    assert settings_digest(load_settings(tmp_path)) == settings_digest(Settings())


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('page = "x"', r"\[page\] is 'x', but should be a table"),
        ('[page]\ntitel = {en = "x"}', "no field 'titel'; the fields are title, notice, features"),
        ('[page]\nfeatures = ["games"]', "features.0 is 'games'"),
        ('[page]\ntitle = {fr = "x"}', "title.fr"),
        (f'[page]\ntitle = {{en = "{"x" * 200}"}}', "title.en"),
    ],
)
def test_a_wrong_table_is_told(tmp_path: Path, written: str, told: str) -> None:
    write(tmp_path, written)
    with pytest.raises(UserError, match=told):
        load_page_settings(tmp_path)


def test_a_misspelt_table_is_known_from_its_likeness(tmp_path: Path) -> None:
    write(tmp_path, "[pages]\n")
    with pytest.raises(UserError, match="did you mean 'page'"):
        load_settings(tmp_path)
