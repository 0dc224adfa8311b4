"""Class asked: of which members of a class a question wants to know, and what: "Which zones have no area given?"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.absence import ASKS_UNKNOWN
from corpus.document import Language

_I = re.IGNORECASE
_THINGS_EN = r"(?P<things>(?:[a-z-]+ ){0,2}?[a-z-]+)"
_VERB_EN = (
    r"(?:(?:have|has|had|are|is|were|was|do|does|did|must|should|shall|can|may)(?:n['’]t)?"
    r"|(?:cover|includ|focus|deal|work|take|lie|measure|get|contain|compris|concern|test|try|tries|belong|join|count)\w*)"
)
_WHICH_EN = r"(?:which|what|how many)(?: of (?:all )?(?:the|these|those|all)| other)?"
_TELLS_EN = r"(?:give|state|name|confirm|tell|know|record|contain|have|mention|list|report)s?"
_THINGS_ZH = r"(?P<things>[\u4e00-\u9fff]{1,6}?)"
_WHICH_ZH = r"(?:有?哪些|有?哪几个|有?几个|有?多少个|哪几[项条]|哪一?[个项条])"
_REST_ZH = r"(?P<rest>(?:的|叫|称为|名为|要|是|把|以|有|包括|涵盖|在|位于|地处|靠|临|沿|做|承担|面积|人口|没|未|不|还|都|并|需|负责|跟|和|与|被|属).+)$"
_DOES_ZH = "(?:在|正在|要|来|去)*(?:做|试|搞|承担|承接|负责|推进|推行|开展|实施|参与|涉及)"
# "Which zones have test task 3 in focus?", "哪些试验区要做试验任务3？", "for which zones does the digest give an area".
_FORMS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"^\W*(?:and |so )?{_WHICH_EN} {_THINGS_EN} (?P<rest>{_VERB_EN}\b.+)$", _I),
        re.compile(
            rf"^\W*(?:in|for|of) {_WHICH_EN} {_THINGS_EN} (?:do|does) (?:the |this |your |these )?[\w-]+ {_TELLS_EN} (?P<rest>.+)$",
            _I,
        ),
        re.compile(rf"^\W*(?:in|for) {_WHICH_EN} {_THINGS_EN} (?:is|are|do|does) (?P<rest>.+)$", _I),
        re.compile(rf"^\W*what are the {_THINGS_EN} (?:that|which) (?P<rest>.+)$", _I),
    ),
    "zh": (
        re.compile(rf"^\W*(?:请问)?{_WHICH_ZH}{_THINGS_ZH}{_REST_ZH}", _I),
        re.compile(
            rf"^\W*(?:这?\d*[个项]?|所有|全部)?{_THINGS_ZH}(?:里面?|中|当中|里头)[，,]?{_WHICH_ZH}(?P<rest>.+)$", _I
        ),
        re.compile(rf"^(?P<rest>.+)的{_THINGS_ZH}(?:是|有){_WHICH_ZH}\W*$", _I),
        re.compile(
            rf"^\W*(?:请问)?{_THINGS_ZH}(?:里面?|中|当中|里头|之中)[，,]?(?P<rest>[和与跟同涉].{{1,16}}?)的?(?:是|有|包括)?{_WHICH_ZH}\W*$",
            _I,
        ),
        re.compile(rf"^\W*(?:请问)?(?P<rest>.{{2,24}}?)都?(?:{_WHICH_ZH}){_THINGS_ZH}(?:{_DOES_ZH})\W*$", _I),
    ),
}
_COUNTS = re.compile(r"\bhow many\b|几个|多少个", _I)
_NEGATED = re.compile(
    r"^(?:(?:have|has|had) no\b|(?:are|is|were|was|do|does|did|have|has|must|should|can|may)(?: not\b|n['’]t\b))|^(?:还|并|都)?(?:没有?|未|不)",
    _I,
)
_PLACE = re.compile(
    r"^(?:(?:is|are|lies?) (?:located |situated )?(?:in|on|near|along|by|close to)|belongs? to) (?!.*\b(?:list|in|of|on)\b)(?:the )?(?P<en>[a-z' -]+?)\W*$"
    r"|^(?:是|都)?(?:位于|地处|在|属于|靠近?|临近?|沿)(?P<zh>[一-鿿、]{1,8}?)(?:的)?\W*$",
    _I,
)
_CALLED = re.compile(r"(?:are |is )?(?:called|named|known as)\b|(?:被)?(?:叫|称为|称作|名为)", _I)


@dataclass(frozen=True, slots=True)
class ClassAsked:
    """The class as the question calls it, what it says of the members that it asks for, and whether to count them."""

    things: str
    rest: str
    is_count: bool = False

    @property
    def is_unknown(self) -> bool:
        """Whether those are asked for of which something is not known."""
        return bool(ASKS_UNKNOWN.search(self.rest))

    @property
    def is_negated(self) -> bool:
        """Whether those are asked for that are not so."""
        return not self.is_unknown and bool(_NEGATED.search(self.rest))

    @property
    def is_called(self) -> bool:
        """Whether those of a certain name are asked for."""
        return bool(_CALLED.match(self.rest))

    @property
    def place(self) -> str | None:
        """Where those lie that are asked for, if nothing else is said of them."""
        found = _PLACE.search(self.rest)
        return found[found.lastgroup] if found and found.lastgroup else None


def classes_asked(text: str, language: Language) -> Iterator[ClassAsked]:
    """The ways to read `text` as a question for members of a class, the most likely first."""
    for form in _FORMS[language]:
        if match := form.search(text):
            yield ClassAsked(match["things"], match["rest"], bool(_COUNTS.search(text[: match.start("rest")])))
