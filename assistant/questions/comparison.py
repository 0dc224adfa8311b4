"""Comparison: how a question sets two things side by side, and which of two figures is the larger one."""

import re
from dataclasses import dataclass

from corpus.document import Language

_I = re.IGNORECASE
# What is measured where a comparative is all that names it.
_MEASURES_EN = (
    (r"more|fewer|less|most|fewest|least", "how many"),
    (r"larger|bigger|smaller|greater|largest|biggest|smallest|greatest", "how large"),
    (r"longer|shorter|longest|shortest", "how long"),
    (r"higher|lower|highest|lowest|taller|tallest", "how high"),
    (r"earlier|later|sooner|older|newer|earliest|latest|oldest|newest|(?<!the )(?:first|last)", "when"),
    (r"(?:more|less|most|least) populous", "how many people live in"),
    (r"(?:more|less|most|least) expensive|dearer|cheaper|cheapest", "how much"),
)
_MEASURES_ZH = (
    ("大小", "多大"),
    ("多少", "有多少"),
    ("长短", "多长"),
    ("高低", "多高"),
    ("早晚先后", "什么时候"),
    ("贵", "多少钱"),
    ("便宜", "多少钱"),
)
_WHICH_EN = re.compile(
    r"\b(?:which|who|what)(?: one| of (?:them|these|those|the two|both))?(?: \w+)? (?:is|are|was|were|has|have|had|covers?|gets?|comes?|came|starts?|costs?)\b(?: the)?",
    _I,
)
# "Which of A and B is bigger?"
_WHICH_OF = re.compile(
    r"^\W*which of (?P<sides>[^?,]+? (?:and|or) [^?,]+?) (?P<verb>is|was|are|were|has|have|covers?|gets?|costs?) (?P<rest>[^?]+)\??\s*$",
    _I,
)
_COMPARATIVE_EN = re.compile("|".join(rf"\b({forms})\b" for forms, _ in reversed(_MEASURES_EN)), _I)
_WHICH_ZH = re.compile(
    r"[，,；;]?\s*(?:哪一?[个家项处种]|哪[个里]?|谁)(?:的)?(?P<what>[\u4e00-\u9fff]{0,6}?)(?:更|比较|最|要)?(?P<how>便宜|[大小多少长短高低早晚先贵])(?:一?[些点])?(?P<end>[？?。\s]*$)"
)
_THAN_ZH = re.compile(r"(?:更|比较|要)?(?P<how>便宜|[大小多少长短高低早晚贵])(?:一?[些点])?(?P<end>吗?[？?。\s]*$)")
# Not a limit: "more than 8,000".
_THAN_EN = re.compile(
    r"\bthan\b(?! (?:about |roughly |some )?(?:[$€£¥]?\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|half|hundred|thousand)\b))",
    _I,
)
_ASKED_ZH = re.compile(r"多[少大长高久]|几[个天月年]|什么时候")
# Words that only say that things are compared.
_COMPARING = (
    (re.compile(r"^\W*compare (?:how|what)\b", _I), "how"),
    (re.compile(r"^\W*(?:please )?(?:compare|contrast) the (\w+ )?(area|size|population|gdp|budget|deadline|date|fee)s(?= of\b)", _I), r"what is the \1\2"),
    (re.compile(r"^\W*(?:please )?(?:compare|contrast)\b(?= the (?:\w+ ){0,2}\w*[^s\W] of\b)", _I), "what is"),
    (re.compile(r"^\W*(?:please )?(?:compare|contrast)\b", _I), "list"),
    (re.compile(r"\b(?:what (?:is|are) )?the (?:main |key )?(?:differences?|comparison|similarit(?:y|ies)) between(?: the)?\b", _I), "list the"),
    (re.compile(r"\b(?:differences?|comparison) (?:between|of)\b", _I), ""),
    (re.compile(r"\b(?:differ(?:s|ent)?|compared?|comparison)\b(?: in)?", _I), ""),
    (re.compile(r"^list (?:the )?(.+?),? (?:in|by|as to|regarding)(?: terms of)? (?:the |their )?(\w+)\W*$", _I), r"what is the \2 of the \1"),
    (re.compile(r"[，,]?(?:有(?:什么|哪些|何)|是什么)?(?:的)?(?:区别|差别|差异|异同|不同)(?:之处)?(?:是什么|在哪里?|有哪些|吗)?"), "有哪些"),
    (re.compile(r"(?<=有哪些)(?:共同|相同|同样|一样)的?|(?:共同|相同|同样|一样)的(?=[一-鿿]{2,6}(?:是|有|包括))"), ""),
    (re.compile(r"[，,]?(?:怎么|如何|怎样)(?:区分|区别|比较)|有何不同|(?:是否|是不是|有什么)?不一样"), "有哪些"),
    (re.compile(r"(?:请)?(?:比较|对比)(?:一下|下)?|相比(?:之下|较)?|作(?:比较|对比)"), ""),
)  # fmt: skip
_THAT_OF = re.compile(r"\b((?:and|with|to|from|than) )(?:that|those|the ones?) (?=of\b)", _I)
# "Is the population of A larger than that of B?": what is measured is named.
_PROPERTY_THAN = re.compile(
    r"^\W*(?:is|are|was|were) (?P<what>(?:the |its )?[a-z][a-z ]{2,30}? of )(?P<one>.+?) (?:\w+er|more|less|fewer)(?: \w+)? than (?:(?:that|those|the one) of |in )?(?P<other>[^?]+)",
    _I,
)
_ENDS = re.compile(r"\W*(?:$|,? and\b)", _I)
_OF_SIDES = re.compile(r"\bor\b|\bthan\b|\bbetween\b|\bof the (?:two|three|four)\b|\bboth\b", _I)
_GROUND = re.compile(r"\s*(?:ground|land|territory|space|area|surface)\b", _I)
_ONE_EN = re.compile(
    r"\bthe (?:[\w'’-]+ )+?(?P<noun>[a-z]+),? (?:or|and|than|vs\.?|versus|with) the (?:[\w'’-]+ ){1,2}?(?P<one>one)\b"
)
_LESS = re.compile(
    r"\b(?:fewer|less|least|fewest|smaller|smallest|shorter|shortest|lower|lowest|cheaper|cheapest|earlier|earliest|sooner|first|older|oldest)\b"
    r"|(?:更|比较|最)?(?:便宜|[小少短低早先])(?:一?[些点])?吗?[？?。\s]*$",
    _I,
)
_SIDES = re.compile(
    r"\b(?:differ|difference|differences|different|compare[ds]?|comparison|versus|vs|contrast|than)\b|区别|差别|差异|异同|不同|不一样|比较|对比|相比|区分",
    _I,
)
_SHARED = re.compile(
    r"\b(?:in common|both (?:have|share|contain|include)|share[ds]?|common to|overlap)\b|都有|共有的|共同|相同|一样的|重合|同时有",
    _I,
)


