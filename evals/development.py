"""The development cases of all sets of documents, beside the assistant over each: what weights are learned from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.assembly import encoder_of, open_assistant
from assistant.judging.close_reading import read_closely
from assistant.language.vocabulary import Vocabulary
from assistant.path import PASSAGES_READ, Assistant
from assistant.questions.one_language import in_one_language
from assistant.questions.question import Question, analyse, language_of_answer
from assistant.questions.spelling import Spelling
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.gathering import gather
from assistant.retrieval.kindred import query_of
from assistant.retrieval.selection import Selection
from assistant.settings import default_home, load_settings
from corpus.editions import not_in_all
from corpus.glossary import load_glossary
from evals.case import Case, load_cases
from evals.suites.folder import CASES, assistant_over
from evals.suites.policy import written_cases
from evals.suites.setting import Setting
from index.search import Index

# A sentence is that of a gold span where they share more than this of the shorter one.
SHARED = 0.5
UNSEEN = Path(__file__).parent / "unseen"


@dataclass(frozen=True, slots=True)
class DevelopmentSet:
    """The cases of one set that stand alone, each with the text that is asked, and who is asked."""

    name: str
    assistant: Assistant
    asked: tuple[tuple[str, Case], ...]


def development_sets() -> Iterator[DevelopmentSet]:
    """The written cases on the bundled documents, then those on the documents that nobody developed on.

    Sets without a development part are left out.
    """
    home = default_home()
    settings = load_settings(home)
    setting = Setting(home, settings, encoder_of(home, settings))
    yield DevelopmentSet("policy", open_assistant(home, settings=settings), standing_alone(written_cases()))
    for folder in sorted(UNSEEN.iterdir()):
        asked = standing_alone(load_cases(folder / CASES))
        if asked:
            yield DevelopmentSet(folder.name, assistant_over(folder, setting), asked)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for one case: its question as the answer path reads it, and the sentences, best first.

    `selection` is what of them is selected, and `answers` what a close reading gave, in doubt or not.
    """

    case: Case
    question: Question
    ranked: tuple[Evidence, ...]
    vocabulary: Vocabulary
    selection: Selection
    answers: float | None

    def is_gold(self, one: Evidence) -> bool:
        """Whether the case may cite the sentence `one`."""
        return any(
            span.document == one.document.id and is_sentence_of(one, span.start, span.end)
            for spans in (self.case.evidence, *self.case.alternatives)
            for span in spans
        )


def is_sentence_of(one: Evidence, start: int, end: int) -> bool:
    """Whether `one` shares more than SHARED of the shorter with the stretch of its document from `start` to `end`."""
    return min(one.end, end) - max(one.start, start) > SHARED * min(one.end - one.start, end - start)


def found_for(development: DevelopmentSet) -> Iterator[Found]:
    """What the assistant finds for each case of `development`, by the steps of its answer path."""
    index = development.assistant.index
    finder = Finder(index)
    for asked, case in development.asked:
        question, ranked = finder.find(asked)
        ranked, selection, read = read_closely(question, ranked, index, finder.vocabulary)
        answers = read.answers(selection) if read else None
        yield Found(case, question, ranked, finder.vocabulary, selection, answers)


class Finder:
    """Finds sentences in an index, by the steps of the answer path."""

    def __init__(self, index: Index) -> None:
        self._index = index
        documents = index.documents.values()
        self.vocabulary = Vocabulary(load_glossary(), index.keywords, not_in_all(documents))
        self._spelling = Spelling(documents, self.vocabulary.glossary, index.keywords)

    def find(self, asked: str) -> tuple[Question, tuple[Evidence, ...]]:
        """`asked` as the answer path reads it, and the sentences found, best first."""
        language = language_of_answer(asked)
        text = in_one_language(self._spelling.read(asked).text, language, self.vocabulary.glossary)
        question = analyse(text, language, self.vocabulary)
        query = query_of(question, self._index, self.vocabulary)
        hits = self._index.search(query, limit=PASSAGES_READ)
        return question, gather(question, query, hits, self._index, self.vocabulary)


def standing_alone(cases: Sequence[Case]) -> tuple[tuple[str, Case], ...]:
    """The development cases with what is asked in each; of follow-ups those that say what is meant, asked so."""
    return tuple(
        (case.standalone or case.question, case)
        for case in cases
        if case.part == "dev" and (case.standalone is not None or case.conversation is None)
    )
