"""Documents, approvals, opinions and exports in a real browser, as an office uses them."""

import csv
import io
import re
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
from playwright.sync_api import Page

from assistant.cli.main import DONE, main
from assistant.records.cases import CASES_FILE
from evals.case import load_cases
from tests.assistant.page.conftest import Visitor
from tests.assistant.page.test_chat import text_of

PLAN = """# Plan for the Harbour Market

## Chapter 1. Traders

The harbour office must clean the fish market every Tuesday. Traders may sell oysters until 18 o'clock.
"""
QUESTION = "What must the harbour office do?"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTES = """[...document.querySelectorAll("#region-turn template")].map(
(card) => card.content.querySelector("blockquote").textContent)"""


def add(page: Page, path: Path, **corrected: str) -> None:
    """Uploads a file, corrects what was recognised, and waits until it is in the register."""
    page.set_input_files("input[type=file]", path)
    page.click("text=Read the file")
    page.wait_for_selector("text=What was recognised")
    assert page.locator("label:has-text('Title') [data-name=title]").input_value()
    for name, value in corrected.items():
        page.fill(f"[data-name={name}]", value)
    page.click("button:has-text('Add the document')")
    page.wait_for_selector("#region-note.visible:has-text('Added')")


def remove(page: Page, title: str) -> None:
    """Removes a document of the office, once what rests on it has been shown."""
    page.click(f"tr:has-text('{title}') button:has-text('Remove')")
    page.click("button:has-text('Remove the document')")
    page.wait_for_selector(f"#region-note.visible:has-text('Removed: {title}')")


