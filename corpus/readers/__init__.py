"""Readers: one for each format, from a file to its canonical text with headings and declared facts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from corpus.readers import failures
from corpus.readers.canonical import counting
from corpus.readers.html import read_html
from corpus.readers.markdown import read_markdown
from corpus.readers.pdf import read_pdf
from corpus.readers.plain import read_plain
from corpus.readers.word import read_word
from corpus.reading import Reading

# A policy of a thousand pages takes a tenth of this; more would keep the reader busy for minutes.
MAX_MEGABYTES = 50

_READERS: Mapping[str, Callable[[bytes, str], Reading]] = {
    ".docx": read_word,
    ".htm": read_html,
    ".html": read_html,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".text": read_plain,
    ".txt": read_plain,
}
# Formats of office programs, which all can save one of the above.
_OFFICE = frozenset(".doc .docm .dot .dotx .et .dps .odp .ods .odt .ofd .ppt .pptx .rtf .wps .xls .xlsx".split())
FORMATS = tuple(_READERS)


def read_file(path: Path) -> Reading:
    """What the file at `path` says: its text is never empty.

    Raises UserError, naming the file and what to do, where it is missing, no file, too large, empty, in
    another format, protected, damaged, in an unknown encoding, or has no text.
    """
    data = _content(path)
    with counting() as hidden:
        reading = _READERS[path.suffix.lower()](data, path.name)
    if not reading.text.strip():
        raise failures.no_text(path.name)
    return replace(reading, hidden_chars=sum(hidden))


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise failures.not_a_file(str(path))
        _check_format(path)
        if size > MAX_MEGABYTES * 1024 * 1024:
            raise failures.too_large(path.name, MAX_MEGABYTES)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise failures.missing(str(path)) from error
    except OSError as error:
        raise failures.unreadable(str(path), error.strerror or str(error)) from error
    if not data.strip():
        raise failures.empty(path.name)
    return data


def _check_format(path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix in _OFFICE:
        raise failures.office_format(path.name)
    if suffix not in _READERS:
        raise failures.unknown_format(path.name, ", ".join(FORMATS))
