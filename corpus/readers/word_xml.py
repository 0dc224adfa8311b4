"""The XML of a Word document: its names, and the text of its runs. Knows no blocks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OFF = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return _W + name


# Tracked deletions, and what is drawn: the text boxes in drawings are taken apart from the paragraph.
_PASSED_OVER = frozenset(
    {w(name) for name in ("del", "moveFrom", "pPr", "rPr", "drawing", "pict", "object", "fldData", "rt")} | {_FALLBACK}
)
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def find(element: "Element | None", *names: str) -> "Element | None":
    """The element at the path `names` below `element`, or None."""
    for name in names:
        element = None if element is None else element.find(w(name))
    return element


def value(element: "Element | None", *names: str) -> str | None:
    """The `w:val` of the element at the path `names`; None where there is none."""
    found = find(element, *names)
    return None if found is None else found.get(w("val"))


def integer(text: str | None, default: int) -> int:
    """The number that an attribute holds, `default` where it holds none or an absurd one."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= len("99999") else default


def is_on(element: "Element", *names: str) -> bool:
    """Whether the switch at the path `names` is there and not switched off."""
    found = find(element, *names)
    return found is not None and found.get(w("val"), "1") not in _OFF


def run_text(element: "Element") -> Iterator[str]:
    """The text below `element` that is seen in print, piece by piece: no deletions, no hidden runs."""
    for child in element:
        if child.tag in _PASSED_OVER or (child.tag == w("r") and is_on(child, "rPr", "vanish")):
            continue
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif isinstance(child.tag, str) and child.tag.endswith("}t"):  # of text, and of formulas
            yield child.text or ""
        else:
            yield from run_text(child)


def below(element: "Element", *names: str) -> Iterator["Element"]:
    """The next elements of these names below `element`, in order, whatever wraps them."""
    wanted = frozenset(map(w, names))
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag not in _PASSED_OVER:
            yield from below(child, *names)


def content(element: "Element") -> Iterator["Element"]:
    """The paragraphs and tables below `element` in order, those of a text box after their paragraph."""
    for child in below(element, "p", "tbl"):
        yield child
        boxes = child.iter(w("txbxContent")) if child.tag == w("p") else ()
        for box in boxes:
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                yield from content(box)
