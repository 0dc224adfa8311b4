"""The questions asked in one text, each put so that it can be understood without the others."""

import re
from dataclasses import dataclass

from assistant.question import language_of_question
from assistant.subjects import Subject, subjects
from corpus.glossary import Glossary
from corpus.sentences import is_han, sentences

_I = re.IGNORECASE
_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_PREPOSITION = r"(?:(?:about|of|for|on|in|into|at|to|with|by|from|under|until|since) )?"
_BE_OR_DO = r"(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have)"
# Before a further question: "..., and what date", "... and by whom".
_FURTHER = re.compile(
    rf"\s*(?:[,;:—–]\s*(?:and|or|but|also|then|if so,?)?|\band)\s+(?={_PREPOSITION}{_WH}\b)"
    rf"|\s*,\s*(?:and|or)\s+(?={_BE_OR_DO} (?:the|an?|one|it|they|there|i|we|you|this|that|these|those|any|every|each)\b)",
    _I,
)
# "Not when it was printed: when was it issued?" asks one thing.
_ASKS_EN = re.compile(rf"^(?!\W*not\b).*?\b{_WH}\b|^\W*{_BE_OR_DO}\b", _I | re.DOTALL)
# A sentence that ends without a question mark may ask still: "Tell me who pays."
_OPENS_ASKING = re.compile(
    rf"^\W*(?:(?:and|please|so|but|also) )*(?:{_WH}|tell|list|explain|name|give|show|say|compare|describe|summari[sz]e)\b",
    _I,
)
# Opens what the question holds for: "In a county where nobody lives, who ...", "When the pump fails, who ...".
_CONDITION = re.compile(
    rf"^\W*(?:(?:in|for|at|on|under|with|by|from|of|about|among)\b(?! {_WH}\b)"
    r"|(?:if|when|where|while|once|after|before|because|although|as|since|unless) (?:the|an?|any|every|each|it|they|there|we|i|you|this|that|these|those|no)\b)",
    _I,
)
_TELLING_WORD = re.compile(
    r"\W*(?:since |until |by |from )?(?:when|where|why|who|whom|how (?:soon|often|long|much))\W*$", _I
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had)\b", _I
)
_FRAGMENT = re.compile(rf"\W*(?:about|of|for|on|in|at|to|with|by|from|under|until|since) {_WH}\b", _I)
_OF_ME = re.compile(r"\b(?:could|can|would|will) you (?:please )?(?:tell|explain|say|list|show|let)\b", _I)
_OPEN_END = re.compile(rf"\b(?:{_WH}|about|of|for|on|in|at|to|with|by|from|under|and|or|know|say|tell|explain)\s*$", _I)
# Not the "it" of "what does it cost to go".
_PRONOUN_EN = re.compile(
    r"\b(?:it(?! (?:cost|take|need|possible|necessary|allowed|\w+ed)\b[^,;?]*\bto\b)|its|they|them|their|this|these|those|he|she|him|her|his)\b",
    _I,
)
_THERE = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\bthere\b(?=\W*$|,| and\b| or\b)", _I)
_PLURAL = re.compile(r"they|them|their|these|those", _I)
_SINGULAR = re.compile(r"it|its|this", _I)
_NOUN_PHRASE = re.compile(
    r"\b(?:the|a|an|each|every|this|that)\s+(?P<said>(?:[\w'-]+\s+){0,3}?[\w'-]+)(?=\s+(?:is|are|was|were|must|may|shall|can|will|be|have|has|of|for|in|on|at|to)\b|[?,.]|$)"
    r"|\b(?:how many|which|what)\s+(?P<counted>(?:[\w'-]+\s+)?[\w'-]+s)(?=\s+(?:is|are|was|were|must|may|shall|can|will|have|has|do|does|did)\b)",
    _I,
)
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_PIECE_ZH = re.compile(r"[^，,；;？?。！!]+[，,；;？?。！!]*")
_ASKS_ZH = re.compile(
    r"什么|哪|谁|多少|多[大长久高远]|几[个项条家类种月日号点楼层次亩块天年场口户人]|几[十百千万]|怎么|怎样|如何|为何|何时|是否|吗|有没有|能否|能不能|可否|各是|是不是"
)
# What follows a question and ends as one; "... 呢？" goes on with it.
_ALONE_ZH = re.compile(r"(?<!呢)？\s*$")
_AND_ZH = re.compile(r"(?<=[^，,；;])(?:以及|并且|还有|和|及|并)(?=(?:由谁|什么时候|何时|在哪|为什么|怎么|如何|谁|哪))")
# "多大面积、人口又是多少": two questions parted like the items of an enumeration.
_ENUMERATED_ZH = re.compile(r"(?<=面积)、(?=.*多)|(?<=多少)、|(?<=多大)、|(?<=什么)、|(?<=几[个项家])、")
_ALTERNATIVE = re.compile(r"^\W*(?:还是|或者?)")
_OPENING_ZH = re.compile(r"^\W*(?:以及|并且?|还有|同时|另外|而且|那么?|又)")
_PRONOUN_ZH = re.compile(r"^\W*(?:它们?|他们?|她们?|其|该|这个?|那个?)(?=的|[\u4e00-\u9fff])")
_MARKS = " ,，;；:：。.!！?？"
_TOPIC_END = re.compile(r"负责|还|可以|能|会|要|应|必须|需|是|由|在|有|对|把|从|什么|哪|谁|多|几|怎|如何|为|何|的")
# A name is part of that of the body it owns: 青岭 of 青岭县文化局.
_BODY_ZH = re.compile(r"(?:[局委厅部院办会馆站所校库厂]|中心|公司|政府)$")
_TITLE = re.compile(r"^\W*(《[^《》]+》)")
_NO_TOPIC = frozenset({"concept"})
_LEAST_TOPIC = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """One question of several in a text: as it is put there, and so that it is understood without the others."""

    asked: str
    complete: str

    @property
    def label(self) -> str:
        """What the question is called in an answer: as it was asked, with a name for a pronoun."""
        bare = _OPENING_ZH.sub("", self.asked)
        stands_in = _PRONOUN_ZH.match(bare) or _PRONOUN_EN.search(bare)
        return (self.complete if stands_in else self.asked).strip(_MARKS)


