"""Pinyin: how Chinese characters sound, and whether Latin letters can be a sound of Chinese. Tones are left out."""

import re
from functools import cache

# The syllables of Mandarin: each initial with the finals that occur after it.
_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "f": "a an ang ei en eng o ou u",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "l": "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "w": "a ai an ang ei en eng o u",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
}
_SYLLABLE = "|".join(initial + final for initial, finals in _FINALS.items() for final in finals.split())
# One syllable alone is as often a word of another language.
_SYLLABLES = re.compile(f"(?:{_SYLLABLE}){{2,}}")


def is_pinyin(word: str) -> bool:
    """Whether the lower-case letters of `word` can be read as two or more syllables of Mandarin."""
    return _SYLLABLES.fullmatch(word) is not None


@cache
def sounds(char: str) -> frozenset[str]:
    """How the character `char` can sound by itself, without tones."""
    import pypinyin

    return frozenset(pypinyin.pinyin(char, style=pypinyin.Style.NORMAL, heteronym=True)[0])


@cache
def sounds_of(word: str) -> tuple[str, ...]:
    """How each character of `word` sounds in it, without tones."""
    import pypinyin

    return tuple(pypinyin.lazy_pinyin(word))


def sounds_like(typed: str, word: str) -> bool:
    """Whether `typed` can be read aloud just as `word` is, character by character."""
    return len(typed) == len(word) and all(
        a == b or sound in sounds(a) for a, b, sound in zip(typed, word, sounds_of(word), strict=True)
    )


def spells(letters: str, word: str) -> bool:
    """Whether `letters`, lower case and without spaces, are the pinyin of the Chinese `word`."""
    return letters == "".join(sounds_of(word))
