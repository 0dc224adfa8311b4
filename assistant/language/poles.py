"""Poles: pairs of opposite words brought to one word and its denial, so that "reject" reads "not approve"."""

import re

from corpus.sentences import is_han

# The one word for both poles, the words of its own pole, those of the opposite one.
_ENGLISH = (
    ("approve", r"agree[ds]?|agreeing|approv\w+|accept\w*|endors\w+", r"reject\w*|refus\w+|turn\w* down|vetoe?\w*"),
    ("exceed", r"exceed\w*|go\w* (?:beyond|past|over)|overstep\w*|surpass\w*", r"(?:stay|keep|remain)\w* within"),
    (
        "encompass",
        r"cover(?:s|ed|ing)?|includ\w+|compris\w+|contain(?:s|ed|ing)?|consist\w* of|tak(?:e|es|ing) in|encompass\w*",
        r"(?:le(?:ave|aves|aving|ft)|keep(?:s|ing)?|kept|shut(?:s|ting)?|bar(?:s|red|ring)?|stay(?:s|ed|ing)?) (?:out(?:side)?|without)"
        r"|exclud\w+|exclusions?|omit\w*|pass(?:es|ed)? over",
    ),
    (
        "grow",
        r"rais(?:e|es|ed|ing)|increas\w+|grow\w*|expand\w*|widen\w*|strengthen\w*|boost\w*|step(?:s|ped|ping)? up|reinforc\w+",
        r"reduc\w+|lower\w*|shrink\w*|narrow\w*|weaken\w*|cut(?:s|ting)?(?: (?:back|down))?|slash\w*|scal(?:e|es|ed|ing) (?:back|down)|curtail\w*",
    ),
    (
        "linked",
        r"correspond\w*|go(?:es)? together|belong\w* together|linked|tied together",
        r"separate|independent of|unrelated|nothing to do with",
    ),
    ("chargeable", r"charge[ds]?|chargeable|costs? money|paid for", r"free of charge|for free|without charge|gratis"),
    ("two-way", r"two[- ]way|both ways|in both directions", r"one[- ]way(?: only)?|in one direction(?: only)?"),
    ("entire", r"whole|entire(?:ly)?|all of|wholly", r"(?:only )?half of|only (?:a )?parts? of"),
    ("voluntary", r"voluntar\w+|optional", r"compulsory|mandatory|obligatory"),
    (
        "continue",
        r"continu\w+|remain\w* in force|stay\w* in force|begin\w*|began|start(?:s|ed)?|take[sn]? effect|took effect",
        r"expir\w+|repeal\w*|abolish\w*|laps(?:e|es|ed|ing)|discontinu\w+|scrapp?\w*|cancel\w*|terminat\w+|(?:phased?|wound) (?:out|up)",
    ),
    (
        "fund",
        r"support(?:s|ed)?|fund(?:s|ed)?|subsidi[sz]e[sd]?|(?:get|gets|got|receive[sd]?) (?:a|any|the) (?:grant|subsidy|support|money)",
        r"(?:get|gets|got|receive[sd]?) no (?:grant|subsidy|support|money)",
    ),
)
_CHINESE = (
    ("批准", r"同意|批准|核准|赞成", r"否决|拒绝|驳回|反对"),
    ("超出", r"超出|超过|突破|超越", r"限于"),
    (
        "列入",
        r"包括|包含|涵盖|覆盖|纳入|列入|进来",
        r"(?:排除|挡|拒|撇|留)(?:在外|在[一-鿿]{0,6}(?:之?外|门外))|排除|不含|漏掉|撇开|遗漏|落下",
    ),
    ("上涨", r"提高|增加|上调|扩大|加强|强化|加大", r"降低|减少|下调|缩小|削减|削弱|压缩|压减|减弱|弱化"),
    ("挂钩", r"一[一-鿿]{1,2}对应一|一一对应|对应|挂钩", r"互不相干|互不关联|相互独立|彼此独立|毫无关系|无关"),
    ("收费", r"收费|付费|交费|缴费|收取(?:任何|一切)?费用", r"免费|免收|免交|免缴"),
    ("双向", r"双向", r"单向"),
    ("全部", r"全[部市境域县区省]|整个", r"只.{0,6}(?:一?部分|一半)|一半|一部分"),
    ("自愿", r"自愿", r"强制"),
    ("生效", r"生效|施行|起效|继续执行", r"失效|废止|停止执行|取消|终止"),
    ("补贴", r"补贴|补助|资助|奖补", r"(?:不予|不|没有|无)(?:给予)?(?:补贴|补助|资助)"),
)
_SHORTENED = re.compile(r"(?:(?P<can>ca)|(?P<will>wo))?n['’]t\b", re.IGNORECASE)


