"""How good the register of provisions is: precision and recall against provisions marked by hand.

    python -m evals.provisions            # documents the rules were developed on
    python -m evals.provisions --unseen   # documents nobody looked at while writing the rules
    python -m evals.provisions --hard     # documents of the sets of questions; the target is not reached there

Rules of marking: evals/gold/README.md. A found provision is right where its span overlaps that of a marked
one by four fifths, and it has its actor and its strength.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.bearers import plain_actor
from corpus.document import Document
from corpus.errors import UserError
from corpus.glossary import Glossary, load_glossary
from corpus.library import bundled, load_documents
from corpus.provision import Provision, Strength, Theme
from corpus.provisions import provisions
from corpus.sentences import Span

GOLD = Path(__file__).parent / "gold"
UNSEEN = GOLD / "unseen"
QUESTIONS = Path(__file__).parent / "unseen"
# Two spans are of one clause where what they share is so much of what they cover together: a joining word
# or an opening phrase more or less is no error, a clause more or less is.
LEAST_OVERLAP = 0.8
# What the register must reach: on the bundled documents, and on any other.
TARGET_BUNDLED = 0.9
TARGET_OTHER = 0.8
_LEGEND = (
    "precision, recall: of the found and of the marked, those with the right span, actor and strength",
    "span: of the marked; actor, strength, theme: of those whose span is right",
)


class GoldProvision(BaseModel):
    """A provision marked by hand: its words, and whom, how strongly and on what it binds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quote: str
    actor: str
    strength: Strength
    theme: Theme


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked provision at its place, and the found one whose span is nearest to it, if one is near enough."""

    gold: GoldProvision
    span: Span
    found: Provision | None


@dataclass(frozen=True, slots=True)
class Score:
    """Counts for one document: how many were marked, found, and right in one respect or in all."""

    document_id: str
    target: float
    marked: int
    found: int
    span: int
    actor: int
    strength: int
    theme: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the found provisions that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the marked provisions that were found right."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def holds(self) -> bool:
        """Whether precision and recall reach the target."""
        return min(self.precision, self.recall) >= self.target


def measure() -> tuple[Score, ...]:
    """The scores of the documents that the rules were developed on, the bundled ones first."""
    glossary = load_glossary()
    own = tuple(score(one, load_gold(one.id), glossary, target=TARGET_BUNDLED) for one in bundled())
    return (*own, *_measured(GOLD, glossary))


def measure_unseen() -> tuple[Score, ...]:
    """The scores of the documents that nobody looked at while writing the rules."""
    return _measured(UNSEEN, load_glossary())


def measure_hard() -> tuple[Score, ...]:
    """The scores of the documents of the unseen sets of questions whose provisions are marked beside them."""
    glossary = load_glossary()
    documents = [
        (document, path)
        for path in sorted(QUESTIONS.glob("*/provisions-*.jsonl"))
        for document in load_documents(path.parent / "documents")
        if path.stem == f"provisions-{document.id}"
    ]
    return tuple(
        score(document, load_gold(document.id, path.parent), glossary, target=TARGET_OTHER)
        for document, path in documents
    )


def _measured(folder: Path, glossary: Glossary) -> tuple[Score, ...]:
    return tuple(
        score(document, load_gold(document.id, folder), glossary, target=TARGET_OTHER)
        for document in load_documents(folder)
    )


def load_gold(document_id: str, folder: Path = GOLD) -> tuple[GoldProvision, ...]:
    """The marked provisions of a document, in its order. Raises UserError that names the file and the line."""
    path = folder / f"provisions-{document_id}.jsonl"
    rows: list[GoldProvision] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            rows.append(GoldProvision.model_validate_json(line))
        except ValidationError as error:
            raise UserError(
                f"{path}, line {number}: {error.errors()[0]['msg']}. Mend the line and run again."
            ) from error
    return tuple(rows)


def score(document: Document, gold: Sequence[GoldProvision], glossary: Glossary, *, target: float) -> Score:
    """How well the provisions found in `document` agree with the marked ones."""
    found = provisions(document)
    near = [pair for pair in pairs(document, gold, found) if pair.found]
    agree: dict[str, Callable[[GoldProvision, Provision], bool]] = {
        "actor": lambda marked, one: is_same_actor(marked.actor, one.actor, glossary),
        "strength": lambda marked, one: marked.strength == one.strength,
        "theme": lambda marked, one: marked.theme == one.theme,
    }
    counts = {
        name: sum(bool(pair.found and same(pair.gold, pair.found)) for pair in near) for name, same in agree.items()
    }
    right = sum(
        bool(pair.found and agree["actor"](pair.gold, pair.found) and agree["strength"](pair.gold, pair.found))
        for pair in near
    )
    return Score(document.id, target, len(gold), len(found), span=len(near), right=right, **counts)


def pairs(document: Document, gold: Sequence[GoldProvision], found: Sequence[Provision]) -> tuple[Pair, ...]:
    """Each marked provision with the one found in its place, each found one at most once."""
    left = list(found)
    matched: list[Pair] = []
    for marked, span in zip(gold, places(document, gold), strict=True):
        best = max(left, key=lambda one: overlap(span, (one.start, one.end)), default=None)
        if best is not None and overlap(span, (best.start, best.end)) >= LEAST_OVERLAP:
            left.remove(best)
            matched.append(Pair(marked, span, best))
        else:
            matched.append(Pair(marked, span, None))
    return tuple(matched)


def places(document: Document, gold: Sequence[GoldProvision]) -> tuple[Span, ...]:
    """Where the quotes stand, each behind the start of the one before. Raises UserError for one that does not."""
    spans: list[Span] = []
    after = 0
    for marked in gold:
        start = document.text.find(marked.quote, after)
        if start < 0:
            raise UserError(
                f"The provision {marked.quote!r} is not in {document.id} where its file says: mend the quote."
            )
        spans.append((start, start + len(marked.quote)))
        after = start + 1
    return tuple(spans)


def overlap(one: Span, other: Span) -> float:
    """What two spans share, as a part of what they cover together, in [0, 1]."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def is_same_actor(marked: str, found: str, glossary: Glossary) -> bool:
    """Whether two names are of one actor: the same words, or variants of one term of the glossary."""
    if plain_actor(marked) == plain_actor(found):
        return True
    terms = [glossary.variants(name) for name in (marked, found)]
    return len(terms[0]) == 1 and terms[0] == terms[1] and terms[0][0].kind == "actor"


