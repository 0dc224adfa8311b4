"""Bodies asked: the bodies that a question names as the register of provisions names them, and those it joins."""

import re
from collections.abc import Iterable, Sequence

from assistant.language.units import Unit
from assistant.questions.question import Question
from corpus.actors import acts
from index.tokens import fold, search_tokens

# A body is named in the register of provisions by more than one word ("operators" are many).
_FEWEST_TOKENS = 2
# "The Commission": by the last word of its name.
_SHORT = re.compile(r"\bthe (?P<noun>[a-z]{3,}[a-rt-z])\b(?! (?:of|for|on)\b)")
# "云浦县政府", "云浦县" for 云浦县人民政府, which the register has in full.
_GOVERNMENT_ZH = re.compile(r"(?<=[一-鿿]{2}[省市县区旗乡镇])人民政府$")
# What joins two bodies that are asked about alike: "the provinces and of the Commission", "各省和国家发展改革委".
_JOINS = re.compile(
    r"\s*(?:,|、|&|\b(?:and|or|vs|versus|with|as well as)\b|和|与|及|以及|跟|还有)\s*"
    r"(?:\b(?:and|or|that|those|of|by|for|on|the|all)\b\s*|的|对|由)*",
)


def bodies_named(question: Question, bound: Iterable[str]) -> list[Unit]:
    """The bodies beside those of the glossary that `question` names, in its order, of those that provisions bind.

    Word for word, or by the last word where no two of them share it.
    """
    rest = fold(question.text)
    for unit in question.units:
        rest = rest.replace(unit.text, " " * len(unit.text), 1) if unit.is_actor else rest
    found: list[tuple[int, Unit]] = []
    names = (name for whole in bound for name in (whole, *_each(whole)))
    known = {fold(name): tokens for name in names if len(tokens := search_tokens(name)) >= _FEWEST_TOKENS}
    called = {short: name for name in known for short in (name, *_short_names(name))}
    for name in sorted(called, key=len, reverse=True):
        if match := re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", rest):
            found.append((match.start(), _body(name, known[called[name]])))
            rest = f"{rest[: match.start()]}{' ' * len(name)}{rest[match.end() :]}"
    for match in _SHORT.finditer(rest):
        meant = {tuple(tokens) for name, tokens in known.items() if name.split()[-1] == match["noun"]}
        if len(meant) == 1:
            found.append((match.start("noun"), _body(match["noun"], meant.pop())))
    found = found or _by_tokens(rest, known.values())
    return [unit for _, unit in sorted(found, key=lambda one: one[0])]


def _each(name: str) -> tuple[str, ...]:
    """The bodies that `name` enumerates: 市税务局、市金融办."""
    parts = tuple(name.split("、"))
    return parts if len(parts) > 1 and all(acts(part, "zh") for part in parts) else ()


def _short_names(name: str) -> tuple[str, ...]:
    """What a government of a place is called for short."""
    place = _GOVERNMENT_ZH.sub("", name)
    return () if place == name else (f"{place}政府", place)


def without_names(text: str, bodies: Iterable[Unit]) -> str:
    """`text` without the names of `bodies`."""
    for one in bodies:
        text = re.sub(re.escape(one.text), " ", text, flags=re.IGNORECASE)
    return text


def in_order(bodies: Iterable[Unit], text: str) -> list[Unit]:
    """The `bodies` in the order in which `text` names them, or speaks of their level of government."""
    folded = fold(text)

    def place(one: Unit) -> int:
        found = (folded.find(name) for name in (one.text, *one.level_marks))
        return min((at for at in found if at >= 0), default=len(folded))

    return sorted(bodies, key=place)


def joined_bodies(first: Unit, others: Iterable[Unit], text: str) -> list[Unit]:
    """`first`, with those of `others` that `text` joins to it one after the other."""
    folded, found = fold(text), [first]
    end = folded.find(first.text) + len(first.text)
    for other in in_order(others, text):
        start = folded.find(other.text, end)
        if start >= end and _JOINS.fullmatch(folded, end, start):
            found.append(other)
            end = start + len(other.text)
    return found


def _by_tokens(text: str, known: Iterable[Sequence[str]]) -> list[tuple[int, Unit]]:
    """The longest of the `known` names whose words, in whatever form, stand one after the other in `text`."""
    asked = search_tokens(text)
    named = [tokens for tokens in known if _stands_in(tokens, asked)]
    longest = max(named, key=len, default=None)
    return [(0, _body(" ".join(longest), longest))] if longest else []


def _body(text: str, tokens: Sequence[str]) -> Unit:
    return Unit(text, tuple(tokens), frozenset(), 1.0, is_name=True, is_actor=True)


def _stands_in(tokens: Sequence[str], asked: Sequence[str]) -> bool:
    return any(list(tokens) == list(asked[at : at + len(tokens)]) for at in range(len(asked)))
