"""Completion: a further question put so that it is understood without the first one. Knows no document."""

import re

from assistant.language.subjects import Subject, subjects
from corpus.glossary import Glossary

_I = re.IGNORECASE
WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
PREPOSITION = r"(?:(?:about|of|for|on|in|into|at|to|with|by|from|under|until|since) )?"
TELLING_WORD = re.compile(
    r"\W*(?:since |until |by |from )?(?:when|where|why|who|whom|how (?:soon|often|long|much))\W*$", _I
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had)\b", _I
)
_FRAGMENT = re.compile(rf"\W*(?:about|of|for|on|in|at|to|with|by|from|under|until|since) {WH}\b", _I)
# Not the "it" of "what does it cost to go".
PRONOUN_EN = re.compile(
    r"\b(?:it(?! (?:cost|take|need|possible|necessary|allowed|\w+ed)\b[^,;?]*\bto\b)|its|they|them|their|this|these|those|he|she|him|her|his)\b"
    r"|(?:(?<=\bin )|(?<=\bof )|(?<=\bfor ))each(?=\W*$)|(?<=\w )(?<!which )(?<!that )(?<!this )(?<!the )(?<!each )(?<!every )(?<!any )(?<!no )(?<!other )one\b(?=\W*$)",
    _I,
)
_THERE = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\bthere\b(?=\W*$|,| and\b| or\b)", _I)
_PLURAL = re.compile(r"they|them|their|these|those", _I)
_OWN_PLURAL = re.compile(r"\b(?:how many|which|what) (?:\w+ ){0,2}?\w+s\b", _I)
_SINGULAR = re.compile(r"it|its|this|one", _I)
_MANY = re.compile(r"(?:s|people|children)$", _I)
_NOUN_PHRASE = re.compile(
    r"\b(?:the|a|an|each|every|this|that)\s+(?P<said>(?:[\w'-]+\s+){0,3}?[\w'-]+)(?=\s+(?:is|are|was|were|must|may|shall|can|will|be|have|has|of|for|in|on|at|to)\b|[?,.]|$)"
    r"|\b(?:how many|which|what)\s+(?P<counted>(?:[\w'-]+\s+)?(?:[\w'-]+s|people|children))(?=\s+(?:live|work|is|are|was|were|must|may|shall|can|will|have|has|do|does|did)\b)",
    _I,
)
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_WHICH_THEN_ZH = re.compile(
    r"^\W*(?:那么?|请问|又)*(?:都|分别|具体|各|到底)*(?:是|有|包括|叫)?(?:哪[些几]?(?:\d+|[一二三四五六七八九十]+)?[个项条家种类位]?|什么|谁)(?:呢|啊)?\W*$"
)
_COUNTED_ZH = re.compile(
    r"(?:多少|几)[个项条家种类位座](?=[一-鿿]{2})(?![月小百千万亿])|(?:一?共|总共)?(?<=有)(?:多少|几)[个项条家种类位座](?=\W*$)"
)
PIECE_ZH = re.compile(r"[^，,；;？?。！!]+[，,；;？?。！!]*")
OPENING_ZH = re.compile(r"^\W*(?:以及|并且?|还有|同时|另外|而且|那么?|又)")
PRONOUN_ZH = re.compile(r"^\W*(?:它们?|他们?|她们?|其|该|这个?|那个?)(?=的|[\u4e00-\u9fff])")
MARKS = " ,，;；:：。.!！?？"
_TOPIC_END = re.compile(r"负责|还|可以|能|会|要|应|必须|需|是|由|在|有|对|把|从|什么|哪|谁|多|几|怎|如何|为|何|的")
# A name is part of that of the body it owns: 青岭 of 青岭县文化局.
_BODY_ZH = re.compile(r"(?:[局委厅部院办会馆站所校库厂]|中心|公司|政府)$")
_TITLE = re.compile(r"^\W*(《[^《》]+》)")
_NO_TOPIC = frozenset({"concept"})
_LEAST_TOPIC = 2


