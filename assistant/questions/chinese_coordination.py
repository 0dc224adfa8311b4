"""Joined nouns in Chinese: the runs of nouns on both sides of 和, 与, 及 and 、, cut to what is joined."""

import re
from dataclasses import dataclass

from assistant.language.subjects import OTHER, subjects
from corpus.chinese_tags import NAME_TAGS, tags_of
from corpus.glossary import Glossary
from corpus.sentences import Span

_JOINERS = frozenset({"和", "与", "及", "以及", "、", "跟", "同"})
_NOUN_TAGS = ("n", "vn", "b", "l", "j", "an", "t", "eng", "zg", "i", "s")
_STOPS = frozenset("是有为要应需会能可说讲提负责做干在由对把被给")
_ATOM = re.compile(r"[《“「][^》”」]*[》”」]")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    tag: str

    @property
    def is_name(self) -> bool:
        return self.tag.startswith(NAME_TAGS) or self.tag == "atom"

    @property
    def is_noun(self) -> bool:
        return self.is_name or self.tag.startswith(_NOUN_TAGS)


def noun_runs(text: str, glossary: Glossary) -> list[Span] | None:
    """The nouns joined in `text`, by the first joining word that has some on both sides; None without any."""
    tokens = _tokens(text, glossary)
    for at, token in enumerate(tokens):
        if token.text in _JOINERS and 0 < at < len(tokens) - 1:
            runs = _joined_at(tokens, at)
            if len(runs) > 1:
                return [(run[0].start, run[-1].end) for run in runs]
    return None


def _joined_at(tokens: list[_Token], at: int) -> list[list[_Token]]:
    owners = tokens[at - 1].text == "的"  # "省里的、国家的"
    runs = [_before(tokens, at - 1 if owners else at)]
    while at < len(tokens) and tokens[at].text in _JOINERS and runs[-1]:
        following = _after(tokens, at + 1)
        runs.append(following)
        at += 1 + len(following)
    if not all(runs):
        return []
    return [*_cut_first(runs[:-1], runs[-1]), _cut_last(runs[-2], runs[-1])]


def _cut_first(runs: list[list[_Token]], last: list[_Token]) -> list[list[_Token]]:
    """The first run without the owner that it names for all: "青岭县图书馆面积、藏书量"."""
    first = runs[0]
    following = runs[1] if len(runs) > 1 else last
    names_owner = any(token.is_name for token in first[:-1]) and not any(token.is_name for token in following)
    return [first[-len(following) :] if names_owner else first, *runs[1:]]


def _cut_last(before: list[_Token], last: list[_Token]) -> list[_Token]:
    """The last run without what it says of all: "东湖小区和西山小区面积"."""
    if before[-1].tag == last[0].tag and last[0].tag in ("atom", "eng"):
        return last[:1]
    ends = [i for i, token in enumerate(last) if token.text == before[-1].text]
    if ends:
        return last[: ends[0] + 1]
    if before[0].tag == last[0].tag == "b" and len(before) == 1:  # "省级和国家级资金"
        return last[:1]
    return last


def _before(tokens: list[_Token], at: int) -> list[_Token]:
    first = at
    while first > 0 and _belongs(tokens, first - 1):
        first -= 1
    return tokens[first:at]


def _after(tokens: list[_Token], first: int) -> list[_Token]:
    last = first
    while last < len(tokens) and _belongs(tokens, last):
        last += 1
    return tokens[first:last]


def _belongs(tokens: list[_Token], at: int) -> bool:
    """Whether a token is part of a noun: one itself, or a verb right beside one ("签发日期", "资金支持")."""
    token = tokens[at]
    if token.is_noun:
        return True
    if token.tag != "v" or _STOPS & set(token.text):
        return False
    beside = tokens[max(0, at - 1) : at] + tokens[at + 1 : at + 2]
    return any(one.is_noun for one in beside)


def _tokens(text: str, glossary: Glossary) -> list[_Token]:
    atoms = [match.span() for match in _ATOM.finditer(text)]
    atoms += [
        (s.start, s.end)
        for s in subjects(text, glossary)
        if s.family not in ("concept", OTHER) and not _inside(s.start, atoms)
    ]
    tokens: list[_Token] = []
    at = 0
    for start, end in [*sorted(atoms), (len(text), len(text))]:
        for word, tag in tags_of(text[at:start]):
            found = text.index(word, at)
            at = found + len(word)
            if word[0] in _JOINERS and len(word) > 1 and tag in NAME_TAGS and tokens and tokens[-1].is_noun:
                tokens.append(_Token(found, found + 1, word[0], "c"))  # 和县 in 农业局和县财政局 is no name
                tokens.append(_Token(found + 1, at, word[1:], "n"))
            else:
                tokens.append(_Token(found, at, word, tag))
        if start < end:
            tokens.append(_Token(start, end, text[start:end], "atom"))
        at = end
    return tokens


def _inside(start: int, spans: list[Span]) -> bool:
    return any(a <= start < b for a, b in spans)
