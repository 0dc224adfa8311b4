"""Files that an office adds: what was recognised in them is shown, corrected and kept."""

from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.assistant.page.conftest import Visitor
from tests.assistant.page.test_office import remove

_LEVELS = """Object.fromEntries(
[...document.querySelectorAll("[data-list]")].map((one) => [one.dataset.of.split(" @")[0], one.value]))"""
LINES = ("Rules of the quay", "1. Traders", "Traders may sell until six.", "Fees", "The fee is two yuan.")


def written(folder: Path, suffix: str) -> Path:
    """A file of the format with the lines of LINES, the second of them a heading where the format has headings."""
    file = folder / f"quay{suffix}"
    if suffix == ".pdf":
        canvas = Canvas(str(file))
        for number, line in enumerate(LINES):
            canvas.drawString(72, 700 - 40 * number, line)
        canvas.save()
    elif suffix == ".docx":
        paper = docx.Document()
        for number, line in enumerate(LINES):
            paper.add_paragraph(line, style="Heading 1" if number == 1 else None)
        paper.save(str(file))
    else:
        marks = {".html": ("<h1>", "</h1>"), ".md": ("# ", ""), ".txt": ("", "")}[suffix]
        lines = [f"{marks[0]}{line}{marks[1]}" if number == 1 else line for number, line in enumerate(LINES)]
        file.write_text("<p>".join(lines) if suffix == ".html" else "\n\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".md", ".txt"])
def test_a_file_of_each_format_is_shown_with_its_outline_before_it_is_added(
    visitor: Visitor, home: Path, tmp_path: Path, suffix: str
) -> None:
    register, uploads = home / "documents" / "register.toml", home / "uploads"
    before = (register.read_text(encoding="utf-8") if register.exists() else "", list(uploads.glob("*")))
    page = visitor.open("#/documents")
    page.set_input_files("input[type=file]", written(tmp_path, suffix))
    page.click("text=Read the file")
    page.wait_for_selector("text=What was recognised")
    levels = page.evaluate(_LEVELS)
    assert levels["1. Traders"] == "#" and levels.get("Fees", "") == ""
    page.click("#region-view a:has-text('Cancel')")
    page.wait_for_selector("#region-view table")
    # Nothing is left of a file whose adding was called off.
    assert (register.read_text(encoding="utf-8") if register.exists() else "", list(uploads.glob("*"))) == before


def test_an_outline_that_was_corrected_is_the_one_the_document_is_read_and_cited_by(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open("#/documents")
    page.set_input_files("input[type=file]", written(tmp_path, ".txt"))
    page.click("text=Read the file")
    page.wait_for_selector("text=What was recognised")
    for summary in page.locator(".between summary").all():
        summary.click()
    page.get_by_label("Level of: 1. Traders").select_option("no heading")
    page.get_by_label("Level of: Rules of the quay").select_option("level 1")
    page.get_by_label("Level of: Fees").select_option("level 2")
    page.fill("[data-name=title]", "Quay rules")
    page.fill("[data-name=date]", "last May")
    page.click("button:has-text('Add the document')")
    assert page.evaluate("document.querySelector('[data-name=date]').matches(':invalid')")
    page.fill("[data-name=date]", "2024-05")
    page.click("button:has-text('Add the document')")
    page.wait_for_selector("#region-note.visible:has-text('Added')")
    page.click("td a:has-text('Quay rules')")
    page.wait_for_selector(".outline")
    assert page.locator(".outline li").all_inner_texts() == ["Rules of the quay", "Fees"]
    page.click("a[data-view=documents]")
    remove(page, "Quay rules")


def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(visitor: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "accounts.xlsx"
    file.write_bytes(b"PK\x03\x04 no table at all")
    page = visitor.open("#/documents")
    page.set_input_files("input[type=file]", file)
    page.click("text=Read the file")
    page.wait_for_selector("#region-note.visible:has-text('accounts.xlsx')")
