"""An office adds and removes its own documents; nothing that is there is lost or overwritten."""

import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.library import BUNDLED_FOLDER, bundled, load_documents
from corpus.office import add_document, remove_document, unregistered
from corpus.register import load_register

ENGLISH = "Parking costs 5 yuan an hour in the old town."
CHINESE = "老城区停车每小时收费5元，节假日免费。"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "office"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def put(path: Path, text: str = ENGLISH) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_an_added_document_is_in_the_library_with_a_copy_of_its_file(office: Path, desk: Path) -> None:
    file = put(desk / "Parking Rules (2024).TXT")
    added = add_document(office, file)
    assert (added.id, added.title, added.authority, added.status) == (
        "parking-rules-2024",
        "Parking Rules (2024)",
        "user",
        "unknown",
    )
    assert "Parking Rules (2024).TXT" in added.provenance
    file.unlink()
    assert load_documents(office) == (added,)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_the_language_is_told_from_the_text(office: Path, desk: Path, text: str, language: str) -> None:
    assert add_document(office, put(desk / "rules.txt", text)).language == language


def test_facts_go_before_what_is_guessed(office: Path, desk: Path) -> None:
    facts = {"title": "停车办法", "issuer": "交通局", "date": "2024-05-01", "authority": "official"}
    added = add_document(office, put(desk / "rules.txt", CHINESE), facts=facts | {"status": "in_force"})
    assert (added.title, added.short_title, added.issuer) == ("停车办法", "停车办法", "交通局")
    assert (added.date, added.authority, added.status) == ("2024-05-01", "official", "in_force")


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"date": "May 2024"}, "date is 'May 2024'"),
        ({"colour": "red"}, "no field 'colour'"),
        ({"edition_of": "lost"}, "'lost'"),
        ({"file": "/etc/x"}, "leave them out"),
        ({"id": "mine"}, "leave them out"),
    ],
)
def test_a_wrong_fact_is_refused_and_nothing_is_added(
    office: Path, desk: Path, facts: dict[str, object], says: str
) -> None:
    with pytest.raises(UserError, match=says):
        add_document(office, put(desk / "rules.txt"), facts=facts)
    assert load_documents(office) == ()


def test_an_added_document_may_be_the_edition_of_a_bundled_one(office: Path, desk: Path) -> None:
    original = bundled()[0].id
    assert add_document(office, put(desk / "a.txt"), facts={"edition_of": original}).work == original


@pytest.mark.parametrize(
    ("name", "document_id"),
    [
        ("粤府函〔2021〕76号.txt", "2021-76"),
        ("停车规定.txt", "document"),
        ("Café rules_v1.2.txt", "cafe-rules-v1-2"),
        ("x" * 90 + ".txt", "x" * 60),
    ],
)
def test_an_id_keeps_what_ascii_has_of_the_name(office: Path, desk: Path, name: str, document_id: str) -> None:
    assert add_document(office, put(desk / name)).id == document_id


def test_two_files_of_one_name_get_two_ids(office: Path, desk: Path) -> None:
    (desk / "other").mkdir()
    first = add_document(office, put(desk / "rules.txt"))
    second = add_document(office, put(desk / "other/rules.txt", CHINESE))
    assert (first.id, second.id) == ("rules", "rules-2")
    assert load_documents(office) == (first, second)


def test_the_same_content_is_refused_with_the_id_it_has(office: Path, desk: Path) -> None:
    add_document(office, put(desk / "rules.txt"))
    with pytest.raises(UserError, match="'rules'"):
        add_document(office, put(desk / "copy.txt"))
    first, *_ = load_register(BUNDLED_FOLDER / "register.toml")
    with pytest.raises(UserError, match=first.id):
        add_document(office, BUNDLED_FOLDER / first.file)


def test_a_file_that_the_office_put_there_itself_is_not_overwritten(office: Path, desk: Path) -> None:
    office.mkdir()
    put(office / "Rules.txt", "notes of a colleague")
    added = add_document(office, put(desk / "rules.txt"))
    assert added.id == "rules-2"
    assert (office / "Rules.txt").read_text(encoding="utf-8") == "notes of a colleague"


def test_a_copy_left_by_a_crash_before_the_register_was_written_is_taken_up(office: Path, desk: Path) -> None:
    office.mkdir()
    put(office / "rules.txt")
    assert add_document(office, put(desk / "rules.txt")).id == "rules"


def test_a_missing_file_is_refused_by_name(office: Path, desk: Path) -> None:
    with pytest.raises(UserError, match="absent"):
        add_document(office, desk / "absent.txt")


def test_documents_added_at_the_same_time_are_all_kept(office: Path, desk: Path) -> None:
    files = [put(desk / f"rules {number}.txt", f"Rule {number}.") for number in range(8)]
    with ThreadPoolExecutor() as workers:
        added = list(workers.map(lambda file: add_document(office, file), files))
    assert {document.id for document in load_documents(office)} == {document.id for document in added}
    assert len(added) == len({document.id for document in added})


def test_a_removed_document_leaves_no_file_and_the_others_stay(office: Path, desk: Path) -> None:
    add_document(office, put(desk / "rules.txt"))
    kept = add_document(office, put(desk / "other.txt", CHINESE))
    remove_document(office, "rules")
    assert load_documents(office) == (kept,)
    assert sorted(path.name for path in office.iterdir()) == [".lock", "other.txt", "register.toml"]


def test_an_unknown_id_is_refused_with_the_ids_there_are(office: Path, desk: Path) -> None:
    with pytest.raises(UserError, match="none has been added yet"):
        remove_document(office, "rules")
    add_document(office, put(desk / "parking.txt"))
    with pytest.raises(UserError, match="your documents: parking"):
        remove_document(office, "rules")


def test_a_bundled_document_cannot_be_removed(office: Path) -> None:
    with pytest.raises(UserError, match="comes with the program"):
        remove_document(office, bundled()[0].id)


def test_a_document_that_another_names_is_removed_after_that_other(office: Path, desk: Path) -> None:
    add_document(office, put(desk / "zh.txt", CHINESE))
    add_document(office, put(desk / "en.txt"), facts={"edition_of": "zh"})
    with pytest.raises(UserError, match="remove 'en' first"):
        remove_document(office, "zh")
    remove_document(office, "en")
    remove_document(office, "zh")
    assert load_documents(office) == ()


NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


@settings(max_examples=25)  # each example writes files
@given(stems=st.lists(NAMES, min_size=1, max_size=4, unique=True))
def test_any_names_give_ids_that_are_plain_and_all_different(
    stems: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("names")
    for number, stem in enumerate(stems):
        (folder / str(number)).mkdir()
        add_document(folder / "office", put(folder / str(number) / f"{stem}.txt", f"Rule {number}."))
    register = tomllib.loads((folder / "office/register.toml").read_text(encoding="utf-8"))
    ids = [entry["id"] for entry in register["document"]]
    assert len(set(ids)) == len(stems)
    assert all(identifier.isascii() and identifier == identifier.lower() for identifier in ids)


def test_files_without_a_register_are_documents_by_their_names(tmp_path: Path) -> None:
    """Two of one name are told apart by their paths, and hidden files are none."""
    for name in ("办法.md", "a/rules.md", "b/rules.txt", ".hidden.md", ".git/x.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("The county pays.\n", encoding="utf-8")
    found = {entry.id: entry.file for entry in unregistered(tmp_path)}
    assert found == {"a/rules.md": "a/rules.md", "b/rules.txt": "b/rules.txt", "办法": "办法.md"}
    (tmp_path / "table.xlsx").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match=r"table\.xlsx"):
        unregistered(tmp_path)
