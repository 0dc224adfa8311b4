"""The doctor finds what is wrong, says what to do, and goes on to the next check."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from assistant.assembly import office_folder
from assistant.operations.doctor import Finding, examine, is_well
from assistant.settings import Settings
from corpus.office import add_document
from index.keywords import Keywords
from index.manifest import generation_folder, index_folder, read_manifest
from index.snapshot import load_passages
from index.vectors import Vectors


def generation(home: Path) -> Path:
    manifest = read_manifest(home)
    assert manifest
    return generation_folder(home, manifest.generation)


def states(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {finding.name: finding.state for finding in findings}


def those(findings: tuple[Finding, ...], state: str) -> list[Finding]:
    return [finding for finding in findings if finding.state == state]


def test_a_built_home_is_well_and_every_leg_is_alive_in_both_languages(built_home: Path) -> None:
    findings = examine(built_home)
    assert is_well(findings)
    assert set(states(findings).values()) == {"ok"}
    legs = {"dense leg, en", "dense leg, zh", "keyword leg, en", "keyword leg, zh"}
    assert {"program", "home", "documents", "settings", "network", "model", "index", *legs} == set(states(findings))


def test_a_home_without_an_index_is_no_failure_and_gets_none(tmp_path: Path) -> None:
    (warning,) = those(examine(tmp_path), "warn")
    assert (warning.name, "policy-assistant index build" in warning.remedy) == ("index", True)
    assert not index_folder(tmp_path).exists()


def test_an_index_older_than_the_documents_is_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "rules.txt").write_text("Parking costs 5 yuan an hour.", encoding="utf-8")
    add_document(office_folder(home), tmp_path / "rules.txt")
    (warning,) = those(examine(home), "warn")
    assert warning.name == "index"
    assert "older" in warning.sentence


def test_a_home_that_cannot_be_written_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (failure,) = those(examine(tmp_path / "file" / "home"), "fail")
    assert failure.name == "home"
    assert "--home" in failure.remedy


def test_wrong_settings_fail_and_the_rest_is_still_looked_at(home: Path) -> None:
    (home / "settings.toml").write_text("colour = 'red'")
    findings = examine(home)
    assert [finding.name for finding in those(findings, "fail")] == ["settings"]
    assert {"home", "documents"} <= states(findings).keys()


def test_a_document_whose_file_is_gone_fails_by_name(home: Path, tmp_path: Path) -> None:
    (tmp_path / "rules.txt").write_text("Parking costs 5 yuan an hour.", encoding="utf-8")
    added = add_document(office_folder(home), tmp_path / "rules.txt")
    (office_folder(home) / "rules.txt").unlink()
    (failure,) = those(examine(home), "fail")
    assert failure.name == "documents"
    assert f"corpus remove {added.id}" in failure.remedy


def test_a_keyword_leg_that_is_dead_for_chinese_fails_for_chinese_alone(home: Path) -> None:
    folder = generation(home)
    contexts = [passage.context for passage in load_passages(folder)]
    Keywords.build(
        [text if text.isascii() else text.encode("ascii", "ignore").decode() for text in contexts],
        folder / "keywords",
    )
    failures = [finding.name for finding in those(examine(home), "fail")]
    assert failures == ["keyword leg, zh"]


def test_a_dense_leg_that_holds_other_vectors_fails(home: Path) -> None:
    folder = generation(home)
    shutil.rmtree(folder / "chroma")
    passages = load_passages(folder)
    noise = np.random.default_rng(0).normal(size=(len(passages), 384)).astype(np.float32)
    vectors = Vectors(folder / "chroma")
    for language in ("en", "zh"):
        rows = [row for row, passage in enumerate(passages) if passage.language == language]
        vectors.add(language, rows, [passages[row].text for row in rows], noise[rows])
    vectors.close()
    failures = {finding.name for finding in those(examine(home), "fail")}
    assert failures == {"dense leg, en", "dense leg, zh"}


def test_a_leg_whose_files_are_gone_fails_and_the_other_is_still_tried(home: Path) -> None:
    shutil.rmtree(generation(home) / "keywords")
    findings = examine(home)
    (failure,) = those(findings, "fail")
    assert failure.name == "keyword leg"
    assert str(index_folder(home)) in failure.remedy
    assert states(findings)["dense leg, en"] == "ok"


def test_a_model_that_is_not_here_fails_without_a_connection(home: Path) -> None:
    (failure,) = those(examine(home, Settings(model="nobody/no-such-model")), "fail")
    assert "nobody/no-such-model" in failure.sentence


def test_what_would_reach_the_network_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    findings = examine(tmp_path, Settings(allow_download=True, model=str(tmp_path / "model")))
    told = [finding.sentence for finding in findings if finding.name == "network"]
    assert len(told) == 2
    assert "may be fetched" in told[0]
    assert "LANGSMITH_TRACING" in told[1]


def test_a_variable_that_stands_for_no_setting_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_MODLE", "some/model")
    sentences = [finding.sentence for finding in those(examine(tmp_path), "warn")]
    assert any("POLICY_ASSISTANT_MODLE" in sentence for sentence in sentences)
