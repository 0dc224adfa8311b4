"""Enumerations asked for: all things of a class as such, where a document lists them in one place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.language.counts import counts
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.retrieval.blocks import Block, headings_below
from assistant.retrieval.evidence import Evidence
from corpus.document import Document, Language, Section
from corpus.lists import list_blocks
from corpus.tables import cells_of, tables

_I = re.IGNORECASE
_THINGS_EN = r"(?P<things>(?:(?!are\b|do\b|is\b)[\w-]+ ){0,4}?[\w-]+[^\Ws])"
_ALL_EN = r"(?:(?:all|the|full|complete|whole|list|lists|of|a)\b ?)*"
_CLASS_EN = rf"{_ALL_EN}{_THINGS_EN}s"
_PLACES_EN = "(?:provinces?|regions?|places?|areas?|cities|counties)"
_EN = (
    rf"^\W*(?:(?:please )?(?:list|name|show|tell|give)(?: me| us)? |(?:what|which)(?: ones)? (?:(?:are|is) )?)?{_CLASS_EN}"
    r"(?: list| in full| (?:are|is) there| exist)?\W*$",
    rf"^\W*(?:where|in (?:which|what) {_PLACES_EN}) (?:are|do|lie) {_CLASS_EN}(?: located| situated| lie)?\W*$",
    rf"^\W*(?:which|what) {_PLACES_EN} (?:are|do|have) {_CLASS_EN}(?: (?:lie|located|situated))?(?: in)?\W*$",
    rf"^\W*(?:which|what) {_PLACES_EN} (?:has|have|got|host) (?:an? |one |any |a |such an? )+(?P<things>[\w-]+(?: [\w-]+){{0,3}})\W*$",
)
_LIST_ZH = r"(?:清单|名单|一览表?|目录|汇总)"
_THINGS_ZH = r"(?P<things>(?:(?![有是在的和与])[\u4e00-\u9fff]){2,16}?)"
_ZH = (
    rf"^\W*(?:那|请问?|麻烦|把)*(?:列出|列举|介绍一?下?|说明|说说|讲讲|谈谈)?(?:全部|所有|全国(?:统一)?|完整)?的?(?:[\u4e00-\u9fff]{{2,8}}的)?(?:主要|具体)?(?:\d+[个项条]|[一二三四五六七八九十]+[个项条])?{_THINGS_ZH}的?(?:都|一共|总共|分别)?"
    rf"(?:有(?:哪些|哪几[个项条]|什么)|是(?:哪些|哪几[个项条]|什么)|包括哪些|{_LIST_ZH}(?:(?:给我|帮我|请)?(?:列|发|来|给)(?:出来|一份|一下|一个|我)*)?)\W*$",
    rf"^\W*(?:全部|所有|全国)?的?(?:\d+[个项条]|[一二三四五六七八九十]+[个项条])?{_THINGS_ZH}(?:都|分别)?(?:分布|位于|坐落|落|设)?在(?:全国)?哪(?:些|几个|里|儿)?(?:省市区?|省份?|地方|地区|城市)?\W*$",
)
_FORMS = {"en": tuple(re.compile(one, _I) for one in _EN), "zh": tuple(re.compile(one) for one in _ZH)}
# Those in one place, or of one name: "How many zones are in Jiangsu?", "江苏有几个试验区".
_WHERE_EN = r"(?:the )?(?:province of |provinces of )?(?P<where>[\w'’-]+(?: [\w'’-]+){0,3}?)(?: province)?"
_WHERE_ZH = r"(?P<where>[\u4e00-\u9fff]{2,8}?)省?"
_IN = {
    "en": (
        rf"^\W*(?:(?:how many|which|what)(?: of)?|list|name) (?:all )?{_CLASS_EN} (?:are |lie )?(?:there )?(?:located |situated )?(?:in|within) {_WHERE_EN}\W*$",
        rf"^\W*(?:how many|which|what) {_CLASS_EN} (?:does|do) {_WHERE_EN} have\W*$",
    ),
    "zh": (
        rf"^\W*{_WHERE_ZH}(?:境内|省内|市?里)?(?:一共|总共|共|都|目前)*有(?:哪几|几|多少|哪些)[个家项处]?{_THINGS_ZH}\W*$",
        rf"^\W*(?:有?哪些|有?哪几个|有?几个|有?多少个){_THINGS_ZH}(?:是|都)?(?:位于|在|属于){_WHERE_ZH}(?:境内|的)?\W*$",
        rf"^\W*{_WHERE_ZH}的{_THINGS_ZH}(?:一共|总共|共)?有(?:几个|多少个|哪些|哪几个)\W*$",
    ),
}
# "Which provinces are involved?", "涉及哪些城市": places as such, of no class that is named.
_TAKEN_EN = r"(?:involved|included|covered|concerned|affected|chosen|selected|picked|named|listed|participating|taking part|part of (?:it|this|that)|on the list|in it)"
_WHOLE_EN = r"(?:it|this|that|they|(?:the|this|our) (?:(?:pilot|trial|test|reform|national|support|new) )?(?:program(?:me)?|pilots?|trials?|project|scheme|initiative|experiment|reform|notice|letter|reply|document|policy|plan|list)s?)"
_PLACES_ZH = r"(?:省区市|省市|省份?|城市|市|地方|地区|区域)"
_WHOLE_ZH = (
    r"(?:(?:本|该|此|这次?|这个|这份)?(?:通知|复函|文件|方案|改革|试点|试验|政策|名单)?(?:一共|总共|共|都|主要|具体)*)"
)
_PLACES = {
    "en": (
        rf"^\W*(?:which|what) {_PLACES_EN} (?:are|is|were|was|have been|has been|get|got) (?:all )?{_TAKEN_EN}(?: (?:in|by|for) {_WHOLE_EN})?\W*$",
        rf"^\W*(?:which|what) {_PLACES_EN} (?:(?:are|is|were) (?:(?:a )?part of|in|on|within|among)|belongs? to|joined|join|made it (?:into|onto)) {_WHOLE_EN}\W*$",
        rf"^\W*(?:which|what) {_PLACES_EN} (?:are|is|were|was|have been|got) (?:chosen|selected|picked|named|designated) as (?:the |a )?(?:pilots?|trials?)(?: (?:areas?|places|sites?|cities|regions?))?\W*$",
        rf"^\W*who (?:(?:is|are) (?:(?:a )?part of|in|on|taking part in)|takes? part in|participates? in|belongs? to) {_WHOLE_EN}\W*$",
        rf"^\W*where (?:does {_WHOLE_EN} (?:run|apply|take place|happen|go on)|(?:is|are) {_WHOLE_EN} (?:being )?(?:run|running|carried out|tried(?: out)?|tested|taking place|under way))\W*$",
        rf"^\W*(?:which|what) {_PLACES_EN} (?:take part|took part|participate)(?: in {_WHOLE_EN})?\W*$",
        rf"^\W*(?:which|what) {_PLACES_EN} (?:does|do|did) {_WHOLE_EN} (?:cover|include|involve|concern|affect|take in|name|list|mention|apply to)\W*$",
    ),
    "zh": (
        rf"^\W*{_WHOLE_ZH}(?:涉及|包括|覆盖|涵盖|选定|选|确定|列出|批准|提到)[到了]?(?:哪些|哪几个|什么){_PLACES_ZH}\W*$",
        rf"^\W*(?:哪些|哪几个){_PLACES_ZH}(?:被|在)*(?:涉及|参与|参加|入选|选中|选上|纳入|列入|在列|名单上|上榜)[到了]?{_WHOLE_ZH}\W*$",
        rf"^\W*(?:试点|参与|入选|涉及|纳入|选中|被选中|列入)的?{_PLACES_ZH}(?:都|一共|总共|分别)*(?:有|是)(?:哪些|哪几个|什么|哪里)\W*$",
    ),
}
_FORMS_PLACES = {language: tuple(re.compile(one, _I) for one in forms) for language, forms in _PLACES.items()}
# A list is one of places where so many of its items name some.
_LEAST_PLACES = 0.75
_FORMS_IN = {language: tuple(re.compile(one, _I) for one in forms) for language, forms in _IN.items()}
# A class is named by what introduces its list, all but for a light word.
_LEAST_SAID = 0.9
_LEAST_OF_NAME = 0.6
_FEWEST_ITEMS = 3
# "Which provinces have no zone?", "哪些省没有试验区": those that no list names.
_DENIED = re.compile(r"\b(?:no|not|without)\b|没有|没(?=[一-鿿])|不(?:在|是|属于|包括)", _I)


def enumeration_asked(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The one list of all things of the class that `question` asks for as such; None where none or several are.

    Where no list is, the headings below one that names the class. Of those in one place the items that name it.
    """
    inside = next(filter(None, (form.search(question.text) for form in _FORMS_IN[question.language])), None)
    where = vocabulary.units(inside["where"]) if inside else ()
    if inside and where and all(unit.is_name and not unit.names_document for unit in where):
        return _with_names(listed(inside["things"], question, usable, vocabulary), where, vocabulary)
    if any(unit.is_name and not unit.is_actor for unit in question.units):
        return None
    if any(form.search(question.text) for form in _FORMS_PLACES[question.language]):
        return _one_of(block for block in _blocks(question, usable) if _is_of_places(block, vocabulary))
    return listed(class_asked(question.text, question.language), question, usable, vocabulary)


