"""Memberships: a name put among a class of things whose complete list in the documents does not have it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.contradictions import Grounds
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.vocabulary import Unit
from corpus.document import Document
from corpus.lists import ListBlock, list_blocks
from corpus.numerals import numerals
from corpus.sentences import Span

# The sentences looked at: those that a reader would look at first.
DEPTH = 8
# A list is one of named things where so much of its items name something.
NAMING_SHARE = 0.6
# The last words of an introduction tell a list of the class from one of its parts.
_CLASS = r"(?P<group>(?:(?!(?:the|an?|in|from|at|for|to|by|and|or|is|are|was|were|does|do)\b)[\w'’-]+ ){0,6}?[\w'’-]+)"
_BELONGS = r"(?:is|was|are|were|counts as|counted|belongs to|be|being)(?:n['’]t| not)?(?: also| even| really)?"
_AMONG = r"(?:one of|among|amongst|part of|in|inside|within|included in|covered by|listed (?:among|in)|a member of|an?)(?: the| a| an| all the)*"
_END = r"(?= ?(?:[,;:?.]|$|and\b|or\b|which\b|that\b))"
_IN = re.compile(r" (?:in|inside|within|part of|covered by|included in)(?: the| a| an)*$")
_HAN_GROUP = r"(?P<group>[^，。？?；、]{2,20}?)"
_HAN_END = r"(?:之一|之列|名单|名录|范围|里面?|之?中|以?内|的?一员|的?一个)*(?:吗|吧|么|呢|对吗|是吗)?(?=[，。？?；]|$)"
_WHOLE = re.compile(r"\b(?:entire(?:ly)?|whole|all (?:of|parts)|throughout)\b|全域|全市|全县|全境|全部|整个", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:among (?:them|others)|such as|includ\w+|for example|e\.g|namely in part|first|some|partly)\b|其中有|例如|比如|等(?!级|待|于|同)|包括|在前",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:other|others|remaining|further|rest|full list|complete)\b|其他|其余|其它|完整|全部", re.IGNORECASE)
_COVERS = re.compile(
    r"\b(?:covers?|comprises?|consists? of|contains?|takes? in|is made up of|(?:is|are) composed of)\b|涵盖|包含|覆盖|由.{2,60}组成|下辖",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Membership:
    """A name as the question has it, and the group of things that the question puts it among."""

    name: str
    group: str
    is_place: bool


@dataclass(frozen=True, slots=True)
class NotAmong:
    """A name, and the complete list that does not have it: its introduction and items, or one sentence."""

    name: str
    document: Document
    spans: tuple[Span, ...]
    total: int
    is_place: bool


def not_among(question: Question, ranked: Iterable[Evidence], grounds: Grounds) -> NotAmong | None:
    """The complete list of what `question` puts an unknown name among, or None where the documents have none."""
    name = unlisted_name(question, grounds)
    if name is None:
        return None
    for claim in memberships(question.text, name):
        units = _telling(grounds.vocabulary.units(claim.group))
        if not units:
            continue
        found = (*grounds.look_up(claim.group)[:DEPTH], *tuple(ranked)[:DEPTH])
        listed = _listed(claim, units, found, grounds) or _covered(claim, units, found, grounds)
        if listed:
            return listed
    return None


def unlisted_name(question: Question, grounds: Grounds) -> str | None:
    """A name in `question`, as written there, that no document has; None where all are known."""
    vocabulary = grounds.vocabulary
    unknown = next((unit.text for unit in question.units if unit.is_name and vocabulary.is_unknown(unit)), None)
    if unknown is None:
        return None
    at = question.text.lower().find(unknown)
    return question.text[at : at + len(unknown)] if at >= 0 else unknown


def memberships(text: str, name: str) -> Iterator[Membership]:
    """How `text` puts `name` among a group of things: "Oslo is one of the ports", "the port in Oslo", "奥斯陆是港口吗"."""
    it = re.escape(name)
    whole = rf"(?:[A-Z][\w'’-]* )*{it}(?: [A-Z][\w'’-]*)*"
    forms = (
        rf"\b{whole} {_BELONGS} (?P<how>{_AMONG}) {_CLASS}{_END}",
        rf"\b(?i:is|was|are|were|does|did) (?:the )?{whole} (?:also |belong |count )?(?P<how>{_AMONG}) {_CLASS}{_END}",
        rf"\b(?i:does|do|did|which|what) (?:the )?{_CLASS} (?:also )?(?:cover|include|contain|comprise|take in)s? (?:the )?{whole}\b",
        rf"\b(?i:the|a|an|any|every|each|which|what) {_CLASS} (?P<how>in|of|at|from|for) {whole}\b",
        rf"\b{whole}['’]s {_CLASS}(?= (?:is|are|was|were|has|have|cover|include|must|may|should|do|does)|{_END})",
    )
    for form in forms:
        for match in re.finditer(form, text):
            how = match.groupdict().get("how") or "of"
            yield Membership(name, _numberless(match["group"]), how.split()[0] not in ("one", "among", "amongst", "a", "an"))
    han = (
        rf"{it}[市县区省州]?(?:也|还|都|到底|究竟)*(?:是不是|算不算|属不属于|在不在|是否|是|算|属于|在|列入|入选|纳入)(?:属于|列入|在|是)?(?:了)?{_HAN_GROUP}{_HAN_END}",
        rf"{it}[市县区省州]?的{_HAN_GROUP}(?=[，。？?；]|是|有|包括|涵盖|覆盖|要|应|在|面积|人口|由)",
        rf"(?P<group>[^，。？?；]{{2,20}}?)(?:包括|涵盖|包含|有没有|里有|中有)(?:不包括)?{it}",
    )
    for form in han:
        for match in re.finditer(form, text):
            yield Membership(name, _numberless(match["group"]), form is not han[0])


def _numberless(group: str) -> str:
    return re.sub(r"^(?:the |all |those |these )*(?:\d+|[a-z]+teen|eleven|twelve|ten|nine|eight|seven|six|five|four|three) |^\d+[个项条]|^这?些|^个", "", group)


def _telling(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.value is None)


def _listed(
    claim: Membership, units: tuple[Unit, ...], found: Iterable[Evidence], grounds: Grounds
) -> NotAmong | None:
    """The enumeration of the class, where it is one of named things and nothing says that it goes on."""
    seen: set[tuple[str, Span]] = set()
    for one in found:
        for block in list_blocks(one.document, one.document.section_at(one.start)):
            if (one.document.id, block.intro) in seen:
                continue
            seen.add((one.document.id, block.intro))
            announced = {numeral.value for numeral in numerals(one.document.text[slice(*block.intro)])}
            is_counted = len(block.items) in announced
            if _is_of(block, one.document, units, grounds) and not _goes_on(
                one, block.intro, units, grounds, is_counted=is_counted
            ):
                return NotAmong(claim.name, one.document, (block.intro, *block.items), len(block.items), claim.is_place)
    return None


def _is_of(block: ListBlock, document: Document, units: tuple[Unit, ...], grounds: Grounds) -> bool:
    vocabulary = grounds.vocabulary
    intro = document.text[slice(*block.intro)]
    if not all(vocabulary.match(unit, vocabulary.features(intro)) > 0.8 for unit in units):
        return False
    naming = [any(unit.is_name for unit in vocabulary.units(document.text[slice(*item)])) for item in block.items]
    return sum(naming) >= NAMING_SHARE * len(naming)


def _goes_on(
    one: Evidence, span: Span, units: tuple[Unit, ...], grounds: Grounds, *, is_counted: bool = False
) -> bool:
    """Whether the words of the list, or a sentence of its section, say that there are others."""
    document = one.document
    section = document.section_at(span[0])
    if not is_counted and _OPEN.search(document.text, *span):
        return True
    for start, end in grounds.index.sentences_before(document.id, section.end, count=10**6):
        text = document.text[start:end]
        about = any(grounds.vocabulary.match(unit, grounds.vocabulary.features(text)) > 0.5 for unit in units)
        if (start, end) != span and about and _REST.search(text) and _says_unknown(text):
            return True
    return False


def _says_unknown(text: str) -> bool:
    from assistant.evidence import _ABSENCE

    return bool(_ABSENCE.search(text))


def _covered(
    claim: Membership, units: tuple[Unit, ...], found: Iterable[Evidence], grounds: Grounds
) -> NotAmong | None:
    """The sentence that says all that the named whole covers, where it names its parts one by one."""
    vocabulary = grounds.vocabulary
    if not any(unit.is_name for unit in units):
        return None
    for one in found:
        verb = _COVERS.search(one.text)
        if verb is None or one.is_absence:
            continue
        before, after = one.text[: verb.start()], one.text[verb.end() :]
        is_its = all(vocabulary.match(unit, vocabulary.features(before)) == 1.0 for unit in units)
        parts = re.split(r"[、,，]|\band\b|以及|[和与及]", after)
        if not is_its or len(parts) < 2 or _WHOLE.search(one.text):
            continue
        span = (one.start, one.end)
        if not _goes_on(one, span, units, grounds):
            return NotAmong(claim.name, one.document, (span,), 0, claim.is_place)
    return None
