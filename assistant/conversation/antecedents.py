"""Antecedents: what a pronoun of a follow-up stands for, by the turn before it."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.conversation.counted import told_most
from assistant.conversation.follow_up_forms import NUMBERED
from assistant.conversation.references import pointing
from assistant.conversation.turns import named_things, told_of
from assistant.language.subjects import Subject, subjects
from corpus.glossary import Glossary

_I = re.IGNORECASE
_PLURAL_NOUN = re.compile(
    r"\b(?:all|which|what|the|these|those) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+[^\Ws]s)\b(?= (?:in|of|for|that|under|with|are|were|did|do|must|should|can|may|have|get)\b|\W*$)",
    _I,
)
_PLURAL_NOUN_FIRST = re.compile(r"^(?:all|which|what|the|these|those) (?:\d+ )?", _I)
# What only a place has.
_OF_PLACE = re.compile(
    r"\b(?:how (?:big|large)|area|size|cover\w*|districts?|counties|inhabitants|population|residents|located|situated)\b"
    r"|面积|多大|人口|包括哪些(?:县|区|市)|涵盖|下辖|哪些[县区市]|在哪个省",
    _I,
)
_PLURAL = re.compile(r"^(?:they|them|their|theirs|these|those|ones|它们|他们|她们)$", _I)
# The thing that was told of by its number: "Test task 5 is to ...", "试验任务5是……".
_TOLD_NUMBER = re.compile(
    r"^\W*(?P<en>[A-Za-z]+(?: [a-z]+){0,2} \d{1,3})(?= (?:is|are)\b)|^\W*(?P<zh>[一-鿿]{2,6}\d{1,3})(?=[是为：])"
)
# "Which zones do?", "哪些试验区在做？": what is done is left to the turn before.
_WITHOUT_OBJECT = re.compile(
    r"^(?P<asked>(?:那么?)?(?:有?哪些|有?哪几个|哪个|谁)[一-鿿]{0,6}?(?:在|要|应当?|来)?(?:做|承担|负责|搞|试|开展))(?:的|呢|了)?\W*$"
)
_POSSESSIVE = frozenset({"its", "their", "theirs", "his", "her"})
# "Which zone is in Sichuan?", "哪个试验区在四川？": the one told of is meant, not the place that it is in.
_ASKS_WHICH_IN = re.compile(
    r"^\W*(?:which|what) [a-z][a-z -]*? (?:is|lies|stands|belongs|do we have|is there) (?:in|to|within|from|for) (?-i:[A-Z])"
    r"|^[一-鿿]{2,8}(?:的|有)?[一-鿿]{0,6}是?哪一?[个家座](?:[一-鿿]{2,6})?\W*$|^\W*哪一?[个家座][一-鿿]{2,6}在[一-鿿]{2,8}\W*$",
    _I,
)
# "Does that include bonds?" after "what support does the ministry offer?": the support, not the ministry.
_ASKS_IF_PART = re.compile(r"\b(?:include|cover|extend|comprise|contain|mean|part of|also)\b", _I)
_ASKED_NOUN = re.compile(
    r"^\W*(?:what|which) (?P<noun>(?!is\b|are\b|was\b|were\b)(?:[a-z-]+ ){0,2}?[a-z-]+) (?:does|do|did|can|may|will|would|must|should|shall) (?P<rest>[^?,]+?)\W*$",
    _I,
)
_ASKED_PART = re.compile(r"^\W*(?:is [^?]+ part of|does) (?P<whole>the [^?]+?)(?: (?:also )?include [^?]+)?\W*$", _I)
_PREPOSITION = re.compile(r"\b(?:in|from|near|around|over|out|up|to|for) $", _I)
# Words that say of what something is a part keep saying it behind a name.
_INSIDE = {"其中": "中", "里面": "里面", "里头": "里面"}
# "How big is the biggest?", "最大的呢？" after a list.
_MOST = re.compile(r"\b(?:largest|biggest|smallest|tiniest|highest|lowest|longest|shortest)\b|最[大小多少高低长短]", _I)
_MOST_OF_THEM = re.compile(
    rf"^\W*(?:and |so |but )?(?:(?:how (?:big|large|long|high)|what|which) (?:one )?is )?the (?P<en>{_MOST.pattern})(?: one)?\W*$"
    r"|^\W*(?:那么?)?(?P<zh>最[大小多少高低长短])的(?:那?一?个)?(?:呢|是哪[一]?个|有多[大少高长])?\W*$",
    _I,
)
_CLASS_ZH = re.compile(
    r"(?:哪些|哪几个|几个|多少个)(?P<noun>[一-鿿]{2,6}?)(?=\W*$|[是有在])|^\W*(?P<head>[一-鿿]{2,6}?)(?:有哪些|是哪些)"
)
# "哪个面积最大？" after a question for a class.
_WHICH_MOST_ZH = re.compile(
    r"^\W*(?:那么?|其中)?哪一?[个家块项](?:的)?(?P<what>[一-鿿]{0,6}最[大小多少高低长短])的?\W*$"
)
# "How many are there in the other document?": of what, was asked before.
_HOW_MANY_BARE = re.compile(r"^\W*(?:and |so |but |then )?how many(?= (?:are|were) there\b)", _I)


def antecedent(turn: Turn, glossary: Glossary, *, is_plural: bool = False, is_place: bool = False) -> str | None:
    """What a pronoun of the next turn stands for: whom the answer named where that was asked, else the subject.

    What `is_place`, since its size or districts are asked for, is no body.
    """
    told = told_of(turn, glossary) or (None if is_plural else _told_to_be_in(turn, glossary))
    told = told or (None if is_plural else told_most(turn, glossary))
    told = told or (None if is_plural or is_place else _told_by_number(turn))
    if told:
        return told
    several = _PLURAL_NOUN.search(turn.answer.standalone_question) if is_plural else None
    named = _telling(named_things(turn.answer.standalone_question, glossary))
    unfit = {"document"} if is_plural else {"actor"} if is_place else set()
    fitting = [one for one in named if one.family not in unfit]
    first = next((one for one in fitting if one.family == "actor"), fitting[0] if fitting else None)
    if several and (first is None or (first.family == "actor" and not first.text.lower().endswith("s"))):
        return f"the {several['noun']}"  # "does the centre give money to all projects? ... can they be put in plans?"
    return first.text if first else None


def with_object(text: str, turn: Turn) -> str | None:
    """A Chinese `text` that ends in its verb, with the one thing behind it that the turn told of by its number."""
    match, asked = _WITHOUT_OBJECT.match(text), NUMBERED.search(turn.answer.standalone_question)
    label = _told_by_number(turn) or (asked[0] if asked else None)
    return f"{match['asked']}{label}？" if match and label else None


def with_class(text: str, history: Sequence[Turn]) -> str | None:
    """ "How many are there in the other one?", "how big is the biggest?" of the things that a turn before asked about."""
    most = _MOST_OF_THEM.match(text)
    if most:
        return _most_of_class(most, history)
    if (which := _WHICH_MOST_ZH.match(text)) and history:
        found_zh = _CLASS_ZH.search(history[-1].answer.standalone_question)
        return f"哪个{found_zh['noun'] or found_zh['head']}{which['what']}？" if found_zh else None
    match = _HOW_MANY_BARE.match(text)
    asked = (_PLURAL_NOUN.search(turn.answer.standalone_question) for turn in reversed(history)) if match else ()
    found = next(filter(None, asked), None)
    return (
        f"{text[: match.end()]} {_PLURAL_NOUN_FIRST.sub('', found[0])}{text[match.end() :]}"
        if match and found
        else None
    )


def _most_of_class(most: re.Match[str], history: Sequence[Turn]) -> str | None:
    """The one of a class with the most, where the last question asked about that class."""
    asked = history[-1].answer.standalone_question if history else ""
    if _MOST.search(asked):
        return None  # the one with the most of something is exchanged
    if most["zh"]:
        found = _CLASS_ZH.search(asked)
        return f"{found['noun'] or found['head']}里{most['zh']}的是哪个？" if found else None
    several = _PLURAL_NOUN.search(asked)
    return f"Which of the {several['noun']} is the {most['en']}?" if several else None


def _told_by_number(turn: Turn) -> str | None:
    """The one thing that the turn told of, by the number it bears, where the question asked for one of its kind."""
    quotes = [citation.quote for citation in turn.answer.citations]
    match = _TOLD_NUMBER.match(quotes[0]) if len(quotes) == 1 else None
    label = (match["en"] or match["zh"]) if match else None
    asked = turn.answer.standalone_question.lower()
    kind = label.rstrip("0123456789 ").lower() if label else ""
    if not label or kind not in asked or label.lower() in asked:
        return None
    return f"{label[0].lower()}{label[1:]}"


def _told_to_be_in(turn: Turn, glossary: Glossary) -> str | None:
    """The one place that the turn told of, where its question asked which one is in a place that it names."""
    asked, quotes = turn.answer.standalone_question, [citation.quote for citation in turn.answer.citations]
    if len(quotes) != 1 or not _ASKS_WHICH_IN.match(asked):
        return None
    places = (one.text for one in subjects(quotes[0], glossary) if one.family == "place")
    return next((place for place in places if place.lower() not in asked.lower()), None)


def _asked_noun(turn: Turn, name: str) -> str | None:
    """ "The support the ministry offer" for `name`, "the ministry", which the turn asked what support it offers."""
    text = turn.answer.standalone_question
    asked, again = _ASKED_NOUN.match(text), _ASKED_PART.match(text)
    whole = f"the {asked['noun']} {asked['rest']}" if asked else again["whole"] if again else ""
    return whole if name in whole else None


def _telling(named: Sequence[Subject]) -> Sequence[Subject]:
    """Those of `named` that stand for one certain thing; all where none does."""
    return [one for one in named if one.family != "concept"] or named


def telling_subject(text: str, glossary: Glossary) -> str | None:
    """The first thing that `text` names, one certain thing before others."""
    named = _telling(named_things(text, glossary))
    return named[0].text if named else None


def with_pronoun_named(text: str, turn: Turn, glossary: Glossary) -> str | None:
    """`text` with its first pronoun replaced by what it stands for; None where that is not known."""
    pronoun = pointing(text)
    if pronoun is None:
        return None
    is_plural, is_place = bool(_PLURAL.match(pronoun[0])), bool(_OF_PLACE.search(text))
    name = antecedent(turn, glossary, is_plural=is_plural, is_place=is_place)
    is_of_document = any(one.family == "document" for one in named_things(name or "", glossary))
    if name is None or (pronoun[0].startswith("其中") and is_of_document):
        return None  # "is it one of them?" after "who issued the notice?"
    is_there = pronoun[0].lower() == "there" and not _PREPOSITION.search(text[: pronoun.start()])
    if is_there:  # "how many people live there?"
        name = f"in {name}"
    elif _ASKS_IF_PART.search(text) and pronoun[0].lower() not in _POSSESSIVE:
        name = _asked_noun(turn, name) or name
    owner = "'" if is_plural and name.endswith("s") else "'s"
    ending = owner if pronoun[0].lower() in _POSSESSIVE else _INSIDE.get(pronoun[0], "")
    return f"{text[: pronoun.start()]}{name}{ending}{text[pronoun.end() :]}"
