"""Counterparts: what in the question before has to give way to what a follow-up names instead. Knows no document."""

import re
from collections.abc import Sequence

from assistant.conversation.prepositions import PREPOSITIONAL, of_preposition
from assistant.conversation.turns import bodies_in, named_things
from assistant.language.subjects import OTHER, Subject, subjects
from assistant.questions.question import language_of_question
from corpus.glossary import Glossary
from corpus.sentences import is_han
from index.tokens import fold

_I = re.IGNORECASE
_ONLY_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*)*")
# Words of which one stands for another of its row: levels of government, places in an order, years.
_ROWS = (
    re.compile(
        r"(?<!\w)(?:national|nation['’]s|central|cent(?:re|er)(?:['’]s)?|state|federal|provincial|provinces?(?:['’]s?)?|regional|municipal"
        r"|municipalities(?:['’])?|county|counties['’]?|districts?|local|city|cities)(?:[- ]level)?(?!\w)",
        _I,
    ),
    re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", _I),
    re.compile(
        r"国家(?:级|层面)?|中央(?:层面)?|全国|(?:各个?)?(?:有关|相关)?省(?:级|里|份|一级|级层面)|省(?=[\u4e00-\u9fff]{0,2}[里级的]|$)|市县区?|县市区?|区县|市级|市里|县级|县里|区级|区里|乡镇"
    ),
    re.compile(r"第[一二三四五六七八九十\d]+"),
    re.compile(r"[一二三四五六七八九十\dA-Da-d甲乙丙丁]级"),
    re.compile(
        r"\b(?:largest|smallest|biggest|highest|lowest|longest|shortest|earliest|latest|most|least|fewest)\b", _I
    ),
    re.compile(r"最[大小多少高低长短早晚]"),
    re.compile(r"(?<![\d.,])(?:19|20)\d\d年(?:[上下]半年|第?[一二三四]季度|\d{1,2}月)?[底初末前后]{0,2}"),
)
_NUMBERED = re.compile(r"(?P<noun>[A-Za-z]+|[\u4e00-\u9fff]{2})\s?(?P<number>\d+)")
_NAMED_WITH_NUMBER = re.compile(rf"(?:[A-Za-z]+ |[\u4e00-\u9fff])*?{_NUMBERED.pattern}")
_OF_THEM = re.compile(
    r"\b((?:which|how many|what|any|one|some|none|all) of) (?:them\b|th[eo]se(?=\W*$| (?:is|are|was|were|ha[sd]|have|does|can|may|must)\b))",
    _I,
)
_LISTED = re.compile(
    r"^\W*(?:and )?(?:which|what) (?:((?:[a-z-]+ ){0,3}[a-z]+s) (?:are|were)|are the ((?:[a-z-]+ ){0,3}[a-z]+s))"
    r" ([^?]+?)\W*$",
    _I,
)
# "What does X do", "what must X do": X is the one who acts.
_DOES = re.compile(
    r"^(?P<head>.*?\b(?:what|which \w+|when|how often|to whom)\b.*?\b(?:do|does|did|must|should|shall|may|can|will)\s+)(?P<who>(?:the |all |each )?[^?]{3,60}?)(?P<tail>\s+(?:do|have to do|not do)\W*)$",
    _I,
)
# "What must X set up", where X and the other one are both of some level of government.
_DOES_ANY = re.compile(
    r"^(?P<head>.*?\b(?:what|which \w+|when|how often|to whom)\b.*?\b(?:do|does|did|must|should|shall|may|can|will)\s+)(?P<who>(?:the |all |each )?[^?]{3,60}?)(?P<tail>\s+(?:have to |need to )?[a-z]+(?: (?:up|out|in|on|to|for))?\W*)$",
    _I,
)
_DUTY_ZH = re.compile(
    r"^(?P<who>[^，？?]{2,14}?)(?P<tail>(?:在[^，？?]{2,20}中)?(?:要|应|应当|应该|需要|必须|负责|承担)(?:做|负责|干|承担)?(?:什么|哪些).*)$"
)
# The last characters of a Chinese compound say what kind of thing it is.
_HEAD_CHARS = 2
_CLASS_ZH = re.compile(r"片区$|试验区$|示范区$|开发区$|小区$")
_LEVEL_NAME_ZH = re.compile(r"(?![各全本该这那哪每])[一-鿿]{1,6}[省市县区镇乡村州旗]")
_QUESTION_ZH = "什么|哪|谁|多|几|怎|吗"
_NO_KIND = frozenset(
    "the a an these those its their which what many much of in for all every each how and or any no".split()
)
# "三级的也要批吗？": it was asked of those of the first grade.
_ALSO_OF_ROW = re.compile(r"^那?(?P<new>[^，。？的]{1,6})的?(?:是不是)?(?:也|还|都|又)[^，。？]{0,8}?[吗么]?\W*$")
# What is pointed at where it was not said which: "the zone", "that district", "那个区".
_POINTED = re.compile(
    r"(?<!what is )(?<!what's )(?<!what was )\b(?:the|that|this|which|its) (?:zone|area|district|city|county|province|region|town|site|office|body|department|agency|ministry|project|programme|program|scheme|fund|document|notice|letter|plan|one)\b(?! of\b)",
    _I,
)
_POINTED_ZH = re.compile(
    r"(?:[那这该哪](?:一?个|片|座|家|份|项)?)(?:片区|试验区|地区|城市|区县|市|县|区|省|镇|乡|村|单位|部门|机构|项目|文件|通知|办法|方案)|[它其]"
)


