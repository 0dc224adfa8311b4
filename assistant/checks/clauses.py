"""Clauses: a text cut where its sentences, clauses and modal verbs change, with what each clause binds."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.modality import Modal, modals
from assistant.checks.negation import negations
from assistant.checks.words import Word, governed, keys, word_start
from corpus.sentences import Span, sentences

_BORDER = re.compile(
    r"(?=[,;:\s但而并如除-])(?:[,;:](?!\d{3})|--+"
    r"|\s(?=(?:but|while|whereas|which|who|that|if|unless|except|because)\s)|(?=但|而且|并且|如果|除非|除[^,;]{1,20}外))"
)
# Where two modal verbs stand in one stretch, the second begins a clause at the joining word before it.
_JOINT = re.compile(r"\b(?:and|or|but)\b|[并和而且、]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of text with at most one modal verb; offsets into the folded text.

    `sentence` and `part` number its sentence, and its part of the sentence between semicolons.
    `carried` is the modal verb of an earlier clause of that part, which governs where there is no
    own one (`modal`). `head` is the key of the first word that `modal` governs, `denied` holds those
    of the words that are denied, but not twice.
    """

    text: str
    start: int
    end: int
    sentence: int
    part: int
    words: tuple[Word, ...]
    keys: frozenset[str]
    modal: Modal | None
    carried: Modal | None
    head: str
    denied: frozenset[str]


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Where the sentences of a text stand, without gaps: a list mark or 第四条 belongs to its sentence."""
    borders = [end for _, end in sentences(text)][:-1]
    return tuple(zip([0, *borders], [*borders, len(text)], strict=True)) if text else ()


def clauses(text: str, blanked: str, content: Sequence[Word], spans: Sequence[Span]) -> tuple[Clause, ...]:
    """The clauses of a folded text with these content words and sentences, in order.

    `blanked` is the text in lower case with spaces in place of dates, numbers and units, so that no
    month is taken for a modal verb. A stretch without content belongs to the clause after it.
    """
    own, denials = modals(blanked), negations(blanked)
    found: list[Clause] = []
    carried: Modal | None = None
    begin, here = 0, (0, 0)
    for (start, end), place in _borders(blanked, own, spans):
        if place != here:
            begin, here, carried = start, place, None
        inside = content[_index(content, begin) : _index(content, end)]
        modal = next((one for one in own if begin <= one.start < end), None)
        if not inside:
            continue
        found.append(
            Clause(
                text=text[begin:end],
                start=begin,
                end=end,
                sentence=place[0],
                part=place[1],
                words=tuple(inside),
                keys=keys(inside),
                modal=modal,
                carried=None if modal else carried,
                head=governed(inside, modal.end) if modal else "",
                denied=_denied(inside, (begin, end), own, denials),
            )
        )
        carried, begin = modal or carried, end
    return tuple(found)


def _denied(inside: Sequence[Word], span: Span, own: Sequence[Modal], denials: Sequence[Span]) -> frozenset[str]:
    """The keys of the words in a clause that are denied, or forbidden; a double denial is none."""
    forbidding = [one for one in own if one.force == "forbid" and span[0] <= one.start < span[1]]
    free = (denial for denial in denials if not any(one.start <= denial[0] < one.end for one in own))
    ends = [one.end for one in forbidding] + [end for start, end in free if span[0] <= start < span[1]]
    heads = Counter(governed(inside, end) for end in ends)
    return frozenset(head for head, times in heads.items() if times % 2)


def _index(content: Sequence[Word], position: int) -> int:
    return bisect_left(content, position, key=word_start)


def _borders(blanked: str, own: Sequence[Modal], spans: Sequence[Span]) -> list[tuple[Span, tuple[int, int]]]:
    """The stretches between borders with their sentence and part, cut so that each has one modal verb."""
    cuts = {match.end() for match in _BORDER.finditer(blanked)}
    for one, after in pairwise(own):
        if not any(one.start < cut <= after.start for cut in cuts):
            joints = [match.start() for match in _JOINT.finditer(blanked, one.end, after.start)]
            cuts.add(joints[-1] if joints else after.start)
    found: list[tuple[Span, tuple[int, int]]] = []
    part = 0
    for number, (start, end) in enumerate(spans):
        part += 1
        inside = sorted(cut for cut in cuts if start < cut < end)
        for a, b in zip([start, *inside], [*inside, end], strict=True):
            part += a > start and blanked[a - 1] == ";"
            found.append(((a, b), (number, part)))
    return found
