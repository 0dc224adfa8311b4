"""Antecedents: what a pronoun of a follow-up stands for, by the turn before it."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.conversation.references import pointing
from assistant.conversation.turns import named_things, told_of
from assistant.language.subjects import Subject
from corpus.glossary import Glossary

_I = re.IGNORECASE
_PLURAL_NOUN = re.compile(
    r"\b(?:all|which|what|the|these|those) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+[^\Ws]s)\b(?= (?:in|of|for|that|under|with|are|were|did|do|must|should|can|may|have|get)\b|\W*$)",
    _I,
)
# What only a place has.
_OF_PLACE = re.compile(
    r"\b(?:how (?:big|large)|area|size|cover\w*|districts?|counties|inhabitants|population|residents|located|situated)\b"
    r"|面积|多大|人口|包括哪些(?:县|区|市)|涵盖|下辖|哪些[县区市]|在哪个省",
    _I,
)
_PLURAL = re.compile(r"^(?:they|them|their|theirs|these|those|ones|它们|他们|她们)$", _I)
_POSSESSIVE = frozenset({"its", "their", "theirs", "his", "her"})


def antecedent(turn: Turn, glossary: Glossary, *, is_plural: bool = False, is_place: bool = False) -> str | None:
    """What a pronoun of the next turn stands for: whom the answer named where that was asked, else the subject.

    What `is_place`, since its size or districts are asked for, is no body.
    """
    told = told_of(turn, glossary)
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
    owner = "'" if is_plural and name.endswith("s") else "'s"
    ending = owner if pronoun[0].lower() in _POSSESSIVE else "中" if pronoun[0] == "其中" else ""
    return f"{text[: pronoun.start()]}{name}{ending}{text[pronoun.end() :]}"
