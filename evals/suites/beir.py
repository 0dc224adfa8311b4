"""The BEIR layout: a corpus and queries as JSON lines, relevance as tab-separated lines with a heading."""

from collections import defaultdict
from pathlib import Path

from pydantic import BaseModel, Field

from corpus.errors import UserError
from evals.suites.data_files import read_lines, read_rows


class BeirText(BaseModel):
    """A text of a corpus, or a query; what else the line holds is left aside."""

    id: str = Field(alias="_id")
    title: str = ""
    text: str


def read_texts(path: Path) -> list[BeirText]:
    """The texts or queries of a file, in order."""
    return list(read_lines(path, BeirText))


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """What is relevant to each query, and how much; gains of 0 are left out. A wrong line is a UserError."""
    qrels: dict[str, dict[str, int]] = defaultdict(dict)
    for number, row in enumerate(read_rows(path), start=2):
        try:
            query, text, gain = row
            value = int(gain)
        except ValueError as error:
            raise UserError(f"{path}, line {number} is not query, text and gain: get the file again.") from error
        if value > 0:
            qrels[query][text] = value
    return dict(qrels)
