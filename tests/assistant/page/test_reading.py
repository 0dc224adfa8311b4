"""A document is read as it was written: every character once, the quoted ones marked, its editions aligned."""

import html
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.page.paragraphs import aligned, beside, paragraphs
from assistant.page.reading import reading_view
from corpus.library import bundled
from tests.assistant.written import document

BUNDLED = {one.id: one for one in bundled()}
LETTER = BUNDLED["reply-letter.en"], BUNDLED["reply-letter.zh"]


def plain(markup: str) -> str:
    """The characters that `markup` shows; a sign of the text itself is never a bare < or >."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@given(st.data())
def test_every_character_is_shown_once_and_just_the_quoted_ones_are_marked(data: st.DataObject) -> None:
    of = BUNDLED[data.draw(st.sampled_from(list(BUNDLED)))]
    start = data.draw(st.integers(0, len(of.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(of.text), start + 500)))
    view = reading_view(of, tuple(BUNDLED.values()), "en", quoted=(start, end), beside=False)
    assert plain(view.partition('<div class="text">')[2]) == of.text
    marks = re.findall(r"<mark[^>]*>(.*?)</mark>", view, re.DOTALL)
    assert plain("".join(marks)).replace("\n", "") == of.text[start:end].replace("\n", "")


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
    one, other = document(tmp_path), document(tmp_path, "# One heading\n\nOne line.\n", name="other")
    assert aligned(one, other) == ((paragraphs(one), paragraphs(other)),)
