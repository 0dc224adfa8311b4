"""Any folder with `documents/` and `cases.jsonl` is a suite: its documents are asked its questions.

`documents/` is laid out like an office's own: the files with their register. Cases are in our schema.
"""

from pathlib import Path

from assistant.path import Assistant
from corpus.errors import UserError
from corpus.glossary import load_glossary
from corpus.library import load_documents
from evals.case import load_cases
from evals.report import Report
from evals.suites.imported import imported_index
from evals.suites.policy import report_on
from evals.suites.setting import Setting

DOCUMENTS, CASES = "documents", "cases.jsonl"


def is_suite(folder: Path) -> bool:
    """Whether `folder` holds cases and documents."""
    return (folder / CASES).is_file() and (folder / DOCUMENTS).is_dir()


def run(folder: Path, setting: Setting) -> Report:
    """The report on the cases of `folder` asked of its documents alone. Raises UserError where it has none."""
    return report_on(folder.resolve().name, load_cases(folder / CASES), assistant_over(folder, setting), setting)


def assistant_over(folder: Path, setting: Setting) -> Assistant:
    """The assistant over the documents of `folder` alone. Raises UserError where it has none."""
    documents = load_documents(folder / DOCUMENTS)
    if not documents:
        raise UserError(
            f"{folder / DOCUMENTS} holds no document: put files there with a register.toml, "
            "as `policy-assistant corpus add` writes it."
        )
    index = imported_index(f"folder-{folder.resolve().name}", documents, setting, with_sentences=True)
    return Assistant(index, load_glossary(), setting.settings)
