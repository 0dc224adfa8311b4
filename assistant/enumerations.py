"""Enumerations asked for: all things of a class as such, where a document lists them in one place."""

import re
from collections.abc import Iterator, Sequence

from assistant.blocks import Block, headings_below
from assistant.counts import counts
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.units import Unit
from assistant.vocabulary import Vocabulary
from corpus.document import Language
from corpus.lists import list_blocks

_I = re.IGNORECASE
_THINGS_EN = r"(?P<things>(?:(?!are\b|do\b|is\b)[\w-]+ ){0,4}?[\w-]+[^\Ws])"
_ALL_EN = r"(?:(?:all|the|full|complete|whole|list|lists|of|a)\b ?)*"
_CLASS_EN = rf"{_ALL_EN}{_THINGS_EN}s"
_PLACES_EN = "(?:provinces?|regions?|places?|areas?|cities|counties)"
_EN = (
    rf"^\W*(?:(?:please )?(?:list|name|show|tell|give)(?: me| us)? |(?:what|which)(?: ones)? (?:are|is) )?{_CLASS_EN}"
    r"(?: list| in full| (?:are|is) there| exist)?\W*$",
    rf"^\W*(?:where|in (?:which|what) {_PLACES_EN}) (?:are|do|lie) {_CLASS_EN}(?: located| situated| lie)?\W*$",
    rf"^\W*(?:which|what) {_PLACES_EN} (?:are|do|have) {_CLASS_EN}(?: (?:lie|located|situated))?(?: in)?\W*$",
)
_LIST_ZH = r"(?:清单|名单|一览表?|目录|汇总)"
_THINGS_ZH = r"(?P<things>(?:(?![有是在的和与])[\u4e00-\u9fff]){2,10}?)"
_ZH = (
    rf"^\W*(?:那|请问?|麻烦|把)*(?:列出|列举|介绍一?下?|说明|说说|讲讲|谈谈)?(?:全部|所有|全国(?:统一)?|完整)?的?(?:[\u4e00-\u9fff]{{2,8}}的)?(?:主要|具体)?(?:\d+[个项条]|[一二三四五六七八九十]+[个项条])?{_THINGS_ZH}的?(?:都|一共|总共|分别)?"
    rf"(?:有(?:哪些|哪几[个项条]|什么)|是(?:哪些|哪几[个项条]|什么)|包括哪些|{_LIST_ZH}(?:(?:给我|帮我|请)?(?:列|发|来|给)(?:出来|一份|一下|一个|我)*)?)\W*$",
    rf"^\W*(?:全部|所有|全国)?的?(?:\d+[个项条]|[一二三四五六七八九十]+[个项条])?{_THINGS_ZH}(?:都|分别)?(?:分布|位于|坐落|落|设)?在(?:全国)?哪(?:些|几个|里|儿)?(?:省市区?|省份?|地方|地区|城市)?\W*$",
)
_FORMS = {"en": tuple(re.compile(one, _I) for one in _EN), "zh": tuple(re.compile(one) for one in _ZH)}
# A class is named by what introduces its list, all but for a light word.
_LEAST_SAID = 0.9
_FEWEST_ITEMS = 3


def enumeration_asked(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The one list of all things of the class that `question` asks for as such; None where none or several are."""
    if any(unit.is_name and not unit.is_actor for unit in question.units):
        return None
    things = class_asked(question.text, question.language)
    units = vocabulary.units(things) if things else ()
    fitting = [block for block in _blocks(question, usable) if units and _is_of(block, units, vocabulary)]
    return fitting[0] if len(fitting) == 1 else None


def class_asked(text: str, language: Language) -> str | None:
    """The class of which `text` asks for all things, or where they all are; None where it asks for no such thing."""
    match = next(filter(None, (form.search(text) for form in _FORMS[language])), None)
    return match["things"] if match else None


def _blocks(question: Question, usable: Sequence[Evidence]) -> Iterator[Block]:
    """The lists of all documents that have evidence, and are in the language of `question`."""
    for document in {one.document.id: one.document for one in usable}.values():
        if document.language != question.language:
            continue
        for section in document.sections:
            for lines in list_blocks(document, section):
                if len(lines.items) >= _FEWEST_ITEMS:
                    yield Block(document, lines, lines.items)
            if headings := headings_below(document, section):
                yield headings


def _is_of(block: Block, units: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether the sentence before the items says all of `units`, as what it counts or announces."""
    text = block.document.text
    intro = text[slice(*block.lines.intro)]
    is_counted = any(count.value == len(block.lines.items) for count in counts(intro))
    is_heading = bool(block.lines.path) and intro.endswith(block.lines.path[-1])
    if not (block.lines.is_announced(text) or is_counted or is_heading):
        return False
    return vocabulary.coverage(tuple(units), vocabulary.features(intro)) >= _LEAST_SAID
