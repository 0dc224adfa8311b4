"""PDF files: the text of their pages as paragraphs, without what belongs to the printed page."""

import io
import logging
import re
import struct
import unicodedata
import zlib
from typing import TYPE_CHECKING

from corpus.readers import failures
from corpus.readers.blocks import Block, assembled
from corpus.readers.canonical import canonical
from corpus.readers.facts import declared_facts
from corpus.readers.pdf_furniture import Page, without_furniture
from corpus.readers.pdf_paragraphs import paragraphs
from corpus.reading import Reading

if TYPE_CHECKING:
    from pypdf import PdfReader

_log = logging.getLogger(__name__)

# What pypdf raises for broken files beside its own errors: found by cutting and scrambling PDFs.
_DAMAGE = (
    AssertionError,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
# Print programs store ligatures, and radicals in the place of the characters that look the same; a
# reader cannot see the difference, a search stumbles over it.
_PRINT_FORM = re.compile("[\ufb00-\ufb06\u2e9f\u2ef3\u2f00-\u2fd5]")
_WHITE = re.compile("[ \t\xa0]+")


def read_pdf(data: bytes, name: str) -> Reading:
    """The text of the pages, and the title that the file declares. Raises UserError: protected, damaged."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise failures.encrypted(name)
        pages = [_page(page.extract_text()) for page in reader.pages]
        facts = _facts(reader)
    except (FileNotDecryptedError, DependencyError) as error:
        raise failures.encrypted(name) from error
    except (*_DAMAGE, PyPdfError) as error:
        raise failures.damaged(name, "PDF") from error
    empty = sum(not any(page) for page in pages)
    if 0 < empty < len(pages):
        _log.warning("%s: %d of %d pages have no text; they may be pictures", name, empty, len(pages))
    lines = [line for page in without_furniture(pages) for line in page]
    return assembled(map(Block, paragraphs(lines)), facts)


def _page(text: str) -> Page:
    printed = _PRINT_FORM.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return [_WHITE.sub(" ", line).strip() for line in canonical(printed).split("\n")]


def _facts(reader: "PdfReader") -> dict[str, str]:
    metadata = reader.metadata
    return declared_facts(title=str((metadata and metadata.title) or ""))
