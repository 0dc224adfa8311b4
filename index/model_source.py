"""Where an embedding model that a person names is found: in a folder, or on the hub of Hugging Face."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import UserError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# sentence-transformers completes a name without an owner with this one.
DEFAULT_OWNER = "sentence-transformers"
# So much of a digest goes into the name of a model: enough to tell two editions of it apart.
DIGEST_CHARS = 12
# Of a larger file the digest takes the size and the beginning: all of 2 GB of weights would take seconds.
DIGESTED_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelSource:
    """A folder with a sentence-transformers model, or a name on the hub.

    What comes from the hub is kept in `cache`, and fetched only if `allow_download`.
    """

    model: str
    cache: Path
    allow_download: bool

    def identity(self) -> str:
        """The model's name with a digest of its files, or its commit. Raises UserError if there is none."""
        folder = Path(self.model)
        if folder.is_dir():
            return f"{folder.resolve().name}@{_folder_digest(folder)[:DIGEST_CHARS]}"
        return f"{self.model}@{self._commit()[:DIGEST_CHARS]}"

    def load(self) -> "SentenceTransformer":
        """The model, ready to encode. Raises UserError if there is none, or it is incomplete."""
        revision = None if Path(self.model).is_dir() else self._commit()
        prepare_environment(allow_download=self.allow_download)
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(
                self.model,
                revision=revision,
                cache_folder=str(self.cache),
                local_files_only=not self.allow_download,
            )
        except (OSError, ValueError, SafetensorError) as error:
            raise UserError(
                f"The embedding model {self.model!r} cannot be loaded ({_first_line(error)}); "
                "give the folder of a complete sentence-transformers model."
            ) from error

    def _commit(self) -> str:
        """The commit of the model on the hub, known from where its configuration is kept."""
        prepare_environment(allow_download=self.allow_download)
        from huggingface_hub import hf_hub_download

        name = self.model if "/" in self.model else f"{DEFAULT_OWNER}/{self.model}"
        offline = not self.allow_download
        try:
            file = hf_hub_download(name, "config.json", cache_dir=self.cache, local_files_only=offline)
        except (OSError, ValueError) as error:
            raise UserError(self._advice(error)) from error
        return Path(file).parent.name

    def _advice(self, error: Exception) -> str:
        if self.allow_download:
            return (
                f"The embedding model {self.model!r} could not be downloaded ({_first_line(error)}); "
                "check its name and the connection, or give the folder of a sentence-transformers model."
            )
        return (
            f"There is no embedding model {self.model!r} on this machine; give the folder of a "
            "sentence-transformers model, or allow it to be downloaded."
        )


def prepare_environment(*, allow_download: bool) -> None:
    """Sets what torch and the hub's libraries read when they are imported; to be called before."""
    # Threads that spin while they wait for each other rob each other of cores that other programs want too:
    # beside five busy processes on two cores 200 passages took 51 s, and 23 s with threads that sleep.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    if not allow_download:
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["TRANSFORMERS_OFFLINE"] = "1"
        os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"  # of loading weights, which takes a moment


def _folder_digest(folder: Path) -> str:
    """A digest of the names, sizes and beginnings of a folder's files, whatever the folder is called."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest.update(repr((path.relative_to(folder).as_posix(), path.stat().st_size)).encode())
            digest.update(file.read(DIGESTED_BYTES))
    return digest.hexdigest()


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0].rstrip(".")
