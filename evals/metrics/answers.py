"""How near an answer is to a gold answer, in tokens: words, numbers, Han characters."""

from collections import Counter
from collections.abc import Sequence

from evals.folding import fold


def exact_match(said: str, gold: Sequence[str]) -> float:
    """1 where the answer is one of the gold answers, folded."""
    return float(any(fold(said) == fold(one) for one in gold))


def token_f1(said: str, gold: Sequence[str]) -> float:
    """The best F1 of the tokens of the answer against those of a gold answer, in any order (SQuAD)."""
    return max((_f1(_shared(said, one), said, one) for one in gold), default=0.0)


def substring_f1(said: str, gold: Sequence[str]) -> float:
    """The best F1 of the longest stretch of tokens that the answer shares with a gold answer (CMRC 2018)."""
    return max((_f1(_longest_shared(fold(said), fold(one)), said, one) for one in gold), default=0.0)


def _shared(said: str, gold: str) -> int:
    return (Counter(fold(said)) & Counter(fold(gold))).total()


def _longest_shared(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest stretch that both have."""
    longest = 0
    before = [0] * (len(other) + 1)
    for token in one:
        row = [0] * (len(other) + 1)
        for place, another in enumerate(other, start=1):
            if token == another:
                row[place] = before[place - 1] + 1
        longest = max(longest, *row)
        before = row
    return longest


def _f1(shared: int, said: str, gold: str) -> float:
    if not shared:
        return 0.0
    precision, recall = shared / len(fold(said)), shared / len(fold(gold))
    return 2 * precision * recall / (precision + recall)