def exchanged(phrase: str, before: str, listed: Sequence[str], glossary: Glossary) -> str | None:
    """`before`, asked of what `phrase` names instead of its counterpart there; None where it has none.

    `listed` are the things that an answer enumerated: each of them may take the place of another.
    """
    if not is_same_language(phrase, before):
        return None
    bare = re.sub(r"^(?:the|an?)\s+|\s+ones?$|(?:这|那)(?:一?个|边|块)$", "", phrase, flags=_I)
    return (
        _of_list(bare, before, listed)
        or _of_row(bare, before)
        or _of_number(bare, before)
        or _of_head(bare, before)
        or _of_level_name(bare, before, glossary)
        or _of_family(bare, phrase, before, glossary)
        or _of_actor(phrase, before)
        or of_preposition(phrase, before)
    )


def also_of_row(text: str, before: str) -> str | None:
    """The question `before` asked of the level or grade that `text` names, which asks whether it is so of that, too."""
    match = _ALSO_OF_ROW.match(text)
    is_level = match is not None and any(row.fullmatch(match["new"]) for row in _ROWS)
    return _of_row(match["new"], before) if match and is_level else None


def is_same_language(phrase: str, before: str) -> bool:
    """Whether both are in one language; a bare name or abbreviation ("GDP") goes with either."""
    if not any(map(is_han, phrase)) and all(word.isupper() or word[:1].isupper() for word in phrase.split()):
        return True
    return language_of_question(phrase) == language_of_question(before)


def _of_list(bare: str, before: str, listed: Sequence[str]) -> str | None:
    """Both are members of one enumeration."""
    words = PREPOSITIONAL.sub(r"\g<rest>", bare).lower()
    new = next((item for item in listed if words == item.lower() or item.lower().startswith(words)), None)
    if new is None or len(words) < (2 if any(map(is_han, words)) else 3):
        return None
    old = next((item for item in listed if item != new and item in before), None)
    return before.replace(old, new, 1) if old else None


def _of_row(bare: str, before: str) -> str | None:
    for row in _ROWS:
        new = row.search(bare)
        old = [match for match in row.finditer(before) if new and match[0].lower() != new[0].lower()]
        if old and _is_of_row(bare, row):
            return f"{before[: old[0].start()]}{bare}{before[_end_of_run(before, old) :]}"
        if new and old and len(bare) - len(new[0]) <= max(len(new[0]), 0 if is_han(bare[0]) else len("amount")):
            return f"{before[: old[0].start()]}{new[0]}{before[_end_of_run(before, old) :]}"
    return None


def _is_of_row(bare: str, row: re.Pattern[str]) -> bool:
    """Whether `bare` is nothing but words of `row`, several of them: "the cities and counties"."""
    rest = re.sub(r"\b(?:and|or|the)\b|[,、和与及\s]", "", row.sub("", bare), flags=_I)
    return not rest and len(row.findall(bare)) > 1


def _end_of_run(text: str, matches: Sequence[re.Match[str]]) -> int:
    """The end of the last of `matches` that is only joined to the first: "the cities, counties, and districts"."""
    end = matches[0].end()
    for match in matches[1:]:
        if not re.fullmatch(r"\s*(?:[,、和与及]|and|or)*\s*(?:and|or|the)?\s*", text[end : match.start()], _I):
            break
        end = match.end()
    return end


def _of_number(bare: str, before: str) -> str | None:
    """ "Task 5" after "Who does test task 1?": the same noun with another number."""
    new = _NAMED_WITH_NUMBER.fullmatch(bare)
    if new is None:
        return None
    for old in _NUMBERED.finditer(before):
        if old["noun"].lower().endswith(new["noun"].lower()) and old["number"] != new["number"]:
            return f"{before[: old.start('number')]}{new['number']}{before[old.end('number') :]}"
    return None


