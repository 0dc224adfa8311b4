"""Chinese grammar as far as official sentences need it: clauses, subjects, verbs that open one."""

import re
from dataclasses import dataclass

from corpus.actors import acts
from corpus.chinese_verbs import ADVERBS, OPENING, VERB
from corpus.sentences import Span

_ASIDE = re.compile(r"（[^（）]*）|〔[^〔〕]*〕|【[^【】]*】|\([^()]*\)|“[^”]*”|(?<=《)[^《》]*(?=》)")
_COUNTED = re.compile(r"^[一二三四五六七八九十]{1,2}是")
_PARTING = re.compile(r"(?<!\d)[，；：,;:]\s*|[，；：,;:](?!\d)\s*")
_JOINING = r"(?:并且?|而且|同时|以及|但是?|且|或者?|还|也|又|并应|更)"
_PREPOSITION = r"(?:在|按照?|根据|依据|依照|依托|遵照|遵循|参照|围绕|针对|结合|通过|借助|利用|经由?|对于?|对照|向|从|自|以|将|把|为|与|同|会同|就|于|本着|立足|紧扣|面向|随着|凭)"
_OPENS_ASIDE = re.compile(
    r"(?:按照?|根据|依据|依照|依托|遵照|参照|本着|鉴于|为了|基于|随着|除|未经|经|凡|如|若|倘|因|当|针对|对于|结合|只要|只有|无论|不论|自|截至|在|对|围绕|以|为)"
)
_ENDS_ASIDE = re.compile(
    r"(?:基础上|前提下|条件下|情况下|框架下|领导下|指导下|范围内|时限内|期限内|工作日内|[日天月年]内|过程中|工作中|期间|时|以后|之后|后|之前|以前|前|的同时|的|之日起|之外|以外|外|方面|阶段|环节|思想|原则|方式|要求|规定|标准"
    r"|制度|精神|部署|意见|思路|需要|情况|程序|安排|模式|渠道|办法|因素|实际|同意|批准|机制|平台|基础|为契机|为依据)[\d一二三四五六七八九十]{0,2}$"
)
# 以……为目标 rules where nothing rules after it; before a clause that does, it opens that one.
# 以城带乡: says what is to be done, unlike other stretches that open with 以.
_IDIOM = re.compile(r"以[\u4e00-\u9fff][带促补兴助强养代][\u4e00-\u9fff]")
_AS = re.compile(r"以.+为.{1,6}$")
_TIME = re.compile(
    r"^(?:(?:每|各|全)(?:年|月|周|日|季度|半年|年度)|(?:到|至|在|从|自)?(?:20\d\d年(?:\d{1,2}月)?|\d{1,2}月|年)(?:\d{1,2}日)?(?:底|末|初|中|起)?(?:之前|以前|前|内)?"
    r"|今后|今年|明年|原则上|一般|[^，]{2,12}(?:时|后|前|期间)(?=[\u4e00-\u9fff]{2}))+"
)
_TRAILING = re.compile(
    r"(?:也|还|亦|仍|均|都|一律|同时|则|又|务|原则上|一般|依法|更|就|并|应|共同|联合|及时|统一|尽快|必要时|适时|要)+$"
)
_PLACE_END = re.compile(
    r"(?:期间|过程中|工作中|基础上|前提下|范围内|以内|之日起\d*[个]?(?:工作日|日|天|月)内|\d+[个]?(?:工作日|日|天|月)内|[时后前中内])(?=[^，]{2,}$)"
)
_AGENT = re.compile(
    rf"由(?!于|此|来|衷)(?P<agent>[^，。；]{{2,30}}?)(?=(?:{ADVERBS}{VERB})|通过|按照?|根据|依法|依据|会同|在|对|向|于|与|以|承办|执行|审批|实施|编制|管理|补)"
)
# 组织、人事等部门: a list of offices, whose first name may look like a verb.
_LOOK_AHEAD = 12
# Verbs that say how things are.
_STATIVE = frozenset("是 有 属于 包括 包含 涵盖 位于 用于 称为 成为 具有 达到 超过 占 需要 没有 发现 表示 能够 可以 应当 不得 接合 存在 来自 不是 低于 高于 得到 受到 用以 便于 有利于 作为 造成 导致 以便".split())
_BODIES = re.compile(r"[\u4e00-\u9fff、]{2,40}?等(?:各|有关|相关)?(?:部门|单位|机构|方面|组织)")
_HAS_DUTY = re.compile(r"(?P<subject>.+?)(?:[都均也]|应当)?(?:有|负有|具有|承担|享有)(?P<what>.*(?:义务|职责|责任|权利|权力))$")
_DECLARED = re.compile(
    rf"^(?P<subject>[^，。；]{{1,30}}?)(?:{ADVERBS})(?:(?:从|在|按照?|根据|依据|依法|对|向|会同|与|联合|通过|以|为|将|把)[^，。；]{{1,24}}?)?(?:{VERB})"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence between commas: `text` without white space; `start` may lie before it.

    `is_label` where a colon follows it.
    """

    start: int
    end: int
    text: str
    is_label: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    @property
    def text_start(self) -> int:
        """Where `text` stands: behind the stretches that it has taken in."""
        return self.end - len(self.text)


def masked(sentence: str) -> str:
    """`sentence` with what stands in brackets and quotation marks blanked, character for character."""
    blanked = sentence
    for match in _ASIDE.finditer(sentence):
        blanked = blanked[: match.start()] + "＿" * len(match[0]) + blanked[match.end() :]
    return blanked


def segments(line: str, here: int) -> list[Segment]:
    """The stretches of `line` from `here` between commas, semicolons and colons."""
    found: list[Segment] = []
    for parting in [*_PARTING.finditer(line, here), None]:
        last = parting.start() if parting else len(line)
        raw = line[here:last]
        text = _COUNTED.sub("", raw.strip(" \t\n\u3000。！？"))
        if text:
            first = here + raw.index(text)
            is_label = parting is not None and parting[0][0] in "：:" and bool(line[parting.end() :].strip())
            found.append(Segment(first, first + len(text), text, is_label))
        here = parting.end() if parting else last
    return found


def opens_with_verb(text: str) -> bool:
    """Whether `text` opens with a verb that says what is to be done, behind adverbs and what goes with them."""
    if _BODIES.match(text):
        return False
    rest = re.sub(rf"^{_JOINING}+", "", text)
    rest = _TIME.sub("", rest)
    if OPENING.match(rest):
        return True
    if re.match(rf"{ADVERBS}{_PREPOSITION}", rest):
        return bool(
            re.search(rf"^{ADVERBS}{_PREPOSITION}.{{1,60}}?{ADVERBS}{VERB}", rest)
        ) and not _ENDS_ASIDE.search(rest)
    return False


def is_aside(text: str) -> bool:
    """Whether `text` says when, where, how or on what condition, and nothing that is to be done."""
    if _IDIOM.match(text):
        return False
    if _AS.match(text):
        return True
    if text.endswith("的") or re.search(
        r"(?:时|后|前|期间|同时|基础上|前提下|过程中|情况下|之日起|以前|之前)$", text
    ):
        return True
    return bool(_OPENS_ASIDE.match(text)) and bool(_ENDS_ASIDE.search(text) or not opens_with_verb(text))


def leading_bodies(text: str) -> Span | None:
    """The list of offices that `text` opens with (组织、人事等部门), or None."""
    bodies = _BODIES.match(text)
    return bodies.span() if bodies else None


def subject_before(text: str, end: int) -> Span | None:
    """The subject in `text[:end]`, which a modal verb follows; None where there is none."""
    before = text[:end]
    start = 0
    joined = re.match(rf"{_JOINING}+", before)
    start = joined.end() if joined else 0
    time = _TIME.match(before[start:])
    start += time.end() if time else 0
    stop = start + len(_TRAILING.sub("", before[start:]))
    name = before[start:stop]
    if re.match(_PREPOSITION, name):
        place = _PLACE_END.search(name)
        if place is None or not acts(name[place.end() :], "zh"):
            return None
        start += place.end()
        name = before[start:stop]
    if not name or re.fullmatch(ADVERBS, name) or OPENING.fullmatch(name):
        return None
    return start, stop


def agent_after_you(text: str) -> Span | None:
    """Where a clause names who acts behind 由, unless a verb that rules stands before it; or None."""
    you = text.find("由")
    if you < 0 or OPENING.match(text[:you]) or "共" in text[:you]:
        return None
    for match in _AGENT.finditer(text):
        if acts(match["agent"], "zh"):
            return match.span("agent")
    return None


def declared_subject(text: str) -> Span | None:
    """The subject of a clause that says without modal verb what a body does: 县财政局拨付资金."""
    if "》" in text or "共" in text[:12] or re.match("[也既就更正还]?是", text):
        return None
    bodies = _BODIES.match(text)
    if bodies:
        return bodies.span() if _rules(text[bodies.end() :]) else None
    joined = re.match(rf"{_JOINING}+", text)
    start = joined.end() if joined else 0
    for end in range(start + 2, min(len(text), start + 30)):
        name = text[start:end]
        if (
            acts(name, "zh")
            and "的" not in name
            and _DECLARED.match(f"{name}{text[end:]}")
            and _rules(text[end:])
        ):
            return start, end
    return None


def _rules(rest: str) -> bool:
    return bool(OPENING.match(_TIME.sub("", rest))) or bool(
        re.match(
            rf"{ADVERBS}(?:从|在|按照?|根据|依据|依法|对|向|会同|与|联合|通过|以|为|将|把).{{1,24}}?{ADVERBS}(?:{VERB})",
            rest,
        )
    )


def duty_holder(text: str) -> tuple[Span, bool] | None:
    """Where a clause names one who has a duty or a right (任何单位和个人都有……的义务), and whether it is a right."""
    match = _HAS_DUTY.match(text)
    if match is None or not acts(match["subject"], "zh"):
        return None
    return match.span("subject"), match["what"].endswith(("权利", "权力"))


def goes_on(text: str) -> bool:
    """Whether `text`, behind a clause that rules, opens with any verb at all, so that it rules too."""
    import rjieba

    rest = re.sub(rf"^(?:{_JOINING})+", "", text)
    words = [(word, tag) for word, tag in rjieba.tag(rest[:_LOOK_AHEAD]) if tag not in ("d", "ad")]
    return bool(words) and words[0][1] == "v" and len(words[0][0]) > 1 and words[0][0] not in _STATIVE
