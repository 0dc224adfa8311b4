"""Who issued a document, when and under which number is told by its letterhead."""

import shutil
from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.assembly import office_folder, open_assistant
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.steps import claims

GUIDANCE = """# Guidance on the care of wells

Issued by the Wells Office of Alton

Reference: WO/7/2031

4 May 2031

1.1 This guidance helps villages to keep their wells clean.

1.2 Each village must test its wells twice a year. Permits are given by the district.
"""
FACTS = {"issuer": "Wells Office of Alton", "number": "WO/7/2031", "date": "2031-05-04"}


@pytest.fixture(scope="module")
def wells_guidance(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has a guidance with a letterhead beside the bundled documents."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("wells") / "home"))
    text = tmp_path_factory.mktemp("text") / "guidance.md"
    text.write_text(GUIDANCE, encoding="utf-8")
    add_document(office_folder(folder), text, facts={"title": "Guidance on the care of wells", **FACTS})
    return open_assistant(folder, settings=Settings())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who issued the guidance?", ["Issued by the Wells Office of Alton"]),
        ("What is the reference number of the guidance?", ["Reference: WO/7/2031"]),
        ("When was the guidance published?", ["4 May 2031"]),
    ],
)
def test_the_line_that_holds_it_is_quoted(wells_guidance: Assistant, question: str, told: list[str]) -> None:
    answer = wells_guidance.ask(question)
    assert answer.status is Status.ANSWERED
    assert claims(answer) == told


@pytest.mark.parametrize(
    "question", ["Who signed the guidance?", "Who issued the permits?", "When was the pump installed?"]
)
def test_nothing_else_is_told_by_it(wells_guidance: Assistant, question: str) -> None:
    assert not [claim for claim in claims(wells_guidance.ask(question)) if "Wells Office of Alton" in claim]
