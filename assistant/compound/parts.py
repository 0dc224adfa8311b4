"""Parts: the questions on which a compound question splits, where no one sentence answers all of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.judging.misfits import counts_another
from assistant.language.forms import ASKS_DENIED, DUTY_WORDS, RELATES, TAG_QUESTION
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.clauses_asked import questions_in
from assistant.questions.comparison import asking_about, asks_what_is_shared, without_comparing
from assistant.questions.coordination import MOST_ITEMS, joined_in
from assistant.questions.question import Question, Route, analyse, own_words
from assistant.retrieval.evidence import Evidence
from corpus.document import Language
from index.tokens import fold

# A sentence answers all parts where it has of each at least this share of what the best one for it has,
NEARLY_ALL = 0.9
# and of the words that only this part has at least this share.
LEAST_OWN_WORDS = 0.5
# A further question that has nothing of its own but lighter words than this asks the same once more.
LEAST_WEIGHT = 0.3
# "..., and which one?" asks for the name of what the first question asks after; that two things are told beside each
# other shows whether they are the same, and how they differ.
_ASKS_NO_MORE = re.compile(
    r"[,;.?]? (?:and |or )?(?:which (?:ones?|of (?:them|these|those))|(?:which|what|who) are (?:they|these|those)"
    r"|(?:how|where|in what) do (?:they|the two|both) differ|are (?:they|these|the two|both) the same|what(?: is|['’]s) the difference)(?=\W*$)"
    r"|(?<=.{4})[，。；？?](?:是)?哪[一几]?[个家项](?=\W*$)|[，。；？?](?:分别|各)(?:自|是|为|有)?多少[\u4e00-\u9fff]{0,4}(?=\W*$)"
    r"|[，。；？?](?:这?(?:两|二)者|它们|两个|两家)?(?:一样|相同|一致|是一回事)(?:吗|么|不)?(?=\W*$)"
    r"|[，。；？?](?:这?(?:两|二)者|它们|两个|两家)?(?:有)?(?:什么|何|哪些)(?:不同|不一样|区别|差别)(?:之处)?(?=\W*$)",
    re.IGNORECASE,
)
_ISSUED: dict[Language, str] = {"en": "When was the {name} issued?", "zh": "{name}是什么时候印发的？"}
_WHOLE = frozenset({Route.GREETING, Route.ABOUT, Route.INSTRUCTION, Route.UNCLEAR, Route.DEFINITION})


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a question asks for: the question on it alone, what it is called, and how it was asked.

    `asked` are the words of the question itself that ask for it; "" where they only stand with those of others.
    """

    text: str
    label: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a compound question.

    Whether it sets them against each other, in all that is said of them (`in_all`) or for the smaller one; asks
    what they share; or whether they are all members of an enumeration, or those of which the answer is known.
    """

    parts: tuple[Part, ...]
    compares: bool = False
    in_all: bool = False
    asks_less: bool = False
    asks_shared: bool = False
    are_members: bool = False
    of_known: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    part: Part
    question: Question


def find_parts(question: Question, ranked: Sequence[Evidence], vocabulary: Vocabulary) -> Parts | None:
    """The parts of `question`, or None where it asks one thing, or where a sentence of `ranked` answers all."""
    if question.route in _WHOLE or question.is_other_task or TAG_QUESTION.search(question.text):
        return None
    if RELATES.search(question.text):  # of both together
        return None
    own = own_words(question.text)
    if own != question.text and len(questions_in(own, vocabulary.glossary)) == 1:
        return None  # what it took from the turn before asks nothing once more
    stated = [one for one in ranked if not one.is_absence]
    bare = without_comparing(_ASKS_NO_MORE.sub("", question.text))
    asked = questions_in(bare.text, vocabulary.glossary)
    found: list[Part] = []
    for clause in asked:
        label = clause.label if len(asked) > 1 else ""
        joined = _coordinated(clause.complete, question, stated, vocabulary, compares=bare.compares)
        found.extend(joined or [Part(clause.complete, label, clause.asked)])
    if not 1 < len(found) <= MOST_ITEMS:
        return None
    if len(asked) == len(found) and not _are_questions(found, question, stated, vocabulary):
        return None
    in_all = bare.compares and all(part.text == asking_about(part.label, question.language) for part in found)
    return Parts(tuple(found), bare.compares, in_all, bare.asks_less, asks_what_is_shared(question.text))


def _are_questions(
    parts: Sequence[Part], question: Question, stated: Sequence[Evidence], vocabulary: Vocabulary
) -> bool:
    """Whether each further clause asks for something of its own, and no one sentence answers them all.

    The first one does: what it names was put into the others where they lacked it.
    """
    if len({bool(ASKS_DENIED.search(part.text)) for part in parts}) > 1:
        return True  # "who can apply, and who cannot": what is allowed does not tell what is not
    read = _read(parts, question, vocabulary)
    common = _common(read)
    if read[0].question.route is Route.COUNT and any(one.question.asks_places for one in read[1:]):
        return True  # "how many districts, and which are they": a number names none
    for one in read[1:]:
        own = sum(unit.weight for unit in one.question.units if unit.text not in common)
        asks_list = one.question.route is Route.LIST and read[0].question.kind is not None
        if (
            own < LEAST_WEIGHT
            and one.question.kind is None
            and one.question.route is not Route.DUTIES
            and not asks_list
        ):
            return False
    return not _stand_together(parts, question, stated, vocabulary)


def _coordinated(
    text: str, question: Question, stated: Sequence[Evidence], vocabulary: Vocabulary, *, compares: bool
) -> list[Part] | None:
    """The parts of one question that joins several things, or None where they are one to the documents."""
    joined = joined_in(text, vocabulary.glossary, compares=compares)
    if joined is None or (not compares and analyse(text, question.language, vocabulary).route is Route.YES_NO):
        return None
    parts = [Part(one, item) for one, item in zip(joined.texts, joined.items, strict=True)]
    if not all(vocabulary.units(part.label) for part in parts):
        return None
    if compares and all(_asks_when_alone(one, stated, vocabulary) for one in _read(parts, question, vocabulary)):
        asked = _ISSUED[question.language]
        return [Part(asked.format(name=part.label), part.label) for part in parts]
    if compares and _names_alone(_read(parts, question, vocabulary)):  # all that is said of each
        return [Part(asking_about(part.label, question.language), part.label) for part in parts]
    if not joined.is_each and not _are_told_apart(parts, question, stated, vocabulary):
        return None
    return None if _stand_together(parts, question, stated, vocabulary) else parts


def _are_told_apart(
    parts: Sequence[Part], question: Question, stated: Sequence[Evidence], vocabulary: Vocabulary
) -> bool:
    """Whether each part is something that the documents speak of, or a property of a kind of its own."""
    read = _read(parts, question, vocabulary)
    kinds = [one.question.kind for one in read]
    if all(kind is not None and kind.is_sharp for kind in kinds) and len({k.name for k in kinds if k}) == len(kinds):
        return True
    common = _common(read)
    shared = tuple(unit for unit in read[0].question.units if unit.text in common)
    most = max((_share(shared, one, vocabulary) for one in stated), default=0.0)
    near = [one for one in stated if _share(shared, one, vocabulary) >= NEARLY_ALL * most]
    labels = [vocabulary.units(part.label) for part in parts]
    return all(any(_share(units, one, vocabulary) >= LEAST_OWN_WORDS for one in near) for units in labels)


def _asks_when_alone(one: _Read, stated: Sequence[Evidence], vocabulary: Vocabulary) -> bool:
    """Whether a part asks when, of a document by its title, and of nothing that it says: when it was issued."""
    label, kind = fold(one.part.label), one.question.kind
    titles = [fold(each.document.title) for each in stated]
    rest = sum(unit.weight for unit in one.question.units if unit.text not in label)
    return kind is not None and kind.name == "date" and rest < LEAST_WEIGHT and any(label in title for title in titles)


def _names_alone(read: Sequence[_Read]) -> bool:
    """Whether the parts ask for nothing: they have no words in common, none for duties, none for a kind of thing."""
    asks = any(
        one.question.kind or one.question.route is Route.DUTIES or DUTY_WORDS.search(one.part.text) for one in read
    )
    return not asks and not _common(read)


def _common(read: Sequence[_Read]) -> set[str]:
    """The words that all parts have."""
    return set.intersection(*({unit.text for unit in one.question.units} for one in read))


def _stand_together(
    parts: Sequence[Part], question: Question, stated: Sequence[Evidence], vocabulary: Vocabulary
) -> bool:
    """Whether one sentence has as much of every part as any sentence has of it."""
    read = _read(parts, question, vocabulary)
    common = _common(read)
    candidates = list(stated)
    for one in read:
        own = tuple(unit for unit in one.question.units if unit.text not in common)
        best = max((_share(one.question.units, each, vocabulary) for each in stated), default=0.0)
        candidates = [
            each
            for each in candidates
            if _share(one.question.units, each, vocabulary) >= NEARLY_ALL * best
            and (not own or _share(own, each, vocabulary) >= LEAST_OWN_WORDS)
            and _holds_kind(one.question, each, read)
            and not counts_another(one.question, (each.text,), vocabulary)
        ]
    return bool(candidates)


def _holds_kind(question: Question, one: Evidence, read: Sequence[_Read]) -> bool:
    """Whether a sentence holds the kind of thing asked for, as many as there are parts that ask for a sharp one."""
    kind = question.kind
    if kind is None:
        return True
    asking = sum(each.question.kind is kind for each in read) if kind.is_sharp else 1
    return sum(1 for _ in kind.held.finditer(one.text)) >= asking


def _read(parts: Sequence[Part], question: Question, vocabulary: Vocabulary) -> list[_Read]:
    return [_Read(part, analyse(part.text, question.language, vocabulary)) for part in parts]


def _share(units: Sequence[Unit], one: Evidence, vocabulary: Vocabulary) -> float:
    return vocabulary.coverage(tuple(units), vocabulary.features(one.text))
