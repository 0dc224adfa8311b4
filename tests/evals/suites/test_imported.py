import pytest

from evals.suites.imported import titled_document


@pytest.mark.parametrize(
    ("title", "text", "whole", "path"),
    [
        ("Roofs", "Ask first.", "Roofs\n\nAsk first.", ("Roofs",)),
        ("Roofs", "Roofs\nAsk first.", "Roofs\nAsk first.", ("Roofs",)),
        ("", "Ask first.", "Ask first.", ()),
        ("  Two\n lines ", "Ask first.", "Two lines\n\nAsk first.", ("Two lines",)),
    ],
)
def test_a_title_stands_before_the_text_as_its_heading(
    title: str, text: str, whole: str, path: tuple[str, ...]
) -> None:
    document, offset = titled_document("d", title, text)
    assert document.text == whole
    assert document.text[offset:] == text
    assert document.sections[-1].path == path


def test_the_language_is_that_of_the_text() -> None:
    assert titled_document("d", "", "常用的节奏型称为锣鼓点。")[0].language == "zh"
