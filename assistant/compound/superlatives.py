"""Superlatives: "which zone is the largest" as one question on each zone that an enumeration names."""

import re

from assistant.compound.members import names_of
from assistant.compound.parts import Part, Parts
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.questions.superlative_forms import asks_for_most, asks_least
from index.search import Index

_I = re.IGNORECASE
_OF_KNOWN = re.compile(r"\b(?:is|are|was|were) known\b|\bknown (?:figures?|areas?|ones?)\b|已知|查得到|有数", _I)
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
    "早": "在什么时候",
    "晚": "在什么时候",
}
_MUCH = re.compile(r"(?:money|cash|fund(?:s|ing)|financ\w+|support|aid|land|investment|power|authority)\b", _I)
_HOW_MANY = frozenset({"most", "fewest", "least"})


def find_superlative(question: Question, index: Index, vocabulary: Vocabulary) -> Parts | None:
    """One part for each of the things of which `question` asks the one with the largest (smallest) figure.

    None where it has no such form, or where no enumeration names these things.
    """
    match = asks_for_most(question)
    names = names_of(match["things"] or match["which"], question, index, vocabulary) if match else ()
    if match is None or not names or any(name.endswith("的") for name in names):  # no names: what has happened
        return None
    ask = _asked_zh if question.language == "zh" else _asked_en
    parts = tuple(Part(ask(name, (match["what"] or "").strip(), match["how"]), name) for name in names)
    known, less = bool(_OF_KNOWN.search(question.text)), asks_least(match["how"])
    return Parts(parts, compares=True, asks_less=less, are_members=True, of_known=known)


def _asked_en(name: str, what: str, how: str) -> str:
    if not what:
        return f"How large is {name}?"
    if how.lower() not in _HOW_MANY:
        return f"What is the {what} of {name}?"
    return f"How much {what} does {name} get?" if _MUCH.match(what) else f"How many {what} does {name} have?"


def _asked_zh(name: str, what: str, how: str) -> str:
    return f"{name}的{what}是多少？" if what else f"{name}有{_ASKED_ZH[how]}？"