def complete_en(clause: str, first: str, glossary: Glossary) -> str:
    """The English `clause` with what it takes from the `first` question."""
    bare = clause.strip(MARKS)
    place = _subject(first, glossary) if _THERE.search(bare) else None
    if place:
        return f"{_THERE.sub(f'in {place}', bare, count=1)}?"
    pronoun = next((one for one in PRONOUN_EN.finditer(bare) if not _is_own(one, bare)), None)
    if _names_something(bare, glossary) and pronoun is None:
        return clause
    if _is_fragment(bare):
        rest = re.sub(
            rf"^\W*{PREPOSITION}{WH}\b(?: (?:many|much) [\w-]+)?(?: (?:is|are|was|were|do|does|did|has|have|had)\b)?",
            "",
            first,
            flags=_I,
        )
        return f"{bare} {rest.strip(MARKS)}?"
    named = _subject(first, glossary, pronoun[0]) if pronoun else None
    if pronoun is None:
        return clause
    if named is None:
        return f"{bare} ({first.strip(MARKS)})?"
    possessive = f"{named}'" if named.endswith("s") else f"{named}'s"
    owner = possessive if pronoun[0].lower() in _POSSESSIVE else named
    return f"{bare[: pronoun.start()]}{owner}{bare[pronoun.end() :]}?"


def _is_own(pronoun: re.Match[str], clause: str) -> bool:
    """Whether a pronoun stands for what its clause asks after: "how many towns put their name to it"."""
    return bool(_PLURAL.fullmatch(pronoun[0]) and _OWN_PLURAL.search(clause[: pronoun.start()]))


def _is_fragment(clause: str) -> bool:
    """Whether a question has no verb of its own: "when", "in which forms"."""
    return not _AUXILIARY.search(clause) and bool(TELLING_WORD.match(clause) or _FRAGMENT.match(clause))


def which_of_counted(clause: str, first: str) -> str | None:
    """The `first` question, for the number of some things, as one for the things, where `clause` asks just that.

    "有几个馆舍开放？" - "都是哪些？" None where `clause` says anything else, or nothing is counted.
    """
    counted = _COUNTED_ZH.search(first) if _WHICH_THEN_ZH.match(clause) else None
    return f"{first[: counted.start()]}哪些{first[counted.end() :].strip(MARKS)}？" if counted else None


def complete_zh(clause: str, first: str, glossary: Glossary) -> str:
    """The Chinese `clause` with what it takes from the `first` question."""
    bare = OPENING_ZH.sub("", clause).strip(MARKS)
    if _names_something(bare, glossary):
        return clause
    title = _TITLE.match(first)
    named, topic = title[1] if title else _subject(first, glossary), _topic_zh(first)
    if not named or (topic.startswith(named) and _BODY_ZH.search(topic)):
        named = topic
    if not named:
        return clause
    pronoun = PRONOUN_ZH.match(bare)
    if pronoun:
        return f"{named}{bare[pronoun.end() :]}？"
    return (
        f"{named}{bare}？"
        if re.match(
            r"是|由|在|有|对|把|从|为|何|怎|如何|什么时候|谁|哪|多|几|覆盖|包括|涵盖|要|应|须|必须|需|能|可以|得(?!到)|不得|负责|承担",
            bare,
        )
        else f"{named}的{bare}？"
    )


def _names_something(clause: str, glossary: Glossary) -> bool:
    return any(one.family not in _NO_TOPIC for one in subjects(clause, glossary))


def _subject(first: str, glossary: Glossary, pronoun: str = "") -> str | None:
    """What the first question is about: what it names, else its first noun phrase of the number of the `pronoun`."""
    named: list[Subject] = [one for one in subjects(first, glossary) if one.family not in _NO_TOPIC]
    phrases = [match["counted"] or f"the {match['said']}" for match in _NOUN_PHRASE.finditer(first)]
    is_plural, is_one = bool(_PLURAL.fullmatch(pronoun)), bool(_SINGULAR.fullmatch(pronoun))
    fitting = [one for one in phrases if not (is_plural or is_one) or bool(_MANY.search(one)) == is_plural]
    if named and not (is_plural and fitting):
        return named[0].text
    return next(iter(fitting), None)


def _topic_zh(first: str) -> str:
    """The words before the verb or question word of `first`: what a Chinese sentence is about comes first."""
    asking = next(piece for piece in reversed(PIECE_ZH.findall(first)) if piece.strip(MARKS))
    match = _TOPIC_END.search(asking)
    topic = asking[: match.start()] if match else ""
    return topic.strip(MARKS) if len(topic) >= _LEAST_TOPIC else ""
