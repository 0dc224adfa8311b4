"""Openings: what a Chinese sentence says of itself before and around its clauses. Knows no clause."""

import re
from dataclasses import dataclass

_CONNECTIVE = (
    r"(?:此外|同时|另外|其中|首先|其次|再次|最后|总之|因此|为此|对此|与此同时|下一步|具体而言|具体来说|[一二三四五六]是"
    r"|第[一二三四五六]是?|[一二三四五六]要(?!素))"
)
_REPORTING = (
    r"(?!根据|按照?|依据|依照|结合|针对|对照|为)[^，。；：、由]{1,24}"
    r"(?:表示|指出|提到|强调|要求|提出|明确|规定|认为|称|介绍)[，：]"
)
_PAPER_SAYS = r"《[^《》]{1,60}》(?:还|也|并|同时)?(?:强调|要求|提出|明确|规定|指出)(?!的|了)[，：]?"
_LEAD_IN = re.compile(rf"\s*(?:{_CONNECTIVE}[，、：,]?|{_REPORTING}|据[^，。]{{1,16}}(?:来源|消息|报道|介绍)，)+")
_SAYS = re.compile(rf"\s*{_PAPER_SAYS}")
# Words that tell of what has been, or of a figure: the sentence binds no one unless a modal verb says so.
_PAST = re.compile(
    r"近日|(?<!\d)日前|截至|截止|同比|比上年|日电|以来|共计?有|(?<![发出实表呈体])现有|始建于|建成于|去年|上年|累计"
)
# 为……，结合本县实际，制定本方案: how a document came about.
_PREAMBLE = re.compile(
    r"(?:制定|制订|提出|形成|出台|编制|作出)(?:了)?(?:本|以下|如下|此)[^，。；]{1,8}[：:。]?$|(?:通知|公告|意见)如下[：:。]?$|所称|是指"
    # 为……，经省人民政府同意，决定……: what a document decides; 自……起，至……止: how long it lasts
    r"|^\s*为[^。；]+，决定[^。；]+[。；]?$|自[^，。；]+起，?至[^，。；]+止[。；]?$"
)
_GOALS = re.compile(r"目标(?:有|包括|包含|为|是)")


@dataclass(frozen=True, slots=True)
class Opening:
    """What holds for all clauses of a sentence, which begin at `start`.

    `says`: a document calls for what follows; `has_aim`: aims are listed; `is_past`: it tells of what has been.
    """

    start: int
    says: bool
    has_aim: bool
    is_past: bool


def opening(line: str) -> Opening | None:
    """The opening of a sentence; None for one that binds no one: a definition, or how a document came about."""
    if _PREAMBLE.search(line.rstrip()):
        return None
    lead = _LEAD_IN.match(line)
    start = lead.end() if lead else 0
    says = _SAYS.match(line, start)
    return Opening(
        start=says.end() if says else start,
        says=says is not None,
        has_aim=bool(_GOALS.search(line)),
        is_past=bool(_PAST.search(line)),
    )