def test_an_uploaded_document_is_confirmed_asked_approved_and_its_approval_ends_with_it(
    visitor: Visitor, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "harbour.md"
    file.write_text(PLAN, encoding="utf-8")
    before = list((home / "uploads").glob("*"))
    page = visitor.open("#/documents")
    add(page, file, title="Harbour plan", issuer="The harbour board", date="2024-05-01")
    entries = tomllib.loads((home / "documents" / "register.toml").read_text(encoding="utf-8"))["document"]
    (entry,) = [one for one in entries if one["id"] == "harbour"]
    assert (entry["title"], entry["issuer"], entry["date"]) == ("Harbour plan", "The harbour board", "2024-05-01")
    assert list((home / "uploads").iterdir()) == before

    page.click("a[data-view=chat]")
    visitor.ask(QUESTION)
    assert "every Tuesday" in page.inner_text("#region-turn .statements")
    page.click("button:has-text('Approve word for word')")
    page.wait_for_selector("#region-note.visible:has-text('Approved')")
    page.click("[data-new]")
    page.wait_for_selector(".welcome")
    visitor.ask(QUESTION)
    assert page.inner_text("#region-turn .status-approved") == "Approved"
    assert "local" in page.inner_text("#region-turn .statements")

    page.click("a[data-view=documents]")
    page.wait_for_selector("table")
    page.click("tr:has-text('Harbour plan') button:has-text('Remove')")
    assert re.search(r"[1-9]\d* of yours, 0 of others.* 1\.", page.inner_text("#region-view p >> nth=0"))
    page.click("#region-view a:has-text('Cancel')")
    page.wait_for_selector("table")
    remove(page, "Harbour plan")
    page.click("a[data-view=review]")
    page.wait_for_selector(f"article:has-text('{QUESTION}') .warning")
    page.click("a[data-view=chat]")
    page.click("[data-new]")
    visitor.ask(QUESTION)
    assert "every Tuesday" not in page.inner_text("#region-turn .statements")
    assert page.locator("#region-turn .status-approved").count() == 0


def test_an_approval_ends_when_another_process_changes_its_source(visitor: Visitor, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "lighthouse.md"
    file.write_text("# Lighthouse\n\nThe lighthouse keeper must light the lamp at dusk.\n", encoding="utf-8")
    page = visitor.open("#/documents")
    add(page, file, title="Lighthouse rules")
    page.click("a[data-view=chat]")
    page.click("[data-new]")
    visitor.ask("What must the lighthouse keeper do?")
    page.click("#region-turn button:has-text('Approve word for word')")
    page.wait_for_selector("#region-note.visible:has-text('Approved')")

    file.write_text("# Lighthouse\n\nThe lighthouse keeper must light the lamp at noon.\n", encoding="utf-8")
    # The server is another process than this one.
    for command in (["corpus", "remove", "lighthouse"], ["corpus", "add", str(file)], ["index", "build"]):
        assert main([*command, "--home", str(home)]) == DONE
    page.click("[data-new]")
    visitor.ask("What must the lighthouse keeper do?")
    assert "noon" in page.inner_text("#region-turn .statements")
    assert page.locator("#region-turn .status-approved").count() == 0
    page.click("a[data-view=review]")
    page.wait_for_selector("article:has-text('What must the lighthouse keeper do?') .warning")
    page.click("#region-view article:has-text('lighthouse') [data-again]")
    assert page.input_value("#question") == "What must the lighthouse keeper do?"
    page.click("a[data-view=documents]")
    remove(page, "lighthouse")


def test_an_answer_is_saved_as_word_with_a_footnote_for_each_source(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("What must the provinces do?")
    page.click("#region-turn summary:has-text('Sources')")
    quotes = page.evaluate(_QUOTES)
    with page.expect_download() as download:
        page.click("#region-turn a:has-text('Word')")
    content = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "What must the provinces do.docx"
    paper = docx.Document(io.BytesIO(content))
    assert any("What must the provinces do?" in paragraph.text for paragraph in paper.paragraphs)
    notes = footnotes(content)
    assert len(notes) == len(quotes) >= 1
    for note, quote in zip(notes, quotes, strict=True):
        document_id, start, end = re.findall(r"([a-z0-9.-]+), characters (\d+)-(\d+)", note)[0]
        text = text_of(visitor.address, document_id)
        assert text[int(start) : int(end)] == quote
        assert " ".join(quote.split()) in " ".join(note.split())


def footnotes(content: bytes) -> list[str]:
    """The texts of the numbered footnotes of a Word file, in order."""
    notes = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/footnotes.xml"))
    numbered = [note for note in notes if int(note.get(f"{_W}id", "0")) > 0]
    return ["\n".join("".join(line.itertext()) for line in note.iter(f"{_W}p")) for note in numbered]


def test_a_conversation_is_saved_as_markdown(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.ask("How many departments issued the Notice?")
    with page.expect_download() as download:
        page.click("#region-exports a:has-text('Markdown')")
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert "How many departments issued the Notice?" in saved and "18 departments" in saved


def test_an_opinion_becomes_a_case_of_the_harness_with_one_click(visitor: Visitor, home: Path) -> None:
    page = visitor.open()
    visitor.ask("What is the document number of the Notice?")
    page.click("summary:has-text('Is this answer right?')")
    page.check("input[value=wrong_source]")
    page.fill("textarea[data-name=note]", "It should cite <i>section 1</i>.")
    page.click("form[data-form=feedback] button")
    page.wait_for_selector("#region-note.visible:has-text('Thank you')")
    page.click("a[data-view=review]")
    card = page.locator("article:has-text('It should cite <i>section 1</i>.')")
    card.get_by_role("button", name="Make it a case").click()
    page.wait_for_selector("#region-note.visible:has-text('Written to')")
    (case,) = load_cases(home / CASES_FILE)  # the harness takes it as it is
    assert case.question == "What is the document number of the Notice?" and case.must_not


def test_duties_are_filtered_and_saved_as_they_are_shown(visitor: Visitor) -> None:
    page = visitor.open("#/duties")
    page.wait_for_selector("#filter-strength")
    before = page.locator("#duties-found table:not(.matrix) tbody tr").count()
    page.select_option("#filter-strength", "must_not")
    page.wait_for_function(f"document.querySelectorAll('#duties-found table:not(.matrix) tbody tr').length < {before}")
    rows = page.locator("#duties-found table:not(.matrix) tbody tr")
    assert {row.split("\t")[1] for row in rows.all_inner_texts()} == {"must not"}
    assert page.evaluate("document.activeElement.id") == "filter-strength"
    with page.expect_download() as download:
        page.click("a:has-text('Excel')")
    sheet = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).worksheets[0]
    assert sheet.max_row == rows.count() + 1
    with page.expect_download() as table:
        page.click("a:has-text('CSV')")
    lines = csv.reader(io.StringIO(Path(table.value.path()).read_text(encoding="utf-8-sig")))
    assert len(list(lines)) == rows.count() + 1
    with page.expect_download() as picture:
        page.click("a:has-text('SVG')")
    assert Path(picture.value.path()).read_text(encoding="utf-8").lstrip().startswith("<svg")
    with page.expect_download() as pixels:
        page.click("a:text-is('PNG')")
    assert pixels.value.suggested_filename == "Who is charged with what.png"
    assert Path(pixels.value.path()).read_bytes().startswith(b"\x89PNG")
    rows.first.locator("a").click()
    page.wait_for_selector(".reading mark")


def test_the_light_and_the_doctor_say_that_all_is_well(visitor: Visitor) -> None:
    page = visitor.open("#/health")
    page.wait_for_selector(".light-ok", timeout=90_000)
    page.click("text=Examine everything now")
    page.wait_for_selector("h3:has-text('Examined')")
    assert page.locator(".state-fail").count() == 0
    page.click("a[data-view=documents]")
    page.wait_for_selector("#region-view table")
    page.click("a[data-view=health]")
    page.wait_for_selector("h3:has-text('Examined')")  # the last run is kept
