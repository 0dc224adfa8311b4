"""Statements: whom a Chinese clause without a modal verb binds, by what it says of them. Knows no sentence."""

import re

from corpus.actors import acts
from corpus.chinese_grammar import (
    BODIES,
    LONGEST_NAME,
    LOOK_AHEAD,
    OPENS_ASIDE,
    PHRASE,
    PREPOSITION,
    bare_start,
    behind_time,
    is_aside,
)
from corpus.chinese_tags import tags_of
from corpus.chinese_verbs import ADVERBS, OPENING, VERB
from corpus.sentences import Span

_COMPETENT = re.compile(r"[\u4e00-\u9fff、]{2,26}?(?:主管|行政|管理|监管|监督)(?:部门|机关|机构)(?!或|和|、|及|与)")
_HAS_DUTY = re.compile(
    r"(?P<subject>.+?)(?:[都均也]|应当)?(?:有|负有|具有|承担|享有)(?P<what>.*(?:义务|职责|责任|权利|权力))$"
)
# 市城市管理局是夜市的主管部门: whose task it is; 药品实行集中采购: how a thing is dealt with.
_IN_CHARGE = re.compile(
    r"(?P<subject>[^，]{2,20}?)[是为](?:[^，]{0,20}的)?(?:主管部门|责任主体|实施主体|第一责任人|责任人|牵头单位|牵头部门|责任单位)$"
)
_IS_RUN = re.compile(r"(?P<subject>[\u4e00-\u9fff]{2,12}?)(?:一律|统一|全部)?实行(?=[\u4e00-\u9fff])")
# 残疾人免缴, 应届高校毕业生减半: who is let off.
_LET_OFF = re.compile(r"(?P<who>[^，；。]{2,40}?)(?:可以?)?(?:免费|免缴|免交|免予?缴纳|减半|半价)[^，；。]{0,8}$")
# 摊主对扣分有异议的: who is in the case that the clause behind it speaks of.
_IN_CASE = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,8}?)(?:[对因未无有患确需拒]|逾期|要求|申请|自愿|不服|发生|发现|违反)[^，]*的$"
)
# Who gives goes without saying: 新建电动渡船每艘补助36万元, 按照核定投资的70%补助.
_GIVES = re.compile(
    r"(?:补助|补贴|奖励|奖补|资助)[^，；。]{0,8}\d|\d[^，；。]{0,8}(?:给予|予以)?(?:补助|补贴|奖励|奖补)$|(?:免缴|免收|免交|减半|免费)[^，；。]{0,8}$"
)
# 单个渡口不超过65万元, 每名渡工每年培训不少于40学时
_LIMITS = re.compile(
    r"(?P<who>[^，]{2,10}?)(?:每[年月日])?(?:培训|时间|平均)?(?:(?P<most>不超过|不高于|不多于)|不少于|不低于)\d"
)


def declared_subject(text: str, *, allow_object: bool = True) -> Span | None:
    """The subject of a clause that says without modal verb what a body does: 县财政局拨付资金.

    `allow_object` also where something stands between it and the verb (对社区进行指导).
    """
    if "》" in text or "共" in text[:LOOK_AHEAD] or re.match("[也既就更正还]?是", text):
        return None
    for named in (BODIES.match(text), _COMPETENT.match(text)):
        if named and _rules(text[named.end() :], behind_object=True):
            return named.span()
    start = len(text) - len(bare_start(text))
    ends = [end for end in range(start + 2, min(len(text), start + LONGEST_NAME)) if _is_body(text[start:end])]
    direct = (end for end in ends if _rules(text[end:]))
    indirect = (end for end in ends if allow_object and _rules(text[end:], behind_object=True))
    end = next(direct, None) or next(indirect, None)
    return (start, end) if end else None


def _is_body(name: str) -> bool:
    is_phrase = PHRASE.search(name) or re.match(PREPOSITION, name) or OPENING.match(name)
    return acts(name, "zh") and "的" not in name and not is_phrase


def in_charge(text: str) -> Span | None:
    """The body of which a clause says that it answers for something, or the thing that it says how to deal with."""
    match = _IN_CHARGE.match(text)
    if match and acts(match["subject"], "zh"):
        return match.span("subject")
    run = _IS_RUN.match(text)
    return run.span("subject") if run and not OPENING.match(text) and not is_aside(run["subject"]) else None


def let_off(text: str) -> Span | None:
    """Who need not pay, or only a part, as a clause says: 残疾人免缴."""
    match = _LET_OFF.match(text)
    return match.span("who") if match and not OPENING.match(text) and not is_aside(match["who"]) else None


def in_case(text: str) -> Span | None:
    """Whom a condition is about, where it names one: 摊主对扣分有异议的."""
    match = _IN_CASE.match(text)
    if match is None or re.match(PREPOSITION, text) or OPENS_ASIDE.match(text):
        return None
    return match.span("who") if all(tag[0] in "nbat" or tag == "vn" for _, tag in tags_of(match["who"])) else None


def gives(text: str) -> bool:
    """Whether a clause says how much is given, or what is let off, without saying by whom: 每艘补助36万元."""
    return bool(_GIVES.search(text))


def limited(text: str) -> tuple[Span, bool] | None:
    """Where a clause names what has a least or a most (单个渡口不超过65万元), and whether it is a most."""
    match = _LIMITS.match(text)
    return (match.span("who"), bool(match["most"])) if match else None


def duty_holder(text: str) -> tuple[Span, bool] | None:
    """Where a clause names one who has a duty or a right (任何人都有……的义务), and whether it is a right."""
    match = _HAS_DUTY.match(text)
    if match is None or not acts(match["subject"], "zh"):
        return None
    return match.span("subject"), match["what"].endswith(("权利", "权力"))


def _rules(rest: str, *, behind_object: bool = False) -> bool:
    """Whether behind a subject a verb follows that says what is to be done, at once or behind an object."""
    done = behind_time(rest)
    between = re.match(rf"{ADVERBS}(?!以[上下内外及]){PREPOSITION}.{{1,24}}?{ADVERBS}{VERB}", done)
    return bool(OPENING.match(done) or (behind_object and between))
