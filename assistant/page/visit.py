"""Visit: one person at the desk, in one language; and the regions of the page that an action changes."""

import time
from dataclasses import dataclass

from assistant.operations.accounts import Person, may_approve, may_change_documents
from assistant.operations.desk import Desk
from assistant.page.answers import Shown
from assistant.page.markup import Markup, tag
from corpus.document import Document, Language

# The parts of the page that are shown anew by themselves, in the order in which they stand.
REGIONS = (
    *("bar", "light", "tools", "list"),
    *("thread", "examples", "turn", "exports", "composer", "view"),
    *("panel", "note"),
)
Regions = dict[str, Markup]


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at the desk, who reads the page in one language."""

    desk: Desk
    person: Person
    language: Language

    @property
    def shown(self) -> Shown:
        """How answers are shown to this person."""
        page = self.desk.page
        return Shown(
            language=self.language,
            gives_feedback=page.shows("feedback"),
            may_export=page.shows("export"),
            may_approve=page.shows("approvals") and may_approve(self.person),
        )

    @property
    def may_change_documents(self) -> bool:
        """Whether this person may add, correct and remove documents."""
        return may_change_documents(self.person)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that answers are given from now."""
        return tuple(self.desk.assistant.index.documents.values())


def note(sentence: str, *, of: str = "") -> Regions:
    """A sentence shown for a while, and read out; marked with the moment so that a second one like it is shown too.

    `of` is what the browser calls the question that ends with it.
    """
    return {"note": tag("p", sentence, data_note=True, data_of=of or None, data_at=time.time_ns())}
