"""Turns: which one before a follow-up leans on, and what was named and enumerated in it. Knows no document."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Answer, Status, Turn
from assistant.language.forms import INSTRUCTION, OTHER_TASK
from assistant.language.subjects import OTHER, Subject, subjects
from assistant.language.words import is_frame_word
from corpus.glossary import Glossary
from corpus.numerals import numerals
from corpus.sentences import is_han

_I = re.IGNORECASE
# Nobody goes on about a greeting, or about what the assistant does not do.
_ASIDES = frozenset({Status.OUT_OF_SCOPE, Status.REFUSED, Status.FAILED})
_GOES_BACK = re.compile(
    r"^\W*(?:(?:going |coming )?back to|returning to|regarding|as for) (?:the |our |that )?(?P<en>[\w'’ -]{2,40}?)(?: again)?\s*[:,;.–—-]+\s*"
    r"|^\W*(?:再?回到|说回|回头说|再说)(?P<zh>[\u4e00-\u9fff《》]{1,10}?)(?:上来?|的话题|这(?:块|边))?[，,：:。]\s*",
    _I,
)
_INTRODUCES = re.compile(
    r":\s+(?=\S)|\b(?:consists? of|comprises?|covers?|includes?|including|contains?|takes? in|(?:are|is) (?=(?:the |an? )?[\w' -]+,)|namely|divided into)\b",
    _I,
)
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9]{2})\.\s+(?=[A-Z])")
_HEAD_OF_NAMES = re.compile(r"(?:the )?(?:[a-z-]+ ){0,2}[a-z-]+s (?:of|at|in|on|near) (?=[A-Z])")
_NEXT_EN = re.compile(r",\s*(?:and|or)\s+|,\s+|\s+and\s+|\s+or\s+")
_RUN_ZH = re.compile(r"[^，。；：、？！]+(?:、[^，。；：、？！]+)+")
_BEFORE_FIRST = re.compile(r".*(?:包括|涵盖|包含|分为|分成|遵循|列名|是|为|有|在|由|对|把|坚持)(?=[\u4e00-\u9fff《“])")
_AFTER_LAST = re.compile(
    r"(?:等|[一二两三四五六七八九十\d]+[个项条类种家区县市]|(?<=[类区局委镇乡])(?:登记|的|应|要|可|均|都)).*$"
)
_LAST_ZH = re.compile(r"以及|和|与|及")
# So many words are a name; more are a clause.
MOST_WORDS = 8
MOST_CHARS = 16
# A longer label says something of what it names.
_LONGEST_LABEL = 5
_FEWEST_INLINE = 3
_LABEL_END = re.compile(r"[,，;；:：(（。]|\.\s|\.$|\s(?:is|are|was|were)\s|是(?=[\u4e00-\u9fff])")
_NAME_FIRST = re.compile(r"[A-Z][\w'’-]*(?: (?:of (?:the )?)?[A-Z][\w'’-]*)+")
_BODY_ZH = re.compile(
    r"(?:[\u4e00-\u9fff]{1,10}?)(?:委员会|办事处|主管部门|人民政府|政府|[局委厅部署]|协会|中心|公司|学校|医院|居委会|村委会|单位|机构)"
)
_WHO_ZH = re.compile(r"(?P<mark>[由向给让请归])?(?:谁|哪个部门|哪个单位|哪家|什么部门|什么单位)")
_WHO_EN = re.compile(r"\b(?:who|whom|which (?:body|office|department|authority|agency|ministry|unit))\b", _I)
_CLAUSE_START = r"(?:^|[，。；、]|并|且|同时|再)"


def leaning_on(history: Sequence[Turn]) -> Turn | None:
    """The turn that a follow-up leans on: the last one that asked something of the documents."""
    return next((turn for turn in reversed(history) if not is_aside(turn)), None)


def is_aside(turn: Turn) -> bool:
    """Whether `turn` asked nothing of the documents: a greeting, another task, no question at all."""
    status = turn.answer.status
    asked = turn.answer.standalone_question
    if status in _ASIDES or not any(map(str.isalnum, asked)):
        return True
    return status is Status.NOT_IN_DOCUMENTS and bool(OTHER_TASK.search(asked) or INSTRUCTION.search(asked))


def gone_back(text: str, history: Sequence[Turn]) -> tuple[str, Turn | None]:
    """`text` without "back to X:", and the last turn that spoke of X; the last turn of all where none is named."""
    match = _GOES_BACK.match(text)
    if match is None or match.end() >= len(text):
        return text, leaning_on(history)
    thing = (match["en"] or match["zh"]).lower()
    about = [turn for turn in history if not is_aside(turn) and thing in _said_in(turn).lower()]
    return text[match.end() :], about[-1] if about else None


def _said_in(turn: Turn) -> str:
    titles = (citation.title for citation in turn.answer.citations)
    return "\n".join((turn.answer.standalone_question, *titles))


def enumerated(history: Sequence[Turn], glossary: Glossary, *, at_least: int = 1) -> tuple[str, ...]:
    """What the last answer that enumerated so many things called each of them; () where none did."""
    for turn in reversed(history):
        items = _items_of(turn.answer)
        if len(items) >= at_least:
            return tuple(label_of(item, glossary) for item in items)
    return ()


def _items_of(answer: Answer) -> tuple[str, ...]:
    quotes = [citation.quote for citation in answer.citations]
    inline = next((items for text in quotes if (items := inline_items(text))), ())
    if inline and len(quotes) < _FEWEST_INLINE:  # what of two sentences one enumerates is the list
        return inline
    if answer.coverage is not None and len(quotes) >= answer.coverage.shown > 1:
        return tuple(quotes[-answer.coverage.shown :])
    if _is_introduced(quotes):
        return tuple(quotes[1:])
    texts = quotes or [statement.text for statement in answer.statements[:1]]
    return next((items for text in texts if (items := inline_items(text))), ())


def _is_introduced(quotes: Sequence[str]) -> bool:
    """Whether the first of `quotes` says how many of them follow."""
    follow = len(quotes) - 1
    return follow > 1 and any(numeral.value == follow for numeral in numerals(quotes[0]))


def inline_items(text: str) -> tuple[str, ...]:
    """The things that a sentence enumerates, three at least: "five zones: A, B and C", "包括甲、乙和丙".

    What is said of one of them in brackets is left out.
    """
    text = _IN_BRACKETS.sub("", text)
    return _inline_zh(text) if any(map(is_han, text)) else _inline_en(text)


def _inline_en(text: str) -> tuple[str, ...]:
    for match in _INTRODUCES.finditer(text):
        said = _SENTENCE_END.split(text[match.end() :], maxsplit=1)[0]
        parts = [part.strip(" .;") for part in _NEXT_EN.split(said.rsplit(": ", maxsplit=1)[-1])]
        if len(parts) >= _FEWEST_INLINE and all(0 < len(part.split()) <= MOST_WORDS for part in parts):
            return _without_head(parts)
    return ()


def _without_head(parts: Sequence[str]) -> tuple[str, ...]:
    """`parts`, the first without what all of them are: "the wells at Norrby", "Askvik", "Holmsund"."""
    head = _HEAD_OF_NAMES.match(parts[0])
    if head and all(part[:1].isupper() for part in parts[1:]):
        return (parts[0][head.end() :], *parts[1:])
    return tuple(parts)


def _inline_zh(text: str) -> tuple[str, ...]:
    for match in _RUN_ZH.finditer(text):
        *firsts, last = match[0].split("、")
        parts = [_BEFORE_FIRST.sub("", firsts[0]), *firsts[1:], *_LAST_ZH.split(_AFTER_LAST.sub("", last), maxsplit=1)]
        parts = [part.strip("《》“”") for part in parts]
        if len(parts) >= _FEWEST_INLINE and all(0 < len(part) <= MOST_CHARS for part in parts):
            return tuple(parts)
    return ()


def label_of(item: str, glossary: Glossary) -> str:
    """What an item is called: a place or body it names, else its words before the first mark or "is"."""
    named = [one.text for one in subjects(item, glossary) if one.family in ("place", "actor")]
    plain = _LABEL_END.split(item, maxsplit=1)[0].strip()
    is_of_named = bool(named) and named[0] in plain and (len(plain.split()) > _LONGEST_LABEL or "的" in plain)
    if named and (len(named[0]) >= len(plain) or plain not in item[: len(plain)] or _is_numbered(plain) or is_of_named):
        return named[0]
    return plain if any(map(is_han, plain)) else " ".join(plain.split()[:MOST_WORDS])


def _is_numbered(label: str) -> bool:
    """Whether a label only gives a number in the list: "Pilot zone 3"."""
    return bool(re.fullmatch(r"(?:\w+ ){0,3}\w+ \d+|[\u4e00-\u9fff]{1,6}\d+", label))


def named_things(text: str, glossary: Glossary) -> tuple[Subject, ...]:
    """What `text` names, a name of several words at its start included."""
    found = subjects(text, glossary)
    opening = _NAME_FIRST.match(text)
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if found and found[0].start == 0 and found[0].family == OTHER and is_frame_word(first.lower()):
        found = found[1:]
    if opening is None or is_frame_word(first.lower()) or any(one.start < opening.end() for one in found):
        return found
    return (Subject(0, opening.end(), OTHER, opening[0]), *(one for one in found if one.start >= opening.end()))


# Who is bound, before the verb that binds: "各有关省份要", "The keepers of the wells should".
_BOUND_ZH = re.compile(
    r"^(?:[^，。；]{0,16}[，、])?(?:同时|此外|其中|另外)?[，,]?(?P<who>[^，。；、]{2,14}?)(?=要|应|须|将|负责|不得)"
)
_BOUND_EN = re.compile(
    r"^(?:[^.;]{0,60}?\b(?:stated|says|said|notes?|noted) that )?(?:at the same time, )?(?P<who>(?:the |all |each )[^.;]{3,70}?) (?:should|must|shall|will|has to|have to)\b",
    _I,
)


def told_of(turn: Turn, glossary: Glossary) -> str | None:
    """The one whom the answer of `turn` named where its question asked who."""
    asked = turn.answer.standalone_question
    quotes = [citation.quote for citation in turn.answer.citations]
    if not quotes:
        return None
    who = _WHO_ZH.search(asked)
    if who:
        return _body_in(quotes[0], who["mark"] or "", asked) or (None if who["mark"] else _bound_in(quotes[0], asked))
    if not _WHO_EN.search(asked):
        return None
    bound = _bound_in(quotes[0], asked)
    if bound:
        return bound
    known = {one.text.lower() for one in subjects(asked, glossary)}
    named = (one for one in subjects(quotes[0], glossary) if one.family in ("actor", OTHER))
    return next((one.text for one in named if one.text.lower() not in known), None)


def _bound_in(quote: str, asked: str) -> str | None:
    """The one whom the sentence `quote` binds, before its modal verb, unless `asked` names it; None for none."""
    match = (_BOUND_ZH if any(map(is_han, quote)) else _BOUND_EN).match(quote)
    return match["who"] if match and match["who"].lower() not in asked.lower() else None


def _body_in(quote: str, mark: str, asked: str) -> str | None:
    """The body in `quote` behind the same preposition as "who" in the question, else one that opens a clause."""
    openings = ([re.escape(mark)] if mark else []) + [_CLAUSE_START]
    for opening in openings:
        for match in re.finditer(f"{opening}(?P<body>{_BODY_ZH.pattern})", quote):
            if match["body"] not in asked:
                return match["body"]
    return None


def bodies_in(text: str) -> Iterator[re.Match[str]]:
    """The bodies that `text` names by their form, where a clause opens with them."""
    return re.finditer(f"(?<![\u4e00-\u9fff]){_BODY_ZH.pattern}", text)


def joined(names: Sequence[str], text: str) -> str:
    """`names` as one phrase in the language of `text`."""
    if any(map(is_han, text)):
        return f"{'、'.join(names[:-1])}和{names[-1]}"
    return f"{', '.join(names[:-1])} and {names[-1]}"
