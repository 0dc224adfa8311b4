"""Chinese grammar as far as official sentences need it: subjects, and verbs that open a clause."""

import re
from functools import cache

from corpus.actors import acts
from corpus.chinese_verbs import ADVERBS, EMBEDDING, OPENING, VERB
from corpus.modality import Modal, chinese_modals
from corpus.sentences import Span

_JOINING = r"(?:并且?|而且|同时|以及|但是?|且|或者?|还|也|又|更)*"
_JOINERS = "并且而同时以及但是或者还也又更"
_PREPOSITION = (
    r"(?:在|按照?|根据|依据|依照|依托|遵照|遵循|参照|围绕|针对|结合|通过|借助|利用|经由?|对于?|对照|向|从|自(?![主行觉愿营查建办筹动])|以|将|把|为|与|同|会同|联合"
    r"|就|于|本着|立足|紧扣|聚焦|瞄准|锚定|面向|随着|凭)"
)
# Behind these stands what is dealt with, or when; no way or condition.
_FRONTING = r"(?:将|把|于(?=\d|[本今明每]))"
_OPENS_ASIDE = re.compile(
    r"(?:按(?!学期|[年季月周日期时次])照?|根据|依据|依照|依托|遵照|参照|本着|鉴于|为了|基于|随着|除|未经|经|凡|如|若|倘|因|当|针对|对于|结合|只要|只有|无论|不论|自(?![主行觉愿营查建办筹动])|截至|在|对(?![标照接口])|立足|围绕|聚焦|紧扣|瞄准|锚定|以|为|遇|逾期|一旦)"
)
_ENDS_ASIDE = re.compile(
    r"(?:框架下|领导下|指导下|范围内|时限内|期限内|工作日内|[日天月年]内|工作中|之外|以外|外|方面|阶段|环节|思想|原则|方式|要求|规定|标准|制度|精神|部署|(?<!提出)(?<!征求)(?<!听取)意见|思路|需要|程序"
    r"|安排|模式|渠道|办法|因素|实际|同意|批准|机制|平台|(?<!夯)基础|情况|为契机|为依据)[\d一二三四五六七八九十]{0,2}$"
)
_ENDS_CONDITION = re.compile(r"(?:的|(?<![学课工])时|后|前|期间|同时|基础上|前提下|条件下|过程中|情况下|之日起)$")
_EXCEPT = re.compile(r"除[^，]{1,20}?[之以]?外")
# 以城带乡 says what is to be done, unlike other stretches that open with 以.
_IDIOM = re.compile(r"以[\u4e00-\u9fff][带促补兴助强养代][\u4e00-\u9fff]")
_AS = re.compile(r"以.+为.{1,6}$")
_TIME = re.compile(
    r"(?:(?:每|各|全)(?:年|月|周|日|季度|半年|年度)|(?:到|至|在|从|自)?(?:20\d\d年(?:\d{1,2}月)?|\d{1,2}月|年)(?:\d{1,2}日)?(?:底|末|初|中|起)?(?:之?前|以前|内)?"
    r"|\d+个?(?:工作日|日|天|小时|分钟|周|月|年)(?:以?内|之?[前后])|第[一二三四五]次起?(?:每次)?|每次"
    r"|除[^，]{1,20}?[之以]?外|今后|今年|明年|原则上|一般|[^，]{2,12}(?:时|后|前|期间)(?=[\u4e00-\u9fff]{2}))*"
)
_TRAILING = re.compile(
    r"(?:每(?:学期|季度|半年|[年月周日天次])|也|还|亦|仍|均|都|一律|同时|则|又|务|原则上|一般|依法|更|就|并|应|共同|联合|及时|统一|尽快|必要时|适时|要)+$"
)
# What may stand between a subject and its verb.
_OUTSIDE = re.compile(
    r"(?:[之以]外|时段|当[天日]|[\d一二两三四五六七八九十半][年月日天周]内|期间|过程中|[之以]前|[之以]后|必要时)$"
)
_PHRASE = re.compile(r"依法|按规定|按照|根据|依照|依据|在各自|对(?![外口台])|把(?!手|关|握)|[向将](?!来)")
_PLACE_END = re.compile(
    r"(?:期间|过程中|工作中|基础上|前提下|范围内|以内|\d个?(?:工作日|日|天|月)内|[时后前中内])(?=[^，]{2,}$)"
)
# 组织、人事等部门: a list of offices, whose first name may look like a verb.
_BODIES = re.compile(r"(?![在对从按通为将把])[\u4e00-\u9fff、]{2,40}?等(?:各|有关|相关)?(?:部门|单位|机构|方面|组织)")
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
_NAME_GOES_ON = re.compile(r"[、和及与或等的]|[\u4e00-\u9fff]{0,8}?(?:局|委|厅|部|署|院|办公室|中心|政府|机构|机关)")
_ACTING_TAGS = ("v", "vn", "d", "ad", "p")
_ADVERB_TAGS = ("d", "ad", "a", "z", "l", "i")
# So many characters tell what a clause opens with; so many make the longest name of an office.
_LOOK_AHEAD = 12
_LONGEST_NAME = 30
# Verbs that say how things are.
_STATIVE = frozenset(
    """是 有 属于 包括 包含 涵盖 位于 用于 称为 成为 具有 达到 超过 占 需要 没有 发现 表示 能够 可以 应当 不得 接合 存在 来自 不是 低于 高于 得到 受到 用以
    便于 有利于 作为 造成 导致 以便 不断 意味着 来源于 取决于 体现了 得以 看到 认为""".split()
)