def _with_names(block: Block | None, names: Sequence[Unit], vocabulary: Vocabulary) -> Block | None:
    """`block` with those of its items that have all `names`; None without such an item."""
    if block is None or len(block.lines.items) < _FEWEST_ITEMS:
        return None
    chosen = tuple(
        span
        for span in block.lines.items
        if vocabulary.coverage(tuple(names), vocabulary.features(block.document.text[slice(*span)])) == 1.0
    )
    return replace(block, chosen=chosen) if chosen else None


def listed(things: str | None, question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The one list of all `things`, or the headings below one that names them; None where none or several are."""
    units = vocabulary.units(things) if things else ()
    if not things or sum(len(unit.text) for unit in units) < _LEAST_OF_NAME * len(things):
        return None  # "the requirements": no class of things by name
    fitting = [one for one in _blocks(question, usable) if _is_of(one, units, vocabulary)]
    if len(fitting) > 1:  # "The Markets Office may ...:" speaks of no markets that follow
        fitting = [one for one in fitting if _announces(one, things, units, vocabulary)] or fitting
    if not fitting:
        below = (headings_below(document, section) for document, section in _sections(question, usable))
        fitting = [one for one in below if one and _says_all(one, units, vocabulary)]
    return _one_of(fitting)


def _sections(question: Question, usable: Sequence[Evidence]) -> Iterator[tuple[Document, Section]]:
    """The sections of the documents of `usable` evidence that stand in the language of `question`."""
    documents = {one.document.id: one.document for one in usable if one.document.language == question.language}
    return ((document, section) for document in documents.values() for section in document.sections)


def _blocks(question: Question, usable: Sequence[Evidence]) -> Iterator[Block]:
    """The lists and tables of those sections."""
    for document, section in _sections(question, usable):
        found = (*list_blocks(document, section), *tables(document, section))
        yield from (Block(document, lines, lines.items) for lines in found)


def _one_of(blocks: Iterable[Block]) -> Block | None:
    """The only one of `blocks`; None where there are none or several."""
    found = tuple(blocks)
    return found[0] if len(found) == 1 else None


def class_asked(text: str, language: Language) -> str | None:
    """The class of which `text` asks for all things, or where they all are; None where it asks for no such thing."""
    match = next(filter(None, (form.search(text) for form in _FORMS[language])), None)
    return match["things"] if match and not _DENIED.search(text) else None


def _is_of(block: Block, units: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether the sentence before the items says all of `units`, and announces the items or counts them."""
    return _is_list(block) and _says_all(block, units, vocabulary)


def _announces(block: Block, things: str, units: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether the sentence before the items says that just `things` follow, or a column of a table is called so."""
    text = block.document.text
    cells = cells_of(text[slice(*block.lines.items[0])])
    if cells:
        return vocabulary.coverage(tuple(units), vocabulary.features("\n".join(cells))) >= _LEAST_SAID
    follow = rf"\bfollowing (?:[\w-]+ ){{0,2}}?{re.escape(things)}|(?:以下|下列)[^，。：]{{0,6}}{re.escape(things)}"
    return bool(re.search(follow, text[slice(*block.lines.intro)], _I))


def _is_list(block: Block) -> bool:
    """Whether the sentence before the items announces them or counts them, or they are the rows of a table."""
    text, items = block.document.text, block.lines.items
    if block.is_table:
        return len(items) >= _FEWEST_ITEMS
    is_counted = any(count.value == len(items) for count in counts(text[slice(*block.lines.intro)]))
    return len(items) >= _FEWEST_ITEMS and (is_counted or block.lines.is_announced(text))


def _is_of_places(block: Block, vocabulary: Vocabulary) -> bool:
    """Whether the items of a list name places, nearly all of them."""
    items = [vocabulary.units(block.document.text[slice(*span)]) for span in block.lines.items]
    naming = [units for units in items if any(u.is_name and not u.is_actor and not u.names_document for u in units)]
    return _is_list(block) and len(naming) >= _LEAST_PLACES * len(items)


def _says_all(block: Block, units: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether what stands before the items says all of `units`."""
    intro = block.document.text[slice(*block.lines.intro)]
    return vocabulary.coverage(tuple(units), vocabulary.features(intro)) >= _LEAST_SAID
