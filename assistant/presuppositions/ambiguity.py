"""Ambiguity: a question that fits several named things alike, so that the answer depends on which is meant."""

import re
from collections.abc import Iterator, Sequence

from assistant.conversation.follow_up_forms import ELLIPSIS, NUMBERED
from assistant.conversation.references import pointing
from assistant.conversation.turns import inline_items, label_of
from assistant.language.vocabulary import Vocabulary
from assistant.questions.class_asked import classes_asked
from assistant.questions.question import Question, Route
from assistant.questions.superlative_forms import asks_for_most
from assistant.retrieval.choosing import MANY
from assistant.retrieval.evidence import Evidence
from corpus.lists import list_blocks
from corpus.sentences import is_han

# So many different things must fit about equally well before it is worth asking back; of one that the question
# points at ("the zone", "its") two are enough.
FEWEST_READINGS = 3
FEWEST_POINTED_AT = 2
NEARLY_EQUAL = 0.85
NEARLY_POINTED_AT = 0.7
# What says that a thing is not known fits as well, where it has nearly all words of the question.
NEARLY_WHOLE = 0.9
# A longer question has in itself what its pronoun stands for.
_MOST_WORDS, _MOST_CHARS = 7, 12
DEPTH = 8
# "That zone", "the area": one certain thing is meant, and nothing said before tells which.
_POINTS = re.compile(
    r"(?<!what is )(?<!what's )\b(?:that|this|the) (?:pilot )?(?P<en>zone|area|district|city|county|province|region|town|school|site|office|department|ministry|project|fund|grade|category|class)\b"
    r"(?=\W*$|[?,.;:'’]| (?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|shall|will|would|covers?|measures?|gets?|receives?|starts?|lies?|belongs?|includes?|\w+ing|in|at|on|to|for|by|from|with|and|or)\b)"
    r"|[那这该](?:一?个|片|座|家|项|类)?(?P<zh>片区|试验区|地区|城市|市|县|区|省|乡|镇|村|部门|单位|项目|类别)",
    re.IGNORECASE,
)
_ARE_ZH = "(?:是|为|共?有|即|包括|包含|涵盖|分为|[：:])"
_NUMBERED_LABEL = re.compile(r"[a-z] \d+$", re.IGNORECASE)
_NTH = re.compile(
    r"^\W*(?:(?:what|which) is )?(?:第(?P<zh>\d{1,2})[个项条]|(?:the )?(?:number|no\.?) (?P<en>\d{1,2}))(?:是(?:什么|哪个|啥))?\W*$",
    re.IGNORECASE,
)


