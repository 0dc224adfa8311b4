"""The paragraphs of a document are all of it, and those of two editions stand beside each other."""

from pathlib import Path

from corpus.library import bundled, load_documents
from corpus.office import add_document
from corpus.paragraphs import aligned, beside, paragraphs

BUNDLED = {one.id: one for one in bundled()}
LETTER = BUNDLED["reply-letter.en"], BUNDLED["reply-letter.zh"]


def test_the_paragraphs_partition_each_document() -> None:
    for of in BUNDLED.values():
        assert "".join(of.text[one.start : one.end] for one in paragraphs(of)) == of.text


def test_the_editions_of_the_bundled_documents_stand_beside_each_other_paragraph_by_paragraph() -> None:
    for work in ("reply-letter", "notice"):
        rows = aligned(BUNDLED[f"{work}.en"], BUNDLED[f"{work}.zh"])
        assert all(len(mine) == len(theirs) == 1 for mine, theirs in rows)
    english, chinese = LETTER
    start = english.text.index("All relevant provinces shall")
    (twin,) = beside(english, chinese, start, start + 10)
    assert chinese.text[twin.start : twin.end].startswith("各有关省份应尽快印发方案")


def test_editions_whose_outlines_differ_stand_beside_each_other_as_a_whole(tmp_path: Path) -> None:
    for name, text in (("one", "# A\n\n## B\n\nOne line.\n"), ("other", "# One heading\n\nOne line.\n")):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        add_document(tmp_path / "office", tmp_path / f"{name}.md")
    one, other = load_documents(tmp_path / "office")
    assert aligned(one, other) == ((paragraphs(one), paragraphs(other)),)
