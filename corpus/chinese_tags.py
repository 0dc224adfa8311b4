"""Chinese words with their parts of speech, by jieba's dictionary, where it has no common words for names.

That dictionary was counted from text in which "许可证" and "城市" had been taken for a person and a place.
"""

from functools import cache, lru_cache
from pathlib import Path

from corpus.errors import UserError

_BUNDLED = Path(__file__).with_name("not_names.txt")
# Texts kept with their words: those of some questions and all sentences looked at for them.
_KEPT = 4096
NAME_TAGS = ("nr", "ns", "nt")
_NOUN, _VERB, _ADJECTIVE = _TAGS = ("n", "v", "a")
# A word of so many characters that the dictionary calls a name is none if both its halves are common words.
_LEAST_COMPOUND = 4
_HALF = 2
# What is so called is no name, if what stands before is a common word: "仲裁法", "采暖费".
_THINGS = frozenset("证费性化度权法率业期段厂员者")


@lru_cache(maxsize=_KEPT)
def tags_of(text: str) -> tuple[tuple[str, str], ...]:
    """The words of `text` in order, each with its part of speech in jieba's tags; together they are the text."""
    import rjieba

    return tuple((word, _tag_of(word, tag) if tag in NAME_TAGS else tag) for word, tag in rjieba.tag(text))


def load_not_names(path: Path = _BUNDLED) -> dict[str, str]:
    """The words of the file at `path` with what each is: n, v or a, as the line [n] above them says.

    Lines that begin with # are comments. Raises UserError that names the file and the line of a word without a tag.
    """
    found: dict[str, str] = {}
    tag = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("["):
            tag = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            if tag not in _TAGS:
                raise UserError(f"{path}, line {number}: a line [n], [v] or [a] must stand above the words.")
            found |= dict.fromkeys(line.split(), tag)
    return found


@cache
def _not_names() -> dict[str, str]:
    return load_not_names()


def _tag_of(word: str, tag: str) -> str:
    """What `word`, a name by its `tag`, really is."""
    if word in _not_names():
        return _not_names()[word]
    is_compound = len(word) >= _LEAST_COMPOUND and _is_common(word[:_HALF]) and _is_common(word[_HALF:])
    is_thing = len(word) == _HALF + 1 and word[-1] in _THINGS and _is_common(word[:_HALF])
    return _NOUN if tag != "nt" and (is_compound or is_thing) else tag


def _is_common(word: str) -> bool:
    """Whether `word` stands in the dictionary as something else than a name."""
    import rjieba

    tag = rjieba.tag(word)[0][1] if rjieba.has_word(word) else ""
    return bool(tag) and (tag not in NAME_TAGS or word in _not_names())