def questions_in(text: str, glossary: Glossary) -> tuple[Clause, ...]:
    """The questions that `text` asks, in order; a later one is completed by the subject of the first."""
    is_chinese = language_of_question(text) == "zh"
    found = _chinese(text) if is_chinese else _english(text)
    if len(found) < 2:  # noqa: PLR2004
        return (Clause(text, text),)
    complete = _complete_zh if is_chinese else _complete_en
    return (Clause(found[0], found[0]), *(Clause(one, complete(one, found[0], glossary)) for one in found[1:]))


def _english(text: str) -> list[str]:
    found: list[str] = []
    background = ""
    for start, end in sentences(text):
        sentence = text[start:end]
        if "?" in text and not sentence.rstrip().endswith("?") and not _OPENS_ASKING.match(sentence):
            background += f"{sentence} "
            continue
        first, *others = _cut_english(sentence)
        found += [f"{background}{first}", *others]
        background = ""
    return _merged([*found, background] if background else found, _ASKS_EN)


def _cut_english(sentence: str) -> list[str]:
    """`sentence`, cut where a further question begins."""
    pieces: list[str] = []
    at = 0
    for match in _FURTHER.finditer(sentence):
        before = sentence[at : match.start()]
        if (
            _ASKS_EN.search(_OF_ME.sub("", before))
            and not _OPEN_END.search(before)
            and not _CONDITION.search(before)
            and _has_words(sentence[match.end() :])
        ):
            pieces.append(before)
            at = match.end()
    return [*pieces, sentence[at:]]


def _has_words(clause: str) -> bool:
    """Whether a further question asks for something of its own, as "and which ones?" does not."""
    return bool(_TELLING_WORD.match(clause)) or len(re.findall(r"[A-Za-z]+", clause)) > 2  # noqa: PLR2004


def _chinese(text: str) -> list[str]:
    pieces: list[str] = []
    for match in _PIECE_ZH.finditer(text):
        pieces.extend(piece for part in _AND_ZH.split(match[0]) for piece in _ENUMERATED_ZH.split(part))
    joined: list[str] = []
    for piece in pieces:
        if joined and _ALTERNATIVE.match(piece):
            joined[-1] += piece
        else:
            joined.append(piece)
    return _merged(joined, _ASKS_ZH)


