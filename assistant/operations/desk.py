"""Desk: what a serving process holds for all its doors: the assistant, the records, who may sign in.

Page and HTTP interface share one; many threads may use it at once.
"""

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.assembly import open_assistant
from assistant.operations.accounts import SignIn, load_accounts
from assistant.operations.health import Health, health_of
from assistant.operations.page_settings import load_page_settings
from assistant.operations.stops import Stops
from assistant.operations.usage import Usage
from assistant.path import Assistant
from assistant.settings import Settings, load_settings
from corpus.errors import UserError
from corpus.glossary import load_glossary
from index.encoded import Progress
from index.manifest import read_manifest

if TYPE_CHECKING:
    from assistant.records.store import Store

log = logging.getLogger(__name__)


class Desk:
    """The assistant over the current documents of `home`, with the records, the accounts and the page's settings."""

    def __init__(self, home: Path, settings: Settings, store: "Store", *, progress: Progress | None = None) -> None:
        self.home = home
        self.settings = settings
        self.store = store
        self.page = load_page_settings(home)
        self.sign_in = SignIn(load_accounts(home))
        self.glossary = load_glossary()
        self.usage = Usage()
        self.stops = Stops()
        self._turn = threading.Lock()
        self._examining = threading.Lock()
        self._health: Health | None = None
        self._assistant = self._opened(progress)

    @property
    def assistant(self) -> Assistant:
        """The assistant; opened anew where another process has built a newer index since."""
        if not self._is_current():
            with self._turn:
                if not self._is_current():
                    self._try_anew()
        return self._assistant

    def reload(self, progress: Progress | None = None) -> Assistant:
        """The assistant over the documents as they are now, to be called after they were changed: builds what is new.

        Approvals whose sources changed are withdrawn. Raises UserError where the documents cannot be read; the
        assistant stays as it was then.
        """
        with self._turn:
            self._assistant = self._opened(progress)
        return self._assistant

    def health(self) -> Health:
        """The health of the index in use; its canaries are asked once for each generation."""
        assistant = self.assistant
        with self._examining:
            if self._health is None or self._health.generation != assistant.index.manifest.generation:
                self._health = health_of(assistant)
            return self._health

    def close(self) -> None:
        """Lets go of the records."""
        self.store.close()

    def _opened(self, progress: Progress | None) -> Assistant:
        return open_assistant(
            self.home, settings=self.settings, progress=progress, store=self.store, on_answer=self.usage.add
        )

    def _is_current(self) -> bool:
        manifest = read_manifest(self.home)
        return manifest is None or manifest.generation == self._assistant.index.manifest.generation

    def _try_anew(self) -> None:
        """Opens the newer index; where it cannot be read, the one in use goes on answering."""
        try:
            self._assistant = self._opened(None)
        except UserError as error:
            log.warning("the newer index cannot be opened: %s", error)


def open_desk(home: Path, *, settings: Settings | None = None, progress: Progress | None = None) -> Desk:
    """A desk for `home`, its index built first where that is missing or stale. Close it at the end."""
    from assistant.records.store import open_store

    chosen = settings or load_settings(home)
    store = open_store(home)
    try:
        return Desk(home, chosen, store, progress=progress)
    except BaseException:
        store.close()
        raise
