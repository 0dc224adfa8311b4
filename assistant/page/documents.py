"""The documents view: the register as a table, the way to add a file, what was recognised in it, what rests on one."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.messages import AUTHORITY
from assistant.page.markup import Markup, join, tag
from assistant.page.outline_form import outline_form
from assistant.page.register import standing
from assistant.page.texts import words
from corpus.document import Document, Language
from corpus.editions import LANGUAGES
from corpus.readers import FORMATS

if TYPE_CHECKING:
    from assistant.records.affected import Affected, AffectedTurn

_COLUMNS = ("document", "issuer", "number", "date", "authority", "standing", "language")
# As the register takes a date; the browser says so before anything is sent.
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_TEXT_FIELDS = ("title", "short_title", "issuer", "number", "date", "kind", "url")


def register_table(documents: Sequence[Document], language: Language, *, removable: Collection[str]) -> Markup:
    """The register, a line for each document; those of `removable` can be taken out."""
    heads = [tag("th", words(name, language), scope="col") for name in _COLUMNS]
    if removable:
        heads.append(tag("th", tag("span", words("remove", language), class_="for-readers"), scope="col"))
    rows = (tag("tr", *_cells(one, language), _remove(one, language, removable)) for one in documents)
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    return tag(
        "div", table, class_="scroller", tabindex="0", role="region", aria_label=words("view_documents", language)
    )


def upload_form(language: Language) -> Markup:
    """The way to add a file: chosen or dropped, with a bar that shows how far it has come."""
    return tag(
        "form",
        tag("h3", words("add_document", language)),
        tag(
            "label",
            tag("span", words("choose_file", language), class_="pick"),
            tag("span", words("no_file", language), data_chosen=words("no_file", language)),
            tag("span", words("file_formats", language), class_="aside formats"),
            tag("input", type="file", name="file", accept=",".join(FORMATS), required=True),
            class_="file",
        ),
        tag("button", words("read_file", language), type="submit"),
        tag(
            "label", words("uploading", language), tag("progress", max="1", value="0"), hidden=True, data_progress=True
        ),
        class_="card",
        data_form="upload",
    )


def preview(document: Document, upload: str, others: Sequence[Document], language: Language, *, hidden: int) -> Markup:
    """What was recognised in an uploaded file, to be confirmed or corrected, with its outline.

    It is told how many `hidden` characters the file had, which were left out.
    """
    fields = [_field(name, getattr(document, name) or "", language) for name in _TEXT_FIELDS]
    form = tag(
        "form",
        tag("div", *fields, *_choices(document, others, language), class_="grid"),
        tag("h3", words("outline", language)),
        tag("p", words("outline_hint", language), class_="aside"),
        outline_form(document, language),
        tag("button", words("confirm", language), type="submit"),
        " ",
        tag("a", words("cancel", language), href="#/documents", data_do="call-off", data_upload=upload, class_="quiet"),
        data_form="add",
        data_grows=True,
        data_upload=upload,
        class_="card",
    )
    return join(
        [
            tag("h2", words("recognised", language), tabindex="-1", data_focus=True),
            tag("p", words("recognised_hint", language, chars=len(document.text), sections=len(document.sections))),
            tag("p", words("hidden_left_out", language, count=hidden), class_="warning") if hidden else None,
            form,
        ]
    )


def adding(document_title: str, done: int, total: int, language: Language) -> Markup:
    """How far the index is with a new document."""
    bar = tag("progress", max=max(total, 1), value=done, id="index-progress")
    label = tag("label", words("adding", language, title=document_title), for_="index-progress")
    return tag("div", label, bar, class_="card")


def removal(document: Document, affected: "Affected", language: Language) -> Markup:
    """What rests on a document, before it is taken out."""
    own = (tag("li", tag("a", _named(one), href=f"#/chat/{one.conversation_id}"), dir="auto") for one in affected.own)
    approved = (tag("li", one.question, dir="auto") for one in affected.approvals)
    return join(
        [
            tag("h2", words("remove_of", language, title=document.title), tabindex="-1", data_focus=True),
            tag(
                "p",
                words(
                    "affected",
                    language,
                    own=len(affected.own),
                    others=affected.others,
                    approvals=len(affected.approvals),
                ),
            ),
            tag("ul", *own, class_="card") if affected.own else None,
            tag("h3", words("affected_approvals", language)) if affected.approvals else None,
            tag("ul", *approved, class_="card") if affected.approvals else None,
            tag(
                "button",
                words("remove_now", language),
                type="button",
                class_="danger",
                data_do="remove",
                data_document=document.id,
            ),
            " ",
            tag("a", words("cancel", language), href="#/documents", data_do="documents", class_="quiet"),
        ]
    )


def _named(turn: "AffectedTurn") -> str:
    """The question, after the name of its conversation where that is another."""
    return turn.question if turn.title == turn.question else f"{turn.title}: {turn.question}"


def _cells(document: Document, language: Language) -> list[Markup]:
    unknown = words("unknown", language)
    link = tag("a", document.title, href=f"#/documents/{document.id}", lang=document.language, dir="auto")
    values = (
        document.issuer or unknown,
        document.number or unknown,
        document.date or unknown,
        AUTHORITY[document.authority][language],
        standing(document, language),
        words(document.language, language),
    )
    return [
        tag("td", link, class_="wide"),
        *(tag("td", value, dir="auto", class_="date" if value == document.date else None) for value in values),
    ]


def _remove(document: Document, language: Language, removable: Collection[str]) -> Markup | None:
    if not removable:
        return None
    if document.id not in removable:
        return tag("td", words("bundled", language))
    label = words("remove_of", language, title=document.title)
    return tag(
        "td",
        tag(
            "button",
            words("remove", language),
            type="button",
            class_="quiet",
            data_do="affected",
            data_document=document.id,
            aria_label=label,
        ),
    )


def _field(name: str, value: str, language: Language) -> Markup:
    return tag(
        "label",
        words(name, language),
        tag(
            "input",
            type="url" if name == "url" else "text",
            value=value,
            data_name=name,
            dir="auto",
            required=name == "title",
            pattern=_DATE if name == "date" else None,
            placeholder=words("date_form", language) if name == "date" else None,
            title=words("date_form", language) if name == "date" else None,
        ),
    )


def _choices(document: Document, others: Sequence[Document], language: Language) -> list[Markup]:
    standings = {"unknown": "standing_unknown", "in_force": "in_force", "replaced": "replaced"}
    originals = {one.id: one.title for one in others if one.edition_of is None}
    return [
        _choice("written_in", document.language, {one: words(one, language) for one in LANGUAGES}, language),
        _choice("authority", document.authority, {key: value[language] for key, value in AUTHORITY.items()}, language),
        _choice("status", document.status, {key: words(name, language) for key, name in standings.items()}, language),
        _choice("edition_of", "", {"": words("of_none", language), **originals}, language),
    ]


def _choice(name: str, chosen: str, options: Mapping[str, str], language: Language) -> Markup:
    shown = (tag("option", label, value=value, selected=value == chosen) for value, label in options.items())
    return tag("label", words(name, language), tag("select", *shown, data_name=name))