def _merged(pieces: list[str], asks: re.Pattern[str]) -> list[str]:
    """`pieces` with each that asks nothing put before the one that follows it, the last one after the one before."""
    merged: list[str] = []
    pending = ""
    for piece in pieces:
        asks_alone = (
            bool(merged) and not pending and merged[-1].rstrip().endswith("？") and bool(_ALONE_ZH.search(piece))
        )
        if asks.search(piece) or asks_alone:
            merged.append(f"{pending}{piece}")
            pending = ""
        else:
            pending += piece if any(map(is_han, piece)) else f"{piece} "
    if pending and merged:
        merged[-1] += pending
    return [piece.strip() for piece in merged]


def _complete_en(clause: str, first: str, glossary: Glossary) -> str:
    bare = clause.strip(_MARKS)
    place = _subject(first, glossary) if _THERE.search(bare) else None
    if place:
        return f"{_THERE.sub(f'in {place}', bare, count=1)}?"
    pronoun = _PRONOUN_EN.search(bare)
    if _names_something(bare, glossary) and pronoun is None:
        return clause
    if _is_fragment(bare):
        rest = re.sub(
            rf"^\W*{_PREPOSITION}{_WH}\b(?: (?:is|are|was|were|do|does|did|has|have|had|many|much)\b)?",
            "",
            first,
            flags=_I,
        )
        return f"{bare} {rest.strip(_MARKS)}?"
    named = _subject(first, glossary, pronoun[0]) if pronoun else None
    if pronoun is None:
        return clause
    if named is None:
        return f"{bare} ({first.strip(_MARKS)})?"
    possessive = f"{named}'" if named.endswith("s") else f"{named}'s"
    owner = possessive if pronoun[0].lower() in _POSSESSIVE else named
    return f"{bare[: pronoun.start()]}{owner}{bare[pronoun.end() :]}?"


def _is_fragment(clause: str) -> bool:
    """Whether a question has no verb of its own: "when", "in which forms"."""
    return not _AUXILIARY.search(clause) and bool(_TELLING_WORD.match(clause) or _FRAGMENT.match(clause))


def _complete_zh(clause: str, first: str, glossary: Glossary) -> str:
    bare = _OPENING_ZH.sub("", clause).strip(_MARKS)
    if _names_something(bare, glossary):
        return clause
    title = _TITLE.match(first)
    named, topic = title[1] if title else _subject(first, glossary), _topic_zh(first)
    if not named or (topic.startswith(named) and _BODY_ZH.search(topic)):
        named = topic
    if not named:
        return clause
    pronoun = _PRONOUN_ZH.match(bare)
    if pronoun:
        return f"{named}{bare[pronoun.end() :]}？"
    return (
        f"{named}{bare}？"
        if re.match(r"是|由|在|有|对|把|从|为|何|怎|如何|什么时候|谁|哪|多|几|覆盖|包括|涵盖", bare)
        else f"{named}的{bare}？"
    )


def _names_something(clause: str, glossary: Glossary) -> bool:
    return any(one.family not in _NO_TOPIC for one in subjects(clause, glossary))


def _subject(first: str, glossary: Glossary, pronoun: str = "") -> str | None:
    """What the first question is about: what it names, else its first noun phrase of the number of the `pronoun`."""
    named: list[Subject] = [one for one in subjects(first, glossary) if one.family not in _NO_TOPIC]
    phrases = [match["counted"] or f"the {match['said']}" for match in _NOUN_PHRASE.finditer(first)]
    is_plural, is_one = bool(_PLURAL.fullmatch(pronoun)), bool(_SINGULAR.fullmatch(pronoun))
    fitting = [one for one in phrases if not (is_plural or is_one) or one.endswith("s") == is_plural]
    if named and not (is_plural and fitting):
        return named[0].text
    return next(iter(fitting), None)


def _topic_zh(first: str) -> str:
    """The words before the verb or question word of `first`: what a Chinese sentence is about comes first."""
    asking = next(piece for piece in reversed(_PIECE_ZH.findall(first)) if piece.strip(_MARKS))
    match = _TOPIC_END.search(asking)
    topic = asking[: match.start()] if match else ""
    return topic.strip(_MARKS) if len(topic) >= _LEAST_TOPIC else ""
