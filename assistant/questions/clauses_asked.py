"""The questions asked in one text, each put so that it can be understood without the others."""

import re
from dataclasses import dataclass

from assistant.questions.completion import (
    MARKS,
    OPENING_ZH,
    PIECE_ZH,
    PREPOSITION,
    PRONOUN_EN,
    PRONOUN_ZH,
    TELLING_WORD,
    WH,
    complete_en,
    complete_zh,
)
from assistant.questions.question import language_of_question
from corpus.glossary import Glossary
from corpus.sentences import is_han, sentences

_I = re.IGNORECASE
_BE_OR_DO = r"(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have)"
# Before a further question: "..., and what date", "... and by whom".
_FURTHER = re.compile(
    rf"\s*(?:[,;:—–]\s*(?:and|or|but|also|then|if so,?)?|\band)\s+(?={PREPOSITION}{WH}\b)"
    rf"|\s*,\s*(?:and|or)\s+(?={_BE_OR_DO} (?:the|an?|one|it|they|there|i|we|you|this|that|these|those|any|every|each)\b)",
    _I,
)
# "Not when it was printed: when was it issued?" asks one thing.
_ASKS_EN = re.compile(
    rf"^(?!\W*not\b).*?\b{WH}\b|^\W*{_BE_OR_DO}\b|^\W*(?:i|we) (?:need|want|would like)(?:\s+\S+){{5,}}", _I | re.DOTALL
)
# "Tell me who pays." asks without a question mark.
_OPENS_ASKING = re.compile(
    rf"^\W*(?:(?:and|please|so|but|also) )*(?:{WH}|tell|list|explain|name|give|show|say|compare|describe|summari[sz]e)\b",
    _I,
)
# Opens what the question holds for: "In a county where nobody lives, who ...", "When the pump fails, who ...".
_CONDITION = re.compile(
    rf"^\W*(?:(?:in|for|at|on|under|with|by|from|of|about|among)\b(?! {WH}\b)"
    r"|(?:if|when|where|while|once|after|before|because|although|as|since|unless) (?:the|an?|any|every|each|it|they|there|we|i|you|this|that|these|those|no)\b)",
    _I,
)
_OF_ME = re.compile(r"\b(?:could|can|would|will) you (?:please )?(?:tell|explain|say|list|show|let)\b", _I)
# "What is it for, and who pays?" ends in a word that opens nothing.
_OPEN_END = re.compile(
    rf"^(?!\W*what (?:is|are|was|were) .*\bfor\s*$).*\b(?:{WH}|about|of|for|on|in|at|to|with|by|from|under|and|or|know|say|tell|explain)\s*$",
    _I | re.DOTALL,
)
_ASKS_ZH = re.compile(
    r"^(?!\W*(?:要是|如果|假如|倘若|万一|若是?|一旦)[^？?]*[，,；;]\s*$)"  # on what terms the question holds
    r"(?!\W*[^，。？?谁哪]{0,12}?(?:是?怎么(?:说|规定|写|讲)的?|有(?:没有)?(?:什么)?(?:说法|规定|交代)(?:吗|没有)?)\W*$)"  # where it is told
    r".*?(?:什么|哪|谁|多少|多[大长久高远]|几[个项条家类种月日号点楼层次亩块天年场口户人]|几[十百千万成]|百分之几|几分之几|怎么|怎样|如何|为何|何时|是否|吗|有没有|能否|能不能|可否|各是|是不是|给我(?:一[个份]|说|报|发))",
    re.DOTALL,
)
# What follows a question and ends as one; "... 呢？" goes on with it.
_ALONE_ZH = re.compile(r"(?<!呢)？\s*$")
_AND_ZH = re.compile(r"(?<=[^，,；;])(?:以及|并且|还有|和|及|并)(?=(?:由谁|什么时候|何时|在哪|为什么|怎么|如何|谁|哪))")
# "多大面积、人口又是多少": two questions parted like the items of an enumeration.
_ENUMERATED_ZH = re.compile(
    r"(?<=面积)、(?=.*多)|(?<=多少)、|(?<=多少[人户个项家元亩年天次])、(?=.*(?:多|几|什么|哪))|(?<=多大)、|(?<=什么)、|(?<=几[个项家])、"
)
_AND_ITS = re.compile(
    r"(?P<first>.*\b[\w'’-]+ of (?P<thing>(?:the |our )?[^,?]{3,50}?)),? (?:and|as well as|along with|together with) its (?P<second>[\w' -]{3,40}?)\W*$",
    _I,
)
_COLON = re.compile(r"\s*[:：]")
_ALTERNATIVE = re.compile(r"^\W*(?:还是|或者?)")


@dataclass(frozen=True, slots=True)
class Clause:
    """One question of several in a text: as it is put there, and so that it is understood without the others."""

    asked: str
    complete: str

    @property
    def label(self) -> str:
        """What the question is called in an answer: as it was asked, with a name for a pronoun."""
        bare = OPENING_ZH.sub("", self.asked)
        stands_in = PRONOUN_ZH.match(bare) or PRONOUN_EN.search(bare)
        return (self.complete if stands_in else self.asked).strip(MARKS)


def questions_in(text: str, glossary: Glossary) -> tuple[Clause, ...]:
    """The questions that `text` asks, in order; a later one is completed by the subject of the first.

    What ends in a colon only says what the ones behind it are wanted for.
    """
    found = _chinese(text) if (is_chinese := language_of_question(text) == "zh") else _english(text)
    if len(found) < 2:  # noqa: PLR2004
        return (Clause(text, text),)
    complete = complete_zh if is_chinese else complete_en
    further = tuple(Clause(one, complete(one, found[0], glossary)) for one in found[1:])
    is_heading = _COLON.match(text, text.find(found[0]) + len(found[0]))
    return further if is_heading and len(further) > 1 else (Clause(found[0], found[0]), *further)


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
    return [*pieces, *_of_its_owner(sentence[at:])]


def _of_its_owner(clause: str) -> list[str]:
    """ "The budget of the fund and its address" as what is asked of the fund twice."""
    match = _AND_ITS.match(clause)
    return [match["first"], f"what is the {match['second']} of {match['thing']}?"] if match else [clause]


def _has_words(clause: str) -> bool:
    """Whether a further question asks for something of its own, as "and which ones?" does not."""
    return bool(TELLING_WORD.match(clause)) or len(re.findall(r"[A-Za-z]+", clause)) > 2  # noqa: PLR2004


def _chinese(text: str) -> list[str]:
    pieces: list[str] = []
    for match in PIECE_ZH.finditer(text):
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
