"""Packing: the parts of an office file into bytes that are the same whenever the parts are."""

import io
import re
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first moment that a ZIP file can name; when a file was made is said in its properties.
_MOMENT = (1980, 1, 1, 0, 0, 0)
# What XML 1.0 cannot hold at all.
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def repacked(content: bytes, *, change: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """The ZIP file `content` without the moments it was written at; `change` may alter a part, given its name."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            entry = ZipInfo(name, _MOMENT)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, change(name, part) if change else part)
    return packed.getvalue()


def writable(text: str) -> str:
    """`text` with U+FFFD in the place of characters that an office file cannot hold."""
    return _IMPOSSIBLE.sub("\ufffd", text)
