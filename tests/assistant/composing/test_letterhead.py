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

To: the village councils

Copy: the Ministry of Lakes

4 May 2031

1.1 This guidance helps villages to keep their wells clean.

1.2 Each village must test its wells twice a year. Permits are given by the district.

Ada Brook, Head of Office
"""
FACTS = {"issuer": "Wells Office of Alton", "number": "WO/7/2031", "date": "2031-05-04"}
SIGNED = """# 关于做好水井维护工作的细则

各村民委员会：

各村应当每年检测水井两次。

奥尔顿水井管理局

2031年5月4日
"""
SIGNED_FACTS = {"issuer": "奥尔顿水井管理局", "date": "2031-05-04"}


@pytest.fixture(scope="module")
def wells_guidance(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has a guidance with a letterhead beside the bundled documents."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("wells") / "home"))
    text = tmp_path_factory.mktemp("text") / "guidance.md"
    text.write_text(GUIDANCE, encoding="utf-8")
    add_document(office_folder(folder), text, facts={"title": "Guidance on the care of wells", **FACTS})
    signed = tmp_path_factory.mktemp("text") / "signed.md"
    signed.write_text(SIGNED, encoding="utf-8")
    add_document(office_folder(folder), signed, facts={"title": "关于做好水井维护工作的细则", **SIGNED_FACTS})
    return open_assistant(folder, settings=Settings())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who issued the guidance?", ["Issued by the Wells Office of Alton"]),
        ("What is the reference number of the guidance?", ["Reference: WO/7/2031"]),
        ("When was the guidance published?", ["4 May 2031"]),
        ("When did the guidance come out?", ["4 May 2031"]),
        ("When was the guidance sent out?", ["4 May 2031"]),
        ("To whom is the guidance addressed?", ["To: the village councils"]),
        ("Who got a copy of the guidance?", ["Copy: the Ministry of Lakes"]),
        ("Who signed the guidance?", ["Ada Brook, Head of Office"]),
        ("细则是发给谁的？", ["各村民委员会："]),
        ("Who issued this guidance, and when?", ["Issued by the Wells Office of Alton", "4 May 2031"]),
        ("这份细则是什么时候、由谁印发的？", ["奥尔顿水井管理局", "2031年5月4日"]),
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


def test_what_is_missing_there_is_named(wells_guidance: Assistant) -> None:
    answer = wells_guidance.ask("请问这份细则的文号以及由谁印发？")
    assert answer.status is Status.PARTIAL
    assert "奥尔顿水井管理局" in claims(answer)
    assert "文号" in answer.text


def test_it_answers_a_part_of_a_question(wells_guidance: Assistant) -> None:
    told = claims(wells_guidance.ask("What is this guidance on wells for, and who issued it?"))
    assert told == ["This guidance helps villages to keep their wells clean.", "Issued by the Wells Office of Alton"]


def test_rules_may_be_a_document_of_any_kind(wells_guidance: Assistant) -> None:
    assert claims(wells_guidance.ask("Who issued these rules on wells?")) == ["Issued by the Wells Office of Alton"]


def test_the_number_of_another_document_is_not_told_for_it(wells_guidance: Assistant) -> None:
    answer = wells_guidance.ask("这份细则是由谁印发的，文号是什么？")
    assert answer.status is Status.PARTIAL
    assert claims(answer) == ["奥尔顿水井管理局"]


@pytest.mark.parametrize(
    ("question", "dateline"),
    [
        ("When was the reply letter issued?", "China News Service, February 8th."),
        ("复函是什么时候印发的？", "中国新闻社2月8日电。"),
    ],
)
def test_a_news_report_gives_its_day_first(assistant: Assistant, question: str, dateline: str) -> None:
    said = claims(assistant.ask(question))
    assert said[0] == dateline
    assert len(said) == 2


@pytest.mark.parametrize("question", ["Who issued the reply letter?", "复函是哪个部门发的？", "复函是哪个单位出的"])
def test_a_report_says_in_a_sentence_who_issued_what_it_reports(assistant: Assistant, question: str) -> None:
    said = claims(assistant.ask(question))
    assert len(said) == 1
    assert said[0].startswith(("According to the website", "据国家发展改革委网站消息"))
