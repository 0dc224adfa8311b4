"""Numbers of list items as a word processor or a browser prints them: 3, c, iii, 三, ③."""

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)
_HAN_DIGITS = "〇一二三四五六七八九"
# No list is longer; a file may still claim any number.
_MAX_HAN = 9999
_MAX_ROMAN = 3999
_MAX_CIRCLED = 20
_MAX_LETTERED = 26 * 4


def roman(number: int) -> str:
    """`number` in small Roman numerals; in digits beyond 3999."""
    if not 0 < number <= _MAX_ROMAN:
        return str(number)
    letters = ""
    for value, numeral in _ROMAN:
        letters += numeral * (number // value)
        number %= value
    return letters


def letters(number: int) -> str:
    """a to z, then aa, bb, ... as word processors count; in digits beyond zzzz."""
    if not 0 < number <= _MAX_LETTERED:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def han(number: int) -> str:
    """`number` in Chinese numerals: 三, 十一, 二十, 一百零五."""
    if not 0 < number <= _MAX_HAN:
        return str(number)
    text, pending_zero = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if pending_zero else "") + _HAN_DIGITS[digit] + sign
            pending_zero = False
        elif text:
            pending_zero = True
    return text.removeprefix("一") if text.startswith("一十") else text


def circled(number: int) -> str:
    """① to ⑳; in digits beyond."""
    return chr(ord("①") + number - 1) if 0 < number <= _MAX_CIRCLED else str(number)
