"""The answer path step by step, the questions it is tried on, and what a reader sees of an answer."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.answer import Answer, Turn
from assistant.language.vocabulary import Vocabulary
from assistant.path import PASSAGES_READ, Assistant
from assistant.presuppositions.contradictions import Grounds
from assistant.questions.question import Question, analyse, language_of_answer
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.gathering import gather
from assistant.retrieval.selection import Selection, select
from corpus.document import Language
from corpus.editions import served
from corpus.glossary import load_glossary
from corpus.sentences import Span
from evals.case import Case, load_cases
from index.hits import Hit

CASES = Path(__file__).parents[2] / "evals" / "cases"
# One case in so many is asked: enough to meet every kind of question, few enough for a run of seconds.
SINGLE_STRIDE = 6
CONVERSATION_STRIDE = 7


class Steps:
    """The steps before the writing, over the documents of an assistant."""

    def __init__(self, assistant: Assistant) -> None:
        self.index = assistant.index
        self.glossary = load_glossary()
        self.vocabulary = Vocabulary(self.glossary, assistant.index.keywords)

    def question(self, text: str) -> Question:
        """`text` as it is read."""
        return analyse(text, language_of_answer(text), self.vocabulary)

    def grounds(self, language: Language) -> Grounds:
        """What statements are held against."""
        names = tuple((*term.zh, *term.en) for term in self.glossary.terms)
        documents = served(self.index.documents.values(), language)
        return Grounds(self.ranked, self.vocabulary, names, self.index, documents)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The passages found for `text`."""
        return self.index.search(self.index.query(text, language_of_answer(text)), limit=PASSAGES_READ)

    def ranked(self, text: str) -> tuple[Evidence, ...]:
        """The sentences found for `text`, best first."""
        query = self.index.query(text, language_of_answer(text))
        return gather(self.question(text), query, self.hits(text), self.index, self.vocabulary)

    def selected(self, text: str) -> Selection:
        """What of them answers `text`."""
        return select(self.question(text), self.ranked(text), self.vocabulary)

    def nearness(self, text: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """How near in meaning each of `texts` is to the question `text`."""
        return self.index.cosines(self.index.query(text, language_of_answer(text)), texts)

    def span(self, document_id: str, sentence: str) -> Span:
        """Where `sentence` stands in a document."""
        start = self.index.documents[document_id].text.index(sentence)
        return (start, start + len(sentence))


def asked_in_cases(assistant: Assistant) -> tuple[Answer, ...]:
    """The answers to one in so many of the single questions and of the whole conversations."""
    single = [case for name in ("en", "zh") for case in cases(name)[::SINGLE_STRIDE]]
    return (
        *(assistant.ask(case.question) for case in single),
        *(answer for name in ("en", "zh") for answer in _held(assistant, cases(f"conversations-{name}"))),
    )


def cases(name: str) -> tuple[Case, ...]:
    """The questions of one file of `evals/cases`."""
    return load_cases(CASES / f"{name}.jsonl")


def _held(assistant: Assistant, turns: Sequence[Case]) -> list[Answer]:
    conversations = [list(group) for _, group in groupby(turns, key=lambda case: case.conversation)]
    found: list[Answer] = []
    for conversation in conversations[::CONVERSATION_STRIDE]:
        history: list[Turn] = []
        for case in conversation:
            history.append(Turn(case.question, assistant.ask(case.question, history)))
        found.extend(turn.answer for turn in history)
    return found


def quotes(answer: Answer) -> list[str]:
    """What an answer cites, in order."""
    return [citation.quote for citation in answer.citations]


def claims(answer: Answer) -> list[str]:
    """What an answer states, in order, without the remarks that connect it."""
    return [statement.text for statement in answer.statements if statement.citations]


def remarks(answer: Answer) -> list[str]:
    """What the assistant says of its own."""
    return [statement.text for statement in answer.statements if not statement.citations]