_ARTICLE = re.compile(r"(?:an?|the|all|each|every|any) ")
_ABOUT: dict[Language, str] = {"en": "Tell me about {name}.", "zh": "介绍一下{name}。"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without the words that compare; whether it had any, and asks for the smaller one ("cheaper")."""

    text: str
    compares: bool
    asks_less: bool = False


def without_comparing(text: str) -> Asked:
    """`text` as it asks for each side alone: "which is larger" becomes "how large"."""
    text = _WHICH_OF.sub(r"which \g<verb> \g<rest>, \g<sides>?", text)
    measured = _measured_zh(_measured_en(_with_noun(text)))
    bare = _THAT_OF.sub(r"\1", measured)
    for pattern, instead in _COMPARING:
        bare = pattern.sub(instead, bare, count=1)
    compares = measured != _with_noun(text) or bool(_SIDES.search(text))
    asks_less = measured != text and bool(_LESS.search(text))
    return Asked(bare if compares else text, compares, asks_less)


def asking_about(name: str, language: Language) -> str:
    """The question on all that is said of `name`, which is one side of a comparison of nothing in particular."""
    is_bare = language == "en" and not _ARTICLE.match(name)
    return _ABOUT[language].format(name=f"the {name}" if is_bare else name)


def _with_noun(text: str) -> str:
    """ "The Shandong zone or the Guangdong one" with the noun that "one" stands for."""
    match = _ONE_EN.search(text)
    return f"{text[: match.start('one')]}{match['noun']}{text[match.end('one') :]}" if match else text


def asks_what_is_shared(text: str) -> bool:
    """Whether `text` asks for what two things have in common."""
    return bool(_SHARED.search(text))


def _measured_en(text: str) -> str:
    named = _PROPERTY_THAN.match(text)
    if named:
        return f"what is {named['what']}{named['one']} and of {named['other']}"
    comparative = _COMPARATIVE_EN.search(text)
    if comparative is None or not (_WHICH_EN.search(text) or _THAN_EN.search(text)):
        return text
    number = next(i for i, group in enumerate(comparative.groups()) if group)
    if comparative[0].lower() == "more" and _ENDS.match(text, comparative.end()) and not _OF_SIDES.search(text):
        return text  # "which bonds are they to lean on more": more than now
    asked = tuple(reversed(_MEASURES_EN))[number][1]
    if number == len(_MEASURES_EN) - 1 and not re.match(r"\s*(?!than)[a-z]", text[comparative.end() :], _I):
        asked = "how much"
    opening = _WHICH_EN.search(text)
    after = text[comparative.end() :]
    if _GROUND.match(after):  # "covers more ground"
        asked, after = "how large is", _GROUND.sub("", after, count=1)
    if opening and opening.end() <= comparative.start():
        return f"{text[: opening.start()]}{asked}{after}"
    return re.sub(r"\bthan\b", "and", f"{asked} {text[: comparative.start()].strip()}{after}", count=1)


def _measured_zh(text: str) -> str:
    match = _WHICH_ZH.search(text)
    than = _THAN_ZH.search(text) if match is None and "比" in text else None
    found = match or than
    if found is None:
        return text
    before = re.sub(r"相?比(?:较|起来)?$", "", text[: found.start()])
    if _ASKED_ZH.search(before):  # "面积各多少，谁更大": the property is asked for already
        return f"{before}{found['end']}"
    asked = next(asked for forms, asked in _MEASURES_ZH if found["how"] in forms)
    what = match["what"] if match else ""
    if what and asked in ("多大", "有多少", "多长", "多高"):
        asked = "是多少"
    return f"{before}{what}{asked}{found['end'].replace('吗', '')}"
