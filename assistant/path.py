"""The answer path: a question and past turns in, an Answer out, by a list of named steps."""

import logging
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from assistant.answer import Answer, Status, Turn
from assistant.clock import Clock
from assistant.composing.again import again_in
from assistant.composing.checking import keep_supported
from assistant.composing.conclusion import conclude, conclude_list, growing
from assistant.composing.issuing import Issuing
from assistant.composing.letterhead import reply_from_letterhead
from assistant.composing.outcome import Material, Outcome, Reader, remark
from assistant.composing.replies import refuse_input, reply_without_search
from assistant.composing.rereading import read_otherwise
from assistant.composing.spelling_remarks import saying_how_read
from assistant.composing.writing import write
from assistant.compound.beside import ANYWHERE, Places, completed, within
from assistant.compound.members_with import reply_on_members
from assistant.compound.merging import merge
from assistant.compound.ranked_items import reply_on_ranked
from assistant.compound.said_about import reply_on_matter
from assistant.compound.splitting import split
from assistant.compound.unspoken import without_unspoken
from assistant.conversation.recalling import recall
from assistant.conversation.standalone import stand_alone
from assistant.judging.close_reading import Read, begin_reading, read_closely, reselected
from assistant.judging.sufficiency import Judgement, judge
from assistant.language.visible import visible
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.presuppositions.contradictions import Grounds
from assistant.presuppositions.premise_replies import reply_to_denial, reply_to_premise
from assistant.presuppositions.yes_no import opening_of, unstated_point
from assistant.questions.assertions import assertions
from assistant.questions.one_language import in_one_language
from assistant.questions.preamble import without_preamble
from assistant.questions.question import Question, analyse, language_of_answer
from assistant.questions.rewording import reworded
from assistant.questions.spelling import Spelling
from assistant.records.approved import ApprovedAnswers, nothing_approved
from assistant.register.duties import find_duties, telling
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.gathering import gather
from assistant.retrieval.kindred import query_of
from assistant.retrieval.selection import Selection, select
from assistant.retrieval.signals import Signals, measure
from assistant.settings import Settings
from corpus.document import Language
from corpus.editions import LANGUAGES, not_in_all, served
from corpus.glossary import Glossary
from index.search import Context, Index

if TYPE_CHECKING:
    from assistant.llm.scribe import LanguageModel, Scribe

log = logging.getLogger(__name__)

# Passages looked into for each question; with sixteen no more questions were answered rightly than with twelve.
PASSAGES_READ = 12


