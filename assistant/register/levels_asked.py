"""Levels asked: which level of government a question means, and whether it gives, gets or has to do what is asked."""

import re
from collections.abc import Collection, Sequence

from assistant.language.forms import DUTY_WORDS
from assistant.language.units import Unit
from assistant.questions.question import Question, Route

_I = re.IGNORECASE
# Between the level and what it gives: "national financial support", "中央给试验区的支持".
_BETWEEN = r"(?:[ -]\w+){0,2}[ -]|[的给对]?[\u4e00-\u9fff]{0,6}"
_BEHIND = r"[^.?!;]{0,30}\b|[^。？！；]{0,12}"
_OF_LEVEL_EN = r"(?: (?:and|or) (?:the )?\w+)?(?: (?:governments?|authorit(?:y|ies)|administrations?|officials?))?"
_MUST_EN = (
    r" (?:must|should|shall|have|need|ought|are|do|(?:required|expected|asked|obliged|supposed|told|meant) to"
    r"|responsible for|in charge of)\b"
)
_MUST_FIRST = r"\b(?:must|should|shall) (?:the |all |each |an? )?(?!\w+al\b)"
_NO_BODY = r"\b(?!['’]| (?:commission|office|bureau|department|committee|council|board|agenc|authorit)\w*)"
_DUTY_OF = (
    r"\b(?:(?:dut(?:y|ies)|responsibilit(?:y|ies)|obligations?|roles?|tasks?|jobs?|expected|required|asked|demanded"
    r"|asks?|demands?|requires?|expects?|wants?) (?:of|for)|falls? (?:to|on)|(?:left|up) to) (?:the |all |each |an? )?"
)
# "As a county, what must we do?", "we are a district", "our city is in a zone": of whom the asker is.
_ASKER_IS = (
    r"\b(?:as|we are|we're|i am|i'm|(?:work|speak|ask|write)(?:ing)? (?:for|at|in|from|on behalf of)|our|my)"
    r" (?:an? |the |our )?(?:\w+ )?"
)
_WE_MUST = re.compile(
    r"\b(?:must|should|shall|(?:have|need|ought|required|expected|asked|obliged|supposed) to)"
    r" (?!(?:get|receive|expect|hope)\b)"
    r"|\b(?:must|should|shall|do) (?:we|i)\b(?! (?:get|receive|expect|have (?!to\b)))"
    r"|\bour (?:dut|responsib|oblig|job|role)\w*|\b(?:responsible for|(?:expected|required|asked|demanded) of us)\b",
    _I,
)
_LEVEL_ZH = "(?:[里级]|一级|层面|政府|上|这边)?"
_MUST_ZH = "(?:应|要|该|需|得|必须|做|负责|承担|干|管|的?(?:职责|责任|义务))"
_GIFT_ZH = "(?:支持|扶持|帮助|帮扶|保障|优惠|倾斜|激励|奖励|补助|补贴|政策)"
_SENT_EN = (
    r"(?:report|submit|sen[dt]|hand(?:ed)? (?:in|over)|forward|notif|appl(?:y|ied)|present|deliver|register|file)"
)
_SENT_ZH = "上报|报告|报送|报|提交|呈报|送交|抄送|送|告知|通知|申请"
ON_WHOM = re.compile(
    r"\b(?:binds?|binding (?:on|for)|falls? (?:on|to)|meant for|apply to|applies to) (?:us,? )?(?:as )?(?:an? |the )?"
    r"|(?:直接)?(?:压|落|交|派|归|管)[到给在]?(?:我们|咱们)?",
    _I,
)


def is_level_of(level: Unit, text: str, patterns: Collection[str], *, is_behind: bool) -> bool:
    """Whether a mark of `level` stands just before one of `patterns`, as in "national support", or just behind it."""
    marks = "|".join(map(re.escape, level.level_marks))
    named = "|".join(patterns)
    before = rf"(?:{marks})[a-z]*(?:{_BETWEEN})(?:{named})|\b(?:at|on) the (?:{marks})[a-z]*\b"
    behind = rf"(?:{named})(?:{_BEHIND})(?:{marks})"
    return bool(patterns) and bool(re.search(f"{before}|{behind}" if is_behind else before, text, _I))


