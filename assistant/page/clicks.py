"""Clicks: what the browser may send, checked on the way in."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.records.feedback import Opinion
from corpus.document import Authority, Language, Standing
from corpus.provision import Strength, Theme

# An id is a few words or a UUID; what is longer was not made here.
Name = Annotated[str, Field(max_length=200)]
# What people type: a note, a title, a search. A question has its own limit, which the assistant tells.
Typed = Annotated[str, Field(max_length=4000)]
Question = Annotated[str, Field(max_length=200_000)]


class Click(BaseModel):
    """What every click says: the language of the page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language


class Go(Click):
    """To the view that an address names; it comes back with `opened`, by which the browser knows what it asked for."""

    address: Typed = ""
    opened: Name = ""


class Ask(Click):
    """A question in a conversation ("" for a new one); it replaces the exchanges from `place` on, where given.

    `asked` is what the browser calls the question, to stop it or to know its answer by.
    """

    question: Question
    asked: Name = ""
    conversation: Name = ""
    place: Annotated[int, Field(ge=0)] | None = None


class Stop(Click):
    """The question that the browser calls `asked` is to be answered no further."""

    asked: Name


class Find(Click):
    """Conversations that hold these words."""

    search: Typed = ""
    conversation: Name = ""


class OfConversation(Click):
    """Something done with one conversation."""

    conversation: Name
    title: Typed = ""


class OfAnswer(Click):
    """Something done with one answer."""

    answer: Name


class Judge(OfAnswer):
    """A person's opinion of an answer."""

    conversation: Name
    opinion: Opinion
    note: Typed = ""


class OfRecord(Click):
    """Something done with one entry of the records, such as an approval."""

    record: int


class OfDocument(Click):
    """Something done with one document."""

    document: Name


class Uploaded(Click):
    """A file that was uploaded."""

    upload: Name


class Entry(Uploaded):
    """The facts of an uploaded file as a person has confirmed or corrected them."""

    title: Annotated[str, Field(max_length=500)]
    short_title: Annotated[str, Field(max_length=500)] = ""
    issuer: Annotated[str, Field(max_length=500)] = ""
    number: Name = ""
    date: Name = ""
    kind: Name = ""
    authority: Authority = "user"
    status: Standing = "unknown"
    written_in: Language
    edition_of: Name = ""
    url: Annotated[str, Field(max_length=2000)] = ""
    outline: tuple[Annotated[str, Field(max_length=1000)], ...] | None = None


class Filter(Click):
    """Which provisions are shown; "" for all."""

    actor: Typed = ""
    theme: Theme | Literal[""] = ""
    strength: Strength | Literal[""] = ""
    document: Name = ""
