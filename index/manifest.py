"""The manifest of an index generation: what it was built from and with. Knows no search."""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from corpus.errors import UserError

# Change this when the files of a generation change their form: older ones are then built anew.
FORMAT = 2
_MANIFEST = "manifest.json"
_CURRENT = "current"


class Manifest(BaseModel):
    """What one generation was built from (`sources`: digest of the files) and with."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    generation: str
    format: int
    encoder: str
    dimensions: int
    splitter: str
    sources: str
    corpus: str
    documents: int
    passages: int
    sentences: int
    built: str


def index_folder(home: Path) -> Path:
    """Where the generations of `home` stand."""
    return home / "index"


def generation_folder(home: Path, generation: str) -> Path:
    """Where one generation stands."""
    return index_folder(home) / generation


def write_manifest(home: Path, manifest: Manifest) -> None:
    """The last step of a build: only a folder with a manifest is a whole generation."""
    path = generation_folder(home, manifest.generation) / _MANIFEST
    path.write_text(manifest.model_dump_json(indent=2), encoding="utf-8")


def switch(home: Path, generation: str) -> None:
    """Make `generation` the current one, in one step: a reader sees the old one or the new one."""
    pointer = index_folder(home) / _CURRENT
    beside = pointer.with_suffix(f".{os.getpid()}")
    beside.write_text(generation, encoding="utf-8")
    beside.replace(pointer)


def read_manifest(home: Path) -> Manifest | None:
    """The manifest of the current generation, or None where nothing whole of this format is built."""
    pointer = index_folder(home) / _CURRENT
    try:
        generation = pointer.read_text(encoding="utf-8").strip()
        text = (generation_folder(home, generation) / _MANIFEST).read_text(encoding="utf-8")
        manifest = Manifest.model_validate_json(text)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValueError):  # none, or damaged
        return None
    except PermissionError as error:
        raise UserError(
            f"The index in {home} cannot be read ({error.strerror}): "
            "give yourself read rights, or choose another --home."
        ) from error
    return manifest if manifest.format == FORMAT else None