def readings(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The things that `question` could be about, by name; () where it says which, or asks about all.

    Only a question that names nothing, and asks for one property or points at one thing, can be ambiguous in this way;
    one that asks of which members of a class something is said means them all.
    """
    stated = [one for one in ranked if not one.is_absence]
    if (
        not ranked
        or question.route is Route.YES_NO
        or asks_for_most(question)
        or any(unit.is_name for unit in question.units)
        or NUMBERED.search(question.text)
    ):
        return ()
    nth = _NTH.match(question.text)
    if nth:
        return _numbered(nth["zh"] or nth["en"], stated)
    points = bool(_POINTS.search(question.text) or _hangs(question.text))
    asks_which = not all(asked.is_count for asked in classes_asked(question.text, question.language))
    if not points and (asks_which or not _asks_one_property(question)):
        return ()
    fitting = [one for one in stated[:DEPTH] if one.fits]
    least = NEARLY_POINTED_AT if points else NEARLY_EQUAL
    near = [one for one in fitting if one.score >= least * stated[0].score]
    whole = [one for one in ranked[:DEPTH] if one.own >= NEARLY_WHOLE and (one.fits or one.is_absence)]
    fewest = FEWEST_POINTED_AT if points else FEWEST_READINGS
    found = (
        _zones(question, near, vocabulary),
        _members(question, fitting, ranked, vocabulary),
        _zones(question, whole, vocabulary),
    )
    return next((names for names in found if len(names) >= fewest), ())


def _hangs(text: str) -> bool:
    """Whether a short question begins like a follow-up, with nothing before it that it could follow."""
    is_short = sum(map(is_han, text)) <= _MOST_CHARS and len(re.findall(r"[A-Za-z']+", text)) <= _MOST_WORDS
    return is_short and bool(pointing(text) or ELLIPSIS.search(text))


def _asks_one_property(question: Question) -> bool:
    return question.route not in MANY and question.kind is not None and question.kind.is_sharp


def _zones(question: Question, near: Sequence[Evidence], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The things of the glossary's own class that one sentence each fits."""
    names: dict[str, str] = {}
    for one in near:
        named = [term for term in vocabulary.terms(one.text) if term.kind == "zone"]
        if len(named) == 1:
            names.setdefault(named[0].zh[0], named[0].zh[0] if question.language == "zh" else named[0].en[0])
    return tuple(names.values())


def _members(
    question: Question, fitting: Sequence[Evidence], ranked: Sequence[Evidence], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The members of a class that the documents enumerate and the question points at one of, where sentences fit them."""
    pointed = _POINTS.search(question.text)
    if pointed is None:
        return ()
    names: dict[str, None] = {}
    for items in _enumerations(pointed["en"] or pointed["zh"], ranked[:DEPTH], vocabulary):
        names.update(dict.fromkeys(item for item in items if any(item in one.text for one in fitting)))
    return tuple(names)


def _enumerations(noun: str, ranked: Sequence[Evidence], vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """The enumerations of things that `noun` is the class of, around the best sentences or in them."""
    units = vocabulary.units(noun)
    for one in ranked:
        for block in list_blocks(one.document, one.document.section_at(one.start)):
            told = "\n".join((*block.path[-1:], one.document.text[slice(*block.intro)]))
            labels = tuple(label_of(one.document.text[slice(*item)], vocabulary.glossary) for item in block.items)
            if _is_class(noun, told, labels) and (
                not units or vocabulary.coverage(units, vocabulary.features(told)) > 0
            ):
                yield labels
        inline = inline_items(one.text)
        if inline and _is_class(noun, _around(noun, one.text, inline), inline):
            yield inline


def _around(noun: str, text: str, items: Sequence[str]) -> str:
    """`text`; in Chinese only what in it says that `items` are those things: "3个县：甲、乙、丙", "甲、乙、丙等3个县"."""
    if not is_han(noun[0]):
        return text
    first, last, what = map(re.escape, (items[0], items[-1], noun))
    told = re.search(rf"{what}{_ARE_ZH}[^，。；]{{0,6}}{first}|{last}等?[^，。；、的]{{0,4}}{what}", text)
    return told[0] if told else ""


def _is_class(noun: str, told: str, labels: Sequence[str]) -> bool:
    """Whether what introduces the things, or their own names, say that they are of the class `noun`."""
    if is_han(noun[0]):
        return noun in told or all(label.endswith(noun) for label in labels)
    if all(map(_NUMBERED_LABEL.search, labels)) and noun not in labels[0]:  # "task 3" is no area, wherever it stands
        return False
    return bool(re.search(rf"\b{re.escape(noun.rstrip('y'))}", told, re.IGNORECASE))


def _numbered(number: str, stated: Sequence[Evidence]) -> tuple[str, ...]:
    """The things of different lists that bear `number`."""
    form = re.compile(rf"[\u4e00-\u9fff]{{2,6}}{number}(?!\d)|\b(?:[A-Za-z]+ ){{1,2}}{number}(?!\d)")
    found = dict.fromkeys(match[0] for one in stated[:DEPTH] if (match := form.match(one.text)))
    return tuple(found) if len(found) >= FEWEST_POINTED_AT else ()
