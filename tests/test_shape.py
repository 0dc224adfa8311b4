"""Modules and functions are small enough to read, and named for what they hold."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("corpus", "index", "assistant", "evals")
MAX_MODULE_LINES = 250
MAX_FUNCTION_LINES = 40
MAX_POSITIONAL_PARAMETERS = 5
SHAPELESS_NAMES = {"utils", "helpers", "common", "core", "base", "manager", "service"}

# "corpus/example.py" or "corpus/example.py:function" -> why it may break a rule above.
EXCEPTIONS: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, Function]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield f"{name_of(path)}:{node.name}", node


def lines_of(function: Function) -> int:
    """Lines from the first decorator to the end, with the docstring: what a reader scrolls through."""
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    return (function.end_lineno or first) - first + 1


def positional_parameters(function: Function) -> int:
    """Parameters before `*`, without the `self` or `cls` of a method."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def too_many(counts: dict[str, int], limit: int) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count > limit and name not in EXCEPTIONS}


def test_every_module_is_at_most_250_lines() -> None:
    sources = {name_of(path): path.read_text(encoding="utf-8") for path in modules(*ROOMS, "tests")}
    lines = {name: len(source.splitlines()) for name, source in sources.items()}
    assert not too_many(lines, MAX_MODULE_LINES)


def test_every_function_fits_on_a_screen_of_40_lines() -> None:
    lines = {name: lines_of(node) for path in modules(*ROOMS, "tests") for name, node in functions(path)}
    assert not too_many(lines, MAX_FUNCTION_LINES)


def test_every_function_takes_at_most_five_positional_parameters() -> None:
    counts = {name: positional_parameters(node) for path in modules(*ROOMS) for name, node in functions(path)}
    assert not too_many(counts, MAX_POSITIONAL_PARAMETERS)


def test_every_module_is_named_for_what_it_holds() -> None:
    shapeless = [
        name_of(path)
        for path in modules(*ROOMS, "tests")
        if SHAPELESS_NAMES & {path.stem.removeprefix("test_"), *path.relative_to(ROOT).parent.parts}
    ]
    assert not shapeless


def test_every_package_on_disk_is_one_that_the_installed_project_has() -> None:
    """A folder left out of pyproject.toml would be found in a clone and missing in a built package."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    on_disk = {".".join(path.relative_to(ROOT).parent.parts) for path in modules(*ROOMS)}
    assert on_disk <= set(tool["setuptools"]["packages"])


def test_every_exception_names_something_that_exists_and_says_why() -> None:
    known = {name_of(path) for path in modules(*ROOMS, "tests")}
    known |= {name for path in modules(*ROOMS, "tests") for name, _ in functions(path)}
    assert set(EXCEPTIONS) <= known
    assert all(EXCEPTIONS.values())


@pytest.mark.parametrize(
    ("source", "lines", "parameters"),
    [
        ("def f(a, b=1, *, c): pass", 1, 2),
        ("@g\n@h\ndef f(self, a, /, b):\n    '''x'''\n    return a", 5, 2),
        ("async def f(*a, **b):\n    pass", 2, 0),
    ],
)
def test_the_measures_themselves(source: str, lines: int, parameters: int) -> None:
    (function,) = ast.parse(source).body
    assert isinstance(function, Function)
    assert (lines_of(function), positional_parameters(function)) == (lines, parameters)
