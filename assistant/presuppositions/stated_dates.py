"""Stated dates: when a question says that something was issued, begins or ends, and the documents say otherwise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.dates import Date
from assistant.checks.parsed import parse
from assistant.language.units import Features, Unit, joined
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.presuppositions.figures_said import years
from assistant.questions.dated_statements import dated_statements
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from corpus.sentences import is_han

_I = re.IGNORECASE
# A sentence speaks of the same event where it, with its title and what stands before, has this share of the words,
LEAST_SAID = 0.7
# and of them itself this share; one that gives the same date needs no more to bear it out.
LEAST_OWN = 0.3
LEAST_AGREEING = 0.4
# Of two sentences alike that of the very year is meant.
OF_YEAR = 0.1
# The sentences looked at: those that a reader would look at first.
DEPTH = 10
# How near to its date the word stands that says what happened then.
_NEAR_CHARS = 60
# What happens at a date, by the words around it; before a date "from" and "until" decide alone.
_EVENTS = {
    "issue": re.compile(
        r"\b(?:issu\w+|publish\w*|releas\w+|adopt\w*|sign(?:ed)?|pass(?:ed)?|c(?:a|o)me out|appear\w*|promulgat\w+|dated|dates? (?:from|back to)|dating from)\b|印发|发布|出台|制定|通过|公布|下发|颁布|签发|发出|(?<=[年月日份])(?:里|就)?发的",
        _I,
    ),
    "start": re.compile(
        r"\b(?:tak(?:e|es|ing|en) effect|took effect|(?:in|into) force|effective|begin\w*|began|start\w*|appl(?:y|ies)|launch\w*|founded|established|opened)\b|施行|实施|生效|开始|启动|(?<!停止)执行|成立",
        _I,
    ),
    "end": re.compile(
        r"\b(?:expir\w+|ends?|ended|abolish\w*|repeal\w*|laps\w+|discontinu\w+|cancel\w*|withdr\w+|clos(?:e|es|ed|ing)|deadline|due|runs?|run|stretch\w*|extends?|reach(?:es)?|lasts?|continues?)\b|废止|失效|停止|到期|终止|取消|结束|截止",
        _I,
    ),
    "hold": re.compile(
        r"\b(?:h[eo]ld|carr(?:y|ied) out|conduct(?:ed)?|tak(?:e|es|ing) place|took place|scheduled)\b|开展|进行|举行|召开|举办|安排在",
        _I,
    ),
}
# That a date was set or moved says nothing of what it is the date of.
_SHIFTS = re.compile(
    r"\b(?:(?:brought|moved|put|set|pushed) (?:forward|back|off|up)?|postponed|shifted|extended|changed|fixed|wait(?:ed)?|closing|opening|due|date|day|deadline|as far as|up to|right)\b"
    r"|提前|提早|推迟|推后|延[长期后]|改[到为成]|(?:[定放排]|安排)[在到为]|要?等到?|才|日期|时间|期限|最[晚迟早]",
    _I,
)
_FROM = re.compile(r"\b(?:from|since|as of|starting)(?: the)?(?: (?:end|beginning|start|middle) of)? $|[自从]$", _I)
_DATES_FROM = re.compile(r"\bdat(?:es?|ed|ing) (?:back to|from)(?: the)? $", _I)
_UNTIL = re.compile(
    r"\b(?:until|till|to|through|by|before|no later than|as far as|up to)(?: the)?(?: (?:end|beginning|start|middle) of)? $|(?:到|至|截至|不迟于)$",
    _I,
)
_LIMIT_AFTER = re.compile(r"^[年月日底末]*(?:前|之前|以前|为止|止|截止)")
_FROM_AFTER = re.compile(r"^(?:起|开始)")
_PERIOD = re.compile(r"^\s?(?:-|–|—|~|至|到|to|until)\s?$")
# A year that is part of a title dates the document, not what is said of it: "the Order of 2019", "2028年的《…》".
_OF_TITLE = re.compile(r"[A-Z][\w'’-]* of (?:the )?$|[\[〔（(]$|(?:No\.|第)\s?$")
_TITLE_AFTER = re.compile(
    r"^年?的?(?:那份|那个)?《|^年?的[一-鿿]{0,14}?(?:办法|条例|通知|规定|方案|意见|决定|细则|计划|规划|公告)|^[\]〕）)]|^ [A-Z]"
)
# "It rests on the Opinions, which were public on 5 May": the date is theirs.
_OF_ANOTHER = re.compile(r", which (?:was|were|is|are|has|have|had|took|came)\b[^,;]*$", _I)
_OF_TIME = re.compile(r"\b(?:dates?|days?|when|years?|time)\b|日期|时间|何时|哪[天年日]|什么时候", _I)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date and what happens at it: "issue", "start", "end"; "" where that is not said."""

    day: Date
    event: str


def other_date(question: Question, grounds: Grounds) -> tuple[str, str, Evidence] | None:
    """The date that `question` gives of an event and the documents give otherwise, theirs, and their sentence."""
    for statement in dict.fromkeys(dated_statements(question)):
        stated = _told_apart([one for one in dated(statement) if one.event])
        if not stated or len(stated) > 2:  # noqa: PLR2004
            continue
        units = _beside(statement, stated, grounds)
        if not units:
            continue
        found = _otherwise(statement, stated, units, grounds)
        if found:
            return found
    return None


