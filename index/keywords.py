"""The keyword leg: BM25 over Chinese and English tokens. Knows no vectors."""

import json
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.hits import Ranked
from index.tokens import search_tokens

if TYPE_CHECKING:
    import bm25s

# Robertson's usual setting; unchanged because no setting tried on the development sets beat it.
K1 = 1.5
B = 0.75
# An earlier text counts as much as this many words that no passage has, its own words together: an answer is ten
# times as long as a question, and counted in full it would decide alone (`policy-evals run doc2dial mtrag`).
MOST_RECALLED = 2.0
_COUNTS = "counts.json"


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was said before a question, and how much its words count beside the question's own (in [0, 1])."""

    text: str
    weight: float


class Keywords:
    """BM25 scores of every passage for a question."""

    def __init__(self, bm25: "bm25s.BM25", size: int, frequency: Mapping[str, int]) -> None:
        self._bm25 = bm25
        self._size = size
        self._frequency = frequency

    @classmethod
    def build(cls, texts: Sequence[str], folder: Path) -> "Keywords":
        """Count the tokens of `texts` and write the leg to `folder`; the row of a text is its position."""
        import bm25s

        bm25 = bm25s.BM25(method="lucene", k1=K1, b=B)
        tokens = [search_tokens(text) for text in texts]
        bm25.index(tokens if any(tokens) else [["\0"]], show_progress=False)
        bm25.save(folder, show_progress=False)
        frequency = Counter(token for text in tokens for token in set(text))
        (folder / _COUNTS).write_text(json.dumps({"size": len(texts), "frequency": frequency}), encoding="utf-8")
        return cls(bm25, len(texts), frequency)

    @classmethod
    def open(cls, folder: Path) -> "Keywords":
        """The leg as `build` wrote it to `folder`."""
        import bm25s

        counts = json.loads((folder / _COUNTS).read_text(encoding="utf-8"))
        return cls(bm25s.BM25.load(folder, show_progress=False), counts["size"], counts["frequency"])

    def rarity(self, token: str) -> float:
        """How rare `token` is, from 0 (in every passage) to 1 (in none): its BM25 idf over the highest."""
        return self._idf(self._frequency.get(token, 0)) / self._idf(0)

    def tokens(self) -> Collection[str]:
        """Every token that some passage has."""
        return self._frequency.keys()

    def _idf(self, frequency: int) -> float:
        return math.log(1 + (self._size - frequency + 0.5) / (frequency + 0.5))

    def scores(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """One BM25 score a passage, shape (passages,); zero where no token is shared."""
        known = [token for token in tokens if token in self._frequency]
        if not known:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)

    def search(
        self,
        text: str,
        *,
        limit: int,
        allowed: NDArray[np.bool_] | None = None,
        recalled: Iterable[Recalled] = (),
    ) -> list[Ranked]:
        """The best `limit` passages that share a token with `text` or what is `recalled`, best first; ties by row."""
        scores = self.scores(search_tokens(text))
        for one in recalled:
            scores = scores + self._recalled_scores(one)
        if allowed is not None:
            scores = np.where(allowed, scores, 0)
        rows = np.argsort(-scores, kind="stable")[:limit]
        return [Ranked(int(row), float(scores[row])) for row in rows if scores[row] > 0]

    def _recalled_scores(self, recalled: Recalled) -> NDArray[np.float32]:
        """The scores for an earlier text, each of its tokens once, weighted; shape (passages,)."""
        tokens = [token for token in dict.fromkeys(search_tokens(recalled.text)) if token in self._frequency]
        rarity = sum(map(self.rarity, tokens))
        share = min(1.0, MOST_RECALLED / rarity) if rarity else 0.0
        return self.scores(tokens) * np.float32(recalled.weight * share)
