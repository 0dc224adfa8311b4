"""The office's own documents, changed from the page: uploaded, confirmed, removed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

from assistant.assembly import office_folder
from assistant.page import clicks
from assistant.page.documents import adding, preview, register_table, removal, upload_form
from assistant.page.markup import Markup, tag
from assistant.page.texts import words
from assistant.page.uploads import forget_upload, recognised, removable_ids, uploaded_file
from assistant.page.visit import Regions, Visit, note
from assistant.records.affected import affected_by
from corpus.document import Document
from corpus.errors import UserError
from corpus.office import add_document, remove_document
from corpus.outline_lines import written_lines
from corpus.readers import read_file


def documents_view(visit: Visit) -> Markup:
    """The register, and for those who may change it the way to add a file."""
    language = visit.language
    removable = removable_ids(visit.desk.home, visit.documents) if visit.may_change_documents else frozenset()
    return tag(
        "div",
        tag("h2", words("view_documents", language), tabindex="-1", data_focus=True),
        register_table(visit.documents, language, removable=removable),
        upload_form(language) if visit.may_change_documents else None,
    )


def show_documents(visit: Visit, _click: clicks.Click) -> Regions:
    """The register again."""
    return {"view": documents_view(visit)}


def show_preview(visit: Visit, click: clicks.Uploaded) -> Regions:
    """What was recognised in an uploaded file."""
    _demand_right(visit)
    try:
        document = recognised(visit.desk.home, click.upload)
    except UserError:
        forget_upload(visit.desk.home, click.upload)
        raise
    hidden = read_file(uploaded_file(visit.desk.home, click.upload)).hidden_chars
    return {"view": preview(document, click.upload, visit.documents, visit.language, hidden=hidden)}


def call_off(visit: Visit, click: clicks.Uploaded) -> Regions:
    """The upload is not kept; the register again."""
    _demand_right(visit)
    forget_upload(visit.desk.home, click.upload)
    return {"view": documents_view(visit)}


def add(visit: Visit, click: clicks.Entry) -> Iterator[Regions]:
    """The confirmed document is added and indexed, with the progress; one that cannot be indexed is not kept."""
    _demand_right(visit)
    home, language = visit.desk.home, visit.language
    file, facts = uploaded_file(home, click.upload), _facts(click)
    seen = recognised(home, click.upload)
    if click.outline == written_lines(seen.text, seen.sections):
        facts["outline"] = None  # nothing was corrected: what a later version recognises better holds then
    document = add_document(office_folder(home), file, facts=facts)
    steps: SimpleQueue[tuple[int, int] | None] = SimpleQueue()
    with ThreadPoolExecutor(max_workers=1) as thread:
        indexing = thread.submit(visit.desk.reload, lambda _step, done, total: steps.put((done, total)))
        indexing.add_done_callback(lambda _: steps.put(None))
        yield {"view": adding(document.title, 0, 1, language)}
        while (step := steps.get()) is not None:
            yield {"view": adding(document.title, *step, language)}
    if indexing.exception():
        remove_document(office_folder(home), document.id)
        indexing.result()
    forget_upload(home, click.upload)
    yield {"view": documents_view(visit), **note(words("added", language, title=document.title))}


def show_affected(visit: Visit, click: clicks.OfDocument) -> Regions:
    """What rests on a document, before it is removed."""
    _demand_right(visit)
    document = _document(visit, click.document)
    affected = affected_by(visit.desk.store, document.id, visit.person.name)
    return {"view": removal(document, affected, visit.language)}


def remove(visit: Visit, click: clicks.OfDocument) -> Regions:
    """The document is gone, and no answer is given from it any more."""
    _demand_right(visit)
    title = _document(visit, click.document).title
    remove_document(office_folder(visit.desk.home), click.document)
    visit.desk.reload()
    return {"view": documents_view(visit), **note(words("removed", visit.language, title=title))}


def _document(visit: Visit, document_id: str) -> Document:
    for one in visit.documents:
        if one.id == document_id:
            return one
    raise UserError(words("no_such_document", visit.language, document=document_id))


def _demand_right(visit: Visit) -> None:
    if not visit.may_change_documents:
        raise UserError(words("not_allowed", visit.language))


def _facts(click: clicks.Entry) -> dict[str, object]:
    """The fields of the register; what was emptied stays empty, whatever the file declares."""
    facts = click.model_dump(exclude={"language", "upload", "written_in", "edition_of", "url"})
    return {
        **facts,
        "language": click.written_in,
        "edition_of": click.edition_of or None,
        "url": click.url.strip() or None,
    }
