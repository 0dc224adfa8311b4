"""Closed memberships: something is said to be one of a class whose closed list names others alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.units import Unit
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.presuppositions.figures_said import years
from assistant.presuppositions.memberships import DEPTH, PART_OF_WORD, NotAmong
from assistant.questions.assertions import assertions_made
from assistant.retrieval.closed_lists import ClosedList, closed_lists
from corpus.numerals import numerals
from corpus.sentences import is_han
from index.tokens import search_tokens, simplified

_NO_NAME = r"(?!(?:Since|As|Because|Given|Now|If|When|Where|Why|What|Which|Who|How|Does|Do|Did|Is|Are|Was|Can|May|Must|Should|Will|The|And|But|So|For|In|Of|We|It)\b)"
_NAME = rf"(?P<name>{_NO_NAME}\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
_GROUP = r"(?P<group>(?:(?!(?:the|in|from|at|for|to|by|and|or|is|are|was|were|does|do|of)\b)[a-z][\w'’-]* ){0,4}[a-z][\w'’-]*)"
_ONE_OF = r"(?:one of|among|part of|a member of)(?: (?:the|our|these|those|its))?(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?"
_END = r"(?=[,;:?.]|$| (?:for|in|and|or|which|that)\b)"
_SAID_EN = (
    re.compile(rf"{_NAME},? (?:which is |being |as )?(?:{_ONE_OF}|(?<=, )an?|(?<=as )an?) {_GROUP}{_END}"),
    re.compile(rf"^As (?:{_ONE_OF}|an?) {_GROUP}, [^?]*?(?<![.?] ){_NAME}"),
)
_IS_EN = re.compile(
    rf"^(?:(?:the|in) )?{_NAME} (?:is|was|being|remains|counts as)(?: also| now| still)? (?:{_ONE_OF}|an?) {_GROUP}{_END}"
)
_HAN = "一-鿿"
_PLACE = "省市县区镇乡村旗州站园"
_BODY = rf"(?:^|[，,。；;、]|既然|因为|由于|请问|我们|那)(?P<name>[{_HAN}]{{1,6}}?[{_PLACE}])"
_WHEN = r"(?:今年|去年|明年|本年度?|\d{4}年)?(?:也|都|就|既然|同样|已经?|不也)*"
_GROUP_ZH = rf"(?P<group>[{_HAN}]{{2,14}}?)"
_SAID_ZH = (
    re.compile(
        rf"{_BODY}{_WHEN}(?P<verb>作为|身为|属于|属|是|算)(?:一个|其中的?)?{_GROUP_ZH}(?=之一|的?一员|[，,。；;？?]|$)"
    ),
    re.compile(
        rf"{_BODY}{_WHEN}被?(?P<verb>列入|列为|入选|纳入|进入)了?{_GROUP_ZH}(?=之一|名单|名录|范围|[，,。；;？?的]|$)"
    ),
    re.compile(
        rf"{_BODY}{_WHEN}所?(?P<verb>承担|参加|参与|开展|实施)的{_GROUP_ZH}(?=[，,。；;？?]|$|要|应|最|什|哪|有|何|是)"
    ),
)
# "我们县、邻县、这个区": places without a name.
_UNNAMED_ZH = re.compile(r"^(?:我|咱|本|这|那|该|每|各|哪|某|贵|全|其|他|她|它|所|有|一|邻|隔壁|别|不|什么)")
_ASKING_ZH = re.compile(r"什么|哪|谁|几|多少|怎|吗|不是|是不是|是否")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A name, the class that it is put in, and the verb that does so."""

    name: str
    group: str
    verb: str = ""


def outside_closed(text: str, grounds: Grounds) -> NotAmong | None:
    """The closed list that lacks what the question `text` puts in its class, or None without one."""
    written = simplified(text)
    return next(filter(None, (_without(claim, written, grounds) for claim in _claims(written))), None)


def _claims(text: str) -> Iterator[_Claim]:
    if any(map(is_han, text)):
        for match in (found for pattern in _SAID_ZH for found in pattern.finditer(text)):
            group = re.sub(r"[吗吧了的]+$", "", match["group"])
            if not _ASKING_ZH.search(group) and not _UNNAMED_ZH.match(match["name"]):
                yield _Claim(match["name"], group, match["verb"])
        return
    for pattern in _SAID_EN:
        yield from (_Claim(match["name"], match["group"]) for match in pattern.finditer(text))
    said = (_IS_EN.match(one.text) for one in assertions_made(text))
    yield from (_Claim(match["name"], match["group"]) for match in said if match)


def _without(claim: _Claim, text: str, grounds: Grounds) -> NotAmong | None:
    """The list of the class of `claim` that does not name it, where no list or sentence of the class does."""
    core = _core(claim.group)
    units = telling(core, grounds.vocabulary)
    if not units or claim.name in claim.group or not _is_written(claim.name, grounds):
        return None
    lacking: NotAmong | None = None
    for one in (*grounds.look_up(claim.group)[:DEPTH], *grounds.look_up(f"{claim.name} {claim.group}")[:DEPTH]):
        if claim.name in one.text and _has_all(units, one.text, grounds):
            return None
        for listed in closed_lists(one):
            if not _is_of(listed, claim, core, units, grounds) or not years(text) <= years(
                f"{one.text} {one.document.title}"
            ):
                continue
            if any(claim.name in item for item in listed.items):
                return None
            lacking = lacking or NotAmong(claim.name, one.document, listed.spans, len(listed.items), is_place=False)
    return lacking


def _is_written(name: str, grounds: Grounds) -> bool:
    """Whether a name that only its last character tells to be one stands in the documents at all."""
    return not is_han(name[0]) or any(name in document.text for document in grounds.served)


def _core(group: str) -> str:
    """`group` without the word for any place ("试点县": "试点"), which stands with each item instead."""
    return group[:-1] if is_han(group[0]) and len(group) > 2 and group[-1] in _PLACE else group  # noqa: PLR2004


def _is_of(listed: ClosedList, claim: _Claim, core: str, units: tuple[Unit, ...], grounds: Grounds) -> bool:
    """Whether `listed` is of just the class: it has all of its words, and no narrower class."""
    if is_han(core[0]):
        at = listed.head.find(core)
        is_narrower = at > 0 and is_han(listed.head[at - 1]) and listed.head[at - 1] not in "的在为是由将把年批"
        same_kind = any(claim.name[-1] in item for item in listed.items)
        return same_kind and not is_narrower and _has_all(units, listed.head, grounds)
    number = next((one for one in numerals(listed.head) if one.value == len(listed.items)), None)
    after = re.split(r"\b(?:are|is|for|in|of|that|which)\b|:", listed.head[number.end :] if number else "", maxsplit=1)[
        0
    ]
    named = set(search_tokens(after)) - set(search_tokens(core))
    return bool(after.strip()) and not named and _has_all(units, listed.head, grounds)


def _has_all(units: tuple[Unit, ...], text: str, grounds: Grounds) -> bool:
    features = grounds.vocabulary.features(text)
    return all(grounds.vocabulary.match(unit, features) > PART_OF_WORD for unit in units)
