"""Superlatives: "which zone is the largest" as one question on each zone that an enumeration names."""

import re

from assistant.compound.members import names_of
from assistant.compound.parts import Part, Parts
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from index.search import Index

_I = re.IGNORECASE
_MOST = r"largest|biggest|tiniest|widest|greatest|most|highest|longest|smallest|fewest|least|lowest|shortest"
_LEAST = re.compile(r"smallest|tiniest|fewest|least|lowest|shortest|[小少低短]$", _I)
# "Which zone has the largest area", "which of the zones is the biggest", "the largest zone".
_WHICH_EN = re.compile(
    rf"\b(?:which|what)(?: one)?(?: of (?:all )?the)? (?P<things>(?!is\b|are\b)(?:[\w-]+ ){{0,2}}?[\w-]+) (?:is|are|has|have|covers?|takes?|gets?|measures?|counts?|holds?)(?: by far)? (?:the )?(?P<how>{_MOST})\b(?P<what>(?: [\w-]+){{0,3}})",
    _I,
)
_THE_EN = re.compile(
    rf"\b(?:which|what) (?:is|are) the (?P<how>{_MOST}) (?:of (?:all )?the )?(?P<things>(?:[\w-]+ ){{0,2}}?[\w-]+)(?: by (?P<what>[\w-]+))?\W*$",
    _I,
)
_AMONG_EN = re.compile(
    rf"\bamong (?:all )?(?:of )?(?:the )?(?P<things>[\w-]+(?: zones| areas)?)\b[^?]{{0,60}}?,? which(?: one)? (?:is|has|covers?) the (?P<how>{_MOST})\b(?P<what>(?: [\w-]+){{0,3}})",
    _I,
)
_OF_KNOWN = re.compile(r"\b(?:is|are|was|were) known\b|\bknown (?:figures?|areas?|ones?)\b|已知|查得到|有数", _I)
_WHICH_ZH = re.compile(
    r"(?:哪一?[个些家项处座条]?|什么)(?P<things>[\u4e00-\u9fff]{2,8}?)的?(?P<what>面积|人口|人数|规模|地区生产总值|生产总值|经济总量|金额|补助|标准|[\u4e00-\u9fff]{2}?)?(?:是)?(?:占)?(?:的)?(?:地)?最(?P<how>[大多高长小少低短广])"
)
_THE_ZH = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,6}?)?最(?P<how>[大多高长小少低短])的(?P<things>[\u4e00-\u9fff]{2,8}?)是哪"
)
_ASKED_ZH = {
    "大": "多大",
    "广": "多大",
    "小": "多大",
    "多": "多少",
    "少": "多少",
    "高": "多高",
    "低": "多高",
    "长": "多长",
    "短": "多长",
}
_HOW_MANY = frozenset({"most", "fewest", "least"})


def asks_for_most(question: Question) -> re.Match[str] | None:
    """Where `question` asks which of several `things` has the most, or the least, of `what`; None where it does not."""
    forms = (_WHICH_ZH, _THE_ZH) if question.language == "zh" else (_AMONG_EN, _WHICH_EN, _THE_EN)
    return next((found for found in (form.search(question.text) for form in forms) if found), None)


def find_superlative(question: Question, index: Index, vocabulary: Vocabulary) -> Parts | None:
    """One part for each of the things of which `question` asks the one with the largest (smallest) figure.

    None where it has no such form, or where no enumeration names these things.
    """
    match = asks_for_most(question)
    names = names_of(match["things"], question, index, vocabulary) if match else ()
    if match is None or not names:
        return None
    ask = _asked_zh if question.language == "zh" else _asked_en
    parts = tuple(Part(ask(name, (match["what"] or "").strip(), match["how"]), name) for name in names)
    known, less = bool(_OF_KNOWN.search(question.text)), bool(_LEAST.match(match["how"]))
    return Parts(parts, compares=True, asks_less=less, are_members=True, of_known=known)


def _asked_en(name: str, what: str, how: str) -> str:
    if not what:
        return f"How large is {name}?"
    return f"How many {what} does {name} have?" if how.lower() in _HOW_MANY else f"What is the {what} of {name}?"


def _asked_zh(name: str, what: str, how: str) -> str:
    return f"{name}的{what}是多少？" if what else f"{name}有{_ASKED_ZH[how]}？"
