"""Nth: the member of a list that a question asks for by its place ("the third task", "最后一项")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.language.light_words import ORDINALS
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.retrieval.blocks import Block
from assistant.retrieval.enumerations import listed
from assistant.retrieval.evidence import Evidence
from corpus.numerals import numerals
from index.tokens import simplified

_I = re.IGNORECASE
_NTH_EN = rf"(?:the )?(?:number )?(?P<nth>{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)|last)"
_THINGS_EN = r"(?P<things>[a-z][\w-]*(?: [a-z][\w-]*){0,3}?)"
_ON_LIST = r"(?: (?:on|in|of) (?:the|that|this) list)?"
_NTH_ZH = "(?P<nth>第[一二三四五六七八九十百\\d]+|最后一?|末尾?)[个项条类家]?"
_THINGS_ZH = r"(?P<things>(?:(?![是叫为的])[\u4e00-\u9fff]){2,8}?)"
_WHICH_ZH = (
    "(?:(?:是|叫|为|指)(?:哪一?[个项条家]?|什么|啥)(?:[\u4e00-\u9fff]{1,3})?"
    "|(?:是)?(?:怎么|如何)[说讲写](?:的|了)?|(?:[说讲写]|内容)的?(?:是)?(?:什么|啥))"
)
_FORMS = {
    "en": (
        rf"^\W*(?:what|which|who)(?: one)?(?:'s| is| was| are)? {_NTH_EN} {_THINGS_EN}{_ON_LIST}(?: called)?\W*$",
        rf"^\W*(?:please )?(?:name|tell me|give me|show me|state) {_NTH_EN} {_THINGS_EN}{_ON_LIST}\W*$",
        rf"^\W*(?:which|what) {_THINGS_EN} is {_NTH_EN}(?: one)?{_ON_LIST}\W*$",
        rf"^\W*(?:what|which) {_THINGS_EN} (?:is|stands|comes) (?:at the )?(?P<nth>top|head|bottom|first|last)"
        r" (?:of|on|in) (?:the|that|this) list\W*$",
        rf"^\W*(?:what|which|who)(?:'s| is| was) (?:the )?{_THINGS_EN} (?:no\.? ?|number )?(?P<nth>\d{{1,3}})"
        r"(?: about| called)?\W*$",
    ),
    "zh": (
        rf"^\W*(?:请问|那|名单[上里中]的?|清单[上里中]的?)*{_NTH_ZH}{_THINGS_ZH}{_WHICH_ZH}\W*$",
        rf"^\W*(?:请问|那)*(?:哪一?[个项条]|什么){_THINGS_ZH}?是{_NTH_ZH}{_THINGS_ZH.replace('things', 'named')}?\W*$",
        rf"^\W*(?:请问|那)*{_THINGS_ZH}(?:中|里|当中)?的?{_NTH_ZH}{_WHICH_ZH}\W*$",
        rf"^\W*(?:请问|那)*{_THINGS_ZH}(?P<nth>\d{{1,3}}){_WHICH_ZH}\W*$",
    ),
}
_PATTERNS = {language: tuple(re.compile(form, _I) for form in forms) for language, forms in _FORMS.items()}
_LABEL_CHARS = 24


def nth_asked(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The list of the things of which `question` asks for one by its place, with that one; None without it."""
    match = _asked(question)
    if match is None:
        return None
    things = match["things"] or match.groupdict().get("named")
    block = listed(things, question, usable, vocabulary)
    place = _place(match["nth"].lower(), len(block.lines.items)) if block else None
    if block is None or place is None:
        return None
    numbered = [item for item in block.lines.items if _number(block, item) == place]
    return replace(block, chosen=(numbered[0] if len(numbered) == 1 else block.lines.items[place - 1],))


def asks_nth(question: Question) -> bool:
    """Whether `question` asks for one member of a list by its place."""
    return _asked(question) is not None


def _asked(question: Question) -> re.Match[str] | None:
    text = simplified(question.text)
    return next(filter(None, (form.search(text) for form in _PATTERNS[question.language])), None)


def _place(nth: str, count: int) -> int | None:
    """The place among `count` things that `nth` names, from 1; None beyond them."""
    if nth.startswith(("last", "bottom", "最后", "末")):
        return count
    if nth in ("top", "head"):
        return 1 if count else None
    value = ORDINALS.index(nth) + 1 if nth in ORDINALS else next((int(one.value) for one in numerals(nth)), 0)
    return value if 0 < value <= count else None


def _number(block: Block, item: tuple[int, int]) -> int | None:
    """The number that an item bears at its start ("Pilot zone 3 is ..."), or None."""
    label = block.document.text[item[0] : min(item[1], item[0] + _LABEL_CHARS)]
    return next((int(one.value) for one in numerals(label)), None)
