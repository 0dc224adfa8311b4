"""One question, one answer: for people, or as one JSON object."""

import json
import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from assistant.contract import from_json
from assistant.path import Assistant
from index.manifest import generation_folder, read_manifest

Run = Callable[..., Any]
ENGLISH = "What is the document number of the Notice?"
CHINESE = "试验区所在的市县区要承担什么责任？"
NOT_IN_DOCUMENTS = "What is the telephone number of the office in charge of the pilot zones?"


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads((files("assistant") / "answer.schema.json").read_text("utf-8")))


@pytest.mark.parametrize("question", [ENGLISH, CHINESE, NOT_IN_DOCUMENTS, "Hello", "What?"])
def test_json_prints_one_answer_of_the_contract_and_nothing_else(
    run: Run, built_home: Path, schema: Draft202012Validator, question: str
) -> None:
    outcome = run("ask", question, "--json", "--home", built_home)
    assert (outcome.code, outcome.err) == (0, "")
    schema.validate(json.loads(outcome.out))
    assert outcome.out.count("\n") == 1


def test_the_door_gives_what_the_assistant_gives(run: Run, built_home: Path, assistant: Assistant) -> None:
    printed = from_json(json.loads(run("ask", ENGLISH, "--json", "--home", built_home).out))
    expected = assistant.ask(ENGLISH)
    assert (printed.text, printed.citations, printed.versions) == (
        expected.text,
        expected.citations,
        expected.versions,
    )


def test_people_see_status_text_and_every_source_with_its_quote(
    run: Run, built_home: Path, assistant: Assistant
) -> None:
    printed = run("ask", ENGLISH, "--home", built_home).out
    answer = assistant.ask(ENGLISH)
    assert answer.citations
    assert printed.startswith("Answered from the documents\n")
    assert "[1]" in printed and "\nSources\n" in printed
    for citation in answer.citations:
        assert f"“{citation.quote}”" in printed
        assert f"{citation.document_id}, characters {citation.start}-{citation.end}" in printed


def test_a_chinese_question_is_answered_in_chinese_words_throughout(run: Run, built_home: Path) -> None:
    printed = run("ask", CHINESE, "--home", built_home).out
    assert printed.startswith("文件中有答案\n")
    assert "\n出处\n" in printed
    assert "Sources" not in printed


def test_what_is_not_in_the_documents_is_said_with_the_closest_passages(run: Run, built_home: Path) -> None:
    outcome = run("ask", NOT_IN_DOCUMENTS, "--home", built_home)
    assert outcome.code == 0
    assert outcome.out.startswith("Not in the documents\n")
    assert "\nClosest passages\n" in outcome.out


def test_ten_thousand_characters_are_refused_in_words(run: Run, built_home: Path) -> None:
    outcome = run("ask", "why " * 2500, "--home", built_home)
    assert outcome.code == 0
    assert "10000 characters" in outcome.out


@pytest.mark.parametrize("question", ["\x1b[31mWho\x07 \x9b2Jis\u202e it?", "\x01\x02\x03", "[bold]What[/bold]?"])
def test_nothing_that_a_terminal_obeys_gets_through(run: Run, built_home: Path, question: str) -> None:
    for outcome in (
        run("ask", question, "--home", built_home),
        run("ask", question, "--json", "--home", built_home),
    ):
        assert outcome.code == 0
        assert not set(outcome.out) & {"\x1b", "\x07", "\x9b", "\x01"}


def test_an_answer_that_failed_inside_is_shown_and_ends_with_1(run: Run, home: Path) -> None:
    manifest = read_manifest(home)
    assert manifest
    shutil.rmtree(generation_folder(home, manifest.generation) / "chroma")
    outcome = run("ask", ENGLISH, "--json", "--home", home)
    assert outcome.code == 1
    assert json.loads(outcome.out)["status"] == "failed"
    assert "Traceback" in (home / "errors.log").read_text()
