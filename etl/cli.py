"""The command line: the only argument parser."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from etl.errors import AtlasError
from etl.pipeline import Outcome, build

SEEDS, DATA = Path("seeds"), Path("data")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code (0: the data set was written)."""
    options = _parser().parse_args(arguments)
    try:
        outcome = build(options.paths or [SEEDS], options.out)
    except AtlasError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    _report(outcome, options.out)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m etl",
        description="Turns documents into evidence-linked records of AI pledges.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("build", help="read documents and write the data set")
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a file or folder (default: seeds/)"
    )
    command.add_argument(
        "--out", type=Path, default=DATA, metavar="DIR", help="where to write (default: data/)"
    )
    return parser


def _report(outcome: Outcome, folder: Path) -> None:
    made = outcome.build
    for item in sorted(made.rejected):
        print(f"set aside: {item.path}: {item.reason}", file=sys.stderr)
    print(
        f"{len(made.documents)} documents read, {len(made.rejected)} set aside, "
        f"{len(made.claims)} claims in {len(made.initiatives)} initiatives, "
        f"{len(outcome.rejections)} candidates not taken. Written to {folder}."
    )