def table(scores: Sequence[Score]) -> str:
    """The scores as lines for people, one document a line."""
    head = f"{'document':<30}{'marked':>7}{'found':>7}{'precision':>11}{'recall':>8}"
    head += f"{'span':>7}{'actor':>7}{'strength':>10}{'theme':>7}{'target':>8}"
    rows = [
        f"{one.document_id:<30}{one.marked:>7}{one.found:>7}{one.precision:>11.3f}{one.recall:>8.3f}"
        f"{_share(one.span, one.marked)}{_share(one.actor, one.span)}{_share(one.strength, one.span):>10}"
        f"{_share(one.theme, one.span)}{one.target:>8.1f}{'' if one.holds else '  missed'}"
        for one in scores
    ]
    return "\n".join([head, *rows, *_LEGEND])


def _share(part: int, whole: int) -> str:
    return f"{part / whole if whole else 0.0:>7.3f}"


def main() -> int:
    """Prints the scores; comes back with 1 where a target is missed."""
    measures = {"--unseen": measure_unseen, "--hard": measure_hard}
    scores = measures.get("".join(sys.argv[1:]), measure)()
    sys.stdout.write(table(scores) + "\n")
    return 0 if all(one.holds for one in scores) else 1


if __name__ == "__main__":
    sys.exit(main())