def is_level_named(level: Unit, text: str) -> bool:
    """Whether `text` names `level` as a level: "省级和市县级", "at provincial and county level"."""
    marks = "|".join(map(re.escape, level.level_marks))
    english = rf"\b(?:{marks})\w*(?: (?:and|or) \w+)? levels?\b"
    chinese = rf"(?:{marks})[市县区省]{{0,2}}(?:一?级|层面)"
    return bool(re.search(f"{english}|{chinese}", text, _I))


def is_side(level: Unit, text: str) -> bool:
    """Whether the duties of bodies of `level` are set against others': "with those of the cities and counties"."""
    marks = "|".join(map(re.escape, level.level_marks))
    english = rf"\b(?:of|by|for|on|and|with) (?:the )?(?:{marks})"
    chinese = rf"[和与跟同及、](?:{marks})|(?:{marks})[市县区]{{0,2}}的"
    return bool(DUTY_WORDS.search(text)) and bool(re.search(f"{english}|{chinese}", text, _I))


def has_to_act(level: Unit, text: str) -> bool:
    """Whether bodies of `level` are said to have to do something, by a word for the level alone: "县里要做什么"."""
    marks = "|".join(map(re.escape, level.level_marks))
    english = rf"\b(?:{marks})\w*{_OF_LEVEL_EN}{_MUST_EN}|{_DUTY_OF}(?:{marks})|{_MUST_FIRST}(?:{marks})\w*{_NO_BODY}"
    if _WE_MUST.search(text):
        english = rf"{english}|{_ASKER_IS}(?:{marks})"
    chinese = rf"(?:{marks}){_LEVEL_ZH}{_MUST_ZH}|(?:{ON_WHOM.pattern})(?:{marks})"
    return bool(re.search(rf"{english}|{chinese}", text, _I))


def gives(level: Unit, text: str) -> bool:
    """Whether what is asked for comes from bodies of `level`: "from the province"."""
    marks = "|".join(map(re.escape, level.level_marks))
    asked = r"\b(?:come|get|expect|count on|money|funds?|support)\b"
    return bool(re.search(rf"{asked}.* from (?:the |our )?(?:{marks})", text, _I))


def receives(actor: Unit, text: str) -> bool:
    """Whether `actor` is the one who gets what is asked for: "what support can a county expect", "对县里的支持"."""
    names = "|".join(map(re.escape, actor.level_marks or (actor.text,)))
    english = rf"(?:{names})\w*(?: \w+){{0,2}}? (?:gets?|receives?|expect|count on|hope for|obtain|claim|draw on|tap)\b"
    chinese = rf"(?:{names})(?:里|级|政府|上)?(?:能够?|可以?|会)?(?:拿到|得到|获得|享受|争取|申请)"
    gift = rf"(?:[有的]|都|哪些|什么)*(?:[一-鿿]{{2}})?{_GIFT_ZH}"
    chinese += rf"|(?:对于?|给予?|针对|面向)(?:各个?|该|这些|所有|每个)?(?:{names})+[里级]?{gift}"
    return bool(re.search(rf"{english}|{chinese}", text, _I))


def asks_which(question: Question, actors: Sequence[Unit]) -> bool:
    """Whether it is asked which bodies something holds of, not what they have to do: "Which provinces have a zone?"."""
    if question.route is not Route.LIST or not actors:
        return False
    name = re.escape(actors[0].text)
    return bool(
        re.search(rf"\b(?:which|what|how many)(?: of the)? {name}\b|哪[些几]个?{name}", question.text, re.IGNORECASE)
    )


def must_act(question: Question, actors: Sequence[Unit]) -> bool:
    """Whether it is asked what is to be done: of anybody, or of one of `actors` ("县里要建哪些机制")."""
    return question.route is Route.DUTIES or any(has_to_act(one, question.text) for one in actors if one.level_marks)


def is_recipient(body: Unit, text: str) -> bool:
    """Whether `body` is the one to whom something is sent or told: "what is reported to the ministry", "报省厅的"."""
    name = re.escape(body.text)
    english = rf"\b{_SENT_EN}\w*\b[^?,]{{0,40}}?\b(?:to|with) (?:the |our )?{name}"
    chinese = rf"(?:{_SENT_ZH})(?:至|到|给|送)?{name}(?!的)|[向跟给对]{name}(?:{_SENT_ZH}|备案|汇报)"
    return bool(re.search(f"{english}|{chinese}", text, _I))
