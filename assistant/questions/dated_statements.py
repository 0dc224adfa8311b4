"""Dated statements: what a question takes for granted of when something is, as plain statements. Knows no document."""

import re
from collections.abc import Iterator

from assistant.questions.assertions import assertions
from assistant.questions.question import Question, Route

_I = re.IGNORECASE
_ASKED_PERIOD = (
    re.compile(
        r"(?P<whole>[^，。？?]{0,14}(?:19|20)\d\d年?(?:[-–—~至到])+(?:19|20)\d\d年?的[\u4e00-\u9fff]{2,8}?)(?=[是有包怎如什哪多，？?]|$)"
    ),
    re.compile(
        r"(?P<whole>\b(?:the )?(?:[\w'’-]+ ){1,5}(?:for|from|in|of) (?:19|20)\d\d(?:[-–—~]| to | until )(?:19|20)\d\d)",
        _I,
    ),
    re.compile(r"(?P<whole>\b(?:the )?(?:19|20)\d\d(?:[-–—~]| to )(?:19|20)\d\d (?:[a-z]+ ){0,2}[a-z]+)", _I),
)
# "On which day in 2021 was X issued?": that it was in 2021.
_DAY_IN = re.compile(
    r"\b(?:which|what) (?:day|date|month) (?:in|of) (?P<when>(?:19|20)\d\d) (?:was|were) (?P<en>[^?]{3,60}?)"
    r" (?P<done>issued|published|adopted|released|signed)\b"
    r"|(?P<zh>《[^》]+》|[^，。？?\d]{2,16}?)(?:是|在)?(?P<year>(?:19|20)\d\d)年(?:的)?(?:哪[一]?[天日月]|几月)[^，。？?]{0,4}(?:印发|发布|公布|出台)",
    _I,
)
# "The goals for 2030": that there are goals for that year.
_GOALS_FOR = re.compile(
    r"\b(?P<goals>(?:goals?|targets?|aims?|objectives?)\b[^?]{0,40}?)"
    r" (?:for|by|in|until) (?:the year )?(?P<when>(?:19|20)\d\d)\b(?! ?(?:[-–—]|to|and))"
    r"|(?<!\d年至)(?<![-–—~至到])(?P<year>(?:19|20)\d\d)年(?![-–—~至到])[^，。？?]{0,10}?(?P<zh>目标)",
    _I,
)
_NAMED_AT = (
    re.compile(r"\b(?P<what>[A-Z][\w-]+(?: [A-Z][\w-]+){0,5}) of (?P<when>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?:the|this|that) (?P<when>(?:19|20)\d\d) (?P<what>[A-Z][\w-]+(?: [A-Z][\w-]+){0,5})"),
    re.compile(
        r"\b(?:the|this|that) (?P<what>[^,;?]{3,60}?),? (?:that was |which was )?"
        r"(?P<done>issued|published|adopted|released|signed|passed|founded|established)"
        r" (?:in|on) (?P<when>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:19|20)\d\d)\b"
    ),
    re.compile(
        r"(?P<whole>[^，；。？?]{0,12}(?:19|20)\d\d年[^，；。？?]{0,8}?(?:印发|发布|出台|制定|通过|公布|施行|成立|下发)的?(?:那[个份])?[^，；。？?]{2,30})"
    ),
)


def dated_statements(question: Question) -> Iterator[str]:
    """What is stated; of what is asked, a date stands in the name of a thing, but where it is asked about itself."""
    text = question.text
    yield from assertions(text)
    if question.route is Route.YES_NO:
        return
    for pattern in _ASKED_PERIOD:
        yield from (match["whole"] for match in pattern.finditer(text))
    for match in _DAY_IN.finditer(text):
        yield (
            f"{match['en']} {match['done']} in {match['when']}"
            if match["en"]
            else f"{match['zh']}于{match['year']}印发"
        )
    for match in _GOALS_FOR.finditer(text):
        year = match["when"] or match["year"]
        yield f"{match['goals']} from {year} to {year}" if match["goals"] else f"{year}年至{year}年的{match['zh']}"
    for pattern in _NAMED_AT:
        for match in pattern.finditer(text):
            given = match.groupdict()
            yield given.get("whole") or f"{given['what'].strip()} {given.get('done') or 'issued'} in {given['when']}"
