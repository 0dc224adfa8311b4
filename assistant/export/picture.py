"""Picture: the matrix of duties as an SVG that needs no font, script or file from outside."""

import textwrap
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from assistant.export.packed import writable
from assistant.export.wording import THEME, word
from assistant.register.matrix import Matrix
from corpus.document import Language
from corpus.sentences import is_han

# Lengths in pixels: cells that a number of three digits fits in, names of 40 letters, and air around it all.
_CELL_WIDTH, _CELL_HEIGHT, _NAME_WIDTH, _HEAD_HEIGHT, _MARGIN = 120, 44, 330, 80, 24
_FONT = "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
# Letters that fit in a line of a name, a head, the note; a Chinese character is as wide as two.
_NAME_LETTERS, _HEAD_LETTERS, _NOTE_LETTERS = 40, 16, 110
_LINE_HEIGHT = 17
# Six shades from white to a blue on which white text has a contrast of 8 to 1; dark text on the first four has 7.
_SHADES = ("#ffffff", "#e3edf7", "#c6dbef", "#9ecae1", "#2f5f96", "#16406f")
_LIGHT_SHADES = 4
_INK, _PAPER, _LINE = "#16202c", "#ffffff", "#8a97a6"


def matrix_svg(matrix: Matrix, *, language: Language, note: str = "") -> str:
    """The matrix as a picture: a row for each actor, a column for each theme, a darker cell for more provisions.

    `note` stands below it, to say what it was made from.
    """
    width = 2 * _MARGIN + _NAME_WIDTH + _CELL_WIDTH * (len(matrix.themes) + 1)
    noted = _wrapped(note, _NOTE_LETTERS) if note else []
    height = 2 * _MARGIN + _HEAD_HEIGHT + _CELL_HEIGHT * len(matrix.actors) + _LINE_HEIGHT * (len(noted) + 1)
    title = word("matrix", language)
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    style = f'font-family="{_FONT}" font-size="14" fill="{_INK}" role="img" aria-label={quoteattr(title)}'
    below = _text(_MARGIN, _top(len(matrix.actors)) + 2 * _LINE_HEIGHT, *noted)
    body = (f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>', *_parts(matrix, title, language), below)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{"".join(body)}</svg>'


def _parts(matrix: Matrix, title: str, language: Language) -> Iterator[str]:
    yield _text(_MARGIN, _MARGIN + 16, title, weight="bold")
    heads = [*(THEME[theme][language] for theme in matrix.themes), word("total", language)]
    for place, head in enumerate(heads):
        lines = _wrapped(head, _HEAD_LETTERS)
        yield _text(_left(place) + _CELL_WIDTH / 2, _top(0) - 12 - _raise(lines) * 2, *lines, anchor="middle")
    most = max((len(cell) for cell in matrix.cells.values()), default=1)
    for row, actor in enumerate(matrix.actors):
        name = actor or word("nobody", language)
        lines = _wrapped(name, _NAME_LETTERS)
        yield f"<g>{_text(_MARGIN, _middle(row) - _raise(lines), *lines)}<title>{_safe(name)}</title></g>"
        for place, theme in enumerate(matrix.themes):
            yield _cell(row, place, len(matrix.at(actor, theme)), most)
        total = str(matrix.total(actor))
        yield _text(_left(len(matrix.themes)) + _CELL_WIDTH / 2, _middle(row), total, anchor="middle", weight="bold")


def _cell(row: int, place: int, count: int, most: int) -> str:
    shade = 0 if not count else 1 + (count * (len(_SHADES) - 2)) // most
    place_and_size = f'x="{_left(place)}" y="{_top(row)}" width="{_CELL_WIDTH}" height="{_CELL_HEIGHT}"'
    box = f'<rect {place_and_size} fill="{_SHADES[shade]}" stroke="{_LINE}"/>'
    ink = _INK if shade < _LIGHT_SHADES else _PAPER
    number = _text(_left(place) + _CELL_WIDTH / 2, _middle(row), str(count), anchor="middle", ink=ink)
    return box + (number if count else "")


def _text(x: float, y: float, *lines: str, anchor: str = "start", weight: str = "normal", ink: str = _INK) -> str:
    """`lines` of text one below the other, the first on the height `y`."""
    spans = (
        f'<tspan x="{x:g}" y="{y + number * _LINE_HEIGHT:g}">{_safe(line)}</tspan>' for number, line in enumerate(lines)
    )
    return f'<text text-anchor="{anchor}" font-weight="{weight}" fill="{ink}">{"".join(spans)}</text>'


def _raise(lines: Sequence[str]) -> float:
    """How much higher the first of `lines` stands than one alone would."""
    return _LINE_HEIGHT * (len(lines) - 1) / 2


def _wrapped(text: str, letters: int) -> list[str]:
    """`text` in at most two lines of so many letters."""
    width = letters * len(text) // (len(text) + sum(map(is_han, text)) or 1)
    return textwrap.wrap(text, max(1, width), max_lines=2, placeholder="…") or [""]


def _safe(text: str) -> str:
    return escape(writable(text))


def _left(place: int) -> int:
    return _MARGIN + _NAME_WIDTH + place * _CELL_WIDTH


def _top(row: int) -> int:
    return _MARGIN + _HEAD_HEIGHT + row * _CELL_HEIGHT


def _middle(row: int) -> int:
    return _top(row) + _CELL_HEIGHT // 2 + 5
