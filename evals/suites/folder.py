"""Any folder with `documents/` and `cases.jsonl` is a suite: its documents are asked its questions.

`documents/` is laid out like an office's own, the files with their register; without one, what the files
tell of themselves is enough. Cases are in our schema, and may name a document by its id, or by its file.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from assistant.path import Assistant
from corpus.errors import UserError
from corpus.glossary import load_glossary
from corpus.library import document_of, entries_in
from corpus.office import unregistered
from corpus.register import REGISTER_NAME, RegisterEntry
from evals.case import Case, Evidence, read_cases
from evals.report import Report
from evals.suites.imported import imported_index
from evals.suites.policy import report_on, with_malformed
from evals.suites.setting import Setting

DOCUMENTS, CASES = "documents", "cases.jsonl"


def is_suite(folder: Path) -> bool:
    """Whether `folder` holds cases and documents."""
    return (folder / CASES).is_file() and (folder / DOCUMENTS).is_dir()


def run(folder: Path, setting: Setting) -> Report:
    """The report on the cases of `folder` asked of its documents alone. Raises UserError where it has none."""
    names = names_of(entries_of(folder))
    read, malformed = read_cases(folder / CASES)
    if not read and not malformed:
        raise UserError(f"{folder / CASES} holds no case: write one as evals/README.md tells.")
    cases = [_named(case, names) for case in read]
    report = report_on(folder.resolve().name, cases, assistant_over(folder, setting), setting)
    return with_malformed(report, malformed)


def assistant_over(folder: Path, setting: Setting) -> Assistant:
    """The assistant over the documents of `folder` alone. Raises UserError where it has none."""
    documents = [document_of(folder / DOCUMENTS, entry) for entry in entries_of(folder)]
    index = imported_index(f"folder-{folder.resolve().name}", documents, setting, with_sentences=True)
    return Assistant(index, load_glossary(), setting.settings)


def entries_of(folder: Path) -> tuple[RegisterEntry, ...]:
    """The documents of a suite: those in its register, or of all its files. Raises UserError where it has none."""
    documents = folder / DOCUMENTS
    entries = entries_in(documents) if (documents / REGISTER_NAME).exists() else unregistered(documents)
    if not entries:
        raise UserError(f"{documents} holds no document: put files there that `policy-assistant corpus add` can read.")
    return entries


def names_of(entries: Iterable[RegisterEntry]) -> Mapping[str, str]:
    """The id of a document by each of its names: the id, its file, and its file without the suffix."""
    entries = tuple(entries)
    names: dict[str, str] = {}
    for name_in in (lambda one: one.id, lambda one: one.file, lambda one: PurePosixPath(one.file).stem):
        for entry in entries:
            names.setdefault(name_in(entry), entry.id)
    return names


def _named(case: Case, names: Mapping[str, str]) -> Case:
    """`case` with the ids of its documents, whatever they are called in it."""

    def renamed(spans: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(span.model_copy(update={"document": names.get(span.document, span.document)}) for span in spans)

    return case.model_copy(
        update={"evidence": renamed(case.evidence), "alternatives": tuple(map(renamed, case.alternatives))}
    )
