"""Duties asked: whose provisions a question asks for, on which theme, and with which instrument."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.language import forms
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route, own_words
from assistant.register.bodies_asked import bodies_named, in_order, joined_bodies, without_names
from assistant.register.levels_asked import (
    gives,
    has_to_act,
    is_level_named,
    is_level_of,
    is_recipient,
    is_side,
    receives,
)
from assistant.retrieval.choosing import MANY
from corpus.provision import Provision
from corpus.themes import INSTRUMENTS, instruments_in

# Who is asked about several bodies: in the other routes the first one named is the one who must act.
OF_SEVERAL = frozenset({Route.SUMMARY, Route.COMPARE})
_OF_REGISTER = frozenset({Route.DUTIES, Route.COMPARE, Route.SUMMARY})
# A word that weighs less ("carry out", "there") singles out no provision.
TELLING_UNIT = 0.3
# Words that weigh less ("pilot zones") say nothing of whose the duties are.
_LEAST_OTHER = 0.2
# "What must the cities do to support the zones?": what it is good for, not what is given.
_TO_SUPPORT = re.compile(
    r"\bto (?:support|help|assist)\b(?= (?:the|these|this|its|their|our|each|every)\b)", re.IGNORECASE
)
# "What will the ministry do about land?": of its duties those on that matter.
_ON_MATTER = re.compile(
    r"\b(?:about|regarding|concerning|when it comes to|in terms of)\b|方面|关于|对于", re.IGNORECASE
)
_PAYS_BACK = re.compile(
    r"\b(?:pay|give|hand|send)\w*\b[^,.?]{0,40}\bback\b|\brepa(?:y|id)\w*|\breclaim\w*|退[回还]|交回|收回|偿还",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
# Themes of what has no narrower one.
_BROAD = frozenset({"organisation", "responsibility"})
# Who asks for money means all that it may come from.
_MONEY = frozenset({"funds", "bonds", "credit", "tax"})
_FUNDS = frozenset({"funds"})


@dataclass(frozen=True, slots=True)
class DutiesAsked:
    """The themes, the instruments and the bodies or levels of government that a question asks after.

    `excluded` are the instruments that it leaves out ("apart from money").
    `is_of_theme` where it asks for all there is on its themes, or all that is (not) allowed; `is_received` where for
    what one gets; `of_all` where it asks who has to do what and names nobody, `of_everyone` where it says so;
    `asks_who` where a body that is not named is asked for.
    """

    themes: tuple[str, ...]
    instruments: frozenset[str]
    excluded: frozenset[str]
    actors: tuple[Unit, ...]
    is_of_theme: bool
    is_received: bool
    asks_who: bool
    of_all: bool
    of_everyone: bool

    def is_on(self, provision: Provision) -> bool:
        """Whether `provision` is on one of the themes asked after, or has the words for it."""
        has_words = any(forms.THEMES[theme].search(provision.action) for theme in self.themes)
        return provision.theme in self.themes or (has_words and provision.theme in _BROAD)

    def is_with(self, action: str) -> bool:
        """Whether `action` has one of the instruments asked after, if any is, and none of those left out."""
        named = instruments_in(action)
        return not named & self.excluded and (not self.instruments or bool(self.instruments & named))


def duties_asked(question: Question, bound: Collection[str], vocabulary: Vocabulary) -> DutiesAsked:
    """What `question` says of the provisions that it asks for; `bound` are the bodies that have any."""
    registered = bodies_named(question, bound) if question.route in _OF_REGISTER else []
    text = without_names(_TO_SUPPORT.sub(" ", question.text), registered)  # "grant holders" asks for no grant
    themes = tuple(theme for theme, pattern in forms.THEMES.items() if pattern.search(text))
    if forms.DUTY_WORDS.search(text):  # "what duties, and what may it not do"
        themes = tuple(theme for theme in themes if theme != "limit")
    excluded = _widened(instruments_in("".join(match[0] for match in forms.EXCEPT.finditer(text))))
    named = instruments_in(text) | (_FUNDS if forms.WHO_PAYS.search(text) or forms.MONEY.search(text) else frozenset())
    instruments = _widened(instruments_in(own_words(text)) or named) - excluded
    is_received = bool(instruments) and _asks_for_gift(question, text, named)
    themes = themes or (("support",) if is_received else ())
    patterns = [forms.THEMES[theme].pattern for theme in themes] + [INSTRUMENTS[name].pattern for name in instruments]
    is_of_some = question.route is Route.COMPARE and len(registered) > 1  # "A和B的分工": of these, not of all
    of_everyone = bool(forms.EVERYONE.search(text)) and not is_of_some
    actors = tuple(_actors(question, patterns, [] if of_everyone else registered, vocabulary))
    if of_everyone and not all(unit.level_marks for unit in actors):
        actors = ()  # "who does what: ministry, provinces and the bank"
    asks_who = question.kind is not None and question.kind.name == "body" and not actors
    is_of_theme = bool(themes) and (
        question.route in MANY
        or is_received
        or of_everyone
        or (asks_who and "oversight" in themes)
        or _says_no_more(question, instruments, vocabulary)
    )
    is_of_matter = question.route is Route.LIST or _ON_MATTER.search(text)
    asks_if_allowed = forms.ASKS_FREEDOM.search(text) or forms.ASKS_DENIED.search(text)
    is_of_freedom = question.route is Route.DUTIES and bool(asks_if_allowed)
    return DutiesAsked(
        themes,
        instruments if "support" in themes or (actors and is_of_matter) else frozenset(),
        excluded,
        actors,
        is_of_theme=is_of_theme or is_of_freedom,
        is_received=is_received,
        asks_who=asks_who,
        of_all=not actors and not themes and (of_everyone or _asks_for_duties(question)),
        of_everyone=of_everyone,
    )


def _asks_for_gift(question: Question, text: str, named: frozenset[str]) -> bool:
    """Whether what one gets is asked for, or who gives it: "which funds are available", "who pays?"."""
    if forms.HOW.search(text) or _PAYS_BACK.search(text):
        return False
    # "does the centre give money to all projects?"
    is_given = question.route is Route.YES_NO and forms.GIVES.search(text)
    return bool(
        is_given or forms.WHO_PAYS.search(text) or forms.RECEIVED.search(text) or _is_head(_widened(named), text)
    )


def _widened(instruments: frozenset[str]) -> frozenset[str]:
    """Money of any kind for money; what it is for beside that is not what is asked after."""
    return (instruments | _MONEY if "funds" in instruments else instruments) - {"projects"} or instruments


def _is_head(instruments: frozenset[str], text: str) -> bool:
    """Whether just some of the money is asked for: "which kinds of financing", "are there loans", "谁给资金"."""
    named = "|".join(INSTRUMENTS[name].pattern for name in sorted(instruments & _MONEY))
    which = r"(?:which|what) (?:(?:kinds?|types?|sorts?|forms?) of )?(?:(?!is\b|are\b)[\w-]+ ){0,2}?"
    any_or_who = r"(?:(?:is|are|will) there (?:be )?|who (?:will |can |would )?(?:gives?|provides?|grants?|offers?) )"
    english = rf"\b(?:{which}|{any_or_who}(?:[\w-]+ ){{0,3}}?)(?:{named})"
    chinese = rf"(?:哪些|什么|有没有|有无|是否有|谁(?:来)?(?:给|提供))(?:{named})"
    return bool(named) and bool(re.search(rf"{english}|{chinese}", text, re.IGNORECASE))


def _says_no_more(question: Question, instruments: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether `question` has no other words of weight than those for a theme or an instrument."""
    if question.route in (Route.YES_NO, Route.DEFINITION) and not instruments:
        return False
    patterns = (*forms.THEMES.values(), *(INSTRUMENTS[name] for name in instruments))
    said = [match[0].lower() for pattern in patterns for match in pattern.finditer(question.text)]
    return all(
        is_made_of(unit.text, said) or unit.weight < _LEAST_OTHER or vocabulary.is_of_subject(unit)
        for unit in question.units
    )


