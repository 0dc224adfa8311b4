"""Assertions: what a question takes for granted, taken out of it as plain statements. Knows no document."""

import re
from collections.abc import Iterator

from assistant.checks.negation import negations
from assistant.forms import TAG_QUESTION
from assistant.question import language_of_question
from corpus.sentences import sentences

_I = re.IGNORECASE
_AUXILIARY = (
    r"is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had"
    r"|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|hasn['’]t|haven['’]t"
)
_ASKS = r"(?:what|which|who|whom|whose|when|where|why|how|to which|by whom|in which|for which)\b"
_GIVEN = re.compile(
    r"^\W*(?:since|given that|now that|seeing that|considering that|because|as(?! (?:far|long|soon|of|for|to|an?|well|such|regards)\b))"
    r" (?P<fact>[^?]+?), (?:then )?(?=(?:and |so )?(?:" + _ASKS + rf"|(?:{_AUXILIARY})\b))",
    _I,
)
_WHY = re.compile(
    rf"\b(?:why|how come|for what reasons?|what is the reason(?: that| why)?)\s+(?:(?P<aux>{_AUXILIARY})\s+)?(?P<rest>[^?]+)",
    _I,
)
_ENGLISH_CUT = re.compile(
    rf"\s*[;:]\s*|\s+[–—-]+\s+|,\s*(?=(?:(?:so|and|but|then) )?{_ASKS})|,?\s+because\s+|(?<=[.!])\s+(?=[A-Z])", _I
)
# What opens so sets a condition or a place; nothing is said to be so.
_SETTING = re.compile(
    r"^\W*(?:if|unless|for|in|at|on|under|by|with|within|to|from|of|about|according to|regarding|after|before|suppose|assuming|besides|apart from|where|once|until|as (?:far|long|soon|of|for|to|an?|well|such|regards))\b",
    _I,
)
# Said of a thing on the way: "the fee that owners pay", "the Board, which meets twice a year, ...".
_RELATIVE = re.compile(
    r"(?P<thing>(?:the|this|that|its|their) (?:\w[\w'’-]* ){0,5}?\w[\w'’-]*|(?<!^)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)(?P<comma>,)? (?:which|that|who) "
    rf"(?P<said>(?!{_ASKS}|(?:of|to|for|in|at|on|by) )[^,?;]{{4,90}}?)(?=[,?;]|$)",
)
_RELATIVE_END = re.compile(
    r"\s(?:is|are|was|were|must|may|should|shall|can|will|has|have|take|takes|go|goes|lie|lies)\s(?!.*\b(?:is|are|was|were)\b)"
)
_MADE_BY = re.compile(
    r"(?P<thing>(?:the|this|that) (?:[\w'’-]+ ){0,4}?[\w'’-]+) (?P<done>issued|published|adopted|signed|drawn up|prepared|written|approved|sent) by (?P<who>(?:the )?[A-Z][\w'’-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w'’-]*)*)"
)
_LATE_GIVEN = re.compile(
    r",? (?:since|given that|now that|because|considering that|seeing that) (?P<fact>[^?,;]{8,}?)(?: too| as well| also)?\s*\?*$",
    _I,
)
_PRONOUN_SUBJECT = re.compile(r"^(?:they|it|these|those|this|he|she)\b", _I)
_LAST_OBJECT = re.compile(r"\b(?:for|of|on|about|to|in) (?:the )?(?P<thing>[\w'’-]+(?: [\w'’-]+){0,3})$", _I)
_ENGLISH_ASKING = re.compile(
    rf"^\W*(?:(?:so|and|but|then|please|also)\s+)*(?:{_ASKS}|(?:{_AUXILIARY})\b|list\b|tell\b)", _I
)
_CHINESE_CUT = re.compile(r"[，,；;。！!？?]")
_CHINESE_GIVEN = re.compile(r"^(?:既然|鉴于|因为|由于|考虑到)|^(?:那么?|而|但|可是?|且)(?![个些])|(?:的情况下|的话)$")
_CHINESE_WHY = re.compile(r"为什么|为何|为啥|凭什么|怎么会?(?=没|不|把)")
_CHINESE_ASKING = re.compile(
    r"什么|哪|谁|多少|几(?!乎|何)|怎|如何|何时|何地|是否|是不是|能不能|能否|可否|有没有|吗|请|列出|说明|介绍|呢$|怎么办"
)
_CHINESE_TAG = re.compile(r"(?:对吧|是吧|对不对|对吗|是不是|没错吧|不是吗|吧)$")
_MADE_ZH = re.compile(
    r"(?P<how>[^，。；？?！、]{2,24}?(?:印发|发布|出台|制定|通过|公布|下发|施行|成立|组织|负责|发出|颁布|发)的)(?:那[个份]|这[个份])?(?P<thing>《[^》]+》|[\u4e00-\u9fff]{2,12}?(?=里|中|是|有|对|规|包|说|什|哪|怎|多|，|？|$))"
)
_DENIALS = re.compile(r"\b(?:not|never)\b\s*|没有?|并?未|并?不(?:用|必|需要?)?", _I)
# How strongly somebody is bound would be lost with the verb of the question.
_BINDING = frozenset({"must", "should", "shall"})
_BE = frozenset({"is", "are", "was", "were"})
_PARTICIPLE = re.compile(
    r"\b(?:not )?(?:\w{3,}ed|given|taken|chosen|held|kept|paid|sold|built|made|forbidden|known|drawn|shown|bound|left|free|open)\b"
)
# A statement of fewer words, or Chinese characters, says nothing that could be looked up.
FEWEST_WORDS = 3
FEWEST_CHARS = 5


