"""Modality: how strongly a clause binds (must, should, may, must not)."""

import re
from dataclasses import dataclass
from typing import Literal, cast

from assistant.checks.findings import Gravity

# "duty" is 应, 要, "it is necessary to": as strong as "must" within one language, and rendered by
# "should" as often as by "shall" in the other.
Force = Literal["must", "duty", "should", "may", "forbid", "exempt", "will"]

_BE = r"(?:(?:shall|should|must|will) be|is|are|be)"
_ENGLISH = {
    "exempt": (
        r"need not|needn't|won't (?:have|need) to|(?:do|does|did|will)(?: not|n't) (?:have|need) to"
        rf"|{_BE} not (?:required|obliged) to"
    ),
    "forbid": (
        r"(?:must|shall|should|may|can)(?: also| in any case| in no case)? ?(?:not|never|n't)(?! only)|can't"
        r"|no (?:[a-z]+ ){1,4}?(?:may|shall|can|should)"
        rf"|{_BE} (?:not (?:allowed|permitted)|prohibited|forbidden|banned)(?: to| from)?|prohibits?|forbids?"
    ),
    "must_be": rf"{_BE} (?:required|obliged|obligated) to|requires? that|requires?(?=(?: \w+){{1,6}} to )",
    "may_be": rf"{_BE} (?:allowed|permitted|entitled|free|authori[sz]ed) to",
    "duty": r"(?:will )?(?:has|have|needs?) to|(?:it is |are |is )?necessary to",
    "must": r"(?:must|shall)(?: (?:need|have) to)?",
    "should": r"(?:should|ought to)(?: (?:need|have) to)?",
    "may": r"(?:may|might|can|could)(?: (?:need|have) to)?",
    "will": r"will",
}
_CHINESE = {
    "exempt": r"无需|无须|不必|不需要|不须|不用(?=[\u4e00-\u9fff])|可以?不(?!断|同|动产)",
    "must": r"必须|务必|不得不|须(?!知)",
    "forbid": r"不得|不准|不许|不允许|不可(?![分避逆抗少缺移再或])|不能|不应当?|不宜|不要(?!求|素)|严禁|禁止|切勿",
    "duty": (
        r"应当|应该|(?<![相适供反响效对感回顺呼照理])应(?![用急对变届聘邀试收付答运声有])|需要|(?<![必供急所])需(?!求)"
        r"|(?<![重主必首纲摘概简次紧只扼需])要(?![求素点件义害领么道闻职案是])"
    ),
    "should": r"(?<![适便事制])宜(?![居业人春昌宾兴])",
    "may": (
        r"可以|能够|允许|准许|有权|(?<![许认宁尚不])可(?![行靠能控见比观耕用谓达及选信视感])"
        r"(?!复制|推广|持续|再生|利用|操作|追溯|核查|量化|交易|预期)"
    ),
    "will": r"将(?=会|于|在|由|与|同|进一步|继续|按|根据|依托|对|有|为|以|逐步|积极|不)",
}
_BINDING = ("must", "duty", "should")


def _one_of(forms: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms.items())


_ENGLISH_MODAL = re.compile(rf"\b(?:{_one_of(_ENGLISH)})(?![a-z])")
# The characters that begin a form: looking for them first saves nine tenths of the time.
_CHINESE_MODAL = re.compile(rf"(?=[无不可必务须严禁切勿应需要宜能允准有将])(?:{_one_of(_CHINESE)})")


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal word: its force and its place."""

    force: Force
    text: str
    start: int
    end: int


def modals(lowered: str) -> tuple[Modal, ...]:
    """The modal words of a lower-case text, in order.

    Dates and numbers must be blanked before, or the month of May is taken for a modal verb.
    """
    found = [*_ENGLISH_MODAL.finditer(lowered), *_CHINESE_MODAL.finditer(lowered)]
    return tuple(
        Modal(
            force=cast(Force, (match.lastgroup or "").removesuffix("_be")),
            text=match[0],
            start=match.start(),
            end=match.end(),
        )
        for match in sorted(found, key=re.Match[str].start)
    )


def change_of_force(stated: Force, quoted: Force, *, across_languages: bool) -> Gravity | None:
    """How grave it is to say `stated` where the quote says `quoted`; None where the two agree."""
    pair = {stated, quoted}
    if stated == quoted:
        return None
    if "forbid" in pair:
        return "unsupported"
    if pair <= set(_BINDING):
        is_rendering = across_languages and "duty" in pair
        return "partial" if "should" in pair and not is_rendering else None
    return "partial" if "will" in pair else "unsupported"
