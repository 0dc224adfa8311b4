"""Alignment: for each clause of a statement the clauses of its quotes that say the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.clauses import Clause
from assistant.checks.parsed import Parsed

# A quoted clause is what a stated clause rests on if it has at least so much of its words.
_RESTS_SHARE = 0.5
# Among clauses that hold the stated words, the one with fewer other words is closer.
_TIGHTNESS = 0.25
# Clauses follow one another: the sentence that the clause before rests on is the likelier one.
_SAME_SENTENCE = 0.1
# Both bind or deny the same word: the surest sign that two clauses correspond.
_SAME_HEAD = 0.3
# Clauses that score as closely as this are equally likely, and the statement may rest on either.
_TIE = 0.02

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the statement, and the clauses of quotes it may rest on, each with its quote's index."""

    stated: Clause
    quoted: tuple[tuple[int, Clause], ...]


def align(statement: Parsed, quotes: Sequence[Parsed]) -> tuple[Pair, ...]:
    """A pair for each clause of the statement; `quoted` is empty where no quoted clause is near it."""
    pairs: list[Pair] = []
    before: Place | None = None
    candidates = [(index, clause) for index, quote in enumerate(quotes) for clause in quote.clauses]
    for stated in statement.clauses:
        scored = [(_score(stated, clause, before == (i, clause.sentence)), i, clause) for i, clause in candidates]
        best = max((score for score, _, _ in scored), default=0.0)
        nearest = [(i, clause) for score, i, clause in scored if score and score >= best - _TIE]
        if not nearest and stated.keys:
            nearest = _in_best_sentence(stated, candidates)
        if nearest:
            before = (nearest[0][0], nearest[0][1].sentence)
        pairs.append(Pair(stated, tuple(nearest)))
    return tuple(pairs)


def _score(stated: Clause, quoted: Clause, follows: bool) -> float:
    """How near a quoted clause is; 0 where it has too little of the stated words."""
    shared = len(stated.keys & quoted.keys)
    if not shared or shared < _RESTS_SHARE * len(stated.keys):
        return 0.0
    score = shared / len(stated.keys) + _TIGHTNESS * shared / len(quoted.keys) + _SAME_SENTENCE * follows
    same_head = (stated.head and stated.head == quoted.head) or stated.denied & quoted.denied
    return score + (_SAME_HEAD if same_head else 0.0)


def _in_best_sentence(stated: Clause, candidates: Sequence[tuple[int, Clause]]) -> list[tuple[int, Clause]]:
    """The clauses of the sentence that has most of the stated words, if it has enough of them."""
    sentences: dict[Place, list[tuple[int, Clause]]] = {}
    for index, clause in candidates:
        if clause.keys & stated.keys:
            sentences.setdefault((index, clause.sentence), []).append((index, clause))
    best = max(sentences.values(), key=lambda found: _shared(stated, found), default=[])
    return best if _shared(stated, best) >= _RESTS_SHARE * len(stated.keys) else []


def _shared(stated: Clause, found: Sequence[tuple[int, Clause]]) -> int:
    return len(stated.keys & frozenset[str]().union(*(clause.keys for _, clause in found)))