def opens_with_verb(text: str) -> bool:
    """Whether `text` opens with a verb that says what is to be done, behind adverbs and what goes with them."""
    if _BODIES.match(text):
        return False
    rest = _bare_start(text)
    if OPENING.match(rest):
        return True
    is_phrase = _ENDS_ASIDE.search(rest) and not re.match(rf"{ADVERBS}{_FRONTING}", rest)
    return not is_phrase and bool(re.match(rf"{ADVERBS}{_PREPOSITION}.{{1,60}}?{ADVERBS}{VERB}", rest))


def opens_with_any_verb(text: str) -> bool:
    """Whether `text` opens with a verb of any kind but those that say how things are, behind adverbs."""
    words = list(_tagged(_bare_start(text)[:_LOOK_AHEAD]))
    while words and (words[0][1] in _ADVERB_TAGS or words[0][0] == "、"):
        words.pop(0)
    return bool(words) and words[0][1] == "v" and len(words[0][0]) > 1 and words[0][0] not in _STATIVE


def goes_on_with_verb(text: str) -> bool:
    """Whether `text` goes on with a verb of one character: 并持身份证提出申请."""
    words = _tagged(text[1:_LOOK_AHEAD]) if text[:1] in "并且" else ()
    return bool(words) and words[0][1] == "v" and words[0][0] not in _STATIVE


def is_aside(text: str) -> bool:
    """Whether `text` says when, where, how or on what condition, and nothing that is to be done."""
    if _IDIOM.match(text):
        return False
    if _AS.match(text) or _ENDS_CONDITION.search(text):
        return True
    return bool(_OPENS_ASIDE.match(text)) and bool(_ENDS_ASIDE.search(text) or not opens_with_verb(text))


def is_attribute(text: str) -> bool:
    """Whether `text` is of the form 以……为目标, which rules where no clause after it does."""
    return bool(_AS.match(text))


def main_modal(text: str) -> Modal | None:
    """The modal verb that rules the clause `text`; None for one that states something or a condition."""
    for modal in chinese_modals(_EXCEPT.sub(lambda match: "＿" * len(match[0]), text)):
        before, after = text[: modal.start], text[modal.end :]
        if _ENDS_CONDITION.search(text) or before.endswith(("是", "为", "有", "的是")):
            return None
        if EMBEDDING.match(before):
            return None
        if modal.text == "将" and not (before.strip(_JOINERS) and opens_with_verb(after)):
            continue
        is_open = modal.strength != "must_not" and not before and not opens_with_verb(after)
        if is_open and re.match(r"[^，]{1,14}的(?![，。])", after):
            continue
        return modal
    return None