def _of_head(bare: str, before: str) -> str | None:
    """ "Conifer stands" after "Who pays for mixed stands?": another kind of the same thing."""
    if any(map(is_han, bare)):
        head = bare[-_HEAD_CHARS:]
        old = re.search(
            rf"(?<![\u4e00-\u9fff《])(?:(?![的在为对把由向给是有])[\u4e00-\u9fff])*?{re.escape(head)}", before
        )
        is_kind = len(bare) > _HEAD_CHARS and not re.search("的|" + _QUESTION_ZH, bare)
        return f"{before[: old.start()]}{bare}{before[old.end() :]}" if is_kind and old and old[0] != bare else None
    head_en = re.fullmatch(r"(?P<kind>[a-z-]+(?: [a-z-]+)?) (?P<head>[a-z]{3,})", bare)
    if head_en is None:
        return None
    old_en = re.search(rf"\b(?P<kind>[a-z-]+) {re.escape(head_en['head'])}\b", before)
    if old_en is None or old_en["kind"] in _NO_KIND:
        return None
    return f"{before[: old_en.start()]}{bare}{before[old_en.end() :]}"


def _of_family(bare: str, phrase: str, before: str, glossary: Glossary) -> str | None:
    named = subjects(phrase, glossary)
    given = named if any(one.family != OTHER for one in named) else _bare_name(bare) or named
    if not given:
        return None
    for subject in sorted(named_things(before, glossary), key=lambda one: one.family != given[0].family):
        families = {subject.family, given[0].family}
        if len(families) == 1 or families in ({OTHER, "place"}, {OTHER, "actor"}):
            name = given[0].text if len(given) == 1 else phrase
            if name != subject.text:
                return f"{before[: subject.start]}{name}{_class_of(subject, name, glossary)}{before[subject.end :]}"
    return None


def _of_level_name(bare: str, before: str, glossary: Glossary) -> str | None:
    """ "柳河乡" after "石桥镇有几处渡口？": both are names that end on what kind of place they are."""
    if not _LEVEL_NAME_ZH.fullmatch(bare):
        return None
    named = (one for one in named_things(before, glossary) if one.family in ("name", "place", OTHER))
    old = next((one for one in named if _LEVEL_NAME_ZH.fullmatch(one.text) and one.text != bare), None)
    return f"{before[: old.start]}{bare}{before[old.end :]}" if old else None


def _class_of(old: Subject, name: str, glossary: Glossary) -> str:
    """The common noun that `old` ends on and `name` lacks: "Guangdong zone" gives way to "Shandong zone"."""
    match = _CLASS_ZH.search(old.text) if is_han(name[-1]) else re.search(r" [a-z]+$", old.text)
    if match is None or match.start() == 0 or name.rsplit(maxsplit=1)[-1].islower():
        return ""
    whole = fold(f"{name}{match[0]}")
    is_term = any((start, end) == (0, len(whole)) for start, end, _ in glossary.term_spans(whole))
    return match[0] if is_term or old.family == OTHER else ""


def _bare_name(phrase: str) -> tuple[Subject, ...]:
    """`phrase` as a name where it is nothing but capitalised words, of which the first tells nothing in a sentence."""
    is_name = _ONLY_NAME.fullmatch(phrase) and not phrase.isupper()  # "GDP" is what is asked of somebody
    return (Subject(0, len(phrase), OTHER, phrase),) if is_name else ()


def _of_actor(phrase: str, before: str) -> str | None:
    """Somebody else is asked about where it is asked what somebody does."""
    if PREPOSITIONAL.match(phrase):
        return None
    match = _DOES.match(before) or _DUTY_ZH.match(before)
    if match is None and _ROWS[0].search(phrase):
        match = _DOES_ANY.match(before)
        match = match if match and _ROWS[0].search(match["who"]) else None
    if match:
        return f"{match.groupdict().get('head') or ''}{phrase}{match['tail']}"
    new, old = next(bodies_in(phrase), None), next(bodies_in(before), None)
    if new and old and new[0] == phrase and new[0] != old[0]:
        return f"{before[: old.start()]}{phrase}{before[old.end() :]}"
    return None


def named_in(before: str, name: str) -> str | None:
    """`before`, a question that did not say which one, asked of `name`; None where it points at none."""
    match = (_POINTED_ZH if any(map(is_han, before)) else _POINTED).search(before)
    if match is None:
        return None
    put = f"{name}的" if match[0] == "其" else name
    return f"{before[: match.start()]}{put}{before[match.end() :]}"


def of_listed(text: str, before: str) -> str | None:
    """ "Which of them?" after `before`, "Which tasks are in focus in X?": of the tasks in focus in X."""
    match, listed = _OF_THEM.search(text), _LISTED.match(before)
    if match is None or listed is None:
        return None
    return f"{text[: match.end(1)]} the {listed[1] or listed[2]} {listed[3]}{text[match.end() :]}"
