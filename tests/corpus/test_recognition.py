"""What a document says of itself at its head and foot is recognised; what it does not say stays open."""

from pathlib import Path

import pytest

from corpus.library import bundled
from corpus.office import add_document
from corpus.recognition import recognised_facts

CHINESE = """云溪县人民政府办公室
关于加强茶园灌溉管理的
通知

云政办发〔2023〕17号

各乡镇人民政府：
　　现就有关事项通知如下。
一、总体要求
各乡镇应当按时供水。
二、工作安排
县水务局负责检查。

云溪县人民政府办公室
{date}

附件：
1. 茶园名单
"""
ENGLISH = """# Rules of the ferry

No. F-12/2022

Issued by the Lake Board

3 May 2022

## 1. Boats

The master must count the passengers.
"""


def facts_of(folder: Path, text: str, suffix: str = ".txt") -> dict[str, str]:
    folder.mkdir(exist_ok=True)
    file = folder / f"upload{suffix}"
    file.write_text(text, encoding="utf-8")
    return recognised_facts(add_document(folder / "office", file), stem="upload")


@pytest.mark.parametrize("date", ["2023年11月8日", "二〇二三年十一月八日", "（2023年11月8日）"])
def test_a_chinese_document_names_itself_at_its_head_and_is_signed_at_its_foot(tmp_path: Path, date: str) -> None:
    assert facts_of(tmp_path, CHINESE.format(date=date)) == {
        "title": "云溪县人民政府办公室关于加强茶园灌溉管理的通知",
        "kind": "通知",
        "number": "云政办发〔2023〕17号",
        "issuer": "云溪县人民政府办公室",
        "date": "2023-11-08",
    }


@pytest.mark.parametrize(
    "above",
    [
        "云政办发〔2023〕17号",
        "云溪县人民政府办公室文件",
        "特急",
        "秘密★1年\n特急\n云溪县人民政府文件\n云政办发〔2023〕17号",
    ],
)
def test_what_stands_above_a_title_is_no_part_of_it(tmp_path: Path, above: str) -> None:
    title = "云溪县人民政府办公室关于加强茶园\n灌溉管理的通知"
    found = facts_of(tmp_path, f"{above}\n\n{title}\n\n各乡镇人民政府：\n\n请按时供水。\n")
    assert found["title"] == title.replace("\n", "")


def test_an_english_document_is_called_by_its_heading_and_says_who_issued_it_and_when(tmp_path: Path) -> None:
    assert facts_of(tmp_path, ENGLISH, ".md") == {
        "title": "Rules of the ferry",
        "number": "F-12/2022",
        "issuer": "the Lake Board",
        "date": "2022-05-03",
    }


def test_issuer_date_and_number_are_read_off_one_line(tmp_path: Path) -> None:
    text = "# Rules of the ferry\n\nIssued by the Lake Board on 3 May 2022, number F-12/2022.\n\nBoats go.\n"
    assert facts_of(tmp_path, text, ".md") == facts_of(tmp_path / "again", ENGLISH, ".md")


@pytest.mark.parametrize(
    "text",
    [
        "Traders may sell oysters. They were told on 3 May 2022 by the board.\n",
        "各单位应当于2023年11月8日前上报方案。\n请遵照执行。\n",
        "二〇二三年二月三十一日\n",
    ],
)
def test_what_only_looks_like_it_is_not_taken(tmp_path: Path, text: str) -> None:
    assert facts_of(tmp_path, text) == {}


def test_what_the_register_has_is_never_replaced() -> None:
    for document in bundled():
        found = recognised_facts(document, stem="another")
        assert not found.keys() & {
            name for name in ("title", "number", "issuer", "date", "kind") if getattr(document, name)
        }


def test_labels_that_the_format_runs_together_are_read_one_by_one(tmp_path: Path) -> None:
    text = (
        "# Guidelines for Ferries\n\n**Issued by:** Ministry of Lakes, Republic of Velmora\n**Reference:** ML/2024/17\n"
        "**Date of issue:** 12 March 2024\n\n## 1. Boats\n\nThe master must count the passengers.\n"
    )
    found = facts_of(tmp_path, text, ".md")
    assert (found["issuer"], found["number"], found["date"]) == ("Ministry of Lakes", "ML/2024/17", "2024-03-12")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("# Rules of the Ferry\n\nLake Council of Velmora\n\nThe master must count.\n", "Lake Council of Velmora"),
        (
            "# 云溪县渡船管理办法\n\n云溪县人民政府\n\n云政发〔2023〕7号\n\n第一条　船长应当清点乘客。\n",
            "云溪县人民政府",
        ),
        ("# 云溪县渡船管理办法\n\n各乡镇人民政府：\n\n第一条　船长应当清点乘客。\n", ""),
    ],
)
def test_a_body_on_a_line_of_its_own_below_the_title_is_the_issuer(tmp_path: Path, text: str, issuer: str) -> None:
    assert facts_of(tmp_path, text, ".md").get("issuer", "") == issuer


def test_a_document_that_names_its_annex_above_its_signature_is_signed_all_the_same(tmp_path: Path) -> None:
    text = CHINESE.format(date="").replace(
        "云溪县人民政府办公室\n\n\n附件：", "附件：茶园名单\n\n云溪县人民政府办公室\n\n2023年11月8日\n\n附件 茶园名单\n"
    )
    found = facts_of(tmp_path, text)
    assert (found["issuer"], found["date"]) == ("云溪县人民政府办公室", "2023-11-08")


def test_a_place_before_the_date_and_a_department_behind_its_ministry_are_read(tmp_path: Path) -> None:
    head = "# Letter on the ferries\n\nMinistry of Lakes, Department of Ferries\n\nAltburg, 3 May 2022"
    text = f"{head}\n\nThe master counts."
    found = facts_of(tmp_path, text, ".md")
    assert (found["issuer"], found["date"]) == ("Ministry of Lakes, Department of Ferries", "2022-05-03")
