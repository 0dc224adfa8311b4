"""Merging: what the parts of a question came to, as one outcome with its citations numbered anew."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from assistant.answer import Citation, Coverage, Nearest, Statement, Status
from assistant.composing.checking import renumbered
from assistant.composing.outcome import Outcome
from assistant.composing.writing import NOT_A_CLAIM, Draft
from assistant.compound.parts import Part, Parts
from assistant.compound.side_by_side import one_side, shared_items
from assistant.messages import heading, join_words, say
from assistant.retrieval.trimming import ELLIPSIS
from corpus.document import Language

NEAREST_SHOWN = 3


@dataclass(slots=True)
class _Merger:
    """Collects statements of several drafts, each said once, over citations counted through.

    `above` are the remarks that stand over the claim said last: who says it, or what it is of.
    """

    statements: list[Statement] = field(default_factory=list)
    citations: dict[tuple[str, int, int], Citation] = field(default_factory=dict)
    above: list[Statement] = field(default_factory=list)

    def add(self, statements: Sequence[Statement], citations: Sequence[Citation], *, under: str = "") -> Draft:
        """Say `statements` but for those said already; they come back with their new numbers.

        `under` a heading, if there is one; what stands over a claim is said again after another lead-in.
        """
        by_number = {citation.number: citation for citation in citations}
        told = [replace(s, citations=tuple(self._number(by_number[n]) for n in s.citations)) for s in statements]
        over = [Statement(under, (), NOT_A_CLAIM)] if under else []
        for remarks, claims in _groups(told):
            new = [one for one in claims if not any(_says(said, one) for said in self.statements)]
            if claims and not new:
                continue
            over += remarks
            self.statements += [one for one in over if one not in (self.above if claims else self.statements)]
            self.statements += new
            self.above, over = (over if claims else self.above), []
        return Draft(tuple(told))

    def remark(self, text: str) -> None:
        self.statements.append(Statement(text, (), NOT_A_CLAIM))

    def draft(self) -> Draft:
        return renumbered(Draft(tuple(self.statements), tuple(self.citations.values())))

    def _number(self, citation: Citation) -> int:
        key = (citation.document_id, citation.start, citation.end)
        if key not in self.citations:
            self.citations[key] = replace(citation, number=len(self.citations) + 1)
        return self.citations[key].number


def _groups(statements: Iterable[Statement]) -> Iterator[tuple[list[Statement], list[Statement]]]:
    """The remarks before some claims with these claims, again and again; at the end perhaps remarks alone."""
    remarks: list[Statement] = []
    for is_claim, run in groupby(statements, key=lambda one: bool(one.citations)):
        if is_claim:
            yield remarks, list(run)
            remarks = []
        else:
            remarks = list(run)
    if remarks:
        yield remarks, []


def _says(said: Statement, one: Statement) -> bool:
    """Whether `said` has all words of `one`, of the same places: it may be shortened otherwise."""
    return said.citations == one.citations and all(piece in said.text for piece in one.text.split(ELLIPSIS))


def merge(language: Language, split: Parts, outcomes: Sequence[Outcome]) -> Outcome:
    """One outcome of those of the parts: what is found of each, then what is not known of which."""
    parts = split.parts
    pairs = list(zip(parts, outcomes, strict=True))
    found = [outcome for _, outcome in pairs if outcome.is_found]
    missed = [] if split.of_known else [(part, outcome) for part, outcome in pairs if not outcome.is_found]
    if not found:
        return _none(language, parts, outcomes)
    merger = _Merger()
    headings = _headings(language, split, outcomes)
    drafts = [
        merger.add(outcome.draft.statements, outcome.draft.citations, under=name)
        for outcome, name in zip(found, headings, strict=True)
    ]
    if not missed or split.are_members:
        told = [part for part, outcome in pairs if outcome.is_found]
        _tell_together(merger, language, replace(split, parts=tuple(told)), drafts)
    _tell_missed(merger, language, missed)
    status = Status.FALSE_PREMISE if any(one.status is Status.FALSE_PREMISE for one in found) else Status.ANSWERED
    if missed or (status is Status.ANSWERED and any(one.status is Status.PARTIAL for one in found)):
        status = Status.PARTIAL
    coverage = Coverage(len(found), len(parts), say("items", language)) if split.are_members else None
    return Outcome(status, merger.draft(), _nearest(missed), coverage=coverage)


def _headings(language: Language, split: Parts, outcomes: Sequence[Outcome]) -> list[str]:
    """What stands over each side found of a comparison: its name, where one of them is told in several sentences."""
    pairs = [(part, outcome) for part, outcome in zip(split.parts, outcomes, strict=True) if outcome.is_found]
    told = [{(one.document_id, one.start) for one in outcome.draft.citations} for _, outcome in pairs]
    is_long = any(len(one) > 1 for one in told)
    is_apart = all(one - set().union(*told[:at]) for at, one in enumerate(told))
    if not (split.compares and len(pairs) > 1 and is_long and is_apart):
        return [""] * len(pairs)
    return [heading(part.label, language) for part, _ in pairs]


def _tell_together(merger: _Merger, language: Language, split: Parts, drafts: Sequence[Draft]) -> None:
    """What follows from the two sides together, where they are compared."""
    shared = shared_items(drafts) if split.asks_shared else ()
    compares = split.compares and not split.in_all and not shared
    side = one_side(split.parts, drafts, asks_less=split.asks_less) if compares else None
    if shared:
        merger.remark(say("shared", language))
        merger.statements.extend(shared)
    elif side:
        of_two = "smaller" if split.asks_less else "larger"
        of_many = "smaller_of_many" if split.asks_less else "larger_of_many"
        merger.remark(say(of_many if split.are_members else of_two, language))
        merger.statements.append(side)


def _tell_missed(merger: _Merger, language: Language, missed: Sequence[tuple[Part, Outcome]]) -> None:
    """What the documents say they do not know, in their words, and what they do not speak of."""
    absent = [outcome for _, outcome in missed if outcome.draft.citations]
    if absent:
        merger.remark(say("unknown_part", language))
        for outcome in absent:
            merger.add([one for one in outcome.draft.statements if one.citations], outcome.draft.citations)
    silent = [part.label for part, outcome in missed if not outcome.draft.citations]
    if silent:
        merger.remark(say("missing_part", language, parts=join_words(silent, language)))


def _none(language: Language, parts: Sequence[Part], outcomes: Sequence[Outcome]) -> Outcome:
    """None of the parts is found: that they are outside the task, are to be said more clearly, or are not there."""
    for status in (Status.OUT_OF_SCOPE, Status.CLARIFY):
        if all(one.status is status for one in outcomes):
            return outcomes[0]
    merger = _Merger()
    merger.remark(say("not_in_documents", language))
    pairs = list(zip(parts, outcomes, strict=True))
    _tell_missed(merger, language, pairs)
    return Outcome(Status.NOT_IN_DOCUMENTS, merger.draft(), _nearest(pairs))


def _nearest(missed: Sequence[tuple[Part, Outcome]]) -> tuple[Nearest, ...]:
    return tuple(dict.fromkeys(one for _, outcome in missed for one in outcome.nearest))[:NEAREST_SHOWN]
