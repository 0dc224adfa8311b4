"""Article: the numbered provision of a document that a question asks for by its number ("第十五条", "section 6.2")."""

import re
from collections.abc import Iterator, Sequence

from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.retrieval.blocks import Block
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.titles import is_named
from corpus.document import Document
from corpus.lists import ListBlock
from corpus.numerals import parse_chinese
from corpus.sentences import Span, sentences

_I = re.IGNORECASE
_CHINESE = "[一二三四五六七八九十百零\\d]+"
_KINDS = "article|section|paragraph|point|clause|chapter|part|rule|regulation"
_ASKS_ZH = "什么|啥|哪些|如何|怎么"
_SAYS_ZH = "规定|说|讲|写|内容|要求|是"
_ASKED = re.compile(
    rf"(?:(?<![一-鿿])|(?<=[法定例知案见则程度章文的]))第(?P<zh>{_CHINESE})(?P<unit>条|章|节)(?=(?:都|里|中|到底|具体|主要)*(?:(?:{_SAYS_ZH})[^，。？]{{0,6}}(?:{_ASKS_ZH})"
    rf"|(?:{_ASKS_ZH})[^，。？]{{0,4}}(?:{_SAYS_ZH}))|的?(?:内容|原文|全文|规定))"
    r"|\b(?:what (?:does|do|is in|is|says?)|show(?: me)?|quote|read(?: me)?|explain|summari[sz]e|tell me about)"
    rf" (?:the )?(?:text of )?(?P<en>{_KINDS}) (?P<number>\d+(?:\.\d+)*)\b(?! of \d)",
    _I,
)
# A line that opens a numbered provision, and with which number.
_OPENS = re.compile(
    rf"^[ \t#>*]*(?:第(?P<zh>{_CHINESE})(?P<unit>条|章|节)"
    rf"|(?:(?P<en>{_KINDS}) )?(?P<number>\d+(?:\.\d+)*)(?=[.)]?[ \t:]))",
    _I | re.MULTILINE,
)
_MOST_SENTENCES = 20


def article_asked(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """What stands under the number that `question` asks for, in the document it names, else the one found first."""
    asked = _ASKED.search(question.text)
    if asked is None:
        return None
    documents = list({one.document.id: one.document for one in usable}.values())
    named = [one for one in documents if is_named(one, question, vocabulary)]
    found = [(document, *one) for document in named or documents for one in _provisions(document, asked)]
    for document, is_heading, span in sorted(found, key=lambda one: not one[1]):
        items = sentences(document.text, *span)
        if 0 < len(items) <= _MOST_SENTENCES and (is_heading or asked["zh"] or "." in asked["number"] or named):
            path = document.section_at(span[0]).path
            return Block(document, ListBlock(document.id, path, items[0], items[1:]), items[1:])
    return None


def article_named(text: str) -> str | None:
    """The words with which `text` asks for a provision by its number; None where it does not."""
    asked = _ASKED.search(text)
    if asked is None:
        return None
    return f"第{asked['zh']}{asked['unit']}" if asked["zh"] else f"{asked['en']} {asked['number']}"


def _provisions(document: Document, asked: re.Match[str]) -> Iterator[tuple[bool, Span]]:
    """The provisions of `document` with the number `asked`: whether a heading has it, and all of each."""
    headings = {one.start: one for one in document.sections if one.path}
    found = list(_OPENS.finditer(document.text))
    for place, match in enumerate(found):
        if _number(match) != _number(asked) or (match["unit"] or "") != (asked["unit"] or ""):
            continue
        if section := headings.get(match.start()):
            others = (one.start for one in document.sections if one.start > section.start)
            ends = (at for at in others if document.section_at(at).path[: len(section.path)] != section.path)
        else:
            ends = (one.start() for one in found[place + 1 :] if not _is_below(one, match))
        yield section is not None, (match.start(), next(ends, len(document.text)))


def _number(match: re.Match[str]) -> tuple[int, ...]:
    if match["zh"]:
        value = int(match["zh"]) if match["zh"].isdigit() else parse_chinese(match["zh"])
        return (value or 0,)
    return tuple(int(part) for part in match["number"].split("."))


def _is_below(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the provision `one` is a part of the `other` one before it: 6.2 of 6, 第五条 of 第二章."""
    if one["zh"] and other["zh"]:
        return "章节条".index(one["unit"]) > "章节条".index(other["unit"])
    if one["zh"] or other["zh"]:
        return bool(other["zh"])
    return len(_number(one)) > len(_number(other)) and _number(one)[: len(_number(other))] == _number(other)
