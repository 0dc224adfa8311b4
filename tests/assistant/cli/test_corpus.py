"""The register and the texts are shown as they are; an office's own documents come and go."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.assembly import corpus
from corpus.library import bundled

Run = Callable[..., Any]
UNHEADED = "(before the first heading)"
RULES = "# Parking rules\n\nOf 2024.\n\n## 1. Fees\n\nParking costs 5 yuan an hour in the old town.\n"

TITLE, NUMBER = "云溪县人民政府办公室关于加强茶园灌溉管理的通知", "云政办发〔2023〕17号"
NOTICE = f"""{NUMBER}

{TITLE}

各乡镇人民政府：

一、灌溉

各乡镇应当每月检查一次水渠。

云溪县人民政府办公室

2023年11月8日
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    file = tmp_path / "Parking Rules.md"
    file.write_text(RULES, encoding="utf-8")
    return file


def test_the_list_has_the_facts_of_the_contract_for_every_document(run: Run, tmp_path: Path) -> None:
    printed = json.loads(run("corpus", "list", "--json", "--home", tmp_path).out)
    facts = ("id", "title", "issuer", "number", "date", "status", "authority", "language")
    assert [[one[name] for name in facts] for one in printed] == [
        [getattr(document, name) for name in facts] for document in bundled()
    ]
    assert all(one["is_bundled"] for one in printed)


def test_people_see_the_same_facts(run: Run, tmp_path: Path) -> None:
    printed = run("corpus", "list", "--home", tmp_path).out
    for document in bundled():
        assert f"{document.id}\n    {document.title}\n" in printed
        assert f"authority {document.authority}, status {document.status}" in printed


def test_text_is_the_canonical_text_byte_for_byte(run: Run, tmp_path: Path) -> None:
    for document in bundled():
        assert run("corpus", "show", document.id, "--text", "--home", tmp_path).out == document.text


def test_show_has_every_section_with_its_offsets(run: Run, tmp_path: Path) -> None:
    for document in bundled():
        printed = run("corpus", "show", document.id, "--home", tmp_path).out
        assert f"title: {document.title}\n" in printed
        shown = re.findall(r"^ *(\d+)- *(\d+) +(\S.*)$", printed.rpartition("\n\n")[2], re.MULTILINE)
        assert shown == [
            (str(section.start), str(section.end), section.path[-1] if section.path else UNHEADED)
            for section in document.sections
        ]


def test_an_unknown_document_is_one_sentence_that_helps(run: Run, tmp_path: Path) -> None:
    outcome = run("corpus", "show", "notice.eng", "--home", tmp_path)
    assert (outcome.code, outcome.sentence) == (
        1,
        "There is no document 'notice.eng': did you mean notice.en?",
    )
    assert "corpus list" in run("corpus", "show", "xyz", "--home", tmp_path).sentence


def test_what_was_recognised_in_an_added_document_is_printed(run: Run, rules: Path, tmp_path: Path) -> None:
    outcome = run("corpus", "add", rules, "--home", tmp_path)
    assert outcome.code == 0
    assert "Added parking-rules: " in outcome.out
    assert "language en" in outcome.out
    assert "1. Fees" in outcome.out
    assert "next question" in outcome.out
    assert [document.id for document in corpus(tmp_path)][-1] == "parking-rules"