def dated(text: str) -> tuple[_Dated, ...]:
    """The dates of `text` that say when something happens; the years of titles are left out."""
    parsed = parse(text)
    folded, days = parsed.text, [day for day in parsed.dates if not _is_of_title(parsed.text, day)]
    found: list[_Dated] = []
    for i, day in enumerate(days):
        before, after = folded[: day.start], folded[day.end :]
        opens = i + 1 < len(days) and bool(_PERIOD.match(folded[day.end : days[i + 1].start].lstrip("年")))
        closes = i > 0 and bool(_PERIOD.match(folded[days[i - 1].end : day.start].lstrip("年")))
        if _DATES_FROM.search(before):
            event = "issue"
        elif opens or _FROM.search(before) or _FROM_AFTER.match(after):
            event = "start"
        elif closes or _UNTIL.search(before) or _LIMIT_AFTER.match(after):
            event = "end"
        else:
            event = _nearest_event(folded, day)
        found.append(_Dated(day, event))
    return tuple(found)


def _period(text: str, told: Sequence[_Dated]) -> str:
    """The words of the period that `text` gives, if it gives nothing else: "2022-2025"."""
    if [one.event for one in told] != ["start", "end"]:
        return ""
    return parse(text).text[told[0].day.start : told[1].day.end].strip(" .,;，。；")


def _words(one: _Dated) -> str:
    return one.day.text.strip(" .,;，。；")


def _told_apart(dates: Sequence[_Dated]) -> list[_Dated]:
    """`dates` without years alone where one has its month: "the 2031 round closes on 20 April" tells one date."""
    days = [one for one in dates if one.day.month]
    return days or list(dates)


def _is_of_title(text: str, day: Date) -> bool:
    return bool(_OF_TITLE.search(text[: day.start]) or _TITLE_AFTER.match(text[day.end :]))


def _nearest_event(text: str, day: Date) -> str:
    """What the word nearest to `day` says that happens."""
    near: list[tuple[int, str]] = []
    for event, words in _EVENTS.items():
        for match in words.finditer(text):
            distance = day.start - match.end() if match.end() <= day.start else match.start() - day.end
            if 0 <= distance <= _NEAR_CHARS:
                near.append((distance, event))
    return min(near, default=(0, ""))[1]


def _beside(statement: str, stated: list[_Dated], grounds: Grounds) -> tuple[Unit, ...]:
    """What `statement` speaks of beside its dates and the words that say what happens at them."""
    rest = parse(statement).text
    for one in sorted(stated, key=lambda each: -each.day.start):
        rest = f"{rest[: one.day.start]} {rest[one.day.end :]}"
    for words in (*_EVENTS.values(), _SHIFTS):
        rest = words.sub(" ", rest)
    return telling(rest, grounds.vocabulary)


def _otherwise(
    statement: str, stated: list[_Dated], units: tuple[Unit, ...], grounds: Grounds
) -> tuple[str, str, Evidence] | None:
    vocabulary = grounds.vocabulary
    contrary: list[tuple[float, str, str, Evidence]] = []
    for one in grounds.look_up(statement)[:DEPTH]:
        own = vocabulary.features(one.text)
        around = joined(own, vocabulary.features(f"{one.document.title}\n{one.surroundings}"))
        share = vocabulary.coverage(units, around)
        told = dated(one.text)
        if share >= LEAST_AGREEING and any(_bears_out(a, one.text, told) for a in stated):
            return None
        if not _is_of_same(units, own, around, grounds) or share < LEAST_SAID:
            continue
        if one.is_absence:
            if _OF_TIME.search(one.text):
                return None  # it is not known when
            continue
        for a, b in ((a, b) for a in stated for b in _told_apart(told) if a.event == b.event):
            if not _lies_inside(a, told):
                same_year = OF_YEAR * (years(statement) <= years(one.text))
                contrary.append((share + same_year, _words(a), _period(one.text, told) or _words(b), one))
    best = max(contrary, key=lambda each: each[0], default=None)
    return best[1:] if best else None


def _is_of_same(units: tuple[Unit, ...], own: Features, around: Features, grounds: Grounds) -> bool:
    vocabulary = grounds.vocabulary
    if not all(vocabulary.match(unit, around) == 1.0 for unit in units if unit.is_name):
        return False
    return vocabulary.coverage(units, own) >= LEAST_OWN


def _bears_out(stated: _Dated, text: str, told: tuple[_Dated, ...]) -> bool:
    """Whether `text` gives the same date of the same, or of what it does not say, or in a title."""
    elsewhere = {one.day.start for one in told if one.event not in (stated.event, "")}
    parsed = parse(text)
    days = [
        day
        for day in parsed.dates
        if day.start not in elsewhere
        and not _is_in_address(parsed.text, day)
        and not _OF_ANOTHER.search(parsed.text[: day.start])
        and not (stated.day.month and not day.month and _is_of_title(parsed.text, day))
    ]
    return any(_agree(stated.day, day) for day in days)


def _is_in_address(text: str, day: Date) -> bool:
    """Whether a date is a part of an address on the web: "example.com/2021-03/15"."""
    before, after = text[: day.start].rsplit(" ", 1)[-1], text[day.end :].split(" ", 1)[0]
    return "/" in before and not is_han(before[-1]) and ("/" in after or before.endswith("/"))


def _agree(stated: Date, told: Date) -> bool:
    return stated.is_part_of(told) or told.is_part_of(stated)


def _lies_inside(stated: _Dated, told: tuple[_Dated, ...]) -> bool:
    """Whether the year stated lies within the period told: a part of it is no other one."""
    years = {one.event: one.day.year for one in told if one.day.year}
    year = stated.day.year
    if year is None or "start" not in years or "end" not in years:
        return False
    return (years["start"] or year) <= year <= (years["end"] or year)
