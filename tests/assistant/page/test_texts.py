"""Each sentence of the page stands there in both languages, with the same things filled in."""

import string

from assistant.page.texts import _TEXTS
from assistant.page.view_texts import VIEW_TEXTS


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_say_everything_with_the_same_values() -> None:
    for name, (english, chinese) in (_TEXTS | VIEW_TEXTS).items():
        assert english and chinese, name
        assert places(english) == places(chinese), name


def test_no_name_stands_for_two_sentences() -> None:
    assert not _TEXTS.keys() & VIEW_TEXTS.keys()
