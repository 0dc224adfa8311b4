"""The forms in which questions ask which of several things has the most, or the least, of something."""

import re

from assistant.questions.question import Question

_I = re.IGNORECASE
_LEAST = re.compile(r"smallest|tiniest|fewest|least|lowest|shortest|earliest|cheapest|[小少低短早]$", _I)
# In a text, that one of several has the most, or that they are put in order.
_TELLS_MOST = re.compile(
    r"\b(?:largest|biggest|tiniest|widest|greatest|most|highest|longest|smallest|fewest|least|lowest|shortest|main|chiefly|first|rank\w*|(?:more|less|larger|smaller|higher|lower) than)\b|最|第一|首位|居首|排名|多于|少于|大于|小于|高于|低于",
    _I,
)
# "The most important measures" are not those that have the most of something.
_MOST = r"largest|biggest|tiniest|widest|greatest|most(?! \w+(?:ant|ent|al|ive|ful|ous|ble|ed|ic|ing)\b)|highest|longest|smallest|fewest|least|lowest|shortest|earliest|latest|cheapest|dearest"
# "Which zone has the largest area", "which of the zones is the biggest", "the largest zone".
_WHICH_EN = re.compile(
    rf"\b(?:which|what)(?: one)?(?: of (?:all )?the)? (?P<things>(?!is\b|are\b)(?:[\w-]+ ){{0,2}}?[\w-]+) (?:is|are|has|have|covers?|takes?|gets?|measures?|counts?|holds?)(?: by far)? (?:the )?(?P<how>{_MOST})\b(?P<what>(?: [\w-]+){{0,3}})",
    _I,
)
_THE_EN = re.compile(
    rf"\b(?:which|what) (?:is|are) the (?P<how>{_MOST}) (?:of (?:all )?the )?(?P<things>(?:[\w-]+ ){{0,2}}?[\w-]+)(?: by (?P<what>[\w-]+))?\W*$",
    _I,
)
_AMONG_EN = re.compile(
    rf"\bamong (?:all )?(?:of )?(?:the )?(?P<things>[\w-]+(?: zones| areas)?)\b[^?]{{0,60}}?,? which(?: one)? (?:is|has|covers?) the (?P<how>{_MOST})\b(?P<what>(?: [\w-]+){{0,3}})",
    _I,
)
# "Is it the biggest of all 11 zones?"
_IS_THE_EN = re.compile(
    rf"^\W*(?:so |and |then )?(?:is|was) [^?,]{{2,60}}? the (?P<how>{_MOST})(?P<what>(?: [\w-]+)??) (?:of|among) (?:all )?(?:of )?(?:the |these )?(?:\d+ )?(?P<things>(?:[\w-]+ ){{0,2}}?[\w-]+s)\W*$",
    _I,
)
_MEASURE_ZH = "完成时[间限]|时[间限]|面积|人口|人数|规模|地区生产总值|生产总值|经济总量|金额|补助|标准"
_WHICH_ZH = re.compile(
    rf"(?:哪一?[个些家项处座条]?|什么)(?P<things>[\u4e00-\u9fff]{{2,8}}?)的?(?P<what>{_MEASURE_ZH}|[\u4e00-\u9fff]{{2}}?)?(?:是)?(?:占)?(?:的)?(?:地)?最(?P<how>[大多高长小少低短广早晚])"
)
_THE_ZH = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,6}?)?最(?P<how>[大多高长小少低短早晚])的(?:(?P<things>[\u4e00-\u9fff]{2,8}?)是哪|是哪一?[个些家项处座条](?P<which>[\u4e00-\u9fff]{2,8}?)(?=\W*$))"
)
_IS_THE_ZH = re.compile(
    rf"^[^，。？?]{{2,16}}?是(?:不是)?(?:全部|所有|这)?(?:\d+个)?(?P<things>[\u4e00-\u9fff]{{2,8}}?)(?:当中|之中|里[面头]?|中)(?P<what>{_MEASURE_ZH})?最(?P<how>[大多高长小少低短广早晚])的?(?:那?一?个)?[吗么]?\W*$"
)
# "试验区面积最大的是哪个", "11个试验区里，最小的是哪一个"
_OF_ALL_ZH = re.compile(
    rf"^\W*(?:请问)?(?:在)?(?:\d+个|所有)?(?P<things>[\u4e00-\u9fff]{{2,8}}?)(?:当中|之中|里[面头]?|中)?[，,的]?(?P<what>{_MEASURE_ZH})?(?:占)?(?:地)?最(?P<how>[大多高长小少低短广早晚])的?(?:那?一?个)?(?:是|叫|属于)?(?:哪|什么|谁)"
)


def asks_for_most(question: Question) -> re.Match[str] | None:
    """Where `question` asks which of several `things` has the most, or the least, of `what`; None where it does not."""
    forms = (
        (_WHICH_ZH, _THE_ZH, _OF_ALL_ZH, _IS_THE_ZH)
        if question.language == "zh"
        else (_AMONG_EN, _WHICH_EN, _THE_EN, _IS_THE_EN)
    )
    return next((found for found in (form.search(question.text) for form in forms) if found), None)


# "Which of the eight places that it covers is the largest?": of things that no list need name.
_ASKS_MOST_OF = re.compile(
    rf"\bwhich (?:one )?of (?:the|these|those|its) [^?,]{{3,80}}? (?:is|are|has|have|covers?) the (?:{_MOST})\b"
    r"|(?:当中|之中|里面?|中)[，,]?哪一?(?:个|项|家|处)[一-鿿]{0,6}?最[大多高长小少低短广]",
    _I,
)


def asks_most_of(text: str) -> bool:
    """Whether `text` asks which of several things has the most, or the least, of something."""
    return bool(_ASKS_MOST_OF.search(text))


def asks_least(how: str) -> bool:
    """Whether the superlative `how` asks for the smallest figure, or the earliest date."""
    return bool(_LEAST.match(how))


# "Which zone was approved first?", "哪个试验区最先获批？", "which task is the most important one?"
_ASKS_ORDER = re.compile(
    r"\b(?:which|who)\b[^?]{0,40}\b(?:approved|chosen|selected|named|set up|founded|started|began|issued|listed|finished) (?:the )?(?:first|earliest|last|latest)\W*$"
    rf"|\bwhich (?:\w+ ){{0,3}}(?:is|was|are|were) (?:the )?(?:most (?!of\b)\w+|worst|(?!honest|modest|{_MOST})\w{{2,}}est)\b"
    r"|哪一?[个些家项处][^，。？]{0,10}最(?:先|早|晚|后|新|重要|关键|好|差|优|难|严|成功)",
    _I,
)
_TELLS_ORDER = re.compile(
    r"\b(?:first|earliest|latest|last|newest|oldest|before|after|most|best|worst|chief|priority)\b|最|首[先个批]|第一|率先|先于|早于|晚于|首要",
    _I,
)


def asks_order(text: str) -> bool:
    """Whether `text` asks which of several things comes first, or is the most important or best."""
    return bool(_ASKS_ORDER.search(text))


def tells_order(text: str) -> bool:
    """Whether `text` says of something that it comes first or last, or matters most."""
    return bool(_TELLS_ORDER.search(text))


def tells_most(text: str) -> bool:
    """Whether `text` says of something that it has the most, or the least, or more than another."""
    return bool(_TELLS_MOST.search(text))
