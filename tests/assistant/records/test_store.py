"""Records live in one file of the home, or where the settings say; what does not fit is refused, not misread."""

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records.conversations import append_turn, list_conversations, load_turns
from assistant.records.place import RECORDS_FILE, has_records, records_url
from assistant.records.store import Store, open_store, plain
from corpus.document import Document
from corpus.errors import UserError
from tests.assistant.written import TEST, answer_from


def write_settings(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text(text, encoding="utf-8")


def test_a_home_where_nothing_was_recorded_has_no_records(tmp_path: Path) -> None:
    assert not has_records(tmp_path)
    open_store(tmp_path).close()
    assert has_records(tmp_path)


def test_records_survive_the_process_that_made_them(tmp_path: Path, wells: Document) -> None:
    store = open_store(tmp_path)
    append_turn(store, "Li", "c1", answer_from(wells, TEST))
    store.close()
    again = open_store(tmp_path)
    assert [turn.answer.citations[0].quote for turn in load_turns(again, "Li", "c1")] == [TEST]
    again.close()


def test_the_settings_may_name_another_database(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.sqlite"
    write_settings(tmp_path / "home", f'[records]\nurl = "sqlite:///{elsewhere}"\n')
    open_store(tmp_path / "home").close()
    assert elsewhere.exists()
    assert not (tmp_path / "home" / RECORDS_FILE).exists()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('records = "x"', "should be a table"),
        ("[records]\nurl = 3", "url is 3"),
        ('[records]\naddress = "x"', "no field 'address'"),
        ('[records]\nurl = "nosuch://x/y"', "nosuch"),
    ],
)
def test_a_wrong_address_is_told_in_a_sentence(tmp_path: Path, written: str, told: str) -> None:
    write_settings(tmp_path, written)
    with pytest.raises(UserError, match=told):
        open_store(tmp_path)


def test_a_password_in_the_address_is_not_told(tmp_path: Path) -> None:
    write_settings(tmp_path, '[records]\nurl = "nosuch://li:hush@db/records"')
    with pytest.raises(UserError) as raised:
        open_store(tmp_path)
    assert "hush" not in str(raised.value)
    assert "hush" in records_url(tmp_path)


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / RECORDS_FILE).write_text("a letter" * 100)
    with pytest.raises(UserError, match="cannot be opened"):
        open_store(tmp_path)
    assert (tmp_path / RECORDS_FILE).read_text().startswith("a letter")


def test_records_of_a_newer_program_are_refused(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with sqlite3.connect(tmp_path / RECORDS_FILE) as connection:
        connection.execute("UPDATE record_format SET number = 99")
    connection.close()
    with pytest.raises(UserError, match="format 99"):
        open_store(tmp_path)


def test_twenty_people_write_at_once_and_nothing_is_lost(store: Store, wells: Document) -> None:
    answer = answer_from(wells, TEST)

    def talk(person: str) -> None:
        for _ in range(5):
            append_turn(store, person, "c", answer)

    threads = [threading.Thread(target=talk, args=(f"p{number}",)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [list_conversations(store, f"p{number}")[0].turns for number in range(20)] == [5] * 20


def test_two_processes_may_open_a_new_home_at_once(tmp_path: Path) -> None:
    opened: list[Store] = []
    threads = [threading.Thread(target=lambda: opened.append(open_store(tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 4
    for store in opened:
        store.close()


@given(st.text(), st.integers(1, 20))
def test_what_a_column_takes_is_short_enough_and_can_be_stored(text: str, most: int) -> None:
    stored = plain(text, most_chars=most)
    assert len(stored) <= most
    assert "\0" not in stored
    stored.encode()