def assertions(text: str) -> tuple[str, ...]:
    """The statements that the question `text` takes for granted, in order, each without what asks."""
    found = _chinese(text) if language_of_question(text) == "zh" else _english(text)
    return tuple(dict.fromkeys(one for one in map(_stripped, found) if _says_something(one)))


def without_denial(statement: str) -> str | None:
    """`statement` without its one denial, or None where it denies nothing, or more than once."""
    if len(negations(statement.lower())) != 1:
        return None
    return " ".join(_DENIALS.sub("", statement, count=1).split())


def _english(text: str) -> Iterator[str]:
    given = _GIVEN.match(text)
    if given:
        yield given["fact"]
        text = text[given.end() :]
    late = _LATE_GIVEN.search(text)
    if late and not _WHY.search(late["fact"]):
        yield _with_thing(late["fact"], text[: late.start()])
        text = text[: late.start()]
    yield from _on_the_way(text)
    tag = TAG_QUESTION.search(text)
    parts = _ENGLISH_CUT.split(TAG_QUESTION.sub("", text) if tag else text)
    for part in parts:
        why = _WHY.search(part)
        if why and (why["aux"] or "how come" in part.lower()):
            yield _with_auxiliary(why["rest"], why["aux"] or "")
        elif not _ENGLISH_ASKING.match(part) and not _SETTING.match(part) and (tag or part is not parts[-1]):
            yield part


def _on_the_way(text: str) -> Iterator[str]:
    """What is said of a thing by a clause on it: "the Board, which meets twice a year", "the plan issued by X"."""
    for match in _RELATIVE.finditer(text):
        said = _RELATIVE_END.split(match["said"], maxsplit=1)[0] if not match["comma"] else match["said"]
        yield f"{match['thing']} {said}"
    for match in _MADE_BY.finditer(text):
        yield f"{match['who']} {match['done']} {match['thing']}"


def _with_thing(fact: str, asked: str) -> str:
    """`fact` with its pronoun replaced by the last thing that the question before it names."""
    thing = _LAST_OBJECT.search(asked.strip())
    return _PRONOUN_SUBJECT.sub(thing["thing"], fact, count=1) if thing else fact


def _with_auxiliary(rest: str, auxiliary: str) -> str:
    """The statement of "why AUXILIARY rest": a form of "be" goes back before the participle, a denial to the front."""
    verb = re.sub(r"n['’]t$", "", auxiliary)
    if verb.lower() in _BE:
        rest = _PARTICIPLE.sub(lambda match: f"{verb} {match[0]}", rest, count=1)
    if verb != auxiliary:
        return f"not {rest}"
    return f"{rest.strip()} ({verb.lower()})" if verb.lower() in _BINDING else rest


def _chinese(text: str) -> Iterator[str]:
    for match in _MADE_ZH.finditer(text):
        yield f"{match['how'].rstrip('的')}{match['thing']}"
    clauses = [part.strip() for part in _CHINESE_CUT.split(text) if part.strip()]
    for clause in clauses:
        bare = _CHINESE_GIVEN.sub("", clause)
        why = _CHINESE_WHY.sub("", bare)
        if why != bare:
            yield why
        elif _CHINESE_TAG.search(bare):
            yield _CHINESE_TAG.sub("", bare)
        elif len(clauses) > 1 and not _CHINESE_ASKING.search(bare):
            yield bare


def _stripped(statement: str) -> str:
    return statement.strip(" ,，.。;；:：!！?？")


def _says_something(statement: str) -> bool:
    if language_of_question(statement) == "zh":
        return sum("\u4e00" <= char <= "\u9fff" for char in statement) >= FEWEST_CHARS
    return len(re.findall(r"\w+", statement)) >= FEWEST_WORDS and len(sentences(statement)) == 1
