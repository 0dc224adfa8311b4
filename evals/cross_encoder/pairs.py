"""Pairs: each question with sentences of its documents, those that answer or deny, and those that only look so.

The sentences are the ones that the assistant itself finds for the question, by the steps of its answer path, and
stretches of several sentences around them, since official sentences can be long.

`python -m evals.cross_encoder.pairs FILE` writes them as a training set; it takes about an hour.
"""

import random
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from assistant.answer import Turn
from assistant.assembly import encoder_of
from assistant.conversation.standalone import stand_alone
from assistant.judging.close_reading import told_of
from assistant.path import Assistant
from assistant.retrieval.evidence import Evidence
from assistant.settings import default_home, load_settings
from evals.cross_encoder.training_set import Tells, TrainingSet
from evals.cross_encoder.written import FOLDER, Written, WrittenQuestion, lay_out, read_written
from evals.development import Finder, is_sentence_of
from evals.suites.folder import assistant_over
from evals.suites.setting import Setting
from index.cross_encoder import Pieces, Told, pieces_of
from index.encoder import bundled_weights
from index.subwords import Subwords, subwords_at

SENTENCES = 16  # of those found for a question, at most so many
STRETCHES = 3  # around the first sentences found, beside one around the answer
STRETCH_RANK = 4  # stretches are drawn as often as the sentence of this rank
LONGEST_STRETCH = 4
SHORTEST = 6  # a sentence has more characters: "III." is none
_ENDS = re.compile(r"(?<=[。；！？])|(?<=[.;!?])\s+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence for a question: what it is to it, and how far down it was found."""

    told: Told
    tells: Tells
    rank: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the assistant reads it, with its sentences."""

    question: str
    pairs: tuple[Pair, ...]


def asked_questions(folder: Path = FOLDER, *, seed: int = 7) -> Iterator[Asked]:
    """All questions of the files in `folder`; those of which no answer was found at all are left out."""
    home = default_home()
    settings = load_settings(home)
    setting = Setting(home, settings, encoder_of(home, settings))
    chance = random.Random(seed)
    for file in sorted(folder.glob("*.jsonl")):
        documents = list(read_written(file))
        with tempfile.TemporaryDirectory() as place:
            lay_out(documents, Path(place) / file.stem)
            asker = _Asker(assistant_over(Path(place) / file.stem, setting), chance)
            for document in documents:
                for question in document.questions:
                    asked = asker.ask(document, question)
                    wanted = question.answers or question.denied_by
                    if asked and (not wanted or any(pair.tells for pair in asked.pairs)):
                        yield asked


class _Asker:
    """Finds sentences by the steps of the answer path of one assistant."""

    def __init__(self, assistant: Assistant, chance: random.Random) -> None:
        self._assistant = assistant
        self._chance = chance
        self._finder = Finder(assistant.index)

    def ask(self, document: Written, asked: WrittenQuestion) -> Asked | None:
        """A question as it is read, with its sentences; None where nothing was found."""
        words = asked.text
        if asked.after:
            before = Turn(asked.after, self._assistant.ask(asked.after))
            words = stand_alone(words, [before], self._finder.vocabulary.glossary)
        question, ranked = self._finder.find(words)
        pairs = [
            Pair(told_of(one), tells, rank)
            for rank, one in enumerate(ranked)
            if (tells := _tells(one, document, asked)) or rank < SENTENCES
        ]
        firsts = [one.stated for one in ranked[: 2 * STRETCHES] if one.document.id == document.id][:STRETCHES]
        starts = (*(*asked.answers, *asked.denied_by)[:1], *firsts)
        pairs += [_stretch(document, sentence, asked, self._chance) for sentence in starts]
        return Asked(question.text, tuple(pairs)) if ranked else None


def _tells(one: Evidence, document: Written, asked: WrittenQuestion) -> Tells:
    """What a sentence is to a question on `document`: whether it is that of a stretch that answers or denies."""
    if one.document.id == document.id:
        for tells, stretches in asked.told:
            places = [(one.document.text.find(stretch), len(stretch)) for stretch in stretches]
            if any(start >= 0 and is_sentence_of(one, start, start + length) for start, length in places):
                return tells
    return Tells.NEITHER


def _stretch(document: Written, around: str, asked: WrittenQuestion, chance: random.Random) -> Pair:
    """Two to four sentences in a row, one of which is in `around`, written as one sentence."""
    sentences = [
        one for text in document.paragraphs for one in _ENDS.split(text.strip()) if len(one.strip()) > SHORTEST
    ]
    place = next((at for at, one in enumerate(sentences) if one.strip() in around or around in one), 0)
    count = chance.choice((2, 2, 3, LONGEST_STRETCH))
    start = max(0, place - chance.randrange(count))
    taken = sentences[start : start + count]
    said = "".join(taken) if document.language == "zh" else " ".join(map(str.strip, taken))
    if document.language == "zh":
        said = re.sub("[。；](?!$)", "，", said)
    tells = next(
        (
            tells
            for tells, stretches in asked.told
            if any(stretch in one or one.strip() in stretch for stretch in stretches for one in taken)
        ),
        Tells.NEITHER,
    )
    return Pair(Told(said, document.title), tells, STRETCH_RANK)


def training_set(questions: Iterable[Asked], subwords: Subwords) -> TrainingSet:
    """The pairs of `questions` as numbers."""
    ids = cache(subwords.ids)
    texts: dict[Pieces, int] = {}
    rows: list[tuple[int, ...]] = []
    for number, asked in enumerate(questions):
        for one in asked.pairs:
            numbers = [texts.setdefault(text, len(texts)) for text in pieces_of(asked.question, one.told, ids)]
            rows.append((number, *numbers, one.tells, one.rank))
    marks = [subwords.special.begin, subwords.special.end]
    vocabulary, places = np.unique([piece for text in texts for piece in text] + marks, return_inverse=True)
    return TrainingSet(
        vocabulary=vocabulary.astype(np.int64),
        pieces=places[: -len(marks)].astype(np.int64),
        bounds=np.cumsum([0, *map(len, texts)], dtype=np.int64),
        pairs=np.array(rows, np.int64),
        marks=places[-len(marks) :].astype(np.int64),
    )


if __name__ == "__main__":
    training_set(asked_questions(), subwords_at(bundled_weights().path)).save(Path(sys.argv[1]))
