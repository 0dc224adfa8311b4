"""The command `label`."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.terminal import Line, print_lines
from corpus.errors import UserError


def label(
    suite: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A folder with documents/, or policy for the bundled documents.")
    ],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words that a right answer cites, as they stand.")],
) -> None:
    """Print what a case has under "evidence" for words of a document. A JSON line for each place where they stand."""
    from corpus.library import bundled, document_of
    from evals.case import labels_of
    from evals.suites.folder import DOCUMENTS, entries_of

    if (suite / DOCUMENTS).is_dir():
        documents = [document_of(suite / DOCUMENTS, entry) for entry in entries_of(suite)]
    elif str(suite) == "policy":
        documents = list(bundled())
    else:
        raise UserError(f"{suite} has no folder {DOCUMENTS}/: name one that has, or policy.")
    found = labels_of(words, documents)
    if not found:
        names = ", ".join(document.id for document in documents)
        raise UserError(f"None of {names} has “{words}”: copy the words from the document, or fewer of them.")
    print_lines(Line(one.model_dump_json()) for one in found)
