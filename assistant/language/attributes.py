"""Attributes: age, colour, shape, place: how a question asks for one, and what tells it.

They are no kinds of answers: whether a kind is asked for weighs in how sure the evidence makes the assistant.
"""

import re
from dataclasses import dataclass

_I = re.IGNORECASE
_COLOURS_EN = (
    r"\b(?:red|orange|yellow|green|blue|violet|purple|black|white|gr[ae]y|brown|pink|gold(?:en)?|silver|colou?r\w*)\b"
)
_SHAPES_EN = (
    r"\b(?:round|square|rectangular|oval|triang\w+|circular|circle|hexagon\w*|octagon\w*|shaped?|cylind\w+|straight)\b"
)
# What stands at the end of the name of a place, and what places lie at.
_PLACES_ZH = "洲亚欧省市县区镇乡村路街巷号楼层厅馆院园山河湖江海岸港站场岛州国旁边侧处间东西南北"


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a thing is like in one respect: the forms that ask for it, and the forms in which a text has it.

    What is told in too many forms (a purpose, where somebody is from) is `held` by nearly every text, so that no answer
    is refused for it. `firmly` is what tells it and nothing else, where not all forms do.
    """

    asked: re.Pattern[str]
    held: re.Pattern[str]
    firmly: re.Pattern[str] | None = None


ATTRIBUTES = (
    Attribute(
        re.compile(r"\b(?:how old|what age)\b|多大年[纪龄]|年[纪龄]是?有?多|多少岁|几岁|岁数", _I),
        re.compile(
            r"\d ?岁|[一二三四五六七八九十]岁|周岁|满\d|[生建]于|成立|\b(?:aged?|born|built|founded|opened|dates? from)\b"
            r"|\byears?[ -](?:old|of age)\b|\b(?:boys?|girls?|m[ae]n|wom[ae]n|child|children|those|people|persons?) of \w+"
            r"|\b(?:under|over|below|above|least|reached|between) (?:the age of )?(?:\w+teen|\w+ty|\d+|t\w+|four|five|six|seven|eight|nine)\b",
            _I,
        ),
    ),
    Attribute(
        re.compile(r"\b(?:what|which) colou?rs?\b|(?:什么|哪种|何种)颜?色|颜色是", _I),
        re.compile(rf"{_COLOURS_EN}|[红橙黄绿青蓝紫黑白灰褐棕金银粉]|色", _I),
    ),
    Attribute(
        re.compile(r"\bwhat shape\b|\b(?:shape of|how is .{1,40} shaped)\b|(?:什么|哪种|何种)形状|形状是", _I),
        re.compile(rf"{_SHAPES_EN}|[形状型圆方长扁]", _I),
    ),
    Attribute(
        re.compile(r"哪(?:里|国|省|[个一]?国家)的?人|何[处地国]人|籍贯|祖籍|原籍"),
        re.compile(r"."),
        re.compile(r"[省市县区州国府郡镇乡村]人|籍|生于|出生"),
    ),
    Attribute(
        re.compile(r"\b(?:purpose|aim)s?\b|(?:目的|用意|宗旨|用途)(?:是|$)", _I),
        re.compile(r"\b(?:to|for|so that|purpose|aim|goal|as)\b|为|以|用|供|旨|目[的标]", _I),
    ),
    Attribute(
        re.compile(
            r"^\W*where(?: exactly)? (?:is|are|was|were)\b"
            r"|(?:位于|坐落[于在]|设在|在)(?:哪[里儿]?|何[处地]|什么(?:地方|位置))(?=\W*$)"
            r"|(?:地址|位置)(?:是(?:什么|哪)|在哪|\W*$)",
            _I,
        ),
        re.compile(
            rf"位于|坐落|地处|位处|设[立在于有]|地址|(?:[在至到]|[立布产]于)[^，。；]{{0,20}}[{_PLACES_ZH}里内上下中]"
            rf"|[{_PLACES_ZH}][^，。；]{{0,8}}[内侧旁边东西南北部号]|[洲国州县镇村路街巷]"
            r"|\b(?:in|at|on|near|along|opposite|behind|beside|between|from|address|through|where|under|within)\b",
            _I,
        ),
        re.compile(
            rf"位于|坐落|地处|位处|设[在于]|地址|是[^，。；]{{0,12}}[{_PLACES_ZH}]的"
            r"|\b(?:lies|stands|located|situated|address|housed|based|seated|sits|built) (?:in|at|on|near|along|opposite|behind|beside|between|is)\b",
            _I,
        ),
    ),
)


def attribute_asked(text: str) -> Attribute | None:
    """The attribute that `text` asks for, None where it asks for none."""
    return next((one for one in ATTRIBUTES if one.asked.search(text)), None)
