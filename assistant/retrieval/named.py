"""Named: how many of the things that a question gives the number of ("which four departments") a text names."""

import re
from collections.abc import Iterable

from assistant.language.counts import counts
from assistant.questions.question import Question, Route
from assistant.retrieval.evidence import Evidence
from corpus.numerals import numerals
from index.tokens import search_tokens

_I = re.IGNORECASE
_NUMBER = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HAN_NUMBER = r"\d{1,3}|[两二三四五六七八九十]{1,3}"
_OF = r"(?:the|its|their|these|those|all|(?:[\w-]+ ){0,4}[\w-]+['’]s?)"
_MEASURES = "[个项家种类条点大块]"
# "Which four departments", "what are its five tasks", "哪5个", "18个部门是哪些": as many things are to be named.
_ASKED_BY_NUMBER = re.compile(
    rf"\b(?:(?:which|what)(?: (?:are|were))?|name|list|names? of|^all)(?: {_OF}){{0,2}} (?P<en>{_NUMBER})\b"
    r"(?! (?:years?|days?|months?)\b)"
    rf"|(?P<of_zh>{_HAN_NUMBER}){_MEASURES}[一-鿿]{{1,10}}?(?:全部|分别|各|都|全)?(?:(?:是|有|包括)哪[些几]|列出|列举)"
    rf"|哪(?P<zh>{_HAN_NUMBER})(?={_MEASURES})",
    _I,
)
# Of the things asked for, fewer than this beside each other are no list of them.
FEWEST_NAMED = 2
# A sentence that names more is added where it scores so much of the best one.
NEAR_SHARE = 0.65
_BETWEEN_ITEMS = re.compile(r"[,;，；、]|\band\b|[和及与]", _I)
_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
# So many things beside each other are an enumeration; two may be what is counted and what is said of it.
_FEWEST_OF_LIST = 3


def number_asked(question: str) -> int | None:
    """How many things `question` wants to be named, where it gives their number."""
    asked = _ASKED_BY_NUMBER.search(question)
    if asked is None:
        return None
    han = asked["zh"] or asked["of_zh"]
    number = numerals(f"{han}个" if han else asked["en"])
    return int(number[0].value) if number else None


def things_asked(question: str) -> frozenset[str]:
    """The tokens of the things that `question` gives the number of."""
    number = number_asked(question)
    found = (count.things for count in counts(question) if count.value == number)
    return frozenset(token for things in found for token in things if not re.fullmatch(_MEASURES, token))


def named_in(texts: Iterable[str], things: frozenset[str]) -> int:
    """How many `things` the `texts` name together: those of the sentences that enumerate them, if any do."""
    lists = [(text, items_in(text)) for text in texts]
    long = [(text, items) for text, items in lists if items >= _FEWEST_OF_LIST]
    own = sum(items for text, items in long if things & set(search_tokens(text)))
    return own or max((items for _, items in long), default=0) or sum(items for _, items in lists)


def all_named(question: Question, chosen: tuple[Evidence, ...], usable: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """`chosen`, and where it names fewer things than the question gives the number of, a near one that names more."""
    number, things = number_asked(question.text), things_asked(question.text)
    about = tuple(one for one in chosen if things & set(search_tokens(one.text)))
    named = named_in([one.text for one in chosen], things)
    if number is not None and named_in([one.text for one in about], things) >= max(named, FEWEST_NAMED):
        chosen = about
    if number is None or question.route is Route.COUNT or named >= number:
        return chosen
    near = (one for one in usable if one.score >= NEAR_SHARE * chosen[0].score and one not in chosen)
    lists = ((items_in(one.text), one) for one in near if things & set(search_tokens(one.text)))
    more, longest = max(lists, key=lambda each: each[0], default=(0, None))
    return (*chosen, longest) if longest is not None and more > named else chosen


def items_in(text: str) -> int:
    """How many things `text` enumerates; what stands in brackets explains one of them."""
    bare = _BRACKETS.sub("", text)
    return 1 + len(_BETWEEN_ITEMS.findall(bare))
