"""What the doctor found is there after a restart, in both languages, whichever door called it."""

import string
from pathlib import Path

from assistant.cli.main import main
from assistant.operations.doctor_texts import _TEXTS
from assistant.operations.examination import EXAMINATION_FILE, examine_and_keep, last_examination
from assistant.settings import Settings


def test_the_last_examination_is_kept_in_both_languages(home: Path) -> None:
    made = examine_and_keep(home, Settings())
    assert last_examination(home) == made
    index = next(one for one in made.findings if one.name == "index")
    assert index.in_language("en").sentence.startswith("Generation 2")
    assert index.in_language("zh").name == "索引" and "是最新的：4个文件" in index.in_language("zh").sentence
    assert all(one.chinese.sentence for one in made.findings)


def test_what_the_command_line_finds_is_kept_too(tmp_path: Path) -> None:
    main(["doctor", "--home", str(tmp_path / "home")])
    kept = last_examination(tmp_path / "home")
    assert kept is not None
    assert [one.name for one in kept.findings][:2] == ["program", "home"]


def test_a_file_that_is_no_examination_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / EXAMINATION_FILE).write_text('{"when": "yesterday"}', encoding="utf-8")
    assert last_examination(tmp_path) is None


def test_both_languages_say_everything_with_the_same_values() -> None:
    def places(sentence: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    for name, (english, chinese) in _TEXTS.items():
        assert bool(english) == bool(chinese), name
        assert name == "error" or places(english) == places(chinese), name
