"""Synonyms: words of policy language and of everyday questions that may stand for one another."""

from pathlib import Path

from corpus.errors import UserError

_BUNDLED = Path(__file__).with_name("synonyms.txt")


def load_synonyms(path: Path = _BUNDLED) -> tuple[tuple[str, ...], ...]:
    """The groups of the file at `path`: one a line, words parted by `|`; lines that begin with # are comments.

    Raises UserError that names the file and the line of a group with fewer than two words.
    """
    groups = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            words = tuple(word.strip() for word in line.split("|"))
            if len(words) == 1 or not all(words):
                raise UserError(f"{path}, line {number}: a group needs two words or more, parted by |.")
            groups.append(words)
    return tuple(groups)


def is_of_verb(words: tuple[str, ...]) -> bool:
    """Whether a group says what a verb of one character stands for: "批的 | 审批 | 批准"."""
    return len(words[0]) == len("批的") and words[0].endswith("的")
