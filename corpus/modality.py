"""Modality: the words by which an official text binds, permits, forbids or announces. Knows no actor."""

import re
from dataclasses import dataclass
from typing import cast

from corpus.provision import Strength

_BE = r"(?:(?:shall|should|must|will|may)(?: also)? be|is|are|be|remains?|becomes?)(?: (?:also|hereby|\w+ly))?"
# In this order at each place: the longer form before the shorter one that it begins with.
_ENGLISH = {
    "may_exempt": rf"need not|(?:do|does|should|will)(?: not|n't)(?: \w+ly)? (?:have|need) to|{_BE} not (?:required|obliged) to",
    "must_not": (
        r"(?:must|shall|should|may|can)(?: also| in any case| under no circumstances| in no case)? ?(?:not|never|n't)(?! only)|can't"
        rf"|{_BE} (?:not (?:allowed|permitted|admitted|refunded|reimbursed|accepted)|(?:strictly )?(?:prohibited|forbidden|banned))(?: to| from)?"
    ),
    "must_be": (
        rf"{_BE} (?:required|obliged|obligated|bound|instructed|liable) to"
        rf"|{_BE} (?:(?:responsible|accountable) (?:to [\w ]{{1,50}}? )?for|in charge of|(?:charged|tasked|entrusted) with)"
        r"|(?:is|are) (?:compulsory|mandatory|obligatory)"
        r"|(?:is|are) to(?= (?:also |then |\w+ly )?(?!the\b|an?\b|this\b|that\b|its\b|their\b|our\b|be found)[a-z])"
    ),
    "should_be": rf"{_BE} (?:encouraged|advised|recommended|invited|urged|asked|called upon|expected) to",
    "may_be": rf"{_BE} (?:allowed|permitted|entitled|free|authori[sz]ed|empowered) to|{_BE} (?:allowed|permitted|admitted) only|(?:has|have) the (?:right|power) to",
    "will_be": rf"{_BE} (?:planned|intended|determined|committed) to",
    "must": r"must|shall|(?:will (?:also )?)?(?:has|have|needs?) to",
    "should": r"should|ought to",
    "may": r"may|might|can|could",
    "will": (
        r"will|(?:sets? out|aims?|intends?|undertakes?|seeks?|commits? (?:itself|themselves)) to(?= [a-z])"
        r"|plans to(?= [a-z])"
    ),
}
_CHINESE = {
    "may_exempt": r"无需|无须|不必|不需要|不须",
    "must_not": (
        r"不得(?!不|已)|不准|不许|不允许|不可(?![分避逆抗少缺移再或])|不能(?!力)|不应当?|不宜|不要(?!求|素)|严禁|禁止|切勿"
    ),
    "must": (
        r"必须|务必|不得不|只能|(?:负?有)(?:义务|责任)(?!的)|须(?!知)|应当|应该|(?<![相适供反响效对感回顺呼照理])应(?![用急对变届聘邀试收付答运声有])"
        r"|(?<![据按视足急必供所的])需要?+(?![求的，、])"
        r"|(?<![重主必首纲摘概简次紧只扼需])要(?![求素点件义害领么道闻职案塞是])"
    ),
    "should": r"(?<![适便事制])宜(?![居业人春昌宾兴])",
    "may": (
        r"可以|能够|允许|准许|(?<!所)有权利?(?!人)|(?<![许认宁尚不])可(?![行靠能控见比观耕用谓达及选信视感])"
        r"(?!复制|推广|持续|再生|利用|操作|追溯|核查|量化|交易|预期)"
    ),
    "will": r"拟(?![定订议])|将",
}


@dataclass(frozen=True, slots=True)
class Modal:
    """A word that binds, and its place; `ends_with_to` where an infinitive follows."""

    strength: Strength
    text: str
    start: int
    end: int

    @property
    def ends_with_to(self) -> bool:
        """Whether an infinitive follows, so that the next one beside it stands on the same word."""
        return self.text.endswith(" to")


def _any(forms: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms.items())


# "May" with a capital inside a sentence is the month.
_ENGLISH_MODAL = re.compile(rf"\b(?!May\b)(?i:{_any(_ENGLISH)})(?![a-z])")
_CHINESE_MODAL = re.compile(_any(_CHINESE))
_SUFFIX = re.compile("_(?:be|exempt)$")


def english_modals(text: str) -> tuple[Modal, ...]:
    """The modal words of an English text, in order."""
    return tuple(map(_modal, _ENGLISH_MODAL.finditer(text)))


def chinese_modals(text: str) -> tuple[Modal, ...]:
    """The modal words of a Chinese text, in order; 将 before a noun, where it binds nothing, is among them."""
    return tuple(map(_modal, _CHINESE_MODAL.finditer(text)))


def _modal(match: re.Match[str]) -> Modal:
    name = _SUFFIX.sub("", match.lastgroup or "")
    return Modal(cast(Strength, name), match[0], match.start(), match.end())
