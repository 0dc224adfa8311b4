"""The item or the row with the most, the least, the first date is told alone, where each has just one such figure."""

from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.assembly import office_folder, open_assistant
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.steps import claims, remarks

MILLS = """# Notice on the water mills

## 1. Mills in the scheme

The following mills take part:

1. Amberley mill: 12 hectares of meadow, 3 wheels;
2. Brook mill: 40 hectares of meadow, 1 wheel;
3. Corn mill: 7 hectares of meadow, 2 wheels.

## 2. Fees and dates

| Work | Fee | Due |
|---|---|---|
| Cleaning the race | 120 crowns | 1 May 2031 |
| Painting the wheel | 80 crowns | 15 March 2031 |
| Mending the sluice | 300 crowns | 30 June 2031 |

## 3. Rates

| Service | Rate |
|---|---|
| Grinding | 5 crowns per sack |
| Sawing | 9 crowns per metre |
| Pressing | 7 crowns per sack |
"""
MILLS_ZH = """# 关于水磨坊试点工作的通知

## 一、试点范围

试点磨坊水渠总长30公里，具体如下：

1. 东溪磨坊：水渠12公里，保护面积30公顷；
2. 西溪磨坊：水渠8公里，保护面积95公顷；
3. 南溪磨坊：水渠10公里，保护面积60公顷。

## 二、时限表

| 序号 | 重点工作 | 完成时限 |
|---|---|---|
| 1 | 清理水渠 | 2031年5月1日 |
| 2 | 修缮水车 | 2031年3月15日 |
| 3 | 更换闸门 | 2031年6月30日 |
"""


@pytest.fixture(scope="module")
def mills(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has two notices on mills beside the bundled documents."""
    home = tmp_path_factory.mktemp("mills") / "home"
    home.mkdir()
    for name, text in (("mills.en.md", MILLS), ("mills.zh.md", MILLS_ZH)):
        file = home.parent / name
        file.write_text(text, encoding="utf-8")
        add_document(office_folder(home), file)
    return open_assistant(home, settings=Settings())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which mill has the most wheels?", "Amberley"),
        ("Which mill has the largest area?", "Brook"),
        ("Which mill is the smallest?", "Corn"),
        ("Which work has the highest fee?", "Mending the sluice"),
        ("Which work has the earliest due date?", "Painting the wheel"),
        ("保护面积最大的磨坊是哪个？", "西溪"),
        ("哪个磨坊的水渠最长？", "东溪"),
        ("时限表里完成时间最早的是哪项工作？", "修缮水车"),
    ],
)
def test_it_is_told_alone(mills: Assistant, question: str, told: str) -> None:
    answer = mills.ask(question)
    assert answer.status is Status.ANSWERED
    said = claims(answer)
    assert len(said) == 1
    assert told in said[0]
    assert {"Of the 3 that are listed:", "所列3项中："} & set(remarks(answer))


def test_figures_of_different_units_are_not_compared(mills: Assistant) -> None:
    answer = mills.ask("Which service has the highest rate?")
    assert not any("are listed" in remark for remark in remarks(answer))
