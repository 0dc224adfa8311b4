"""Merging: what the parts of a question came to, as one outcome with its citations numbered anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import Citation, Coverage, Nearest, Statement, Status
from assistant.composing.checking import renumbered
from assistant.composing.outcome import Outcome
from assistant.composing.writing import NOT_A_CLAIM, Draft
from assistant.compound.parts import Part, Parts
from assistant.compound.side_by_side import one_side, shared_items
from assistant.messages import join_words, say
from assistant.retrieval.trimming import ELLIPSIS
from corpus.document import Language

NEAREST_SHOWN = 3


@dataclass(slots=True)
class _Merger:
    """Collects statements of several drafts, each said once, over citations counted through."""

    statements: list[Statement] = field(default_factory=list)
    citations: dict[tuple[str, int, int], Citation] = field(default_factory=dict)

    def add(self, statements: Sequence[Statement], citations: Sequence[Citation]) -> Draft:
        """Say `statements` but for those said already; they come back with their new numbers."""
        by_number = {citation.number: citation for citation in citations}
        told = [replace(s, citations=tuple(self._number(by_number[n]) for n in s.citations)) for s in statements]
        self.statements.extend(one for one in told if not any(_says(said, one) for said in self.statements))
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
    drafts = [merger.add(outcome.draft.statements, outcome.draft.citations) for outcome in found]
    if not missed or split.are_members:
        told = [part for part, outcome in pairs if outcome.is_found]
        _tell_together(merger, language, replace(split, parts=tuple(told)), drafts)
    _tell_missed(merger, language, missed)
    status = Status.FALSE_PREMISE if any(one.status is Status.FALSE_PREMISE for one in found) else Status.ANSWERED
    if missed or (status is Status.ANSWERED and any(one.status is Status.PARTIAL for one in found)):
        status = Status.PARTIAL
    coverage = Coverage(len(found), len(parts), say("items", language)) if split.are_members else None
    return Outcome(status, merger.draft(), _nearest(missed), coverage=coverage)


def _tell_together(merger: _Merger, language: Language, split: Parts, drafts: Sequence[Draft]) -> None:
    """What follows from the two sides together, where they are compared."""
    shared = shared_items(drafts) if split.asks_shared else ()
    compares = split.compares and not shared
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
