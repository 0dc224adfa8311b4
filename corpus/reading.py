"""Reading: what a reader for one format takes from a file, before the register and the outline."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the file's own format marks: `level` 1 is outermost; offsets into the text."""

    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The canonical text of a file, with the headings and the facts its format declares.

    `headings` is empty where the format marks none (plain text, PDF): the outline is then read from
    the numbering. `facts` holds declared metadata under the register's names (title, issuer, date).
    `hidden_chars` were in the file and are not in the text: control characters and what nobody sees.
    """

    text: str
    headings: tuple[Heading, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    hidden_chars: int = 0
