"""A folder with a register is a library; its fingerprint changes with all that a document is made of."""

from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.library import bundled, fingerprint, load_documents

REGISTER = """
[[document]]
id = "zh"
file = "texts/zh.txt"
title = "停车规定"
short_title = "规定"
issuer = "交通局"
number = "交发〔2024〕5号"
date = "2024-05"
kind = "通知"
authority = "official"
status = "in_force"
language = "zh"
url = "https://example.org/5"
provenance = "来自网站"
canaries = ["停车多少钱？"]

[[document]]
id = "en"
file = "texts/en.txt"
title = "Parking rules"
authority = "rendering"
language = "en"
edition_of = "zh"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/zh.txt").write_text("一、收费\n停车每小时5元。\n", encoding="utf-8")
    (tmp_path / "texts/en.txt").write_text("Parking costs 5 yuan an hour.\n", encoding="utf-8")
    (tmp_path / "register.toml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


def test_documents_have_the_fields_of_their_entries_and_the_text_of_their_files(folder: Path) -> None:
    chinese, english = load_documents(folder)
    assert (chinese.id, chinese.title, chinese.short_title, chinese.issuer) == (
        "zh",
        "停车规定",
        "规定",
        "交通局",
    )
    assert (chinese.number, chinese.date, chinese.kind) == ("交发〔2024〕5号", "2024-05", "通知")
    assert (chinese.authority, chinese.status, chinese.language) == ("official", "in_force", "zh")
    assert (chinese.url, chinese.provenance) == ("https://example.org/5", "来自网站")
    assert chinese.canaries == ("停车多少钱？",)
    assert "停车每小时5元。" in chinese.text
    assert [section.path for section in chinese.sections if section.path] == [("一、收费",)]
    assert (english.edition_of, english.work, english.short_title) == ("zh", "zh", "Parking rules")


def test_a_folder_without_a_register_holds_no_documents(tmp_path: Path) -> None:
    assert load_documents(tmp_path / "absent") == ()


def test_a_missing_file_is_refused_by_document_and_name(folder: Path) -> None:
    (folder / "texts/en.txt").unlink()
    with pytest.raises(UserError, match=r"texts/en\.txt.*'en'"):
        load_documents(folder)


def test_an_office_can_replace_or_translate_a_bundled_document_and_cannot_take_its_id(folder: Path) -> None:
    register = folder / "register.toml"
    first, *_ = bundled()
    register.write_text(REGISTER + f'replaced_by = "{first.id}"\nstatus = "replaced"\n', encoding="utf-8")
    assert load_documents(folder)[1].replaced_by == first.id
    register.write_text(REGISTER.replace('"en"\nfile', f'"{first.id}"\nfile'), encoding="utf-8")
    with pytest.raises(UserError, match="another id"):
        load_documents(folder)


def test_a_fingerprint_is_the_same_for_the_same_files_wherever_they_lie(folder: Path) -> None:
    before = fingerprint([folder])
    moved = folder.rename(folder.with_name("moved"))
    assert fingerprint([moved, moved / "absent"]) == before


@pytest.mark.parametrize("changed", ["register.toml", "texts/zh.txt", "texts/en.txt"])
def test_a_fingerprint_changes_with_the_register_and_with_each_file(folder: Path, changed: str) -> None:
    before = fingerprint([folder])
    with (folder / changed).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert fingerprint([folder]) != before


def test_a_fingerprint_ignores_files_that_the_register_does_not_name(folder: Path) -> None:
    before = fingerprint([folder])
    (folder / "notes.txt").write_text("private", encoding="utf-8")
    assert fingerprint([folder]) == before


def test_a_fingerprint_tells_a_missing_file_from_a_present_one(folder: Path) -> None:
    before = fingerprint([folder])
    (folder / "texts/en.txt").unlink()
    assert fingerprint([folder]) != before
