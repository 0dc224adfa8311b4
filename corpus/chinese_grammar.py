"""Chinese grammar as far as official sentences need it: subjects, and verbs that open a clause."""

import re

from corpus.actors import acts
from corpus.chinese_tags import tags_of
from corpus.chinese_verbs import ADVERBS, EMBEDDING, OPENING, VERB
from corpus.modality import Modal, chinese_modals
from corpus.sentences import Span

_JOINING = r"(?:并且?|而且|同时|以及|但是?|且|或者?|还|也|又|更)*"
_JOINERS = "并且而同时以及但是或者还也又更"
PREPOSITION = (
    r"(?:在|按照?|根据|依据|依照|依托|遵照|遵循|参照|围绕|针对|结合|通过|借助|利用|经由?|对于?|对照|向|从|自(?![主行觉愿营查建办筹动])|以|将|把|为|与|同|会同|联合"
    r"|就|于|本着|立足|紧扣|聚焦|瞄准|锚定|面向|随着|凭)"
)
# Behind these stands what is dealt with, or when; no way or condition.
_FRONTING = r"(?:将|把|于(?=\d|[本今明每]))"
OPENS_ASIDE = re.compile(
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
    r"|除[^，]{1,20}?[之以]?外|今后|今年|明年|原则上|一般|[^，]{2,12}(?:(?<![小学课])时|后|前|期间)(?=[\u4e00-\u9fff]{2}))*"
)
_TRAILING = re.compile(
    r"(?:每(?:学期|季度|半年|[年月周日天次])|也|还|亦|仍|均|都|一律|同时|则|又|务|原则上|一般|依法|更|就|并|应|共同|联合|及时|统一|尽快|必要时|适时|要)+$"
)
# What may stand between a subject and its verb.
_OUTSIDE = re.compile(
    r"(?:[之以]外|时段|当[天日]|[\d一二两三四五六七八九十半][年月日天周]内|期间|过程中|[之以]前|[之以]后|必要时)$"
)
PHRASE = re.compile(r"依法|按规定|按照|根据|依照|依据|在各自|对(?![外口台])|把(?!手|关|握)|[向将](?!来)")
_PLACE_END = re.compile(
    r"(?:期间|过程中|工作中|基础上|前提下|范围内|以内|\d个?(?:工作日|日|天|月)内|[时后前中内])(?=[^，]{2,}$)"
)
# 组织、人事等部门: a list of offices, whose first name may look like a verb.
BODIES = re.compile(r"(?![在对从按通为将把])[\u4e00-\u9fff、]{2,40}?等(?:各|有关|相关)?(?:部门|单位|机构|方面|组织)")
_NAME_GOES_ON = re.compile(r"[、和及与或等的]|[\u4e00-\u9fff]{0,8}?(?:局|委|厅|部|署|院|办公室|中心|政府|机构|机关)")
_GOES_TO = re.compile(r"向(?!导|阳|前)|会同|联合|按照|根据|依法|依照")
_ACTING_TAGS = ("v", "vn", "d", "ad", "p")
_ADVERB_TAGS = ("d", "ad", "a", "z", "l", "i")
# So many characters tell what a clause opens with; so many make the longest name of an office.
LOOK_AHEAD = 12
LONGEST_NAME = 30
# Verbs that say how things are.
_STATIVE = frozenset(
    """是 有 属于 包括 包含 涵盖 位于 用于 称为 成为 具有 达到 超过 占 需要 没有 发现 表示 能够 可以 应当 不得 接合 存在 来自 不是 低于 高于 得到 受到 用以
    便于 有利于 作为 造成 导致 以便 不断 意味着 来源于 取决于 体现了 得以 看到 认为""".split()
)


def opens_with_verb(text: str) -> bool:
    """Whether `text` opens with a verb that says what is to be done, behind adverbs and what goes with them."""
    if BODIES.match(text):
        return False
    rest = bare_start(text)
    if OPENING.match(rest):
        return True
    is_phrase = _ENDS_ASIDE.search(rest) and not re.match(rf"{ADVERBS}{_FRONTING}", rest)
    return not is_phrase and bool(re.match(rf"{ADVERBS}{PREPOSITION}.{{1,60}}?{ADVERBS}{VERB}", rest))


def opens_with_any_verb(text: str) -> bool:
    """Whether `text` opens with a verb of any kind but those that say how things are, behind adverbs."""
    words = list(tags_of(bare_start(text)[:LOOK_AHEAD]))
    while words and (words[0][1] in _ADVERB_TAGS or words[0][0] == "、"):
        words.pop(0)
    return bool(words) and words[0][1] == "v" and len(words[0][0]) > 1 and words[0][0] not in _STATIVE


def goes_on_with_verb(text: str) -> bool:
    """Whether `text` goes on with a verb of one character: 并持身份证提出申请."""
    words = tags_of(text[1:LOOK_AHEAD]) if text[:1] in "并且" else ()
    return bool(words) and words[0][1] == "v" and words[0][0] not in _STATIVE


def is_aside(text: str) -> bool:
    """Whether `text` says when, where, how or on what condition, and nothing that is to be done."""
    if _IDIOM.match(text):
        return False
    if _AS.match(text) or _ENDS_CONDITION.search(text):
        return True
    return bool(OPENS_ASIDE.match(text)) and bool(_ENDS_ASIDE.search(text) or not opens_with_verb(text))


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
    bodies = BODIES.match(text)
    return bodies.span() if bodies else None


def subject_before(text: str, end: int) -> Span | None:
    """The subject in `text[:end]`, which a modal verb follows; None where there is none."""
    start = end - len(bare_start(text[:end]))
    name = _TRAILING.sub("", text[start:end])
    phrase = PHRASE.search(name)
    name = name[: phrase.start()] if phrase and phrase.start() else name
    if re.match(PREPOSITION, name):
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


def bare_start(text: str) -> str:
    """`text` without the joining words and times that it opens with."""
    rest = text[_end(_JOINING, text) :]
    return rest if OPENING.match(rest) else behind_time(rest)


def behind_time(text: str) -> str:
    """`text` without the times that it opens with."""
    return text[_end(_TIME, text) :]


def _end(pattern: str | re.Pattern[str], text: str) -> int:
    match = re.match(pattern, text)
    return match.end() if match else 0


def _body_from(text: str, start: int) -> Span | None:
    """The name of a body that begins at `start`, behind which the clause goes on with what it does."""
    for end in range(start + 2, min(len(text), start + LONGEST_NAME)):
        rest = text[end:]
        if not acts(text[start:end], "zh"):
            continue
        words = tags_of(rest[:LOOK_AHEAD])
        if (
            OPENING.match(rest)
            or _GOES_TO.match(rest)
            or (not _NAME_GOES_ON.match(rest) and words[:1] and words[0][1] in _ACTING_TAGS)
        ):
            return start, end
    return None
