"""A document is read as it was written: every character once, the quoted ones marked."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.page.reading import reading_view
from corpus.library import bundled

BUNDLED = {one.id: one for one in bundled()}


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
