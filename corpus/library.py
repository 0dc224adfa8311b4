"""The library: the documents of a folder, each read with its entry in the register. Writes nothing."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from corpus.document import Document, Section
from corpus.errors import UserError
from corpus.outline import outline
from corpus.readers import read_file
from corpus.reading import Reading
from corpus.register import REGISTER_NAME, RegisterEntry, load_register

BUNDLED_FOLDER = Path(__file__).parent


def bundled() -> tuple[Document, ...]:
    """The documents that come with the program, in the order of their register."""
    register = load_register(BUNDLED_FOLDER / REGISTER_NAME)
    return tuple(document_of(BUNDLED_FOLDER, entry) for entry in register)


def load_documents(folder: Path) -> tuple[Document, ...]:
    """The documents that the register of `folder` names, in its order; () where there is no register yet.

    Raises UserError where the register is wrong, or a file it names is missing or cannot be read.
    """
    return tuple(document_of(folder, entry) for entry in entries_in(folder))


def entries_in(folder: Path) -> tuple[RegisterEntry, ...]:
    """The entries of the register of `folder`, () where there is none; they may refer to bundled ones."""
    register = folder / REGISTER_NAME
    return load_register(register, elsewhere=ids_outside(folder)) if register.exists() else ()


def ids_outside(folder: Path) -> tuple[str, ...]:
    """The ids of the bundled documents, unless `folder` holds just these."""
    if folder.resolve() == BUNDLED_FOLDER.resolve():
        return ()
    return tuple(entry.id for entry in load_register(BUNDLED_FOLDER / REGISTER_NAME))


def document_of(folder: Path, entry: RegisterEntry) -> Document:
    """The document of `entry`, read from its file in `folder`, with its outline."""
    path = folder / entry.file
    if not path.is_file():
        raise UserError(
            f"{folder / REGISTER_NAME}: the file {entry.file!r} of document {entry.id!r} is missing; "
            "put it back, or take the document out of the register."
        )
    reading = read_file(path)
    return Document(
        id=entry.id,
        title=entry.title,
        short_title=entry.short_title,
        issuer=entry.issuer,
        number=entry.number,
        date=entry.date,
        kind=entry.kind,
        authority=entry.authority,
        status=entry.status,
        language=entry.language,
        edition_of=entry.edition_of,
        replaced_by=entry.replaced_by,
        url=entry.url,
        provenance=entry.provenance,
        canaries=entry.canaries,
        text=reading.text,
        sections=sections_of(reading, entry),
    )


def sections_of(reading: Reading, entry: RegisterEntry) -> tuple[Section, ...]:
    """The outline of the document of `entry`. Raises UserError where its correction does not fit the text."""
    try:
        return outline(reading.text, reading.headings, language=entry.language, corrected=entry.outline)
    except UserError as error:
        raise UserError(f"document {entry.id!r}: {error}", chinese=f"“{entry.id}”：{error.said('zh')}") from error


def fingerprint(folders: Iterable[Path]) -> str:
    """A short digest of the registers of `folders` and of the files they name, in hex.

    It is another when any of these changes, and is had without reading a format or an outline.
    """
    digest = hashlib.sha256()
    for folder in folders:
        if not (folder / REGISTER_NAME).exists():
            continue
        names = [REGISTER_NAME, *(entry.file for entry in entries_in(folder))]
        for name in names:
            path = folder / name
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
            digest.update(f"{name}\0{content}\0".encode())
    return digest.hexdigest()[:16]
