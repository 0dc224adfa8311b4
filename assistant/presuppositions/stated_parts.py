"""Parts as a question states them: that something has only this part, or that a part of it is called so."""

import re

from assistant.language.units import Unit
from assistant.presuppositions.contradictions import Grounds
from assistant.retrieval.evidence import Evidence
from corpus.lists import list_blocks

# The sentences looked at: those that a reader would look at first.
DEPTH = 8
# A word is there by more than half of its characters; a name of which less is there is another name.
HALF = 0.5
_INCLUDING = r"cover(?:s|ed)?|includ\w+|compris\w+|contain(?:s|ed)?|consists? of|applies to|apply to|take[sn]? in|包括|包含|涵盖|覆盖|适用于|限于|由"
_ONLY = re.compile(
    rf"\b(?:only|solely|just|merely) (?=(?:{_INCLUDING})\b)|(?<= )(?:only|solely|just|merely) |(?:只|仅仅?|就)(?=(?:{_INCLUDING}))"
)
_INCLUDES = re.compile(rf"(?<![a-z])(?:{_INCLUDING})", re.IGNORECASE)
_NEXT_ITEM = re.compile(r"[、,，]|\band\b|以及|[和与及]")
_IS = re.compile(r"\b(?:is|was|are|were)\b(?! (?:not|one of|among|confirmed))|(?<![不还或也])[是为](?!.{0,20}之一)")
_ONLY_ONE = re.compile(
    r"^\W*only (?:the )?(?P<en>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)(?= )|^\W*(?:只有|仅有?)(?P<zh>[\u4e00-\u9fff]{2,8}?[区县市镇乡村省州组类项]|[\u4e00-\u9fff]{2,4})(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
_TAKES_PART = re.compile(
    r"\b(?:takes? part|took part|participat\w+|belongs? to|is in|was in)\b|纳入|列入|参加|参与|加入|入选", re.IGNORECASE
)
# "甲和乙两个区": the number of those named.
_THEIR_NUMBER = re.compile(r"[两三四五六七八九十\d]+个?(?:区县|县区|县市区|片区|地方|部门|单位|[区县市镇乡村])$")
# A list is of what is said of the one where its introduction has this share of the words.
LEAST_OF_LIST = 0.5
_NAMED = (
    re.compile(
        r"\b(?P<whole>(?:the |this |that |our )?[\w-]+(?: [\w-]+){0,4})['’]s (?P<part>[a-z]+(?: [a-z]+)?), (?P<name>(?:the )?[A-Z][^,;?]{2,80}?)(?:,|\?|;| says?\b)"
    ),
    re.compile(
        r"\bthe (?P<part>[a-z]+(?: [a-z]+)?) (?:of|to) (?P<whole>(?:the |this |that |our )?[\w-]+(?: [\w-]+){0,4}), (?P<name>(?:the )?[A-Z][^,;?]{2,80}?),"
    ),
    re.compile(
        r"(?P<whole>《[^》]+》|[^，。？?《》的]{2,14})的(?P<part>[^，。？?《》的]{1,6}?)(?<![与和及或同跟])(?:，?[即是]|——)?《(?P<name>[^》]+)》"
    ),
)


def beyond_only(statement: str, grounds: Grounds) -> Evidence | None:
    """The sentence that names more parts than `statement`, which says that there is only the one it names."""
    bare = _ONLY.sub("", statement, count=1)
    if bare == statement or not _INCLUDES.search(statement):
        return None
    bare = _THEIR_NUMBER.sub("", bare)
    named = len(_items(bare))
    units = tuple(unit for unit in grounds.vocabulary.units(bare) if unit.value is None)
    for one in grounds.look_up(bare)[:DEPTH]:
        features = grounds.vocabulary.features(one.text)
        has_all = all(grounds.vocabulary.match(unit, features) > HALF for unit in units)
        if has_all and not one.is_absence and _INCLUDES.search(one.text) and len(_items(one.text)) > named:
            return one
    return None


def beyond_one(statement: str, grounds: Grounds) -> Evidence | None:
    """The sentence before a list of several things, of which `statement` says that only one is there."""
    match = _ONLY_ONE.match(statement)
    if match is None:
        return None
    name = match["en"] or match["zh"]
    rest = grounds.vocabulary.units(
        _TAKES_PART.sub(" ", f"{statement[: match.start(match.lastgroup or 0)]} {statement[match.end() :]}")
    )
    for one in grounds.look_up(statement)[:DEPTH]:
        blocks = list_blocks(one.document, one.document.section_at(one.start))
        for block in blocks:
            items = [one.document.text[slice(*item)] for item in block.items]
            having = [item for item in items if name.lower() in item.lower()]
            told = grounds.vocabulary.features(
                "\n".join((one.document.title, *block.path, one.document.text[slice(*block.intro)]))
            )
            is_of = grounds.vocabulary.coverage(rest, told) >= LEAST_OF_LIST
            if len(having) == 1 and len(items) > 1 and is_of:
                return next(
                    (
                        each
                        for each in grounds.look_up(one.document.text[slice(*block.intro)])
                        if (each.start, each.end) == block.intro
                    ),
                    one,
                )
    return None


def _items(text: str) -> list[str]:
    """The parts that `text` names after the first word of including."""
    verb = _INCLUDES.search(text)
    return [item for item in _NEXT_ITEM.split(text[verb.end() :]) if item.strip(" .。")] if verb else []


def other_identity(text: str, grounds: Grounds) -> Evidence | None:
    """The sentence that gives another name to a part of something than the question `text` does beside it."""
    for match in (found for pattern in _NAMED for found in pattern.finditer(text)):
        role = grounds.vocabulary.units(f"{match['whole']} {match['part']}")
        name = grounds.vocabulary.units(match["name"])
        found = _naming(role, match["part"], name, grounds) if role and name else None
        if found:
            return found
    return None


def _naming(role: tuple[Unit, ...], part: str, name: tuple[Unit, ...], grounds: Grounds) -> Evidence | None:
    """The sentence that says of the whole role what it is, and has nothing of `name`."""
    vocabulary = grounds.vocabulary
    is_part = vocabulary.units(part)
    for one in grounds.look_up(" ".join(unit.text for unit in role))[:DEPTH]:
        verb = _IS.search(one.text)
        if verb is None or one.is_absence or not is_part:
            continue
        before, after = (vocabulary.features(half) for half in (one.text[: verb.start()], one.text[verb.end() :]))
        if not all(vocabulary.match(unit, before) > HALF for unit in role):
            continue
        same = vocabulary.coverage(name, after)
        return one if same < HALF else None
    return None
