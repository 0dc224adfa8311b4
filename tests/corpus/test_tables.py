"""Rows of a table are found as one enumeration of records, by the names of their columns."""

from pathlib import Path

from corpus.tables import cells_of, name_of, tables
from tests.assistant.written import document

TEXT = """# Rules

Fees are as follows.

| No. | Work | Fee |
|---|---|---|
| 1 | Cleaning | 120 crowns |
| 2 | Painting | 80 crowns; more in winter |

| Step | Due |
|---|---|
| Survey | May |
| Report | June |

The keeper: he must sign.
"""


def test_the_tables_of_a_section_are_told_apart(tmp_path: Path) -> None:
    source = document(tmp_path, TEXT)
    found = [block for section in source.sections for block in tables(source, section)]
    assert [[name_of(cells_of(source.text[slice(*row)]) or {}) for row in block.items] for block in found] == [
        ["Cleaning", "Painting"],
        ["Survey", "Report"],
    ]
    assert source.text[slice(*found[0].intro)] == "Fees are as follows."


def test_a_row_is_read_by_its_columns() -> None:
    assert cells_of("No.: 2; Work: Painting; Fee: 80 crowns; more in winter") == {
        "No.": "2",
        "Work": "Painting",
        "Fee": "80 crowns; more in winter",
    }


def test_a_sentence_is_no_row() -> None:
    assert cells_of("The keeper: he must sign.") is None
    assert cells_of("The keeper signs; the council pays.") is None
