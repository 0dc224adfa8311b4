"""A sentence knows its paragraph, the list it stands in, and the sentence that introduces that."""

from corpus.document import Document, Section
from corpus.placed_sentences import PlacedSentence, placed_sentences

TEXT = """Ports
Ports have two duties. They are as follows:
(a) Keep a log. Sign it.
(b) wash decks

- Pay fees.
A title

2. (1) The end.
"""
PLACED = placed_sentences(
    one := Document(
        "d", "T", "T", "", "", "", "", "user", "in_force", "en", None, None, None, "", (), TEXT,
        (Section(("Ports",), "", "s-1", 0, len("Ports\n"), len(TEXT)),),
    ),
    one.sections[0],
)  # fmt: skip
BY_TEXT: dict[str, PlacedSentence] = {TEXT[placed.start : placed.end]: placed for placed in PLACED}


def test_sentences_stand_without_their_marks() -> None:
    assert list(BY_TEXT) == [
        "Ports have two duties.",
        "They are as follows:",
        "Keep a log.",
        "Sign it.",
        "wash decks",
        "Pay fees.",
        "A title",
        "The end.",
    ]


def test_items_of_one_kind_have_the_sentence_above_as_their_introduction() -> None:
    introduced = [text for text, placed in BY_TEXT.items() if placed.intro]
    assert introduced == ["Keep a log.", "Sign it.", "wash decks"]
    assert TEXT[slice(*(BY_TEXT["wash decks"].intro or (0, 0)))] == "They are as follows:"
    assert [text for text, placed in BY_TEXT.items() if placed.introduces] == ["They are as follows:"]


def test_a_line_without_a_mark_at_its_end_is_whole_only_as_an_item() -> None:
    assert [text for text, placed in BY_TEXT.items() if not placed.is_whole] == ["A title"]


def test_the_first_sentence_opens_its_paragraph() -> None:
    assert [text for text, placed in BY_TEXT.items() if not placed.opens] == ["They are as follows:", "Sign it."]
    assert BY_TEXT["Keep a log."].paragraph == BY_TEXT["Sign it."].paragraph
