"""SciFact with one vector and one bag of words an abstract, as published figures have it: checks the harness.

Published nDCG@10: BM25 .679, all-MiniLM-L6-v2 .645 (name its folder as the model in the settings).
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.document import Language
from evals.report import Report
from evals.suites.beir import BeirText
from evals.suites.imported import caching_encoder
from evals.suites.retrieval import about_run, ranked_report
from evals.suites.scifact import UNITS, read_scifact
from evals.suites.setting import Setting
from index.encoder import Encoder
from index.hits import Hit, Leg, Ranked, fuse
from index.keywords import Keywords
from index.passages import Passage
from index.search import LEG_DEPTH, Context, Query


def run(setting: Setting) -> Report:
    """The report on the claims that have relevant abstracts."""
    texts, questions, files = read_scifact(setting)
    encoder = caching_encoder(setting)
    with tempfile.TemporaryDirectory(prefix="policy-evals-") as folder:
        index = WholeTexts(texts, encoder, setting, folder=Path(folder))
        about = about_run(setting, files, encoder=encoder.name, splitter="none")
        return ranked_report("scifact-whole", questions, index, UNITS, setting=setting, about=about)


class WholeTexts:
    """Texts searched whole, by both legs; vectors are compared one by one, so that none is missed."""

    def __init__(self, texts: Sequence[BeirText], encoder: Encoder, setting: Setting, *, folder: Path) -> None:
        whole = [f"{text.title} {text.text}".strip() for text in texts]
        self.passages = tuple(
            Passage(text.id, text.id, (), 0, len(content), content, "en")
            for text, content in zip(texts, whole, strict=True)
        )
        self._encoder = encoder
        self._keywords = Keywords.build(whole, folder)
        done = 0

        def advance(more: int) -> None:
            nonlocal done
            done += more
            setting.progress("encode", done, len(whole))

        self._vectors = encoder.encode_documents(whole, progress=advance)

    def query(self, text: str, language: Language, *, context: Context | None = None) -> Query:
        """`text` made ready for the legs; claims are made in no context."""
        return Query(text, self._encoder.encode_question(text), language)

    def search(self, query: Query, *, limit: int) -> tuple[Hit, ...]:
        """The best texts by both legs, fused as the assistant's index does."""
        rankings: dict[Leg, list[Ranked]] = {
            "dense": self.dense(query, limit=LEG_DEPTH),
            "keyword": self.keyword(query, limit=LEG_DEPTH),
        }
        return fuse(rankings, self.passages, limit=limit)

    def keyword(self, query: Query, *, limit: int) -> list[Ranked]:
        """The best texts by words."""
        return self._keywords.search(query.words, limit=limit)

    def dense(self, query: Query, *, limit: int) -> list[Ranked]:
        """The best texts by meaning."""
        cosines = self._vectors @ query.vector
        rows = np.argsort(-cosines, kind="stable")[:limit]
        return [Ranked(int(row), float(cosines[row])) for row in rows]
