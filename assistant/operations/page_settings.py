"""Page settings: what the page shows, from the table [page] of the settings file. Knows no page and no secret."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.settings import SETTINGS_FILE, written_settings
from corpus.document import Language
from corpus.entries import checked
from corpus.errors import UserError

Feature = Literal["documents", "duties", "feedback", "export", "approvals", "health"]
FEATURES: tuple[Feature, ...] = ("documents", "duties", "feedback", "export", "approvals", "health")
# One line of a heading, and a short paragraph: more would push the question box off a small screen.
_MAX_TITLE_CHARS = 80
_MAX_NOTICE_CHARS = 600


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Title(_Strict):
    """What the page is called, "" for its own name."""

    en: Annotated[str, Field(max_length=_MAX_TITLE_CHARS)] = ""
    zh: Annotated[str, Field(max_length=_MAX_TITLE_CHARS)] = ""


class Notice(_Strict):
    """What is said above the conversation, "" for nothing."""

    en: Annotated[str, Field(max_length=_MAX_NOTICE_CHARS)] = ""
    zh: Annotated[str, Field(max_length=_MAX_NOTICE_CHARS)] = ""


class PageSettings(_Strict):
    """What an office chose for its page; the conversation is always there, the other `features` are named."""

    title: Title = Title()
    notice: Notice = Notice()
    features: tuple[Feature, ...] = FEATURES

    def shows(self, feature: Feature) -> bool:
        """Whether `feature` is shown."""
        return feature in self.features

    def title_in(self, language: Language) -> str:
        """The title in `language`, in the other one where only that is given, "" where none is."""
        return _either(self.title, language)

    def notice_in(self, language: Language) -> str:
        """The notice in `language`, in the other one where only that is given, "" where none is."""
        return _either(self.notice, language)


def load_page_settings(home: Path) -> PageSettings:
    """The table [page] in the settings file of `home`, or the defaults. Raises UserError naming file and key."""
    table = written_settings(home).get("page", {})
    where = f"{home / SETTINGS_FILE}: [page]"
    if not isinstance(table, dict):
        raise UserError(f"{where} is {table!r}, but should be a table: write [page] on a line of its own.")
    return checked(PageSettings, table, where=where)


def _either(words: Title | Notice, language: Language) -> str:
    return (words.zh or words.en) if language == "zh" else (words.en or words.zh)
