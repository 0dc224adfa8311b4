"""The scribe: a language model at work on one answer. It may only better what the extractive path has made."""

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from pydantic import SecretStr

from assistant.answer import Answer, Citation, Statement, Status, Turn
from assistant.checking import Names, renumbered
from assistant.evidence import Evidence
from assistant.llm.chat import Chat, Completion
from assistant.llm.claims import supported_claims
from assistant.llm.comparison import says_all
from assistant.llm.connection import Connection, ModelError
from assistant.llm.options import LlmOptions
from assistant.llm.prompts import digests, prompt
from assistant.llm.quotes import quotes_for
from assistant.llm.reply import Reply, WrittenAnswer, WrittenQuestion, read_reply
from assistant.llm.standalone import earlier_questions, is_faithful
from assistant.messages import say
from assistant.outcome import Outcome
from assistant.question import Question, Route
from assistant.writing import NOT_A_CLAIM, Draft, Writer
from corpus.document import Document, Language
from corpus.sentences import language_of

log = logging.getLogger(__name__)

EXTRACTIVE = "extractive"
# Lists, counts and duties are complete by program; a model could only lose some.
PROGRAM_MADE = frozenset({Route.LIST, Route.COUNT, Route.DUTIES})
# A question that cannot be rewritten soon is read as the rules have it, so that time is left to write.
_REWRITING_SHARE = 0.3
_MILLION = 1_000_000


class LanguageModel:
    """The model that the settings name; it outlives answers and remembers only whether its server fails."""

    def __init__(self, options: LlmOptions, key: SecretStr | None) -> None:
        self.options = options
        self.connection = Connection(Chat(options, key))

    def scribe(self) -> "Scribe":
        """A scribe for one answer, whose time begins now."""
        return Scribe(self)


class Scribe:
    """Makes one question standalone, writes its answer, and signs what is given in the end."""

    def __init__(self, model: LanguageModel) -> None:
        self._mode = EXTRACTIVE
        self._model = model
        self._began = time.monotonic()
        self._completions: list[Completion] = []
        self._is_down = False
        self._has_hidden = False

    def stand_alone(self, asked: str, by_rules: str, history: Sequence[Turn]) -> str:
        """`asked` made standalone by the model where it leans on `history` and what it writes is faithful.

        Else what the rules made of it.
        """
        earlier = earlier_questions(history)
        if by_rules == asked or by_rules in earlier:
            return by_rules
        try:
            data = {"earlier_questions": earlier, "new_question": asked}
            rewritten = self._ask("standalone", data, WrittenQuestion, share=_REWRITING_SHARE).question.strip()
            is_taken = is_faithful(rewritten, asked, earlier)
        except ModelError as failure:
            self._is_down = failure.why == "unreachable"
            return by_rules
        except Exception:  # as in `write`
            log.exception("what the language model made of the question could not be judged")
            return by_rules
        return rewritten if is_taken else by_rules

    def write(
        self, question: Question, extractive: Outcome, ranked: Sequence[Evidence], names: Names, *, opening: str
    ) -> Outcome:
        """`extractive` in the model's words where these say as much and hold, else as it was with a note why.

        `opening` is the program's own "Yes." or "No.", which the model has no part in.
        """
        if extractive.status is not Status.ANSWERED or extractive.coverage or question.route in PROGRAM_MADE:
            return extractive
        if any(one.language != question.language for one in extractive.draft.citations):
            return extractive  # a translation cannot be checked
        notes: list[str] = []
        draft = extractive.draft
        try:
            draft = self._written(question, draft, ranked, names, opening=opening)
            self._mode = f"llm:{self._model.options.model}"
        except ModelError as failure:
            notes.append(failure.why)
        except Exception:  # a guard that breaks must not let anything pass, nor take the answer away
            log.exception("what the language model wrote could not be judged")
            notes.append("unusable")
        if self._has_hidden:
            notes.append("hidden")
        remarks = (Statement(say(f"llm_{note}", question.language), (), NOT_A_CLAIM) for note in notes)
        return replace(extractive, draft=replace(draft, statements=(*draft.statements, *remarks)))

    def signed(self, answer: Answer) -> Answer:
        """`answer` with who has written it, the digests of the prompts, the tokens, and the cost where priced."""
        read = sum(one.tokens_in for one in self._completions)
        written = sum(one.tokens_out for one in self._completions)
        options = self._model.options
        told = {"llm": options.model, **digests(), "llm_tokens_in": str(read), "llm_tokens_out": str(written)}
        if options.input_price is not None and options.output_price is not None:
            cost = (read * options.input_price + written * options.output_price) / _MILLION
            told["llm_cost"] = f"{cost:.6f} {options.currency}".rstrip()
        return replace(answer, mode=self._mode, versions={**answer.versions, **told})

    def _written(
        self, question: Question, extractive: Draft, ranked: Sequence[Evidence], names: Names, *, opening: str
    ) -> Draft:
        """The answer as the model writes it. Raises ModelError where the extractive one is to be given."""
        if self._is_down:
            raise ModelError("unreachable")
        quotes = quotes_for(extractive.citations, ranked)
        if not quotes:
            raise ModelError("orders")
        answer = self._ask("write", _data(question, quotes, len(extractive.citations)), WrittenAnswer)
        if answer.cannot_answer or not answer.is_complete:
            raise ModelError("declined")
        if any(language_of(one.text) != question.language for one in answer.statements):
            raise ModelError("unusable")
        claims = supported_claims(answer, quotes, names, needed=len(extractive.citations))
        if not says_all(claims, extractive.statements, names):
            raise ModelError("worse")
        return _laid_out(question.language, opening, claims, quotes, ranked)

    def _ask(self, name: str, data: Mapping[str, object], form: type[Reply], *, share: float = 1.0) -> Reply:
        until = self._began + share * self._model.options.answer_seconds
        sent = prompt(name, data)
        self._has_hidden = self._has_hidden or sent.had_hidden
        completion = self._model.connection.ask(sent, form, until=until)
        self._completions.append(completion)
        try:
            return read_reply(completion.text, form)
        except ValueError as error:
            log.warning("the language model's reply cannot be used: %s", error)
            raise ModelError("unusable") from error


def _data(question: Question, quotes: Sequence[Citation], needed: int) -> Mapping[str, object]:
    numbered = [{"number": one.number, "is_needed": one.number <= needed, "text": one.quote} for one in quotes]
    return {"question": question.text, "language": question.language, "quotes": numbered}


def _laid_out(
    language: Language,
    opening: str,
    claims: Sequence[Statement],
    quotes: Sequence[Citation],
    ranked: Sequence[Evidence],
) -> Draft:
    """`claims` after the `opening`, each run of them under the documents that say so."""
    documents = {one.document.id: one.document for one in ranked}
    sources = {quote.number: quote.document_id for quote in quotes}
    writer = Writer(language)
    if opening:
        writer.remark(opening)

    def speaking(claim: Statement) -> tuple[Document, ...]:
        return tuple(documents[name] for name in dict.fromkeys(sources[number] for number in claim.citations))

    for speakers, said in groupby(claims, key=speaking):
        for document in speakers:
            writer.lead_in(document)
        writer.statements.extend(said)
    return renumbered(Draft(tuple(writer.statements), tuple(quotes)))
