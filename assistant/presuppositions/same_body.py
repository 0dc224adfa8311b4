"""Same body: whether two names of bodies may mean one and the same. In doubt they may."""

import re

from assistant.presuppositions.contradictions import Grounds, telling
from corpus.sentences import is_han
from index.tokens import search_tokens

# Of two names one is the other's where it has this share of its words.
SAME_NAME = 0.6
_WHICH = re.compile(r"^(?:(?:all|each|every|the|any|relevant) )+|^(?:各级?|有关|相关|所有|全体|该|本)+")
_LEVEL_ZH = re.compile(r"^(?:(?:[一-鿿]{2,4}?(?=[省市县区州]))?(?P<level>国家|中央|[省市县区州乡镇村])级?)(?:人民)?")
_KIND_ZH = re.compile(r"(?:主管部门|行政部门|部门|委员会|办公室|办事处|政府|[局厅委部署处办院])$")
# Short names that leave the kind of body open.
_GENERAL_ZH = re.compile(r"(?:部门|单位|机构)$")


def is_same_body(one: str, other: str, grounds: Grounds) -> bool:
    """Whether two names may mean the same body, or one a part of the other."""
    first, second = one.lower(), other.lower()
    if first in second or second in first:
        return True
    if _have_one_name(first, second, grounds):
        return True
    if _are_introduced_as_same(one, other, grounds):
        return True
    if is_han(one[0]) and is_han(other[0]):
        return _is_same_han(one, other)
    if not (_is_written(one, grounds) and _is_written(other, grounds)):
        return any(_shares_name(a, b, grounds) for a, b in ((one, other), (other, one)))
    words, others = set(search_tokens(one)), set(search_tokens(other))
    return words <= others or others <= words


def _have_one_name(one: str, other: str, grounds: Grounds) -> bool:
    """Whether the glossary has both, or what is left of them without "all" and "relevant", for one thing."""
    given = [{name, _WHICH.sub("", name)} for name in (one, other)]
    groups = ({name.lower() for name in names} for names in grounds.names)
    return any(all(names & group for names in given) for group in groups)


def _is_same_han(one: str, other: str) -> bool:
    """Of one level, or a level left open, with the same field of work: 县级水务部门, 县水务局."""
    levels = {match["level"] for match in (_LEVEL_ZH.match(one), _LEVEL_ZH.match(other)) if match}
    if len(levels) > 1:
        return False
    fields = [_KIND_ZH.sub("", _LEVEL_ZH.sub("", name)) for name in (one, other)]
    if fields[0] == fields[1]:
        return bool(fields[0]) or one[-1] == other[-1]
    shared = set(fields[0]) & set(fields[1])
    return len(shared) > min(map(len, fields)) * SAME_NAME and bool(
        _GENERAL_ZH.search(one) or _GENERAL_ZH.search(other)
    )


def _are_introduced_as_same(one: str, other: str, grounds: Grounds) -> bool:
    """Whether a document says that it calls one the other: the Food Authority (hereinafter "the Office")."""
    long, short = sorted((one, other), key=len, reverse=True)
    form = re.compile(rf"{re.escape(long)}\s*[（(][^）)]{{0,24}}?{re.escape(short)}", re.IGNORECASE)
    return any(form.search(document.text) for document in grounds.served)


def _is_written(name: str, grounds: Grounds) -> bool:
    return any(name.lower() in document.text.lower() for document in grounds.served)


def _shares_name(one: str, other: str, grounds: Grounds) -> bool:
    units = telling(one, grounds.vocabulary)
    return not units or grounds.vocabulary.coverage(units, grounds.vocabulary.features(other)) >= SAME_NAME
