"""The commands on saved runs: page, compare, table, keep, gate, export."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.call import UsageError
from assistant.cli.terminal import Line, print_lines
from evals.commands.terminal import DONE, FAILED, console

RunFolder = Annotated[
    Path, typer.Argument(metavar="RUN", help="A run: the folder with its results.json, or a kept file.")
]


def page(run: RunFolder) -> None:
    """Make the page of a run anew from its results.json. So are the list of failures and the JUnit file."""
    from evals.results import PAGE, save
    from evals.saved import read_saved

    folder = run if run.is_dir() else run.parent
    save(read_saved(run).report(), folder)
    print_lines([Line(str(folder / PAGE))])


def compare(
    a: Annotated[Path, typer.Argument(metavar="A", help="A run: the folder with its results.json, or a kept file.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="Another run of the same suite.")],
    *,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write a page that shows both side by side.")
    ] = None,
) -> None:
    """Say how two runs differ, and whether that is more than chance. With every case that got better or worse."""
    from evals import comparison, verdict
    from evals.page.difference import write_difference_page
    from evals.saved import read_saved

    before, after = read_saved(a), read_saved(b)
    differences = comparison.compare(before, after)
    console().print(verdict.table(differences))
    print_lines(map(Line, verdict.lines(before, after, differences)))
    if html is not None:
        write_difference_page(before, after, differences, html)


def table(
    runs: Annotated[list[str], typer.Argument(metavar="[NAME=]RUN", help="Runs, each with the name of its column.")],
    *,
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Replace what stands between the lines <!-- quality --> and <!-- /quality -->."
        ),
    ] = None,
) -> None:
    """Print the figures of runs side by side as a Markdown table. Or put it into a file, such as a README."""
    from evals.markdown_table import insert, markdown
    from evals.saved import read_saved

    named = [run.rsplit("=", 1) if "=" in run else [Path(run).resolve().name, run] for run in runs]
    content = markdown([(name, read_saved(Path(path))) for name, path in named])
    if into is None:
        print_lines(map(Line, content.splitlines()))
    else:
        insert(content, into)


def keep(
    run: RunFolder,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where they go; a folder for several suites.")],
) -> None:
    """Keep the figures of a run, case by case, as a baseline. Or those of the runs of several suites in a folder."""
    from evals.kept import keep_all

    print_lines(Line(f"kept {one}") for one in keep_all(run, file))


def gate(
    baseline: Annotated[
        Path, typer.Argument(metavar="FILE", help="A baseline that `keep` wrote, or a folder of them.")
    ],
    run: RunFolder,
) -> int:
    """Judge a run by a baseline. The exit code is 1 where something speaks against it.

    That is a case that failed or was not run, a broken quote or citation, or a figure that fell by more than chance.
    """
    from evals import gate as gates

    found = list(gates.all_objections(baseline, run))
    print_lines(map(Line, found or ["Nothing speaks against this run."]))
    return FAILED if found else DONE


def export(
    run: RunFolder,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the lines go.")],
    *,
    to: Annotated[str, typer.Option(metavar="ragas|inspect", help="Whose data format.")] = "ragas",
) -> None:
    """Write a run in the data format of ragas or inspect_ai. Its cases and answers, a JSON line each."""
    from evals.exports import FORMATS, write
    from evals.saved import read_saved

    if to not in FORMATS:
        raise UsageError(f"--to is {to!r}, but should be one of {', '.join(FORMATS)}.")
    print_lines([Line(f"{write(read_saved(run), file, to)} lines in {file}")])