def test_a_file_is_recognised_as_the_page_recognises_it_and_an_option_goes_before(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "scan 17.txt"
    file.write_text(NOTICE, encoding="utf-8")
    facts = ("title", "short_title", "number", "issuer", "date", "kind")
    printed = run("corpus", "add", file, "--home", tmp_path / "one").out
    (added,) = [one for one in corpus(tmp_path / "one") if one.authority == "user"]
    assert [getattr(added, name) for name in facts] == [
        TITLE,
        TITLE,
        NUMBER,
        "云溪县人民政府办公室",
        "2023-11-08",
        "通知",
    ]
    assert printed.startswith(
        f"Added scan-17: {TITLE}\n    number {NUMBER}, issuer 云溪县人民政府办公室, date 2023-11-08"
    )
    assert "一、灌溉" in printed and "--title" in printed
    told = ("--title", "scan 17", "--number", "1", "--kind", "意见")
    run("corpus", "add", file, *told, "--home", tmp_path / "two")
    (added,) = [one for one in corpus(tmp_path / "two") if one.authority == "user"]
    assert [getattr(added, name) for name in facts] == [
        *("scan 17", "scan 17", "1", "云溪县人民政府办公室", "2023-11-08", "意见")
    ]


def test_what_says_nothing_of_itself_is_said_to(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_text("Traders may sell oysters.\n", encoding="utf-8")
    assert (
        "\n    no number, issuer, date or kind was recognised\n" in run("corpus", "add", file, "--home", tmp_path).out
    )


def test_hidden_characters_of_an_added_document_are_left_out_and_told(run: Run, rules: Path, tmp_path: Path) -> None:
    assert "invisible" not in run("corpus", "add", rules, "--home", tmp_path / "one").out
    hiding = RULES.replace("costs", "co\u200bsts\U000e0041\U000e0042\u202e")
    rules.write_text(f"\ufeff{hiding}\r\n", encoding="utf-8")
    printed = run("corpus", "add", rules, "--home", tmp_path / "two").out
    assert "    4 invisible characters in the file were left out\n" in printed
    assert run("corpus", "show", "parking-rules", "--text", "--home", tmp_path / "two").out.startswith(RULES[2:15])


def test_the_options_say_what_the_register_holds(run: Run, rules: Path, tmp_path: Path) -> None:
    given = {
        "title": "停车办法",
        "issuer": "交通局",
        "number": "〔2024〕1号",
        "date": "2024-05",
        "language": "zh",
    }
    options = [word for name, value in given.items() for word in (f"--{name}", value)]
    run("corpus", "add", rules, *options, "--url", "https://example.org/", "--home", tmp_path)
    added = json.loads(run("corpus", "list", "--json", "--home", tmp_path).out)[-1]
    assert {name: added[name] for name in given} == given
    assert (added["url"], added["authority"], added["is_bundled"]) == ("https://example.org/", "user", False)


@pytest.mark.parametrize(("option", "value"), [("--date", "May 2024"), ("--url", "example"), ("--date", "2024-13")])
def test_a_fact_that_cannot_be_is_refused(run: Run, rules: Path, tmp_path: Path, option: str, value: str) -> None:
    outcome = run("corpus", "add", rules, option, value, "--home", tmp_path)
    assert outcome.code == 1
    assert value in outcome.sentence
    assert len(corpus(tmp_path)) == len(bundled())


def test_of_several_files_each_is_added_or_refused_by_itself(run: Run, rules: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    outcome = run("corpus", "add", tmp_path / "empty.txt", tmp_path / "none.pdf", rules, "--home", tmp_path)
    assert outcome.code == 1
    empty, missing = outcome.err.splitlines()
    assert "empty.txt" in empty
    assert "none.pdf" in missing
    assert "Added parking-rules" in outcome.out


def test_a_removed_document_is_gone_and_another_stays(run: Run, rules: Path, tmp_path: Path) -> None:
    run("corpus", "add", rules, "--home", tmp_path)
    assert run("corpus", "remove", "parking-rules", "--home", tmp_path).code == 0
    assert len(corpus(tmp_path)) == len(bundled())
    outcome = run("corpus", "remove", "notice.en", "--home", tmp_path)
    assert outcome.code == 1
    assert "comes with the program" in outcome.sentence


def test_a_title_with_markup_and_escapes_is_shown_as_text(run: Run, rules: Path, tmp_path: Path) -> None:
    run("corpus", "add", rules, "--title", "[red]x[/red] \x1b[31m", "--home", tmp_path)
    printed = run("corpus", "list", "--home", tmp_path).out
    assert "[red]x[/red]" in printed
    assert "\x1b" not in printed


def test_the_next_question_finds_what_was_added(run: Run, rules: Path, home: Path) -> None:
    run("corpus", "add", rules, "--home", home)
    assert "have changed since" in run("index", "status", "--home", home).out
    answer = json.loads(run("ask", "What does parking cost in the old town?", "--json", "--home", home).out)
    assert "parking-rules" in {citation["document_id"] for citation in answer["citations"]}
    assert "up to date" in run("index", "status", "--home", home).out
