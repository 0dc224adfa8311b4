"""What the tests of this room share because it takes seconds to make: an index of the bundled documents."""

import shutil
from pathlib import Path

import pytest

from assistant.assembly import open_assistant, ready_index
from assistant.path import Assistant
from assistant.settings import Settings


@pytest.fixture(scope="session")
def built_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the index of the bundled documents, for reading: a test that changes it takes `home`."""
    folder = tmp_path_factory.mktemp("built") / "home"
    ready_index(folder, Settings())
    return folder


@pytest.fixture
def home(built_home: Path, tmp_path: Path) -> Path:
    """A copy of `built_home` of the test's own."""
    return Path(shutil.copytree(built_home, tmp_path / "home"))


@pytest.fixture(scope="session")
def assistant(built_home: Path) -> Assistant:
    """An assistant over the bundled documents; it keeps nothing, so tests can share it."""
    return open_assistant(built_home, settings=Settings())
