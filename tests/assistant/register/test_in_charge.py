"""Who is put in charge of a paragraph in brackets at its end has the duties of it, also where it names a thing."""

import shutil
from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.assembly import office_folder, open_assistant
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.steps import claims, remarks

TEXT = """溪口市路灯改造实施意见

一、主要任务
（一）更换灯具。老旧灯具应当在两年内更换。（责任单位：市城市管理局）
（二）建设平台。建设全市统一的报修平台，年底前上线。（责任单位：市大数据局）
（三）落实补贴。每盏路灯补贴200元。（责任单位：市财政局）
（四）引导捐赠。支持企业捐赠灯杆。（责任单位：市税务局、市金融办）
"""


@pytest.fixture(scope="module")
def lamps(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has an opinion on street lamps beside the bundled documents."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("lamps") / "home"))
    file = folder.parent / "lamps.zh.txt"
    file.write_text(TEXT, encoding="utf-8")
    add_document(office_folder(folder), file, facts={"title": "溪口市路灯改造实施意见"})
    return open_assistant(folder, settings=Settings())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("市大数据局的职责是什么？", "报修平台"),
        ("市城市管理局承担哪些任务？", "老旧灯具"),
        ("市财政局负责哪些工作？", "200元"),
        ("哪些事项由市金融办负责？", "灯杆"),
    ],
)
def test_the_duties_of_who_is_in_charge_are_those_of_the_paragraph(lamps: Assistant, question: str, told: str) -> None:
    answer = lamps.ask(question)
    assert answer.status is Status.ANSWERED
    (claim,) = claims(answer)
    assert told in claim


def test_each_of_several_in_charge_is_known_by_its_own_name(lamps: Assistant) -> None:
    answer = lamps.ask("市财政局和市税务局分别负责什么？")
    assert {"市财政局：", "市税务局、市金融办："} <= set(remarks(answer))
    assert len(claims(answer)) == 2
