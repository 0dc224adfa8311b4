"""The scribe: a language model at work on one answer. It may only better what the extractive path has made."""

import logging
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from pydantic import SecretStr

from assistant.answer import Answer, Citation, Statement, Status, Turn
from assistant.composing.checking import Names, renumbered
from assistant.composing.outcome import Material, Outcome, Reader
from assistant.composing.writing import NOT_A_CLAIM, Draft, Writer
from assistant.llm.chat import Chat
from assistant.llm.claims import supported_claims
from assistant.llm.comparison import says_all
from assistant.llm.connection import Connection, ModelError
from assistant.llm.next_questions import answerable
from assistant.llm.options import LlmOptions
from assistant.llm.quotes import quotes_for
from assistant.llm.reply import WrittenAnswer, WrittenQuestion, WrittenStatement, WrittenTranslations, statements_in
from assistant.llm.standalone import earlier_questions, is_faithful
from assistant.llm.talk import Talk
from assistant.llm.translations import foreign, translation_data, with_translations
from assistant.messages import say
from assistant.questions.question import Question, Route
from corpus.document import Document, Language
from corpus.sentences import language_of

log = logging.getLogger(__name__)

# Lists, counts and duties are complete by program; a model could only lose some.
PROGRAM_MADE = frozenset({Route.LIST, Route.COUNT, Route.DUTIES})
# A question that cannot be rewritten soon is read as the rules have it, so that time is left to write.
_REWRITING_SHARE = 0.3


class LanguageModel:
    """The model that the settings name; it outlives answers and remembers only whether its server fails."""

    def __init__(self, options: LlmOptions, key: SecretStr | None) -> None:
        self.options = options
        self.connection = Connection(Chat(options, key))

    def scribe(self) -> "Scribe":
        """A scribe for one answer, whose time begins now."""
        return Scribe(self)


