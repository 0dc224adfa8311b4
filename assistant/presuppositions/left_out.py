"""Left out: a question takes it that something was rejected or left out, and the documents approve or list it."""

import re
from collections.abc import Iterator

from assistant.language.poles import levelled
from assistant.language.units import Unit
from assistant.presuppositions.contradictions import DEPTH, Grounds, telling
from assistant.presuppositions.memberships import PART_OF_WORD
from assistant.questions.assertions import without_denial
from assistant.retrieval.closed_lists import closed_lists
from assistant.retrieval.evidence import Evidence
from corpus.document import Document
from corpus.sentences import Span, is_han
from index.tokens import simplified

_I = re.IGNORECASE
# The words of `poles` that say so without their denial.
_APPROVES = ("approve", "批准")
_LISTS = ("encompass", "列入")
# That something was approved, not that it has to be, may be, or was to be.
_APPROVED = re.compile(
    r"\b(?:is|are|was|were|been)(?: hereby)? approve\b|(?<!to )(?<!for )\bapprove\b(?! (?:of|by)\b)"
    r"|(?<![经报须未不])批准",
    _I,
)
_OPEN = re.compile(
    r"\b(?:if|unless|only|may|can|could|must|shall|should|would|request\w*|appl\w+|for approve|not)\b"
    r"|如果?|若|可以|方可|应当?|必须|须|申请|请求|报[^，。；]{0,12}批准|经[^，。；]{0,16}批准|不|未",
    _I,
)
# Words for any list stand beside the class that it is of.
_ANY_LIST = re.compile(r"\b(?:lists?|selection|group|number|circle)\b|名单|名录|范围|行列|清单", _I)
# "Jiangxi Province": the name without what kind of place it is of.
_KIND_OF_PLACE = re.compile(r"(?<=[a-z]) (?:Province|County|City|District)\b")
_BY = re.compile(r"\bby\b[^,]*$", _I)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got|gets?) (?:not )?(?:\w+ly )?$|被$", _I)
# A sentence speaks of the same where it has this share of the words of the statement.
LEAST_SAID = 0.65


def left_out(statement: str, grounds: Grounds) -> tuple[Document, tuple[Span, ...]] | None:
    """The sentence that approves or names what `statement` says was rejected or left out; None if one bears it out."""
    said = without_denial(levelled(_KIND_OF_PLACE.sub("", simplified(statement))))
    word = next((each for each in (*_APPROVES, *_LISTS) if said and _stands(each, said)), None)
    if said is None or word is None:
        return None
    about = _object(said, word) if word in _APPROVES else said
    units = telling(about, grounds.vocabulary)
    names = [unit for unit in units if unit.is_name]
    if not names:
        return None
    found = dict.fromkeys((*grounds.look_up(statement)[:DEPTH], *grounds.look_up(about)[:DEPTH]))
    having = [one for one in found if _has_all(names, one.text, grounds)]
    if any(_denies(word, one.text) for one in having):
        return None
    for one in having:
        is_told = _is_approved(one) if word in _APPROVES else _is_covered(word, names, one)
        if is_told and not one.is_absence and _share(units, one, grounds) >= LEAST_SAID:
            return one.document, ((one.start, one.end),)
    return _listed(about.replace(word, " "), names, found, grounds) if word in _LISTS else None


def _stands(word: str, text: str) -> bool:
    return word in text if is_han(word[0]) else bool(re.search(rf"\b{word}\b", text))


def _object(said: str, word: str) -> str:
    """What is approved, with the word for it: what stands before it is who approves, but in the passive."""
    before, _, after = said.partition(word)
    if _PASSIVE.search(before) or not after.strip(" 了"):
        return f"{before}{word}{_BY.sub('', after)}"
    return f"{word}{after}"


def _denies(word: str, text: str) -> bool:
    plain = levelled(text)
    return f"不{word}" in plain or bool(re.search(rf"\b(?:not|no|nor|never)\b[^.;]*\b{word}\b", plain))


def _is_approved(one: Evidence) -> bool:
    plain = levelled(one.text)
    return bool(_APPROVED.search(plain)) and not _OPEN.search(plain)


def _is_covered(word: str, names: list[Unit], one: Evidence) -> bool:
    """Whether the sentence names all of `names` as what it covers, none only as where something lies."""
    plain = levelled(one.text).lower()
    if not _stands(word, plain) or re.search(r"\b(?:if|unless|may|can|only)\b|如果?|若|可以", plain):
        return False
    return not any(
        re.search(rf"\b(?:of|in|from) {re.escape(unit.text)}\b|{re.escape(unit.text)}的", plain) for unit in names
    )


def _share(units: tuple[Unit, ...], one: Evidence, grounds: Grounds) -> float:
    return grounds.vocabulary.coverage(units, grounds.vocabulary.features(levelled(one.text)))


def _has_all(units: list[Unit], text: str, grounds: Grounds) -> bool:
    features = grounds.vocabulary.features(text)
    return all(grounds.vocabulary.match(unit, features) == 1.0 for unit in units)


def _listed(
    about: str, names: list[Unit], found: dict[Evidence, None], grounds: Grounds
) -> tuple[Document, tuple[Span, ...]] | None:
    """The closed list of the class of which `about` says that it lacks `names`, with the item that has them."""
    group = [unit for unit in telling(_ANY_LIST.sub(" ", about), grounds.vocabulary) if not unit.is_name]
    for one in found if group else ():
        for listed in closed_lists(one):
            head = grounds.vocabulary.features(listed.head)
            if not all(grounds.vocabulary.match(unit, head) > PART_OF_WORD for unit in group):
                continue
            for item, span in _with_spans(listed.items, listed.spans):
                if _has_all(names, item, grounds):
                    return one.document, (listed.spans[0], span) if span != listed.spans[0] else (span,)
    return None


def _with_spans(items: tuple[str, ...], spans: tuple[Span, ...]) -> Iterator[tuple[str, Span]]:
    """Each item with where it stands: the items of one sentence stand in it."""
    own = spans[1:] if len(spans) == len(items) + 1 else spans * len(items)
    yield from zip(items, own, strict=False)
