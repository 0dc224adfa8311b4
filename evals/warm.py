"""The assistant in one warm process, for `make bench`: answers what comes in and says how long it took."""

import argparse
from pathlib import Path

from assistant.assembly import open_assistant
from evals.stopwatch import answer_standard_input


def main() -> None:
    """Answers each question on standard input from the index under a home."""
    parser = argparse.ArgumentParser(prog="python -m evals.warm", description=main.__doc__)
    parser.add_argument("home", type=Path)
    answer_standard_input(open_assistant(parser.parse_args().home).ask)


if __name__ == "__main__":
    main()
