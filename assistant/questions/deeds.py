"""Deeds: who does what, as a clause says it by its form ("由甲组织", "the Board inspects ..."). Knows no document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.sentences import is_han

_HAN = "一-鿿"
BODY_ZH = rf"(?:[{_HAN}]{{1,10}}?)(?:委员会|办事处|主管部门|人民政府|政府|[局委厅部署院]|办公室|协会|中心|公司|学校|医院|居委会|村委会|机构|小组|大学)"
DOES_ZH = r"负责|组织|承担|牵头|主管|拨付|审核|审批|审查|复核|检查|检测|验收|抽查|评估|评价|编制|制定|印发|发布|发|管理|受理|初审|实施|监督|统筹|协调|公布|解释"
_BY_ZH = re.compile(rf"(?P<before>[^，。；？]*?)由(?P<who>{BODY_ZH})(?:来|统一)?(?P<does>(?:{DOES_ZH})[^，。；？]*)")
_IS_BY_ZH = re.compile(rf"(?P<before>[^，。；？]{{2,}}?)是由?(?P<who>{BODY_ZH})(?P<does>[{_HAN}]{{1,6}})的$")
_ACTS_ZH = re.compile(
    rf"(?:^|[，。；？])(?:为什么|既然)?(?P<who>{BODY_ZH})(?:还|也|都|每[年月季]度?)?(?:应当|应该|必须|要|应|须|可以|可|将)?(?P<does>(?:{DOES_ZH})[^。；？]*)"
)
_NAME = r"(?:the )?[A-Z][\w'’-]*(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w'’-]*)+"
_BY_EN = re.compile(
    rf"^(?P<before>.*?\b(?:is|are|was|were|be|been) (?:\w+ly )?(?P<does>\w+(?:ed|en|wn|un|id|de|ne))(?: \w+){{0,3}}?) by (?P<who>{_NAME})(?P<after>.*)$"
)
_BODY_EN = (
    r"(?:(?:council|office|board|committee|department|inspectorate|chamber|commission|bureau|court|association|assembly"
    r"|directorate|company|school|hospital|province|state|government|mayor|minister|governor|foundation|union|centre)s?"
    r"|(?:ministr|authorit|agenc|municipalit|count|universit|treasur)(?:y|ies)|police)"
)
BODY_EN = rf"(?:(?:[a-z][\w'’-]* ){{0,3}}?{_BODY_EN}|(?:[A-Z][\w'’-]* ){{0,4}}?(?i:{_BODY_EN})(?: of [A-Z][\w'’-]*(?: and [A-Z][\w'’-]*)*)?)\b(?! {_BODY_EN}\b)"
# "What fine does the Board impose?" takes it that the Board imposes one.
_ASKED_EN = re.compile(
    rf"\b(?:(?i:what|which|how many|how much) (?P<thing>(?:[a-z][\w'’-]* ){{1,3}}?)|(?i:when|where|how often|how soon|how) )(?:do|does|did|must|may|can|should|shall|will) "
    rf"(?:the |each |every )?(?P<who>{BODY_EN}) (?P<verb>[a-z]+)\b(?P<rest>(?: (?!on |in |at |to |for |from |by |with |within |if |when |after |before |per |each |every |once )[\w'’-]+){{0,5}})"
)
_BODY_ACTS_EN = re.compile(
    rf"^(?:(?:The|the|Each|each|Every|every) )?(?P<who>{BODY_EN}) (?P<does>(?!and |or |of |in |for )[a-z]+ .+)$"
)
_ACTS_EN = re.compile(
    r"^(?:The |the )?(?P<who>[A-Z][\w'’-]*(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w'’-]*)+) (?P<does>(?!and |or |of |in )[a-z]+(?:s|ed)? .+)$"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does something, and the words that say what."""

    who: str
    what: str


def deeds_by(text: str) -> Iterator[Deed]:
    """The deeds in `text` that are said to be done by somebody: "is issued by the Board", "由甲组织", "是甲发的"."""
    for form in (_BY_ZH, _IS_BY_ZH):
        for match in form.finditer(text):
            yield Deed(match["who"], f"{match['before']}{match['does']}")
    passive = _BY_EN.match(text)
    if passive:
        yield Deed(passive["who"], f"{passive['before']} {passive['after']}")


def deeds(text: str) -> Iterator[Deed]:
    """The deeds in `text` whose doer is a body by its name or form, in order."""
    by = tuple(deeds_by(text))
    yield from by
    if any(map(is_han, text)):
        for match in _ACTS_ZH.finditer(text):
            yield Deed(match["who"], match["does"])
        return
    if by:
        return
    active = _ACTS_EN.match(text) or _BODY_ACTS_EN.match(text)
    if active:
        yield Deed(active["who"], active["does"])


def deeds_asked(text: str) -> Iterator[Deed]:
    """The deeds that the English question `text` takes for granted by asking for what is done, or when or how."""
    for match in _ASKED_EN.finditer(text):
        yield Deed(match["who"], f"{match['verb']} {match['thing'] or match['rest']}".strip())