def is_made_of(text: str, said: Collection[str]) -> bool:
    """Whether `text` is a part of one of `said`, or is made of them: "monitoring and evaluation"."""
    rest = text
    for one in said:
        rest = rest.replace(one, " ")
    return any(text in one for one in said) or rest.strip() in ("", "and", "和", "与", "给")


def _actors(
    question: Question, patterns: Collection[str], registered: Sequence[Unit], vocabulary: Vocabulary
) -> list[Unit]:
    """Those whose provisions are asked for: the first body named and those joined to it, or the level of the theme.

    In some routes all that are named; where duties are asked for also the `registered` ones.
    """
    actors = _known_actors(question, patterns, registered, vocabulary)
    registered = [
        unit for unit in registered if not (is_recipient(unit, question.text) or receives(unit, question.text))
    ]
    if question.route is Route.COMPARE:
        return in_order([*actors, *registered], question.text)
    if not actors:
        return _with_joined(registered, registered, question)
    if question.route in OF_SEVERAL or all(unit.level_marks for unit in actors):
        return [
            *actors,
            *_with_joined(actors, registered, question)[1:],
        ]  # "what comes from the centre, what from here"
    return _with_joined(actors, [*actors[1:], *registered], question)


def _with_joined(actors: Sequence[Unit], others: Sequence[Unit], question: Question) -> list[Unit]:
    return joined_bodies(actors[0], others, question.text) if actors else []