class Scribe:
    """Makes one question standalone, writes its answer, and signs what is given in the end.

    What it may change is only taken over whole and checked; where a guard itself breaks, nothing is taken over.
    """

    def __init__(self, model: LanguageModel) -> None:
        self._mode = ""
        self._name = model.options.model
        self._talk = Talk(model.connection, model.options)
        self._is_down = False
        self._next: tuple[str, ...] = ()

    def stand_alone(self, asked: str, by_rules: str, history: Sequence[Turn]) -> str:
        """`asked` made standalone by the model where it leans on `history` and what it writes is faithful.

        Else what the rules made of it.
        """
        earlier = earlier_questions(history)
        if by_rules == asked or by_rules in earlier:
            return by_rules
        try:
            data = {"earlier_questions": earlier, "new_question": asked}
            rewritten = self._talk.ask("standalone", data, WrittenQuestion, share=_REWRITING_SHARE).question.strip()
            is_taken = is_faithful(rewritten, asked, by_rules, earlier)
        except ModelError as failure:
            self._is_down = failure.why == "unreachable"
            return by_rules
        except Exception:  # a guard that breaks must not let anything pass, nor take the answer away
            log.exception("what the language model made of the question could not be judged")
            return by_rules
        return rewritten if is_taken else by_rules

    def better(self, extractive: Outcome, reader: Reader, answered: Callable[[str], Outcome]) -> Iterator[Outcome]:
        """`extractive` in the model's words as these are checked, sentence by sentence; the last one is whole.

        It is `extractive` with a note why where the model's words say less, do not hold or do not come. Quotes in
        another language than the `reader`'s get translations, and next questions that are `answered` are added.
        """
        outcome = yield from self._write(extractive, reader.names)
        outcome = self._translate(outcome, reader)
        yield self._suggest(outcome, reader, answered)

    def signed(self, answer: Answer) -> Answer:
        """`answer` with who has written it, the digests of the prompts, the tokens, and the cost where priced."""
        return replace(answer, mode=self._mode or answer.mode, versions={**answer.versions, **self._talk.told()})

    def _write(self, extractive: Outcome, names: Names) -> Generator[Outcome, None, Outcome]:
        """Yields what of the model's words is checked, and returns the whole."""
        material = extractive.material
        if material is None or not _is_writable(extractive, material.question):
            return extractive
        draft, note = extractive.draft, ""
        try:
            for draft in self._written(material, extractive.draft, names):
                yield replace(extractive, draft=draft)
            self._mode = f"llm:{self._name}"
        except ModelError as failure:
            draft, note = extractive.draft, failure.why
        except Exception:  # as in `stand_alone`
            log.exception("what the language model wrote could not be judged")
            draft, note = extractive.draft, "unusable"
        return self._noted(replace(extractive, draft=draft), material.question.language, note)

    def _translate(self, outcome: Outcome, reader: Reader) -> Outcome:
        """`outcome` with translations beside the quotes in another language than the reader's."""
        language, names = reader.language, reader.names
        quotes = foreign(outcome.draft.citations, language)
        if not quotes:
            return outcome
        note = ""
        try:
            if self._is_down:
                raise ModelError("unreachable")
            written = self._talk.ask("translate", translation_data(quotes, language, names), WrittenTranslations)
            citations = with_translations(outcome.draft.citations, written, language, names)
            outcome = replace(outcome, draft=replace(outcome.draft, citations=citations))
        except ModelError as failure:
            note = failure.why
        except Exception:  # as in `stand_alone`
            log.exception("what the language model translated could not be judged")
            note = "unusable"
        return self._noted(outcome, language, note)

    def _suggest(self, outcome: Outcome, reader: Reader, answered: Callable[[str], Outcome]) -> Outcome:
        """`outcome` with the model's next questions, those of them that are `answered` with something new."""
        try:
            questions = answerable(self._next, reader, shown=outcome.draft.citations, answered=answered)
        except Exception:  # as in `stand_alone`
            log.exception("the language model's next questions could not be judged")
            return outcome
        return replace(outcome, follow_ups=questions)

    def _written(self, material: Material, extractive: Draft, names: Names) -> Generator[Draft, None, None]:
        """The answer as the model writes it; the last one is whole. Raises ModelError where it is not to be given."""
        if self._is_down:
            raise ModelError("unreachable")
        question, needed = material.question, len(extractive.citations)
        quotes = quotes_for(extractive.citations, material.ranked)
        if not quotes:
            raise ModelError("orders")

        def held(statements: Sequence[WrittenStatement]) -> tuple[Statement, ...]:
            return supported_claims(statements, quotes, names, needed=needed)

        growing = self._talk.stream("write", _data(question, quotes, needed), WrittenAnswer)
        seen = 0
        while True:
            try:
                statements = statements_in(next(growing))
            except StopIteration as end:
                answer: WrittenAnswer = end.value
                break
            if len(statements) > seen and (claims := held(statements)):
                yield _laid_out(material, claims, quotes)
            seen = len(statements)
        self._next = answer.next_questions
        if answer.cannot_answer or not answer.is_complete:
            raise ModelError("declined")
        if any(language_of(one.text) != question.language for one in answer.statements):
            raise ModelError("unusable")
        claims = held(answer.statements)
        if not says_all(claims, extractive.statements, names):
            raise ModelError("worse")
        yield _laid_out(material, claims, quotes)

    def _noted(self, outcome: Outcome, language: Language, why: str) -> Outcome:
        """`outcome` with a remark on why no model has written it, and one on what the model was not shown."""
        notes = [why] if why else []
        if self._talk.has_hidden:
            notes.append("hidden")
        said = outcome.draft.statements
        remarks = (Statement(say(f"llm_{note}", language), (), NOT_A_CLAIM) for note in notes)
        new = (one for one in remarks if one not in said)
        return replace(outcome, draft=replace(outcome.draft, statements=(*said, *new)))


def _is_writable(extractive: Outcome, question: Question) -> bool:
    """Whether a model may word the answer: no lists, and nothing in another language, which cannot be checked."""
    if extractive.status is not Status.ANSWERED or extractive.coverage or question.route in PROGRAM_MADE:
        return False
    return all(one.language == question.language for one in extractive.draft.citations)


def _data(question: Question, quotes: Sequence[Citation], needed: int) -> Mapping[str, object]:
    numbered = [{"number": one.number, "is_needed": one.number <= needed, "text": one.quote} for one in quotes]
    return {"question": question.text, "language": question.language, "quotes": numbered}


def _laid_out(material: Material, claims: Sequence[Statement], quotes: Sequence[Citation]) -> Draft:
    """`claims` after the program's own "Yes." or "No.", each run of them under the documents that say so."""
    documents = {one.document.id: one.document for one in material.ranked}
    sources = {quote.number: quote.document_id for quote in quotes}
    writer = Writer(material.question.language)
    if material.opening:
        writer.remark(material.opening)

    def speaking(claim: Statement) -> tuple[Document, ...]:
        return tuple(documents[name] for name in dict.fromkeys(sources[number] for number in claim.citations))

    for speakers, said in groupby(claims, key=speaking):
        for document in speakers:
            writer.lead_in(document)
        writer.statements.extend(said)
    return renumbered(Draft(tuple(writer.statements), tuple(quotes)))
