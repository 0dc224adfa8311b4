"""Plain text files: their text as it stands, with plain line ends."""

from corpus.readers.canonical import canonical
from corpus.readers.encoding import decode
from corpus.reading import Reading


def read_plain(data: bytes, name: str) -> Reading:
    """The text of `data`, verbatim but for what `canonical` takes away. Raises UserError as `decode` does."""
    return Reading(canonical(decode(data, name=name)))
