"""Question: what is asked, read off its form: language, route, the kind of answer and the words looked for."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.language import forms
from assistant.language.completeness import ASKS_IF_ALL
from assistant.language.light_words import INTERROGATIVE_HEAD
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.kinds import Kind, kind_asked
from corpus.document import Language
from corpus.sentences import is_han, sentences
from index.tokens import simplified

_ENGLISH_FRAME = re.compile(
    r"\b(what|which|who|whom|when|where|why|how|is|are|was|were|do|does|did|can|may|must|should|shall|will|the|of|in|and|for|to|a|list|tell)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\bin (?:english|chinese)\b|用(?:英文|英语|中文|汉语)", re.IGNORECASE)
# "Who bears the main responsibility?" without its words for duties is a light verb.
LEAST_WEIGHT = 0.3
# "Document number", "deadline": an answer gives one, and seldom says what it is.
ASKED_FACTOR = 0.25
_OF_ASKER = re.compile(r"\b(?:we|us|our|ours|my|i)\b|我们?|咱们?|本[地县市区省镇乡村]", re.IGNORECASE)
# "What's the fee?", "who's in charge?": the same as with the verb written out.
_CONTRACTED = re.compile(
    r"\b(what|who|where|when|how|which|that|there|it|he|she)['’]s\b(?! (?:\w+ed|been|got)\b)", re.IGNORECASE
)
_POINTS_BACK = re.compile(r"\b(?:it|its|they|them|their)\b|[它其](?![他余中实次间所])", re.IGNORECASE)
# "The number of the notice": what it is called by, not how many there are.
_NUMBER = "document_number"
_FREQUENCY = "frequency"
# Words for a kind of thing that an answer need not have.
_SHARES = frozenset("share percentage proportion 比例 百分比 占比".split())
_NAMES_OF = {"amount": _SHARES, "share": _SHARES, "money": frozenset("money cash 钱".split())}
# What a follow-up question takes from the turn before stands after its own words, in brackets.
_ASIDE = re.compile(r"(?: \(|（)[^()（）]*[)）]\W*$")
# A question word of its own.
_ASKS = re.compile(r"\b(?:what|which|who|whom|whose|when|where|why|how)\b|什么|哪|谁|怎|如何|多少|几", re.IGNORECASE)
_CLOSING = "\"'”’）) "
_MARKS = "?？。.!！ "
_BY_WHOM_ZH = re.compile(
    r"(?:谁|哪一?[个家级](?:部门|单位|机构|层级)?)来?(?P<does>(?:牵头|负责|主管|落实|承担|主抓|抓|管)+)\W*$"
)
# A clause that only says which document is meant.
_DESCRIBED_ZH = re.compile(
    r"(?P<clause>[^，。？；]{2,24})的(?:那|这)一?[个份次项](?:《|通知|办法|方案|意见|规定|复函|函|文件|决定|条例|细则|规划|批复)"
)
# What somebody tells of himself before he asks: "我们是农商行，最近有项目来谈贷款，想先搞清楚……".
_SITUATION_ZH = re.compile(
    r"^(?![^，]*(?:作为|如果|要是|(.)不\1))\W*(?:(?:我们?|咱们?|本人|领导|老板|处里|单位)[^，。？?吗谁哪什几]{1,24}(?<!怎么)[，,](?:[^，。？?]{0,24}(?:我们?|咱们?)[^，。？?吗谁哪什几]{0,24}[，,])*)"
    r"(?:(?:我们?)?想(?:先)?(?:搞清楚|弄清楚|了解|知道|请教|问)(?:一?下)?)?(?=.{4,})"
)
_CHINESE_FRAME = re.compile(r"[的吗呢吧了么？]|什么|哪|谁|多少|几|怎|如何|为何|是否|请|有没有|是|和|与|要|应")


class Route(StrEnum):
    """The shape of the answer that a question asks for."""

    FACT = "fact"
    LIST = "list"
    YES_NO = "yes_no"
    COUNT = "count"
    DUTIES = "duties"
    COMPARE = "compare"
    DEFINITION = "definition"
    SUMMARY = "summary"
    GREETING = "greeting"
    ABOUT = "about"
    INSTRUCTION = "instruction"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question as the answer path takes it.

    `is_other_task` says that it has the form of a request for something else than an answer from documents;
    `asks_if_all` that it asks whether that is all, in words that `text` has no more.
    """

    text: str
    language: Language
    route: Route
    kind: Kind | None
    units: tuple[Unit, ...]
    is_other_task: bool
    asks_if_all: bool = False

    @property
    def asks_places(self) -> bool:
        """Whether it is asked which places something takes in."""
        return self.kind is not None and self.kind.name == "territory"


# In this order: the first form that fits decides.
_ROUTES = (
    (forms.GREETING, Route.GREETING),
    (forms.CLOSING, Route.GREETING),
    (forms.INSTRUCTION, Route.INSTRUCTION),
    (forms.ABOUT, Route.ABOUT),
    (forms.COMPARE, Route.COMPARE),
    (forms.SUMMARY, Route.SUMMARY),
    (forms.DEFINITION, Route.DEFINITION),
    (forms.TAG_QUESTION, Route.YES_NO),
    (forms.YES_NO, Route.YES_NO),
    (forms.COUNT, Route.COUNT),
    (forms.DUTIES, Route.DUTIES),
)


