"""What the repository's papers promise: the README's commands, the lock's pins, the Makefile's targets."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAMS = ("policy-assistant", "policy-evals")
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[0-9][A-Za-z0-9.]*)")


@pytest.fixture
def readme() -> str:
    path = ROOT / "README.md"
    if not path.exists():
        pytest.skip("README.md is not written yet")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def makefile_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))


@pytest.fixture
def pins() -> dict[str, str]:
    """The versions of requirements.lock by canonical name; fails on a line that is no exact pin."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    matches = [PIN.fullmatch(line) for line in lines if not line.startswith("#")]
    assert all(matches)
    return {canonicalize_name(match["name"]): match["version"] for match in matches if match}


def shown_commands(text: str) -> list[list[str]]:
    """The commands in fenced blocks, without a leading `$`, as words: those of make and of our programs."""
    lines = [line.removeprefix("$ ").strip() for block in BLOCK.findall(text) for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.split(" ")[0] in ("make", *PROGRAMS)]


def printed_help(words: list[str]) -> subprocess.CompletedProcess[str]:
    """What one of our programs prints for `words`, as on a plain terminal of 80 columns."""
    program = str(Path(sys.executable).with_name(words[0]))
    plain = os.environ | {"COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1"}
    return subprocess.run([program, *words[1:]], env=plain, capture_output=True, text=True, check=False)


def subcommand(words: list[str]) -> tuple[str, ...]:
    """The program and its subcommands: the words before the first option, argument or file."""
    depth = next((i for i, word in enumerate(words[1:], 1) if not re.fullmatch(r"[a-z]+", word)), len(words))
    return tuple(words[:depth])


def test_the_readme_gives_two_commands_for_a_fresh_machine_before_any_other(readme: str) -> None:
    assert shown_commands(readme)[:2] == [["make", "serve"], ["make", "test"]]


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_every_make_target_that_is_named_exists(paper: str, makefile_targets: set[str]) -> None:
    path = ROOT / paper
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    named = re.findall(r"(?:^|`|\$ )make ([a-z]+)", text, re.MULTILINE)
    assert set(named) <= makefile_targets


def test_every_command_that_the_readme_shows_exists(readme: str) -> None:
    ours = {subcommand(words) for words in shown_commands(readme) if words[0] in PROGRAMS}
    assert not [words for words in ours if printed_help([*words, "--help"]).returncode]


def test_help_pasted_into_the_readme_is_what_the_program_prints(readme: str) -> None:
    pasted = re.compile(r"^```\w*\n\$ (.* --help)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    for command, output in pasted.findall(readme):
        assert printed_help(shlex.split(command)).stdout.split() == output.split()


@pytest.mark.parametrize("target", ["serve", "test", "check", "evals", "bench"])
def test_every_target_installs_what_it_needs_on_a_fresh_clone(target: str, tmp_path: Path) -> None:
    dry_run = ["make", "--dry-run", target, f"VENV={tmp_path}/venv"]
    printed = subprocess.run(dry_run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    steps = ["-m venv", "--requirement requirements.lock", "--editable .", f"{tmp_path}/venv/bin/"]
    assert [step for step in steps if step not in printed] == []


def test_ci_runs_the_checks_and_the_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert {"make check", "make test"} <= set(script.read_text(encoding="utf-8").splitlines())


def test_the_lock_pins_every_dependency_at_a_version_that_pyproject_allows(pins: dict[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, [*wanted, *project["build-system"]["requires"]]):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


def test_the_lock_is_for_every_machine(pins: dict[str, str]) -> None:
    """No build of one kind of processor, and nothing that only a CUDA build needs."""
    assert pins["torch"] == "2.13.0"
    assert not [name for name in pins if name.startswith(("nvidia-", "cuda-", "triton"))]


def test_the_papers_keep_their_length() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) < 80
