"""Recognition: what a document says of itself where official documents say it: title, number, kind, issuer, date."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from corpus.actors import acts
from corpus.document import Document, Language
from corpus.numerals import parse_chinese

# How many lines from the beginning and from the end are the head and the foot of a document.
_HEAD_LINES = 12
_FOOT_LINES = 8
# A title that is broken over lines has seldom more.
_MOST_TITLE_LINES = 3
_MAX_TITLE_CHARS = 90
_MAX_ISSUER_CHARS = 40
# In English it stands right below the title, where it has a line of its own.
_ISSUER_LINES = 4
MONTHS = "January February March April May June July August September October November December".split()

_KIND_ZH = re.compile(
    r"(?P<kind>通知|意见|决定|决议|办法|规定|方案|条例|公告|通告|通报|批复|复函|函|报告|规划|计划|细则|纲要|指引|规则|章程|制度)"
    r"(?:（[^（）]{1,16}）)?$"
)
_NUMBER_ZH = re.compile(r"[\u4e00-\u9fff]{1,16}[〔（【\[(]\d{4}[〕）】\])]第?\d{1,5}号")
# What stands above a title by the national format of official documents: the red head, the secrecy, the haste.
_ABOVE_TITLE_ZH = re.compile(r".*文件|(?:绝密|机密|秘密|特急|加急|平急|特提)(?:★.*)?")
_DATE_ZH = re.compile(
    r"[（(]?(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月"
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发|发布)?[）)]?"
)
_ISSUER_IN_TITLE = re.compile(r"^(?P<issuer>[^，。《》]{2,30}?)(?:关于|印发)")
_ANNEX_ZH = re.compile(r"^附[件录表][：:]?\s*\d*[：:.]?")

_NUMBER_EN = re.compile(
    r"(?:No\.?|Number|Ref(?:erence)?(?: No)?\.?)[: ]\s*(?P<number>[A-Z0-9][\w/().〔〕-]*\d[\w/().-]*)", re.I
)
_DATE_EN = re.compile(
    rf"(?:(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?, )?(?:(?:Dated?|Date of (?:issue|publication|adoption)|Issued|Adopted|Published)(?: on)?:?\s+|On\s+)?"
    rf"(?:(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})|(?P<month_first>{'|'.join(MONTHS)})"
    rf"\s+(?P<day_second>\d{{1,2}}),?)\s+(?P<year>\d{{4}})\.?",
    re.I,
)
# "Issued by: ... Reference: ... Date of issue: ...": lines that a reader of the format has joined.
_LABEL = re.compile(
    r"\s+(?=(?:Reference(?: number)?|Ref|Document number|Date(?: of \w+)?|Issued by|Issuer):)", re.IGNORECASE
)
_EMPHASIS = re.compile(r"\*\*|__")
# A line of its own below the title that names a body and nothing more.
_ADDRESSED = re.compile(r"^(?:To\b|各)|[:：]$|关于|\d")
_ISSUER_EN = re.compile(r"(?:Issued by:?|Issuer:)\s+(?P<issuer>[^.;,\d]{2,80}?)(?P<rest>(?:,|\s+on\s).*)?\.?", re.I)


def recognised_facts(document: Document, *, stem: str) -> dict[str, str]:
    """Fields of the register, of those that the file left open, that the document's own words fill.

    The title counts as open where it is `stem`, the name of the file. A guess for a person to confirm.
    """
    parts = (part.strip() for one in document.text.splitlines() for part in _LABEL.split(_EMPHASIS.sub("", one)))
    lines = [part for part in parts if part]
    read = _read_chinese if document.language == "zh" else _read_english
    found = read(lines[:_HEAD_LINES], _foot(lines, document.language))
    if over := _heading_over_all(document):
        found["title"] = over
    has = {"number": document.number, "kind": document.kind, "issuer": document.issuer, "date": document.date}
    return {
        name: value
        for name, value in found.items()
        if value and (document.title == stem.strip() if name == "title" else not has[name])
    }


def _heading_over_all(document: Document) -> str:
    """The one heading that all of the document stands under, "" where there is none."""
    tops = {section.path[:1] for section in document.sections}
    top = next(iter(tops)) if len(tops) == 1 else ()
    return top[0] if top else ""


def _foot(lines: Sequence[str], language: Language) -> Sequence[str]:
    """The last lines before the annexes, where a Chinese document is signed and dated; it may name them above that."""
    if language == "zh":
        ends = [place for place, line in enumerate(lines) if place > _HEAD_LINES and _ANNEX_ZH.match(line)]
        feet = [lines[:end][-_FOOT_LINES:] for end in ends]
        return next((foot for foot in feet if _signature(foot)[1]), (*feet, lines[-_FOOT_LINES:])[0])
    return lines[-_FOOT_LINES:]


def _read_chinese(head: Sequence[str], foot: Sequence[str]) -> dict[str, str]:
    title = _chinese_title(head)
    kind = _KIND_ZH.search(title)
    number = next((line for line in head if _NUMBER_ZH.fullmatch(line)), "")
    issuer, issued = _signature(foot)
    in_title = _ISSUER_IN_TITLE.match(title)
    if not issuer and in_title and acts(in_title["issuer"], "zh"):
        issuer = in_title["issuer"]
    issuer = issuer or _named_alone(head, title, "zh")
    dates = (_chinese_date(line) for line in (*foot[::-1], *head))
    return {
        "title": title,
        "kind": kind["kind"] if kind else "",
        "number": number,
        "issuer": issuer,
        "date": issued or next(filter(None, dates), ""),
    }


def _named_alone(head: Sequence[str], title: str, language: Language) -> str:
    """The body that a line of the head names and nothing more; "" where none does."""
    most = _MAX_ISSUER_CHARS if language == "zh" else 2 * _MAX_ISSUER_CHARS
    alone = (
        line
        for line in head
        if line not in title and len(line) <= most and not _ADDRESSED.search(line) and acts(line, language)
    )
    bodies = (line for line in alone if not re.search(r"[，。；、.;]", line))
    return next((line for line in bodies if all(acts(part.strip(), language) for part in line.split(","))), "")


def _chinese_title(head: Sequence[str]) -> str:
    """The first lines, up to three, that together are called a notice, a decision or the like."""
    for first in range(len(head)):
        for count in range(1, _MOST_TITLE_LINES + 1):
            lines = head[first : first + count]
            title = "".join(lines)
            if len(title) > _MAX_TITLE_CHARS or re.search("[。；：:]", title) or _is_above_title(lines[-1]):
                break
            if _KIND_ZH.search(title):
                return title
    return ""


def _is_above_title(line: str) -> bool:
    return bool(_NUMBER_ZH.fullmatch(line) or _ABOVE_TITLE_ZH.fullmatch(line))


def _signature(foot: Sequence[str]) -> tuple[str, str]:
    """Who signed, and when, where the name stands on the line before the date; "" for each that is not there."""
    for before, line in pairwise(foot):
        day = _chinese_date(line)
        if day and len(before) <= _MAX_ISSUER_CHARS and not re.search("[，。；：、]", before):
            return (before, day) if acts(before.split()[-1], "zh") else ("", day)
    return "", ""


def _chinese_date(line: str) -> str:
    """The date that `line` is, as YYYY-MM-DD, "" where it is none."""
    match = _DATE_ZH.fullmatch(line.replace(" ", "").replace("○", "〇"))
    if match is None:
        return ""
    year, month, day = (int(part) if part.isdigit() else parse_chinese(part) or 0 for part in match.groups())
    return _iso(year, month, day)


def _read_english(head: Sequence[str], foot: Sequence[str]) -> dict[str, str]:
    issued = next((match for line in (*head, *foot) if (match := _ISSUER_EN.fullmatch(line))), None)
    # What follows the issuer, as in "Issued by the Board on 3 May 2022, No. 12", is read part by part.
    rest = [part.strip(" .") for part in (issued["rest"] or "").split(",")] if issued else []
    ends = (*rest, *head, *foot)
    numbers = (match["number"] for line in (*rest, *head) if (match := _NUMBER_EN.fullmatch(line)))
    days = (_english_date(line) for line in ends)
    return {
        "number": next(numbers, ""),
        "issuer": issued["issuer"] if issued else _named_alone(head[1:_ISSUER_LINES], head[0], "en"),
        "date": next(filter(None, days), ""),
    }


def _english_date(line: str) -> str:
    match = _DATE_EN.fullmatch(line)
    if match is None:
        return ""
    month = MONTHS.index((match["month"] or match["month_first"]).capitalize()) + 1
    return _iso(int(match["year"]), month, int(match["day"] or match["day_second"]))


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # the 31st of February is no date
        return ""
