"""Tests of index/model_source.py, with all-MiniLM-L6-v2 in a folder and with names that lead nowhere."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UserError
from index.model_source import ModelSource

OFFLINE_PROGRAM = """
import os
from pathlib import Path
os.environ["HF_HUB_OFFLINE"] = "1"
from index.model_source import ModelSource
ModelSource("owner/absent", Path("{cache}"), allow_download=True).load()
"""


def source(model: Path | str, cache: Path) -> ModelSource:
    return ModelSource(str(model), cache, allow_download=False)


def test_a_model_is_known_by_its_files_not_by_their_place(
    model_folder: Path, model_with: Callable[[str, str], Path], tmp_path: Path
) -> None:
    original = source(model_folder, tmp_path).identity()
    assert original.startswith("all-MiniLM-L6-v2@")
    same = model_with("config.json", (model_folder / "config.json").read_text(encoding="utf-8"))
    assert source(same, tmp_path).identity() == original
    (same / "config.json").write_text("{}", encoding="utf-8")
    assert source(same, tmp_path).identity() != original


def test_a_model_of_the_hub_is_known_by_its_commit(tmp_path: Path) -> None:
    """The folders are those in which huggingface_hub keeps what it has downloaded."""
    commit = "0123456789abcdef0123456789abcdef01234567"
    repository = tmp_path / "models--sentence-transformers--some-model"
    for path, content in ((f"snapshots/{commit}/config.json", "{}"), ("refs/main", commit)):
        (repository / path).parent.mkdir(parents=True)
        (repository / path).write_text(content, encoding="utf-8")
    assert source("some-model", tmp_path).identity() == "some-model@0123456789ab"
    assert source("sentence-transformers/some-model", tmp_path).identity().endswith("@0123456789ab")


@pytest.mark.parametrize("model", ["models/absent", "intfloat/absent-model", "absent", "no name at all!", "a/b/c"])
def test_a_missing_model_is_one_clear_sentence(tmp_path: Path, model: str) -> None:
    for use in (source(model, tmp_path).identity, source(model, tmp_path).load):
        with pytest.raises(UserError) as raised:
            use()
        assert str(raised.value) == (
            f"There is no embedding model {model!r} on this machine; give the folder of a "
            "sentence-transformers model, or allow it to be downloaded."
        )


def test_a_model_that_cannot_be_downloaded_is_one_clear_sentence(
    run: Callable[[str], subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    ended = run(OFFLINE_PROGRAM.format(cache=tmp_path))
    assert "UserError: The embedding model 'owner/absent' could not be downloaded" in ended.stderr
    assert "give the folder of a sentence-transformers model." in ended.stderr


@pytest.mark.parametrize(
    ("damaged", "content"),
    [("model.safetensors", "x" * 50), ("config.json", "{"), ("modules.json", ""), ("tokenizer.json", "[")],
)
def test_a_damaged_model_is_a_user_error(
    model_with: Callable[[str, str], Path], tmp_path: Path, damaged: str, content: str
) -> None:
    folder = model_with(damaged, content)
    with pytest.raises(UserError, match=r"cannot be loaded .* complete sentence-transformers model"):
        source(folder, tmp_path).load()