# How strongly somebody is bound, by one word: "are obliged to" must, "are asked to" should.
_BINDING = (
    (
        re.compile(
            r"\b(?:is|are|was|were) (?:obliged|required|bound|compelled|told|instructed|ordered|directed) to\b|\b(?:has|have|had|needs?) to\b",
            re.IGNORECASE,
        ),
        "must",
    ),
    (
        re.compile(
            r"\b(?:is|are|was|were) (?:asked|encouraged|expected|invited|advised|recommended) to\b|\bought to\b",
            re.IGNORECASE,
        ),
        "should",
    ),
    (re.compile(r"\b(?:is|are|was|were) (?:allowed|permitted|entitled|free) to\b", re.IGNORECASE), "may"),
    (re.compile(r"(?<!不)(?:鼓励|倡导|提倡)"), "宜"),
)
# "Leave the harbour out", "turn the plan down": the words of one verb that stand apart.
_APART = re.compile(
    r"\b(le(?:ave|aves|aving|ft)|keep(?:s|ing)?|kept|shut(?:s|ting)?|turn(?:s|ed|ing)?)"
    r" ((?!out|down|off|on|up)[\w'’-]+(?: (?!out|down|off|on|up)[\w'’-]+){0,4}) (out|down)\b",
    re.IGNORECASE,
)
# "Unannounced" is "not announced".
_UNDONE = re.compile(r"\bun(?!if|iv|der)(?=[a-z]{3,}ed\b)", re.IGNORECASE)
# A limit by denial is no denial.
_LIMITS = (
    (re.compile(r"\b(?:no|not) (?:less|fewer|shorter|lower|smaller) than\b", re.IGNORECASE), "at least"),
    (re.compile(r"\b(?:no|not) (?:more|longer|higher|greater|larger) than\b", re.IGNORECASE), "at most"),
)


def _pole(words: str) -> re.Pattern[str]:
    return re.compile(words if any(map(is_han, words)) else rf"\b(?:{words})\b", re.IGNORECASE)


_POLES = tuple((word, _pole(own), _pole(other)) for word, own, other in (*_ENGLISH, *_CHINESE))


def poles(text: str) -> dict[str, bool]:
    """The words of `_POLES` that `text` speaks of, each with whether it does so by the opposite pole alone."""
    text, spoken = _APART.sub(r"\1 \3 \2", text), dict[str, bool]()
    for word, own, other in _POLES:
        rest = other.sub("\0", text)
        if own.search(rest) or rest != text:
            spoken[word] = not own.search(rest)
    return spoken


def levelled(text: str, kept: frozenset[str] = frozenset()) -> str:
    """`text` with one word for the words of a pole, and the denial of that word for those of the opposite.

    Of the words in `kept` the opposite pole is brought to the word without denial: where both of two texts
    "reject" something, neither denies what the other says.
    """
    text = _APART.sub(r"\1 \3 \2", text)
    text = _SHORTENED.sub(lambda match: "can not" if match["can"] else "will not" if match["will"] else " not", text)
    for limit, plain in (*_LIMITS, *_BINDING):
        text = limit.sub(plain, text)
    for word, own, other in _POLES:
        denied = word if word in kept else f"不{word}" if is_han(word[0]) else f"not {word}"
        text = own.sub(word, other.sub("\0", text)).replace("\0", denied)
    return _UNDONE.sub("not ", text)


def alike(one: str, other: str) -> frozenset[str]:
    """The words of which two texts both speak by the opposite pole alone."""
    theirs = poles(other)
    return frozenset(word for word, is_opposite in poles(one).items() if is_opposite and theirs.get(word))
