"""The command line: the only argument parser."""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from etl.errors import AtlasError, NotWritten
from etl.evaluate import Report, evaluate, report_lines, report_row, write_accuracy
from etl.inspection import inspection_lines, inspection_row
from etl.model import Rejected
from etl.pipeline import Outcome, build, examine_inputs

SEEDS, DATA = Path("seeds"), Path("data")
MIN_COLUMNS = 60

Command = Callable[[argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code (0: it did what was asked)."""
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        command(options)
        sys.stdout.flush()
    except AtlasError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader (`head`, a closed pager) has seen enough; nothing more can be flushed to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m etl",
        description="Turns documents into evidence-linked records of AI pledges.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_build(commands.add_parser("build", help="read documents and write the data set"))
    _add_inspect(commands.add_parser("inspect", help="show what is read in a document, and why"))
    _add_evaluate(commands.add_parser("evaluate", help="measure a data set on annotated documents"))
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_build)
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a file or folder (default: seeds/)"
    )
    parser.add_argument(
        "--out", type=Path, default=DATA, metavar="DIR", help="where to write (default: data/)"
    )


def _add_inspect(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_inspect)
    parser.add_argument("file", type=Path, metavar="FILE", help="a document, or a folder of them")
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line, a document each"
    )


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_evaluate)
    parser.add_argument(
        "gold", nargs="+", type=Path, metavar="GOLD", help="annotated documents, in JSON"
    )
    parser.add_argument("dataset", type=Path, metavar="DATASET", help="the folder of a data set")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument(
        "--write", type=Path, metavar="FILE", help="also write the figures that the app shows"
    )


def _build(options: argparse.Namespace) -> None:
    outcome = build(options.paths or [SEEDS], options.out)
    _report_build(outcome, options.out)


def _report_build(outcome: Outcome, folder: Path) -> None:
    made = outcome.build
    _report_set_aside(sorted(made.rejected))
    print(
        f"{len(made.documents)} documents read, {len(made.rejected)} set aside, "
        f"{len(made.claims)} claims in {len(made.initiatives)} initiatives, "
        f"{len(outcome.rejections)} candidates not taken. Written to {folder}."
    )


def _report_set_aside(rejected: Iterable[Rejected]) -> None:
    for item in rejected:
        print(f"set aside: {item.path}: {item.reason}", file=sys.stderr)


def _inspect(options: argparse.Namespace) -> None:
    for number, item in enumerate(examine_inputs([options.file])):
        if isinstance(item, Rejected):
            _report_set_aside([item])
        elif options.json:
            _print_json(inspection_row(item))
        else:
            _print_lines([*([""] if number else []), *inspection_lines(item, _columns())])


def _evaluate(options: argparse.Namespace) -> None:
    reports = {path.name.split(".")[0]: evaluate(path, options.dataset) for path in options.gold}
    if options.write:
        _write(reports, options.write)
    if options.json:
        rows = {n: report_row(r, with_errors=options.errors) for n, r in reports.items()}
        _print_json(rows if len(rows) > 1 else next(iter(rows.values())), indent=1)
        return
    for name, report in reports.items():
        _print_lines([f"# {name}"] if len(reports) > 1 else [])
        _print_lines(report_lines(report, with_errors=options.errors, columns=_columns()))


def _write(reports: dict[str, Report], path: Path) -> None:
    try:
        write_accuracy(reports, path)
    except OSError as error:
        raise NotWritten(f"{path} can't be written: {error.strerror}") from error


def _columns() -> int:
    return max(MIN_COLUMNS, shutil.get_terminal_size((100, 24)).columns)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _print_json(value: Any, indent: int | None = None) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=indent))
