"""How questions put a name among a group of things, in English and Chinese. Knows no document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_CLASS = r"(?P<group>(?:(?!(?:the|an?|in|from|at|for|to|by|and|or|is|are|was|were|does|do)\b)[\w'’-]+ ){0,6}?[\w'’-]+)"
_BELONGS = r"(?:is|was|are|were|counts as|counted|belongs to|be|being)(?:n['’]t| not)?(?: also| even| really)?"
_AMONG = r"(?:one of|among|amongst|part of|in|inside|within|included in|covered by|listed (?:among|in)|a member of|an?)(?: the| a| an| all the)*"
_END = r"(?= ?(?:[,;:?.]|$|and\b|or\b|which\b|that\b))"
_HAN_GROUP = r"(?P<group>[^，。？?；、]{2,20}?)"
_HAN_END = r"(?:之一|之列|名单|名录|范围|里面?|之?中|以?内|的?一员|的?一个)*(?:吗|吧|么|呢|对吗|是吗)?(?=[，。？?；]|$)"
COUNT = r"\d+|[a-z]+teen|eleven|twelve|ten|nine|eight|seven|six|five|four|three"  # how many a group has
_NUMBER = re.compile(rf"^(?:the |all |those |these )*(?:{COUNT}) |^\d+[个项条]|^这?些|^个")
# Stands for the name in a text; a letter of no language that questions are asked in.
_NAME = "\ua66e"
_EXACTLY = ("one", "among", "a ", "an ", "是", "算")


@dataclass(frozen=True, slots=True)
class Membership:
    """A name as the question has it, and the group of things that the question puts it among."""

    name: str
    group: str
    is_place: bool


def memberships(text: str, name: str) -> Iterator[Membership]:
    """How `text` puts `name` among things: "Oslo is one of the ports", "the port in Oslo", "奥斯陆是港口吗"."""
    marked = text.replace(name, _NAME)
    for form in _forms():
        for match in form.finditer(marked):
            how = match.groupdict().get("how") or ""
            group = _NUMBER.sub("", match["group"]).replace(_NAME, name)
            yield Membership(name, group, not f"{how} ".startswith(_EXACTLY))


@cache  # compiled once, whatever the name: it takes milliseconds
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, (*_english(_NAME), *_chinese(_NAME))))


def _english(name: str) -> tuple[str, ...]:
    whole = rf"(?:[A-Z][\w'’-]* ){{0,4}}{name}(?: [A-Z][\w'’-]*){{0,4}}"
    return (
        rf"\b{whole} {_BELONGS} (?P<how>{_AMONG}) {_CLASS}{_END}",
        rf"\b(?i:is|was|are|were|does|did) (?:the )?{whole} (?:also |belong |count )?(?P<how>{_AMONG}) {_CLASS}{_END}",
        rf"\b(?i:does|do|did|which|what) (?:the )?{_CLASS} (?:also )?(?:cover|include|contain|comprise|take in)s? (?:the )?{whole}\b",
        rf"\b(?i:the|a|an|any|every|each|which|what) {_CLASS} (?P<how>in|of|at|from|for) {whole}\b",
        rf"\b{whole}['’]s {_CLASS}(?= (?:is|are|was|were|has|have|cover|include|must|may|should|do|does)|{_END})",
    )


def _chinese(name: str) -> tuple[str, ...]:
    return (
        rf"{name}[市县区省州]?(?:也|还|都|到底|究竟)*(?P<how>(?:是不是|算不算|是否|是|算)(?:属于|列入)?了?){_HAN_GROUP}{_HAN_END}",
        rf"{name}[市县区省州]?(?:也|还|都|到底|究竟)*(?:属不属于|在不在|是否)?(?:属于|在|列入|入选|纳入)了?{_HAN_GROUP}{_HAN_END}",
        rf"{name}[市县区省州]?的{_HAN_GROUP}(?=[，。？?；]|是|有|包括|涵盖|覆盖|要|应|在|面积|人口|由)",
        rf"(?P<group>[^，。？?；]{{2,20}}?)(?:包括|涵盖|包含|有没有|里有|中有)(?:不包括)?{name}",
    )
