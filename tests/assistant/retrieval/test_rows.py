"""Of a table the rows that have what is asked are told, of cases all that are listed, of a matter its whole section."""

from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.assembly import office_folder, open_assistant
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.steps import claims

FAIRS = """# Order on the auctions of Dunmore

## 1. Auctions

The Auctions Office may move an auction where:

(a) the square is flooded;
(b) the bridge is closed;
(c) the guilds ask for it.

The following auctions are held:

| Auction | Square | Days | Stands |
|---|---|---|---|
| Wool auction | Old Square | Monday, Thursday | 48 |
| Pottery auction | Mill Green | Friday | 36 |
| Honey auction | Mill Green | Thursday | 20 |

## 2. Fees

The stand fee is 4 crowns a day. It is paid to the porter by noon. Members of a guild pay half.

## 3. Disputes

The Market Warden decides on disputes over a lot within one day. Whoever is not content with the decision on a dispute
may turn to the Council within a week, which hears both sides.

## 4. Porter badges

Porters wear a badge. The Auctions Office hands it out in spring.

The applicant must:

(a) be eighteen years old;
(b) speak two languages.
"""
WORKS = """# 柳河县堤防整修工作方案

## 一、重点任务

| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |
|---|---|---|---|---|
| 1 | 加固堤坝 | 县水务局 | 县财政局 | 2037年8月 |
| 2 | 更换闸门 | 县住建局 | 县水务局 | 2036年12月 |
| 3 | 清理河滩 | 县林业局 | 县水务局、县公安局 | 2036年10月 |

### （一）规范经费使用

各项任务的经费由县财政局统筹。结余资金年底前交回。

### （二）验收

各项任务完成后由县水务局验收。

### （三）公示

验收结果应当公示。
"""


@pytest.fixture(scope="module")
def tables_assistant(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has two documents with tables beside the bundled ones."""
    home = tmp_path_factory.mktemp("tables") / "home"
    home.mkdir()
    for name, text in (("auctions.en.md", FAIRS), ("works.zh.md", WORKS)):
        file = home.parent / name
        file.write_text(text, encoding="utf-8")
        add_document(office_folder(home), file)
    return open_assistant(home, settings=Settings())


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which auctions are held on Thursdays?", ("Wool auction", "Honey auction"), ("Pottery auction",)),
        ("Which auctions are there?", ("Wool auction", "Pottery auction", "Honey auction"), ("flooded",)),
        ("How many stands does the Pottery auction have?", ("36",), ("48",)),
        ("县水务局牵头哪些任务？", ("加固堤坝",), ("更换闸门", "清理河滩")),
        ("县水务局配合哪些任务？", ("更换闸门", "清理河滩"), ("加固堤坝",)),
        ("哪些任务要在2036年完成？", ("更换闸门", "清理河滩"), ("加固堤坝",)),
        ("重点任务有哪些？", ("加固堤坝", "更换闸门", "清理河滩"), ("（二）验收",)),
        ("When may an auction be moved?", ("flooded", "closed", "guilds ask"), ("Wool auction",)),
        ("Under what circumstances can an auction be moved?", ("flooded", "closed", "guilds ask"), ("Wool auction",)),
        ("What are the rules on fees?", ("4 crowns", "by noon", "pay half"), ("Wool auction", "Council")),
        ("What are the requirements for getting a porter badge?", ("eighteen", "two languages"), ("in spring",)),
        ("总结一下经费使用的规定。", ("县财政局统筹", "结余资金"), ("加固堤坝",)),
    ],
)
def test_all_of_a_table_list_or_section_that_is_asked_for_is_told(
    tables_assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = tables_assistant.ask(question)
    text = " ".join(claims(answer))
    assert answer.status is Status.ANSWERED
    assert [words for words in told if words not in text] == []
    assert [words for words in untold if words in text] == []


def test_who_does_it_comes_before_who_only_hears_of_it(tables_assistant: Assistant) -> None:
    assert "Market Warden decides" in claims(tables_assistant.ask("Who decides on disputes?"))[0]
