"""Those who act are told from documents and things, and headings that name them from others."""

import pytest

from corpus.actors import acts, bearer, is_paper
from corpus.document import Language


@pytest.mark.parametrize(
    ("subject", "language"),
    [
        ("every owner of a boat", "en"),
        ("the Ministry of Ports", "en"),
        ("Applicants", "en"),
        ("各镇（街道）", "zh"),
        ("省级", "zh"),
    ],
)
def test_bodies_and_persons_act(subject: str, language: Language) -> None:
    assert acts(subject, language)
    assert not is_paper(subject, language)


@pytest.mark.parametrize(
    ("subject", "language"),
    [
        ("the purpose of this order", "en"),
        ("This regulation", "en"),
        ("《纲要》", "zh"),
        ("本办法", "zh"),
        ("试点任务3", "zh"),
    ],
)
def test_documents_aims_and_tasks_do_not(subject: str, language: Language) -> None:
    assert is_paper(subject, language)


@pytest.mark.parametrize(
    ("subject", "language"),
    [
        ("The water level", "en"),
        ("the offer", "en"),
        ("检修费用", "zh"),
        ("保护地核心区", "zh"),
        ("资金实行专户", "zh"),
        ("每处", "zh"),
    ],
)
def test_things_are_neither(subject: str, language: Language) -> None:
    assert not acts(subject, language)
    assert not is_paper(subject, language)


@pytest.mark.parametrize(
    ("title", "language", "named"),
    [
        ("Part 2. Duties of the County Council", "en", "County Council"),
        ("The inspectors' responsibilities are as follows:", "en", "inspectors"),
        ("3. Port authorities", "en", "Port authorities"),
        ("Closing dates", "en", None),
        ("Duties", "en", None),
        ("（二）省级职责", "zh", "省级"),
        ("各单位工作职责如下：", "zh", "各单位"),
        ("3．气象站", "zh", "气象站"),
        ("二、重点任务", "zh", None),
        ("（一）加强港口管理局建设", "zh", None),
    ],
)
def test_a_heading_may_name_whose_duties_stand_below_it(title: str, language: Language, named: str | None) -> None:
    span = bearer(title, language)
    assert (title[slice(*span)] if span else None) == named
