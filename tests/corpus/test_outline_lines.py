"""An outline that a person has corrected holds: what is named is a heading, at the level named, and nothing else is."""

from pathlib import Path

import pytest

from corpus.document import Document
from corpus.errors import UserError
from corpus.library import bundled, load_documents
from corpus.office import add_document
from corpus.outline import outline
from corpus.outline_lines import written_lines

TEXT = """Rules of the quay

Traders
Traders may sell until six.

Traders
No trader may sell at night.

1. Fees
The fee is two yuan.
"""


@pytest.mark.parametrize("document", bundled(), ids=lambda one: one.id)
def test_an_outline_written_down_and_read_again_is_the_same(document: Document) -> None:
    lines = written_lines(document.text, document.sections)
    assert outline(document.text, (), language=document.language, corrected=lines) == document.sections


def test_the_lines_named_are_the_headings_each_at_its_level_and_at_its_own_place() -> None:
    second = TEXT.rindex("Traders\nNo")
    sections = outline(
        TEXT, (), language="en", corrected=("# Rules of the quay @0", f"## Traders @{second}", f"### 1. Fees @{second}")
    )
    assert [one.path for one in sections] == [
        ("Rules of the quay",),
        ("Rules of the quay", "Traders"),
        ("Rules of the quay", "Traders", "1. Fees"),
    ]
    assert sections[1].start == second
    assert TEXT[sections[1].body : sections[1].end].strip() == "No trader may sell at night."
    assert "".join(TEXT[one.start : one.end] for one in sections) == TEXT


def test_no_line_named_means_no_heading() -> None:
    (section,) = outline(TEXT, (), language="en", corrected=())
    assert (section.path, section.end) == ((), len(TEXT))


def test_a_heading_that_the_text_does_not_have_is_told_and_nothing_is_added(tmp_path: Path) -> None:
    file = tmp_path / "quay.txt"
    file.write_text(TEXT, encoding="utf-8")
    with pytest.raises(UserError, match="Oysters") as refused:
        add_document(tmp_path / "office", file, facts={"outline": ("# Oysters @4",)})
    assert "目录" in refused.value.said("zh")
    assert load_documents(tmp_path / "office") == ()


@pytest.mark.parametrize("corrected", [("# Rules of the quay @0", "## 1. Fees @90"), ()])
def test_a_corrected_outline_is_kept_in_the_register(tmp_path: Path, corrected: tuple[str, ...]) -> None:
    file = tmp_path / "quay.txt"
    file.write_text(TEXT, encoding="utf-8")
    added = add_document(tmp_path / "office", file, facts={"outline": corrected})
    (kept,) = load_documents(tmp_path / "office")
    assert kept == added
    assert [one.path[-1] for one in kept.sections if one.path] == [
        one.split(" ", 1)[1].split(" @")[0] for one in corrected
    ]
