"""Coordination: the things that a question joins ("A and B", "A、B和C"), and the question on each alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.subjects import OTHER, Subject, subjects
from assistant.questions.chinese_coordination import noun_runs
from assistant.questions.question import language_of_question
from corpus.glossary import Glossary
from corpus.sentences import Span

_I = re.IGNORECASE
# Between two names, in both languages: what joins them, with what a comparison adds.
_JOINER = re.compile(
    r"\s*[,，、:：]?\s*(?:\b(?:and|or|nor|vs\.?|versus|with|to|from|than|compared (?:with|to)|as well as)\b|&|和|与|及|以及|跟|同|还是|或者?|比|相比|、|,)\s*"
    r"(?:\b(?:(?:that|those|the one) of|of|in|for|by|from)\b|的)?\s*(?:\bthe\b)?\s*",
    _I,
)
_OR = re.compile(r"\b(?:or|nor)\b|还是|或", _I)
_MUST_COMPARE = re.compile(r"\b(?:with|to|from|than|or|nor)\b|还是|或|比", _I)
# Kinds of subjects that questions set side by side.
_NAMED = frozenset({"place", "actor", "document", "instrument"})
_EACH = re.compile(r"\b(?:each|respectively|both)\b|各自|各(?=[是有多为占要应需负由给管做付交收])|分别", _I)
_QUOTED = re.compile(r"[“\"‘《「][^”\"’》」]*[”\"’》」]")
# What ends a run of nouns in an English question.
_BOUNDARY = frozenset(
    "about of for on in at to with by from under as per into over than between through during within without across after before"
    " what which who whom whose when where why how that this these those is are was were be been do does did has have had can could"
    " may might must should shall will would and or but nor if because since while so then it they them he she we you i me us there here"
    " say says said put puts mention mentions give gives list name tell show explain describe compare cover covers apply applies include"
    " includes need needs get gets make makes take takes pay pays start starts not no only also ever each both required obliged allowed responsible supposed expected much many large long high".split()
)
_AUXILIARY = frozenset("do does did can could may might must should shall will would has have had".split())
_DETERMINER = frozenset("the a an its their his her our your my any".split())
_PREPOSITION = frozenset("about of for on in at to with by from under".split())
_WORD = re.compile(r"[\w'’%./-]*\w(?:['’](?=\s))?|,|[^\w\s]")
_VERBAL = re.compile(r"\w+(?:ed|ing)$", _I)
_ADJECTIVE = re.compile(r"\w+(?:al|ic|ive|ary|ory|ous|ern|ful|less|ible|able|an|ior)$", _I)
_MOST_WORDS = 5
MOST_ITEMS = 6


@dataclass(frozen=True, slots=True)
class Joined:
    """Things joined in a question, and the question on each.

    `is_each` says that they are told apart by their form: names, "each", "about A and about B".
    """

    items: tuple[str, ...]
    texts: tuple[str, ...]
    is_each: bool


def joined_in(text: str, glossary: Glossary, *, compares: bool = False) -> Joined | None:
    """The coordination in `text` that asks for several things, or None where nothing is joined.

    `compares` says that the words are gone that set the things against each other: "or" then joins them, too.
    """
    is_chinese = language_of_question(text) == "zh"
    names = _names(text, glossary, _NAMED, compares=compares)
    found = names or (noun_runs(text, glossary) if is_chinese else None)
    if not found:
        names = _names(text, glossary, _NAMED | {OTHER}, compares=compares)
        found = names or (None if is_chinese else _nouns(text, glossary))
    if found is None or not 2 <= len(found) <= MOST_ITEMS:  # noqa: PLR2004
        return None
    whole, residue = (found[0][0], found[-1][1]), _residue(text, found, compares=compares)
    if _OR.search(text, *whole) and not compares:
        return None
    head, tail = text[: whole[0]], f"{residue}{text[whole[1] :]}"
    items = tuple(text[start:end] for start, end in found)
    texts = tuple(_EACH.sub("", f"{head}{item}{tail}") for item in items)
    return Joined(
        tuple(map(_label, items)), texts, is_each=bool(compares or names or _EACH.search(text)) or _is_apart(items)
    )


def _label(item: str) -> str:
    return re.sub(rf"^(?:(?:{'|'.join(_PREPOSITION)})\s+)?(?:the\s+)?", "", item, count=1, flags=_I)


def _is_apart(items: Sequence[str]) -> bool:
    """Whether each item has its own preposition or article: "about A and about B", "the A and the B"."""
    firsts = {item.split(maxsplit=1)[0].lower() for item in items if item.strip()}
    return len(firsts) == 1 and firsts <= (_PREPOSITION | _DETERMINER)


def _names(text: str, glossary: Glossary, families: frozenset[str], *, compares: bool) -> list[Span] | None:
    """The longest run of names with nothing but joining words between them."""
    titles = [match.span() for match in _QUOTED.finditer(text)]
    named = [
        one
        for one in subjects(text, glossary)
        if one.family in families and one.end - one.start > 1 and not _is_in_title(one, titles)  # "C" of "C级来源"
    ]
    runs: list[list[Subject]] = []
    for one in named:
        if runs and _joins(text, runs[-1][-1], one, compares=compares):
            runs[-1].append(one)
        else:
            runs.append([one])
    best = max(runs, key=len, default=[])
    return [(one.start, one.end) for one in best] if len(best) > 1 else None


def _is_in_title(one: Subject, titles: Sequence[Span]) -> bool:
    """Whether a name is only one of the words between quotation marks."""
    return any(start < one.start < end and (start + 1 < one.start or one.end + 1 < end) for start, end in titles)


def _joins(text: str, one: Subject, other: Subject, *, compares: bool) -> bool:
    between = text[one.end : other.start]
    if _MUST_COMPARE.search(between) and not compares:
        return False
    if _JOINER.fullmatch(between):
        return True
    return (
        compares
        and bool(re.search(r"\b(?:and|from|with|to|or)\b|[比和与跟同]", between))
        and len(between.split()) <= _MOST_WORDS
    )


def _residue(text: str, found: list[Span], *, compares: bool) -> str:
    """What a comparison says of both between its two sides: "A has residents and B"."""
    if not compares or len(found) != 2:  # noqa: PLR2004
        return ""
    between = text[found[0][1] : found[1][0]]
    return "" if _JOINER.fullmatch(between) else re.sub(r"\b(?:and|from|with|to|or|the)\b|[比和与跟同]", "", between)


def _nouns(text: str, glossary: Glossary) -> list[Span] | None:
    """The English noun phrases joined by the first "and" (or "vs") that joins any."""
    words = [(match.start(), match.end(), match[0].lower()) for match in _WORD.finditer(text)]
    fixed = [match.span() for match in _QUOTED.finditer(text)]
    fixed += [(one.start, one.end) for one in subjects(text, glossary)]
    for at, (start, _, word) in enumerate(words):
        if word in ("and", "or", "vs", "versus") and not any(a < start < b for a, b in fixed):
            found = _around(text, words, at)
            if found:
                return found
    return None


def _around(text: str, words: list[tuple[int, int, str]], at: int) -> list[Span] | None:
    left = _run_before(words, at - 2 if at and words[at - 1][2] == "," else at - 1)
    right = _run_after(words, at + 1)
    if not left or not right:
        return None
    left = _with_owner(words, left, right)
    first = left[0]
    runs = [left]
    is_apposition = right[-1] + 1 < len(words) and words[right[-1] + 1][2] == ","  # "measures, old and new, that"
    while not is_apposition and first > 1 and words[first - 1][2] == ",":
        before = _run_before(words, first - 2)
        if not before:
            break
        runs.insert(0, before)
        first = before[0]
    right = _aligned(words, runs[-1], right, is_subject=first > 0 and words[first - 1][2] in _AUXILIARY)
    runs.append(right)
    if any(len(run) == 1 and _VERBAL.match(words[run[0]][2]) for run in runs):
        return None
    return [(words[run[0]][0], words[run[-1]][1]) for run in runs]


def _with_owner(words: list[tuple[int, int, str]], left: list[int], right: list[int]) -> list[int]:
    """`left` with the noun before its preposition where `right` ends on the same one: "the fee at A and the late fee"."""
    at = left[0] - 1
    if words[left[0]][2] not in _PREPOSITION or at < 0 or words[at][2] != words[right[-1]][2]:
        return left
    return [*_run_before(words, at), *left]


def _run_before(words: list[tuple[int, int, str]], last: int) -> list[int]:
    """The positions of the noun phrase that ends at `last`, with its article and a preposition before it."""
    run: list[int] = []
    at = last
    while at >= 0 and len(run) < _MOST_WORDS and _is_inside(words[at][2]):
        run.insert(0, at)
        at -= 1
        if words[run[0]][2] in _DETERMINER:
            break
    if run and at >= 0 and words[at][2] in _PREPOSITION:
        run.insert(0, at)
    return run if any(words[i][2] not in _DETERMINER | _PREPOSITION for i in run) else []


def _run_after(words: list[tuple[int, int, str]], first: int) -> list[int]:
    run: list[int] = []
    at = first
    if at < len(words) and words[at][2] in _PREPOSITION:
        run.append(at)
        at += 1
    while at < len(words) and len(run) < _MOST_WORDS and _is_inside(words[at][2]):
        if words[at][2] in _DETERMINER and run and run[-1] != first:
            break
        run.append(at)
        at += 1
    ahead = [word for _, _, word in words[at : at + 3]]
    if ahead[:1] == ["of"] and ahead[2:] == ["of"]:  # "the area and the number of visitors of the pool"
        run += [at, at + 1]
    return run if any(words[i][2] not in _DETERMINER | _PREPOSITION for i in run) else []


def _is_inside(word: str) -> bool:
    return word[0].isalnum() and word not in _BOUNDARY


def _aligned(words: list[tuple[int, int, str]], left: list[int], right: list[int], *, is_subject: bool) -> list[int]:
    """`right` without the words that belong to all: "provincial and national support", "must A and B pay"."""
    skipped = sum(words[i][2] in _DETERMINER | _PREPOSITION for i in right[:2])
    left_words = [words[i][2] for i in left if words[i][2] not in _DETERMINER | _PREPOSITION]
    right_words = [words[i][2] for i in right[skipped:]]
    shares_head = (
        len(left_words) == 1
        and len(right_words) > 1
        and all(_ADJECTIVE.match(word) for word in (left_words[0], right_words[0]))
    )
    return right[: skipped + len(left_words)] if shares_head or is_subject else right