def leading_bodies(text: str) -> Span | None:
    """The list of offices that `text` opens with (组织、人事等部门), or None."""
    bodies = _BODIES.match(text)
    return bodies.span() if bodies else None


def subject_before(text: str, end: int) -> Span | None:
    """The subject in `text[:end]`, which a modal verb follows; None where there is none."""
    start = end - len(_bare_start(text[:end]))
    name = _TRAILING.sub("", text[start:end])
    phrase = _PHRASE.search(name)
    name = name[: phrase.start()] if phrase and phrase.start() else name
    if re.match(_PREPOSITION, name):
        place = _PLACE_END.search(name)
        if place is None or not acts(name[place.end() :], "zh"):
            return None
        start += place.end()
        name = name[place.end() :]
    if not name or re.fullmatch(ADVERBS, name) or OPENING.fullmatch(name) or _OUTSIDE.search(name):
        return None
    return start, start + len(name)


def agent_after_you(text: str) -> Span | None:
    """Where a clause names who acts behind 由, unless a verb that rules stands before it; or None."""
    you = re.search("由(?!于|此|来|衷|[^，]{2,20}(?:组|构)成)", text)
    if you is None or OPENING.match(text[: you.start()]) or "共" in text[: you.start()]:
        return None
    return _body_from(text, you.end())


def declared_subject(text: str, *, allow_object: bool = True) -> Span | None:
    """The subject of a clause that says without modal verb what a body does: 县财政局拨付资金.

    `allow_object` also where something stands between it and the verb (对社区进行指导).
    """
    if "》" in text or "共" in text[:_LOOK_AHEAD] or re.match("[也既就更正还]?是", text):
        return None
    for named in (_BODIES.match(text), _COMPETENT.match(text)):
        if named and _rules(text[named.end() :], behind_object=True):
            return named.span()
    start = len(text) - len(_bare_start(text))
    ends = [end for end in range(start + 2, min(len(text), start + _LONGEST_NAME)) if _is_body(text[start:end])]
    direct = (end for end in ends if _rules(text[end:]))
    indirect = (end for end in ends if allow_object and _rules(text[end:], behind_object=True))
    end = next(direct, None) or next(indirect, None)
    return (start, end) if end else None


def _is_body(name: str) -> bool:
    is_phrase = _PHRASE.search(name) or re.match(_PREPOSITION, name) or OPENING.match(name)
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
    if match is None or re.match(_PREPOSITION, text) or _OPENS_ASIDE.match(text):
        return None
    return match.span("who") if all(tag[0] in "nbat" or tag == "vn" for _, tag in _tagged(match["who"])) else None


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


def _bare_start(text: str) -> str:
    """`text` without the joining words and times that it opens with."""
    rest = text[_end(_JOINING, text) :]
    return rest if OPENING.match(rest) else rest[_end(_TIME, rest) :]


def _end(pattern: str | re.Pattern[str], text: str) -> int:
    match = re.match(pattern, text)
    return match.end() if match else 0


def _rules(rest: str, *, behind_object: bool = False) -> bool:
    """Whether behind a subject a verb follows that says what is to be done, at once or behind an object."""
    done = rest[_end(_TIME, rest) :]
    between = re.match(rf"{ADVERBS}(?!以[上下内外及]){_PREPOSITION}.{{1,24}}?{ADVERBS}{VERB}", done)
    return bool(OPENING.match(done) or (behind_object and between))


def _body_from(text: str, start: int) -> Span | None:
    """The name of a body that begins at `start`, behind which the clause goes on with what it does."""
    for end in range(start + 2, min(len(text), start + _LONGEST_NAME)):
        rest = text[end:]
        if not acts(text[start:end], "zh"):
            continue
        tagged = _tagged(rest[:_LOOK_AHEAD])
        if OPENING.match(rest) or (not _NAME_GOES_ON.match(rest) and tagged[:1] and tagged[0][1] in _ACTING_TAGS):
            return start, end
    return None


@cache
def _tagged(text: str) -> tuple[tuple[str, str], ...]:
    import rjieba

    return tuple(rjieba.tag(text))