def analyse(text: str, language: Language, vocabulary: Vocabulary) -> Question:
    """The standalone question `text`, read; `language` is that of the answer wished for."""
    text = _CONTRACTED.sub(r"\1 is", text)
    whole, text = text, ASKS_IF_ALL.sub("", text)
    form = simplified(text)
    kind, route = _asked(form)
    return Question(
        text=text,
        language=language,
        route=route,
        kind=kind,
        units=tuple(
            replace(unit, weight=ASKED_FACTOR * unit.weight)
            if _only_asks(unit, kind, form)
            or _is_class(unit, form)
            or _is_decided(unit, route)
            or _describes(unit, form)
            or _only_does(unit, form)
            else unit
            for unit in _units(text, vocabulary)
        ),
        is_other_task=bool(forms.OTHER_TASK.search(form)),
        asks_if_all=text != whole,
    )


def _asked(form: str) -> tuple[Kind | None, Route]:
    """The kind and the route of `form`: of its own words, if they ask for something, else with those it took."""
    own = own_words(form)
    kind, route = kind_asked(own), _route(own, kind_asked(own))
    if own == form or kind is not None or route not in (Route.FACT, Route.UNCLEAR) or _ASKS.search(own):
        return kind, route
    return kind_asked(form), _route(form, kind_asked(form))


def _only_asks(unit: Unit, kind: Kind | None, form: str) -> bool:
    """Whether `unit` stands in the words that ask for a kind of thing which answers without being called so."""
    names = _NAMES_OF.get(kind.name, frozenset()) if kind is not None else frozenset()
    is_unnamed = kind is not None and (kind.is_unnamed or unit.text in names)
    if kind is None or not is_unnamed or unit.is_name or unit.names_document or kind.name == _FREQUENCY:
        return False  # "多久考核一次": what is done stands amid the words that ask how often
    return any(unit.text in match[0].lower() for match in kind.asked.finditer(form))


def _describes(unit: Unit, form: str) -> bool:
    """Whether `unit` only describes a document that is named: 发改委 in "发改委让各地搞试点的那个通知"."""
    described = _DESCRIBED_ZH.search(form)
    if described is None or unit.names_document:
        return False
    return 0 < described["clause"].count(unit.text) == form.count(unit.text)


def _only_does(unit: Unit, form: str) -> bool:
    """Whether `unit` only says that somebody does it, behind "who": 牵头 in "组织实施由谁牵头"."""
    by_whom = _BY_WHOM_ZH.search(form)
    return by_whom is not None and unit.text in by_whom["does"]


def _is_decided(unit: Unit, route: Route) -> bool:
    """Whether `unit` is a figure of which it is asked whether it is so: another one answers as well."""
    return route is Route.YES_NO and unit.value is not None


def _is_class(unit: Unit, form: str) -> bool:
    """Whether `unit` is the class of what is asked for ("which body", "哪家单位"): its members answer, not its name."""
    heads = (match[match.lastgroup or 0].lower() for match in INTERROGATIVE_HEAD.finditer(form))
    return not unit.is_name and unit.text in set(heads)


def _units(text: str, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """What `text` asks about; the words of its form count as well where next to nothing else is left."""
    units = vocabulary.units(_words_looked_for(text))
    asking = asking_part(text)
    if _OF_ASKER.search(asking) or (_POINTS_BACK.search(asking) and not any(unit.is_name for unit in units)):
        # "I work in Alton. Which zone are we in?", "I look for the basis of the Notice. On what does it rest?"
        known = {unit.text for unit in units}
        others = (u for u in vocabulary.units(text) if (u.is_name or u.names_document) and u.text not in known)
        units = (*others, *units)
    return units if sum(unit.weight for unit in units) >= LEAST_WEIGHT else vocabulary.units(text)


def asking_part(text: str) -> str:
    """`text` without greetings, thanks and background: the sentences that ask, or all where none has the form."""
    bare = forms.OPENERS.sub("", text, count=1) or text
    parts = [bare[start:end] for start, end in sentences(bare)]
    asking = [part for part in parts if part.rstrip(_CLOSING).endswith(("?", "？")) or forms.LIST.search(part)]
    kept = _SITUATION_ZH.sub("", " ".join(asking) if asking else bare, count=1)
    return (
        forms.ASKING.sub(lambda match: " " * len(match[0]), kept) if forms.ASKING.sub("", kept).strip(_MARKS) else kept
    )


def own_words(text: str) -> str:
    """`text` without what it took from the turn before."""
    return _ASIDE.sub("", text)


def _words_looked_for(text: str) -> str:
    """The asking part of `text`; where its form asks for duties or a summary, without the words that only say so."""
    part = asking_part(text)
    form = forms.DUTY_WORDS if forms.DUTIES.search(text) else forms.SUMMARY_WORDS
    return form.sub(lambda match: " " * len(match[0]), part)


def language_of_answer(text: str) -> Language:
    """The language to answer in: the one asked for ("in English, please"), else that of the question."""
    wished = _WISHED.search(text)
    if wished is None:
        return language_of_question(text)
    return "zh" if wished[0].lower() in ("in chinese", "用中文", "用汉语") else "en"


def language_of_question(text: str) -> Language:
    """The language a question is put in: its function words decide, not the names it mentions."""
    han = sum(map(is_han, text))
    if not han:
        return "en"
    english, chinese = len(_ENGLISH_FRAME.findall(text)), len(_CHINESE_FRAME.findall(text))
    if english != chinese:
        return "en" if english > chinese else "zh"
    return "zh" if han * 2 >= len(re.findall(r"[A-Za-z]+", text)) else "en"


def _route(text: str, kind: Kind | None) -> Route:
    for pattern, route in _ROUTES:
        if pattern.search(text) and not (route is Route.COUNT and kind is not None and kind.name == _NUMBER):
            return route
    if kind is None and forms.LIST.search(text):
        return Route.LIST
    return Route.FACT if any(map(str.isalnum, text)) else Route.UNCLEAR
