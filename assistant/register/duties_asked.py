"""Duties asked: whose provisions a question asks for, on which theme, and with which instrument."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from assistant.language import forms
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.choosing import MANY
from corpus.provision import Provision
from corpus.themes import INSTRUMENTS, instruments_in
from index.tokens import search_tokens

# Who is asked about several bodies: in the other routes the first one named is the one who must act.
OF_SEVERAL = frozenset({Route.SUMMARY, Route.COMPARE})
# A word that weighs less ("carry out", "there") singles out no provision.
TELLING_UNIT = 0.3
# Words that weigh less ("pilot zones") say nothing of whose the duties are.
_LEAST_OTHER = 0.2
# Between the level and what it gives: "national financial support", "中央给试验区的支持".
_BETWEEN = r"(?:[ -]\w+){0,2}[ -]|[的给对]?[\u4e00-\u9fff]{0,6}"
_BEHIND = r"[^.?!;]{0,30}\b|[^。？！；]{0,12}"
_MUST_EN = r" (?:must|should|shall|have|need|ought|are|do)\b"
_DUTY_OF = (
    r"\b(?:dut(?:y|ies)|responsibilit(?:y|ies)|obligations?|roles?|tasks?|jobs?|expected|required|asked|demanded)"
    r" (?:of|for) (?:the |all |each |an? )?"
)
_LEVEL_ZH = "(?:[里级]|一级|层面|政府|上|这边)?"
_MUST_ZH = "(?:应|要|该|需|得|必须|做|负责|承担|干|管|的?(?:职责|责任|义务))"
# A body is named in the register of provisions by more than one word ("operators" are many).
_FEWEST_TOKENS = 2
ON_WHOM = re.compile(
    r"\b(?:binds?|binding (?:on|for)|falls? (?:on|to)|meant for|apply to|applies to) (?:us,? )?(?:as )?(?:an? |the )?"
    r"|(?:直接)?(?:压|落|交|派|归|管)[到给在]?(?:我们|咱们)?",
    re.IGNORECASE,
)
# "What must the cities do to support the zones?": what it is good for, not what is given.
_TO_SUPPORT = re.compile(
    r"\bto (?:support|help|assist)\b(?= (?:the|these|this|its|their|our|each|every)\b)", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
# Themes of what has no narrower one.
_BROAD = frozenset({"organisation", "responsibility"})
# Who asks for money means all that it may come from.
_MONEY = frozenset({"funds", "bonds", "credit", "tax"})


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


def duties_asked(question: Question, vocabulary: Vocabulary) -> DutiesAsked:
    """What `question` says of the provisions that it asks for."""
    text = _TO_SUPPORT.sub(" ", question.text)
    themes = tuple(theme for theme, pattern in forms.THEMES.items() if pattern.search(text))
    if forms.DUTY_WORDS.search(text):  # "what duties, and what may it not do"
        themes = tuple(theme for theme in themes if theme != "limit")
    excluded = _widened(instruments_in("".join(match[0] for match in forms.EXCEPT.finditer(text))))
    named = frozenset({"funds"}) if forms.WHO_PAYS.search(text) else instruments_in(text)
    instruments = _widened(instruments_in(own_words(text)) or named) - excluded
    is_received = bool(instruments) and _asks_for_gift(question, text, named)
    themes = themes or (("support",) if is_received else ())
    patterns = [forms.THEMES[theme].pattern for theme in themes] + [INSTRUMENTS[name].pattern for name in instruments]
    of_everyone = bool(forms.EVERYONE.search(text))
    actors = tuple(_actors(question, patterns, vocabulary))
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
    asks_if_allowed = forms.ASKS_FREEDOM.search(text) or forms.ASKS_DENIED.search(text)
    is_of_freedom = question.route is Route.DUTIES and bool(asks_if_allowed)
    return DutiesAsked(
        themes,
        instruments if "support" in themes else frozenset(),
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
    if forms.HOW.search(text):
        return False
    gives = question.route is Route.YES_NO and forms.GIVES.search(text)  # "does the centre give money to all projects?"
    return bool(gives or forms.WHO_PAYS.search(text) or forms.RECEIVED.search(text) or _is_head(_widened(named), text))


def _widened(instruments: frozenset[str]) -> frozenset[str]:
    """Money of any kind for money; what it is for beside that is not what is asked after."""
    return (instruments | _MONEY if "funds" in instruments else instruments) - {"projects"} or instruments


def _is_head(instruments: frozenset[str], text: str) -> bool:
    """Whether some of the money is just what is asked for: "which kinds of financing", "哪些资金"."""
    named = "|".join(INSTRUMENTS[name].pattern for name in sorted(instruments & _MONEY))
    english = rf"\b(?:which|what) (?:(?:kinds?|types?|sorts?|forms?) of )?(?:(?!is\b|are\b)[\w-]+ ){{0,2}}?(?:{named})"
    return bool(named) and bool(re.search(rf"{english}|(?:哪些|什么)(?:{named})", text, re.IGNORECASE))


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


def _actors(question: Question, patterns: Collection[str], vocabulary: Vocabulary) -> list[Unit]:
    """Those whose provisions are asked for: the first body named, in some routes all, or the level of the theme."""
    levels = vocabulary.levels()
    of_several = question.route in OF_SEVERAL
    actors = [unit for unit in question.units if unit.is_actor]
    if not actors or of_several:
        actors += [one for one in levels if _is_level_of(one, question.text, patterns, is_behind=of_several)]
    givers = [unit for unit in levels if _gives(unit, question.text)]
    if givers and len(_FROM.findall(question.text)) == 1:  # "from the province and from the centre": of both
        return givers
    actors = [unit for unit in actors if not _receives(unit, question.text)]
    if not actors and question.route in (Route.DUTIES, Route.LIST):
        actors = [unit for unit in levels if _has_to_act(unit, question.text)]
    are_levels = all(unit.level_marks for unit in actors)  # "what comes from the centre, what from the province"
    return actors if of_several or are_levels else actors[:1]


def _gives(level: Unit, text: str) -> bool:
    """Whether what is asked for comes from bodies of `level`: "from the province"."""
    marks = "|".join(map(re.escape, level.level_marks))
    return bool(
        re.search(
            rf"\b(?:come|get|expect|count on|money|funds?|support)\b.* from (?:the |our )?(?:{marks})", text, re.I
        )
    )


def _receives(actor: Unit, text: str) -> bool:
    """Whether `actor` is the one who gets what is asked for: "what support can a county expect", "县里能拿到什么"."""
    names = "|".join(map(re.escape, actor.level_marks or (actor.text,)))
    english = rf"(?:{names})\w*(?: \w+){{0,2}}? (?:gets?|receives?|expect|count on|hope for|obtain|claim|draw on|tap)\b"
    chinese = rf"(?:{names})(?:里|级|政府|上)?(?:能够?|可以?|会)?(?:拿到|得到|获得|享受|争取|申请)"
    return bool(re.search(rf"{english}|{chinese}", text, re.IGNORECASE))


def _is_level_of(level: Unit, text: str, patterns: Collection[str], *, is_behind: bool) -> bool:
    """Whether a mark of `level` stands just before one of `patterns`, as in "national support", or just behind it."""
    marks = "|".join(map(re.escape, level.level_marks))
    named = "|".join(patterns)
    before = rf"(?:{marks})[a-z]*(?:{_BETWEEN})(?:{named})|\b(?:at|on) the (?:{marks})[a-z]*\b"
    behind = rf"(?:{named})(?:{_BEHIND})(?:{marks})"
    return bool(patterns) and bool(re.search(f"{before}|{behind}" if is_behind else before, text, re.IGNORECASE))


def _has_to_act(level: Unit, text: str) -> bool:
    """Whether bodies of `level` are said to have to do something, by a word for the level alone: "县里要做什么"."""
    marks = "|".join(map(re.escape, level.level_marks))
    english = rf"\b(?:{marks})\w*{_MUST_EN}|{_DUTY_OF}(?:{marks})"
    chinese = rf"(?:{marks}){_LEVEL_ZH}{_MUST_ZH}|(?:{ON_WHOM.pattern})(?:{marks})"
    return bool(re.search(rf"{english}|{chinese}", text, re.IGNORECASE))


def _asks_for_duties(question: Question) -> bool:
    """Whether `question` asks for duties and says nothing of whose they are."""
    if question.route not in (Route.DUTIES, Route.SUMMARY):
        return False
    said = [unit for unit in question.units if not unit.names_document and unit.weight >= _LEAST_OTHER]
    duties = forms.DUTY_WORDS.search(question.text)
    return bool(duties) and all(forms.DUTY_WORDS.search(unit.text) for unit in said)


def in_register(question: Question, actors: Iterable[str]) -> list[Unit]:
    """The longest of `actors`, the bodies that provisions bind, that `question` names word for word."""
    asked = search_tokens(question.text)
    named = [
        tokens
        for tokens in map(search_tokens, set(actors))
        if len(tokens) >= _FEWEST_TOKENS and _stands_in(tokens, asked)
    ]
    longest = max(named, key=len, default=None)
    if longest is None:
        return []
    return [Unit(" ".join(longest), tuple(longest), frozenset(), 1.0, is_name=True, is_actor=True)]


def _stands_in(tokens: Sequence[str], asked: Sequence[str]) -> bool:
    return any(list(tokens) == list(asked[at : at + len(tokens)]) for at in range(len(asked)))
