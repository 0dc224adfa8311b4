"""Pairs: each question with sentences of its documents, those that answer and those that only look so.

The sentences are the ones that the assistant itself finds for the question, by the steps of its answer path, and
stretches of several sentences around them, since official sentences can be long.
"""

import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.assembly import encoder_of
from assistant.evidence import Evidence
from assistant.path import Assistant
from assistant.settings import default_home, load_settings
from assistant.spelling import Spelling
from assistant.vocabulary import Vocabulary
from corpus.editions import not_in_all
from corpus.glossary import load_glossary
from evals.cross_encoder.written import FOLDER, Written, lay_out, read_written
from evals.development import is_sentence_of, sentences_for
from evals.suites.folder import assistant_over
from evals.suites.setting import Setting
from index.cross_encoder import Told

SENTENCES = 16  # of those found for a question, at most so many
STRETCHES = 3  # around the first sentences found, beside one around the answer
STRETCH_RANK = 4  # stretches are drawn as often as the sentence of this rank
LONGEST_STRETCH = 4
_ENDS = re.compile(r"(?<=[。；！？])|(?<=[.;!?])\s+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence for a question: whether it answers, and how far down it was found."""

    told: Told
    answers: bool
    rank: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the assistant reads it, with its sentences."""

    question: str
    pairs: tuple[Pair, ...]


def asked_questions(folder: Path = FOLDER, *, seed: int = 7) -> Iterator[Asked]:
    """All questions of the files in `folder`; those whose answer was not found at all are left out."""
    home = default_home()
    settings = load_settings(home)
    setting = Setting(home, settings, encoder_of(home, settings))
    chance = random.Random(seed)
    for file in sorted(folder.glob("*.jsonl")):
        documents = list(read_written(file))
        with tempfile.TemporaryDirectory() as place:
            lay_out(documents, Path(place) / file.stem)
            assistant = assistant_over(Path(place) / file.stem, setting)
            for document in documents:
                for question, answers in document.questions:
                    asked = _asked(assistant, document, question, answers, chance)
                    if asked and (not answers or any(pair.answers for pair in asked.pairs)):
                        yield asked


def _asked(
    assistant: Assistant, document: Written, words: str, answers: tuple[str, ...], chance: random.Random
) -> Asked | None:
    index = assistant.index
    vocabulary = Vocabulary(load_glossary(), index.keywords, not_in_all(index.documents.values()))
    spelling = Spelling(index.documents.values(), vocabulary.glossary, index.keywords)
    question, ranked = sentences_for(words, index, vocabulary, spelling)
    pairs = [
        Pair(_told(one), is_answer, rank)
        for rank, one in enumerate(ranked)
        if (is_answer := _answers(one, document, answers)) or rank < SENTENCES
    ]
    firsts = [one.stated for one in ranked[: 2 * STRETCHES] if one.document.id == document.id][:STRETCHES]
    pairs += [_stretch(document, sentence, answers, chance) for sentence in (*answers[:1], *firsts)]
    return Asked(question.text, tuple(pairs)) if ranked else None


def _told(one: Evidence) -> Told:
    return Told(one.stated, one.document.title, one.path[-1] if one.path else "")


def _answers(one: Evidence, document: Written, answers: tuple[str, ...]) -> bool:
    """Whether a sentence is that of a stretch that answers."""
    places = [(one.document.text.find(answer), len(answer)) for answer in answers]
    is_there = one.document.id == document.id
    return is_there and any(start >= 0 and is_sentence_of(one, start, start + length) for start, length in places)


def _stretch(document: Written, around: str, answers: tuple[str, ...], chance: random.Random) -> Pair:
    """Two to four sentences in a row, one of which is in `around`, written as one sentence."""
    sentences = [one for text in document.paragraphs for one in _ENDS.split(text.strip()) if one.strip()]
    place = next((at for at, one in enumerate(sentences) if one.strip() in around or around in one), 0)
    count = chance.choice((2, 2, 3, LONGEST_STRETCH))
    start = max(0, place - chance.randrange(count))
    taken = sentences[start : start + count]
    said = "".join(taken) if document.language == "zh" else " ".join(map(str.strip, taken))
    if document.language == "zh":
        said = re.sub("[。；](?!$)", "，", said)
    is_answer = any(answer in one or one.strip() in answer for answer in answers for one in taken)
    return Pair(Told(said, document.title), is_answer, STRETCH_RANK)
