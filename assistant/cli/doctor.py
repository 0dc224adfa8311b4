"""`policy-assistant doctor`: is everything in order?"""

from typing import Annotated

import typer

from assistant.cli.call import Home
from assistant.cli.terminal import Line, print_json, print_lines

_STYLES = {"ok": "green", "warn": "yellow", "fail": "bold red"}


def doctor(*, home: Home, json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> int:
    """Say whether everything is in order.

    Looks at program, home, documents, settings, network, index, and at each search leg by canary questions;
    says what to do where something is wrong, and ends with 1 where something fails.
    The JSON object has `is_well` and `findings`, each with `name`, `state` ("ok", "warn" or "fail"),
    `sentence` and `remedy`.
    """
    from assistant.operations.doctor import is_well
    from assistant.operations.examination import examine_and_keep

    findings = examine_and_keep(home).findings
    if json:
        told = [
            {"name": one.name, "state": one.state, "sentence": one.sentence, "remedy": one.remedy} for one in findings
        ]
        print_json({"is_well": is_well(findings), "findings": told})
    else:
        print_lines(
            Line(f"{one.state:4}  {one.name}: {one.sentence} {one.remedy}".rstrip(), _STYLES[one.state])
            for one in findings
        )
    return int(not is_well(findings))
