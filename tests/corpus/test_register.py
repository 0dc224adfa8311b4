"""A register says who wrote what and when; what it says wrongly is refused with file, entry and field."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.register import RegisterEntry, load_register, register_text

RULES = 'id = "rules"\nfile = "rules.txt"\ntitle = "Rules"\nauthority = "official"\nlanguage = "en"\n'
RULES_ZH = 'id = "zh"\nfile = "zh.txt"\ntitle = "规定"\nauthority = "rendering"\nlanguage = "zh"\n'


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return tmp_path / "register.toml"


def write(path: Path, *tables: str) -> Path:
    path.write_text("\n".join(f"[[document]]\n{table}" for table in tables), encoding="utf-8")
    return path


def test_what_is_not_known_is_empty_and_the_title_stands_for_a_missing_short_one(register: Path) -> None:
    (entry,) = load_register(write(register, RULES))
    assert (entry.id, entry.file, entry.title, entry.short_title) == ("rules", "rules.txt", "Rules", "Rules")
    assert (entry.issuer, entry.number, entry.date, entry.kind, entry.status) == ("", "", "", "", "unknown")
    assert (entry.edition_of, entry.replaced_by, entry.url, entry.canaries) == (None, None, None, ())


def test_an_empty_register_has_no_entries(register: Path) -> None:
    assert load_register(write(register)) == ()


def test_editions_and_replacements_may_name_documents_here_or_elsewhere(register: Path) -> None:
    replaced = RULES + 'status = "replaced"\nreplaced_by = "newer"\n'
    write(register, replaced, RULES_ZH + 'edition_of = "rules"\n')
    entries = load_register(register, elsewhere=["newer"])
    assert [(entry.replaced_by, entry.edition_of) for entry in entries] == [("newer", None), (None, "rules")]


@pytest.mark.parametrize("date", ['"2019"', '"2019-12"', '"2020-02-29"', "2019-12-19"])
def test_a_date_is_a_year_a_month_or_a_day(register: Path, date: str) -> None:
    (entry,) = load_register(write(register, RULES + f"date = {date}\n"))
    assert entry.date == date.strip('"')


@pytest.mark.parametrize(
    "date",
    ["19 December 2019", "2019-13", "2019-02-29", "2019-2-1", "20191219", "2019-W51-1", "2019-12-19T08"],
)
def test_any_other_date_is_refused(register: Path, date: str) -> None:
    with pytest.raises(UserError, match="date is"):
        load_register(write(register, RULES + f'date = "{date}"\n'))


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ([RULES, RULES], "'rules' is there twice"),
        ([RULES + 'edition_of = "lost"\n'], "edition_of = 'lost'"),
        ([RULES + 'edition_of = "rules"\n'], "itself as edition_of"),
        ([RULES + 'status = "replaced"\nreplaced_by = "lost"\n'], "replaced_by = 'lost'"),
        ([RULES + 'replaced_by = "zh"\n', RULES_ZH], 'set status = "replaced"'),
        ([RULES, 'id = "x"\n'], "document 2 (x): the field 'file' is missing"),
        ([RULES.replace('"rules"', '"My Rules"')], "id is 'My Rules'"),
        ([RULES + 'colour = "red"\n'], "there is no field 'colour'"),
        ([RULES + 'url = "www.example.org"\n'], "url is 'www.example.org'"),
        ([RULES.replace("rules.txt", "../rules.txt")], "file is '../rules.txt'"),
        ([RULES.replace("rules.txt", "/rules.txt")], "file is '/rules.txt'"),
        ([RULES.replace('"official"', '"holy"')], "authority is 'holy'"),
        ([RULES + 'canaries = [""]\n'], "canaries.0 is ''"),
    ],
)
def test_a_wrong_entry_is_refused_with_file_and_entry(register: Path, tables: list[str], says: str) -> None:
    with pytest.raises(UserError) as refusal:
        load_register(write(register, *tables))
    assert str(register) in str(refusal.value)
    assert says in str(refusal.value)


def test_an_id_of_another_register_cannot_be_used_again(register: Path) -> None:
    with pytest.raises(UserError, match="'rules' is there twice"):
        load_register(write(register, RULES), elsewhere=["rules"])


@pytest.mark.parametrize("content", [b"document = 1\n", b"[document]\nid = 'x'\n", b"\xff", b"[[document\n"])
def test_a_file_that_is_no_register_is_refused_by_name(register: Path, content: bytes) -> None:
    register.write_bytes(content)
    with pytest.raises(UserError, match=r"register\.toml"):
        load_register(register)


TEXTS = st.text(max_size=30).map(str.strip)
TITLES = TEXTS.filter(bool)
ENTRIES = st.builds(
    RegisterEntry,
    id=st.just("rules"),
    file=st.just("rules.txt"),
    title=TITLES,
    short_title=TITLES,
    issuer=TEXTS,
    number=TEXTS,
    date=st.dates().map(str),
    kind=TEXTS,
    authority=st.sampled_from(["official", "user"]),
    status=st.sampled_from(["in_force", "unknown"]),
    language=st.sampled_from(["en", "zh"]),
    edition_of=st.none(),
    replaced_by=st.none(),
    url=st.none() | st.just("https://example.org/?a=1&b=2"),
    provenance=TEXTS,
    canaries=st.lists(TITLES, max_size=2).map(tuple),
    outline=st.none()
    | st.lists(TITLES.filter(lambda title: title.isprintable()).map(lambda title: f"## {title} @7"), max_size=2).map(
        tuple
    ),
)


@given(entry=ENTRIES)
def test_what_is_written_is_read_back_whatever_characters_it_holds(
    entry: RegisterEntry, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("register") / "register.toml"
    path.write_bytes(register_text([entry]).encode())
    assert load_register(path) == (entry,)