class Assistant:
    """Answers questions from one index; it keeps no conversation, the caller hands in past turns."""

    def __init__(
        self,
        index: Index,
        glossary: Glossary,
        settings: Settings,
        *,
        approved: ApprovedAnswers = nothing_approved,
        model: "LanguageModel | None" = None,
        on_answer: Callable[[Answer], None] | None = None,
    ) -> None:
        self.index = index
        self.settings = settings
        self._glossary = glossary
        self._approved = approved
        self._model = model
        self._on_answer = on_answer
        documents = index.documents.values()
        self._vocabulary = Vocabulary(glossary, index.keywords, not_in_all(documents))
        self._spelling = Spelling(documents, glossary, index.keywords)
        self._served = {language: served(documents, language) for language in LANGUAGES}
        self._names = tuple((*term.zh, *term.en) for term in glossary.terms)
        self._issuing = Issuing(index, glossary, settings)

    def unattended(self) -> "Assistant":
        """The same without a language model, telling nobody of its answers: for what no person has asked."""
        other = copy(self)
        other._model = other._on_answer = None
        return other

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """The answer to `question` after the turns of `history`, oldest first. Never raises for a question."""
        *_, answer = self.stream(question, history)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Answer]:
        """The answer as it grows, statement by statement; the last one is whole."""
        clock = Clock()
        seen, language = visible(question), language_of_answer(question)
        standalone = seen
        scribe = self._model.scribe() if self._model else None
        try:
            proper = clock("preamble", without_preamble, reworded(seen), self._vocabulary)
            reading = clock("spell", self._spelling.read, proper)
            standalone = clock("stand alone", stand_alone, reading.text, history, self._glossary)
            if scribe:
                standalone = clock("model stand alone", scribe.stand_alone, reading.text, standalone, history)
            approved = clock("approved", self._approved, standalone, language)
            answer = self._issuing.reissued(approved, question, standalone, clock) if approved else None
            if answer is None:
                context = recall(reading.text, history)
                outcome = clock("again", again_in, seen, language, history, self.index, self._names)
                outcome = outcome or self._outcome(standalone, language, clock, context=context)
                ask = partial(self._outcome, language=language, clock=clock, context=context)
                first = standalone, outcome
                standalone, outcome = read_otherwise(reading.text, first, history, self._glossary, ask)
                opened = partial(saying_how_read, reading, language=language, has_hidden=seen != question)
                if scribe:
                    earlier = tuple(turn.answer.standalone_question for turn in history)
                    reader = Reader(language, (*earlier, reading.text, standalone), self._names)
                    answered = partial(self._outcome, language=language, clock=Clock())
                    for grown in clock.growing("model write", scribe.better(outcome, reader, answered)):
                        outcome = grown
                        yield self._issuing.answer(question, standalone, opened(grown), clock)
                answer = self._issuing.answer(question, standalone, opened(outcome), clock)
        except Exception:  # the one guard of the answer path: a defect must not end the conversation
            log.exception("the answer path failed")
            answer = self._issuing.answer(question, standalone, remark(Status.FAILED, say("failed", language)), clock)
        yield from self._given(answer, scribe)

    def _given(self, answer: Answer, scribe: "Scribe | None") -> Iterator[Answer]:
        """`answer` as it grows, once who wants to know of it was told; at once where a scribe has let it grow."""
        signed = scribe.signed(answer) if scribe else answer
        if self._on_answer:
            self._on_answer(signed)
        yield from [signed] if scribe else growing(signed)

    def signals(self, text: str) -> Signals | None:
        """The signals of the evidence for standalone `text`, read closely in doubt or not; None without any."""
        language = language_of_answer(text)
        question = self._read(self._spelling.read(text).text, language)
        query = query_of(question, self.index, self._vocabulary)
        found = gather(question, query, self.index.search(query, limit=PASSAGES_READ), self.index, self._vocabulary)
        ranked, selection, read = read_closely(question, found, self.index, self._vocabulary)
        answers = read.answers(selection) if read else None
        return measure(question, ranked, self._vocabulary, answers=answers) if ranked else None

    def _outcome(
        self, text: str, language: Language, clock: Clock, *, context: Context | None = None, near: Places | None = None
    ) -> Outcome:
        """The path itself, each line one named step; a part of a question may be looked for `near` what was found."""
        if refused := clock("check input", refuse_input, text, language, most_chars=self.settings.max_question_chars):
            return refused
        question, words = clock("read", self._read, text, language), self._vocabulary
        if reply := reply_without_search(question, self._served[language], words):
            return replace(reply, draft=clock("check", keep_supported, reply.draft, self._names))
        self.index.encode_ahead(assertions(question.text))
        query = clock("encode", query_of, question, self.index, words, context=context)
        hits = clock("search", self.index.search, query, limit=PASSAGES_READ)
        ranked = within(clock("rank", gather, question, query, hits, self.index, words), near or ANYWHERE)
        selection = clock("select", select, question, ranked, words)
        reading = begin_reading(question, ranked, selection, self.index, words)
        grounds = self._grounds(language)
        if premise := clock("premise", reply_to_premise, question, ranked, grounds):
            return replace(premise, draft=clock("check", keep_supported, premise.draft, self._names))
        named = clock("said about", reply_on_matter, question, self._served[language], words)
        named = named or clock("ranked", reply_on_ranked, question, self.index, words)
        if named := named or clock("members", reply_on_members, question, self.index, words):
            return replace(named, draft=clock("check", keep_supported, named.draft, self._names))
        duties = clock("duties", find_duties, question, selection, self._served[language], self.index, words)
        has_sides = duties is not None and duties.has_sides
        if near is None and not has_sides and (merged := self._merged(question, ranked, language, clock)):
            return merged
        if above := clock("letterhead", reply_from_letterhead, question, ranked, self._served[language], words):
            return replace(above, draft=clock("check", keep_supported, above.draft, self._names))
        if duties:
            opening = clock("decide", opening_of, question, telling(duties, selection, ranked), grounds)
            return clock("conclude", conclude_list, question, duties, opening, self._names)
        ranked, selection, read = clock("read closely", reselected, question, ranked, selection, reading, words)
        judgement = clock("judge", self._judged, question, ranked, selection, read, goes_on=context is not None)
        if denied := reply_to_denial(question, read, judgement):
            return replace(denied, draft=clock("check", keep_supported, denied.draft, self._names))
        opening = clock("decide", opening_of, question, selection, grounds)
        draft = clock("write", write, question, selection, words, partial(self.index.cosines, query), opening=opening)
        draft = clock("check", keep_supported, draft, self._names)
        outcome = clock("conclude", conclude, question, judgement, selection, draft, hits)
        return replace(outcome, material=Material(question, ranked, opening))

    def _read(self, text: str, language: Language) -> Question:
        return analyse(in_one_language(text, language, self._glossary), language, self._vocabulary)

    def _grounds(self, language: Language) -> Grounds:
        """What the premises of a question in `language` are held against."""

        @cache  # several premises are sought in the same words
        def look_up(text: str) -> tuple[Evidence, ...]:
            stated = analyse(text, language, self._vocabulary)
            query = query_of(stated, self.index, self._vocabulary)
            hits = self.index.search(query, limit=PASSAGES_READ)
            return gather(stated, query, hits, self.index, self._vocabulary)

        return Grounds(look_up, self._vocabulary, self._names, self.index, self._served[language])

    def _judged(
        self,
        question: Question,
        ranked: tuple[Evidence, ...],
        selection: Selection,
        read: Read | None,
        *,
        goes_on: bool,
    ) -> Judgement:
        """Whether `selection` answers `question`, and states the very point that a yes/no question asks after.

        What goes on in a conversation, in words that no document has, is on its subject all the same.
        """
        judgement = judge(question, ranked, selection, self._vocabulary, read=read)
        unstated = unstated_point(question, selection, self._vocabulary, read=read)
        if judgement.status is Status.ANSWERED and unstated:
            return Judgement(Status.NOT_IN_DOCUMENTS, say("missing", question.language, missing=unstated))
        if judgement.status is Status.OUT_OF_SCOPE and goes_on and not question.is_other_task:
            return Judgement(Status.NOT_IN_DOCUMENTS)
        return judgement

    def _merged(
        self, question: Question, ranked: tuple[Evidence, ...], language: Language, clock: Clock
    ) -> Outcome | None:
        """What the parts of a question come to; None without parts, or if none is found or said not to be known."""
        if (parts := clock("split", split, question, ranked, self.index, self._vocabulary)) is None:
            return None
        self.index.encode_ahead(part.text for part in parts.parts[1:])
        answered = partial(self._outcome, language=language, clock=clock)
        outcomes = [answered(part.text, near=ANYWHERE) for part in parts.parts]
        if any(outcome.is_found for outcome in outcomes):
            outcomes = completed(
                parts.parts, outcomes, lambda asked, near: answered(asked, near=near), self._vocabulary
            )
            outcomes = without_unspoken(language, parts.parts, outcomes, self._vocabulary)
        elif not all(one.status is Status.NOT_IN_DOCUMENTS and one.draft.citations for one in outcomes):
            return None
        merged = clock("merge", merge, language, parts, outcomes)
        return replace(merged, draft=clock("check", keep_supported, merged.draft, self._names))
