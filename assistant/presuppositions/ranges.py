"""Ranges: figures that a text gives by their ends ("1,501 to 5,000 litres")."""

import re
from fractions import Fraction

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?:to|[-–—~～至到])\s*(?P<high>{_NUMBER})"
    rf"|\bbetween (?P<least>{_NUMBER}) and (?P<most>{_NUMBER})",
    re.IGNORECASE,
)


def is_in_range(value: Fraction, text: str) -> bool:
    """Whether `text` gives a range, written in digits, that has `value`: 3,000 lies in "1,501 to 5,000 litres"."""
    ends = ((one["low"] or one["least"], one["high"] or one["most"]) for one in _RANGE.finditer(text))
    return any(_number(low) <= value <= _number(high) for low, high in ends)


def _number(digits: str) -> Fraction:
    return Fraction(digits.replace(",", "").rstrip("."))
