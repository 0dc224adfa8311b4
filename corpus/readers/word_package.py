"""The package that a .docx is: what is read of it, or why it cannot be. Knows no text."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from corpus.readers import failures
from corpus.readers.facts import declared_facts

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.parts.document import DocumentPart

# A protected .docx, and any old .doc, is an OLE container; one of the former has a stream of this name.
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED = 1  # flag bit of a ZIP entry
# Unpacked, real documents of the largest size accepted stay below this; a bomb passes it.
_MAX_UNPACKED_MB = 500
# What python-docx and the ZIP and XML readers below it raise for broken files: found by leaving out,
# emptying and scrambling each part of a .docx. XML errors are SyntaxErrors.
_DAMAGE = (
    AttributeError,
    EOFError,
    KeyError,
    NotImplementedError,
    SyntaxError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a .docx that are read, and the facts among its core properties."""

    body: "Element"
    styles: "Element"
    numbering: "Element | None"
    facts: dict[str, str]


def opened(data: bytes, name: str) -> Package:
    """The package in `data`. Raises UserError: protected by a password, damaged, an old .doc, too large."""
    from docx import Document
    from docx.opc.exceptions import OpcError

    if data.startswith(_OLE_MAGIC):
        raise failures.encrypted(name) if _ENCRYPTED_STREAM in data else failures.office_format(name)
    try:
        _check_entries(data, name)
        document = Document(io.BytesIO(data))
        properties = document.core_properties
        facts = declared_facts(
            title=properties.title,
            author=properties.author,
            day=properties.created.isoformat() if properties.created else "",
        )
        return Package(document.element.body, document.styles.element, _numbering(document.part), facts)
    except (*_DAMAGE, OpcError) as error:
        raise failures.damaged(name, "Word file (.docx)") from error


def _check_entries(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise failures.encrypted(name)
    if sum(entry.file_size for entry in entries) > _MAX_UNPACKED_MB * 1024 * 1024:
        raise failures.too_large(name, _MAX_UNPACKED_MB)


def _numbering(part: "DocumentPart") -> "Element | None":
    from docx.opc.constants import RELATIONSHIP_TYPE

    related = [rel for rel in part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING]
    return cast("XmlPart", related[0].target_part).element if related else None