def _known_actors(
    question: Question, patterns: Collection[str], registered: Iterable[Unit], vocabulary: Vocabulary
) -> list[Unit]:
    """The bodies of the glossary that `question` names, and the levels of government that it speaks of.

    "The county water office", which is among the `registered` ones, is no level.
    """
    rest = without_names(question.text, registered)
    levels = vocabulary.levels()
    of_several = question.route in OF_SEVERAL
    actors = [unit for unit in question.units if unit.is_actor and not is_recipient(unit, question.text)]
    if not actors or of_several:
        actors += [
            one
            for one in levels
            if is_level_of(one, question.text, patterns, is_behind=of_several)
            or (of_several and one not in actors and is_level_named(one, question.text))
            or (question.route is Route.COMPARE and is_side(one, rest))
        ]
        actors = [one for at, one in enumerate(actors) if not _is_level_told(one, actors[:at])]
    givers = [unit for unit in levels if gives(unit, question.text)]
    if givers and len(_FROM.findall(question.text)) == 1:  # "from the province and from the centre": of both
        return givers
    actors = [unit for unit in actors if not receives(unit, question.text)]
    if not actors and question.route in (Route.DUTIES, Route.LIST):
        actors = [unit for unit in levels if has_to_act(unit, rest)]
    return actors


def _is_level_told(one: Unit, before: Iterable[Unit]) -> bool:
    """Whether `one` is a level of government that one `before` it is of, or is itself."""
    return any(mark in unit.text or unit.level_marks == one.level_marks for unit in before for mark in one.level_marks)


def _asks_for_duties(question: Question) -> bool:
    """Whether `question` asks for duties and says nothing of whose they are."""
    if question.route not in (Route.DUTIES, Route.SUMMARY):
        return False
    said = [unit for unit in question.units if not unit.names_document and unit.weight >= _LEAST_OTHER]
    duties = forms.DUTY_WORDS.search(question.text)
    return bool(duties) and all(forms.DUTY_WORDS.search(unit.text) for unit in said)


def without_things_named(question: Question) -> tuple[Question, tuple[str, ...]]:
    """`question` without what it names beside the bodies that are to act, and the names as it has them."""
    names = tuple(unit for unit in question.units if unit.is_name and not unit.is_actor)
    rest = tuple(unit for unit in question.units if unit not in names)
    written = (re.search(re.escape(unit.text), question.text, re.IGNORECASE) for unit in names)
    return replace(question, units=rest), tuple(match[0] for match in written if match)
