"""The office's own documents: adding one to a folder with its register, and removing one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from filelock import FileLock

from corpus.document import Document, Language
from corpus.entries import replace_file
from corpus.errors import UserError
from corpus.library import BUNDLED_FOLDER, document_of, entries_in, ids_outside, sections_of
from corpus.readers import read_file
from corpus.reading import Reading
from corpus.recognition import recognised_facts
from corpus.register import REGISTER_NAME, RegisterEntry, check_references, entry_of, iso_date, register_text
from corpus.sentences import language_of

# Long enough for a name to be known again, short enough to type.
_MAX_ID_CHARS = 60
_OWN_FIELDS = frozenset({"id", "file"})
_DECLARABLE_FIELDS = ("title", "issuer", "number", "date")
_PROVENANCE: dict[Language, str] = {
    "en": "Added by the office from the file {name}.",
    "zh": "由本单位从文件“{name}”添加。",
}


def add_document(folder: Path, file: Path, *, facts: Mapping[str, object] | None = None) -> Document:
    """The document made from a copy of `file` in `folder`, entered in the register there.

    `facts` are fields of the register, all but `id` and `file`; they go before what the file declares
    and what is guessed. A crash leaves the register as it was or complete. Raises UserError where the
    file cannot be read, a fact is wrong, or the same content is there already.
    """
    facts, where = facts or {}, file.name
    if _OWN_FIELDS & facts.keys():
        raise UserError(f"{' and '.join(sorted(_OWN_FIELDS))} are chosen by the program; leave them out.")
    reading, content = read_file(file), file.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        entries = entries_in(folder)
        _refuse_known(content, folder, entries)
        elsewhere = ids_outside(folder)
        taken = {*elsewhere, *(entry.id for entry in entries), *_other_names(folder, content)}
        entry = entry_of({**_guessed_fields(file, reading, taken), **facts}, where=where)
        check_references((*entries, entry), where=where, elsewhere=elsewhere)
        sections_of(reading, entry)  # an outline that does not fit is refused before anything is written
        replace_file(folder / entry.file, content)
        _write_register(folder, (*entries, entry))
    return document_of(folder, entry)


def recognised_document(file: Path, *, facts: Mapping[str, object] | None = None) -> Document:
    """The document that `add_document` would make of `file` and `facts`, with what its own words say of it.

    Nothing is kept: what was recognised is a guess, to be confirmed or told. Raises UserError as `add_document`
    does, but not where the folder has the content already.
    """
    with TemporaryDirectory() as trial:
        document = add_document(Path(trial), file, facts=facts)
    found: dict[str, Any] = dict(recognised_facts(document, stem=file.stem))
    return replace(document, **found)


def remove_document(folder: Path, document_id: str) -> None:
    """Takes a document out of the register of `folder` and deletes its file there.

    Raises UserError where there is no such document, it is bundled, or another one refers to it.
    """
    if document_id in ids_outside(folder):
        raise UserError(
            f"{document_id!r} comes with the program and cannot be removed; name one of your own.",
            chinese=f"“{document_id}”随程序提供，不能移除；请选择本单位的文件。",
        )
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        entries = {entry.id: entry for entry in entries_in(folder)}
        if document_id not in entries:
            known = ", ".join(entries) or "none has been added yet"
            raise UserError(
                f"there is no document {document_id!r} to remove; your documents: {known}.",
                chinese=f"没有可移除的文件“{document_id}”；请重新打开文件列表。",
            )
        removed = entries.pop(document_id)
        for entry in entries.values():
            if document_id in (entry.edition_of, entry.replaced_by):
                raise UserError(
                    f"{document_id!r} is named by {entry.id!r}; remove {entry.id!r} first.",
                    chinese=f"“{entry.id}”引用了“{document_id}”；请先移除“{entry.id}”。",
                )
        _write_register(folder, entries.values())
        (folder / removed.file).unlink(missing_ok=True)


def unregistered(folder: Path) -> tuple[RegisterEntry, ...]:
    """An entry for each file below `folder`, by name, with what its own words say of it: a folder without a register.

    The id is the name of the file without its suffix, or its path where two files have that name. Hidden
    files are passed over. Raises UserError where a file cannot be read.
    """
    places = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    seen = [place for place in places if not any(part.startswith(".") for part in place.parts)]
    stems = Counter(place.stem for place in seen)
    entries = []
    for place in seen:
        guessed = _guessed_fields(folder / place, read_file(folder / place), ())
        entry = entry_of({**guessed, "file": place.as_posix()}, where=str(folder / place))
        entry = replace(entry, id=place.stem if stems[place.stem] == 1 else place.as_posix())
        found: dict[str, Any] = dict(recognised_facts(document_of(folder, entry), stem=place.stem))
        short_title = found.get("title", entry.title) if entry.short_title == entry.title else entry.short_title
        entries.append(replace(entry, **found, short_title=short_title))
    return tuple(entries)


def _lock(folder: Path) -> FileLock:
    return FileLock(folder / ".lock")


def _write_register(folder: Path, entries: Iterable[RegisterEntry]) -> None:
    replace_file(folder / REGISTER_NAME, register_text(entries).encode())


def _refuse_known(content: bytes, folder: Path, entries: Iterable[RegisterEntry]) -> None:
    own = [(folder / entry.file, entry.id) for entry in entries]
    theirs = [(BUNDLED_FOLDER / entry.file, entry.id) for entry in entries_in(BUNDLED_FOLDER)]
    for path, document_id in own + theirs:
        if _holds(path, content):
            raise UserError(
                f"this document is already there as {document_id!r}; use that one.",
                chinese=f"该文件已收录，编号为“{document_id}”；请直接使用。",
            )


def _other_names(folder: Path, content: bytes) -> set[str]:
    """The names, without suffix, of files in `folder` that a file of `content` must not overwrite."""
    return {path.stem.lower() for path in folder.iterdir() if not _holds(path, content)}


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _guessed_fields(file: Path, reading: Reading, taken: Collection[str]) -> dict[str, object]:
    """The fields of the register as far as the file itself tells them."""
    document_id = _new_id(file.stem, taken)
    language = language_of(reading.text)
    return {
        "id": document_id,
        "file": document_id + file.suffix.lower(),
        "title": file.stem.strip() or document_id,
        "authority": "user",
        "language": language,
        "provenance": _PROVENANCE[language].format(name=file.name),
        **_declared(reading.facts),
    }


def _declared(facts: Mapping[str, str]) -> dict[str, str]:
    """What the format declares; a date in another form than the register's is left out."""
    declared = {name: facts[name] for name in _DECLARABLE_FIELDS if facts.get(name, "").strip()}
    try:
        iso_date(declared.get("date", ""))
    except ValueError:
        del declared["date"]
    return declared


def _new_id(stem: str, taken: Collection[str]) -> str:
    """An id of the letters and digits that ASCII has of `stem`, numbered where it is taken."""
    unaccented = (char for char in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(char))
    words = re.findall("[a-z0-9]+", "".join(unaccented).lower())
    slug = "-".join(words)[:_MAX_ID_CHARS].strip("-") or "document"
    new, number = slug, 2
    while new in taken:
        new, number = f"{slug}-{number}", number + 1
    return new
