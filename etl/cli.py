"""The command line: the only argument parser."""

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from etl import review
from etl.additions import added_inputs
from etl.cache import Cache, code_version, default_folder
from etl.closing import Closing, closing_lines, closing_row
from etl.dataset import set_aside
from etl.engines import Cluster, Local, chosen_limits, named_limits
from etl.errors import AtlasError, NotFetched, NotWritten, NoWorkers
from etl.evaluate import Report, evaluate, report_lines, report_row, write_accuracy
from etl.extraction import Engine
from etl.fetch import Client, Limits, Pacer, Result, fetch_all
from etl.fetch import Outcome as Fetched
from etl.fetch.fetching import MAX_PAGES
from etl.fetch.proxy import chosen_proxy
from etl.fetch_report import fetch_lines, fetch_row, targets_of
from etl.inspection import inspection_lines, inspection_row
from etl.model import Rejected
from etl.news import holds_data, news_lines
from etl.pipeline import build, examine_inputs
from etl.progress import Progress, fitting
from etl.web_inputs import with_pages

SEEDS, DATA, SNAPSHOTS = Path("seeds"), Path("data"), Path("snapshots")
PACE_SECONDS = 1.0
INTERRUPTED = 130
"""The exit code that shells give to what Ctrl-C ended: 128 and the number of the signal."""
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
    except KeyboardInterrupt:
        print("interrupted; the next run goes on where this one was", file=sys.stderr)
        return INTERRUPTED
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
    _add_fetch(commands.add_parser("fetch", help="fetch pages, feeds or a list of sources"))
    _add_inspect(commands.add_parser("inspect", help="show what is read in a document, and why"))
    _add_evaluate(commands.add_parser("evaluate", help="measure a data set on annotated documents"))
    review.add_parser(commands)
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_build)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a file, a folder, an http(s) address, or - for standard input (default: seeds/)",
    )
    parser.add_argument(
        "--out", type=Path, default=DATA, metavar="DIR", help="where to write (default: data/)"
    )
    parser.add_argument(
        "--workers", type=_positive, default=os.cpu_count() or 1, metavar="N",
        help="processes that read documents (default: one a core)",
    )  # fmt: skip
    parser.add_argument(
        "--engine", choices=("local", "dask"), default="local",
        help="where documents are read: here, or on a Dask cluster (default: local)",
    )  # fmt: skip
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="the cluster's, such as tcp://10.0.0.5:8786"
    )
    parser.add_argument(
        "--limit", action="append", default=[], metavar="NAME=VALUE",
        help=f"what one document may cost: {named_limits()}",
    )  # fmt: skip
    parser.add_argument("--no-cache", action="store_true", help="read every document anew")
    parser.add_argument(
        "--news", action="store_true", help="also list what changed since the build before"
    )
    _add_web(parser)
    _add_quiet(parser)


def _positive(words: str) -> int:
    number = int(words)
    if number < 1:
        raise ValueError
    return number


def _add_quiet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="print errors only")
    parser.add_argument("--json", action="store_true", help="print the closing table as JSON")


def _add_fetch(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_fetch)
    parser.add_argument(
        "targets", nargs="+", metavar="URL|FEED|LIST.toml", help="what to fetch from the web"
    )
    parser.add_argument(
        "--into", type=Path, default=SNAPSHOTS, metavar="DIR", help="default: snapshots/"
    )
    parser.add_argument(
        "--pages", type=int, default=MAX_PAGES, metavar="N",
        help=f"most pages of one feed or list of links (default: {MAX_PAGES})",
    )  # fmt: skip
    _add_web(parser)
    _add_quiet(parser)


def _add_web(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pace", type=float, default=PACE_SECONDS, metavar="SECONDS",
        help="between two questions to one host (default: 1)",
    )  # fmt: skip
    parser.add_argument(
        "--timeout", type=float, default=Limits().seconds, metavar="SECONDS",
        help="the most that one page may take",
    )  # fmt: skip
    parser.add_argument(
        "--allow-private", action="append", default=[], metavar="HOST[:PORT]",
        help="a host that may be this machine or one of a private network",
    )  # fmt: skip
    parser.add_argument(
        "--proxy", metavar="ADDRESS",
        help="ask through this HTTP proxy, or `none` (default: HTTPS_PROXY and HTTP_PROXY)",
    )  # fmt: skip


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
    started = time.monotonic()
    engine = _engine(options)
    cache = None if options.no_cache else Cache(default_folder(), code_version())
    progress = Progress(fitting(sys.stderr, is_quiet=options.quiet))
    is_first = not holds_data(options.out)
    try:
        inputs = with_pages(options.paths, default_folder() / "pages", _client(options))
        given = [*(inputs or [SEEDS]), *added_inputs(options.out)]
        outcome = build(given, options.out, cache, progress, engine)
    finally:
        progress.end()
    seconds = time.monotonic() - started
    closing = Closing(outcome, set_aside(options.out), seconds, cache.hits if cache else 0)
    if options.json:
        _print_json(closing_row(closing))
    if options.quiet or options.json:
        return
    if cache and cache.fault:
        print(f"warning: no cache, each build reads all anew ({cache.fault})", file=sys.stderr)
    _report_build(closing, options.out)
    if options.news:
        _print_lines(["", *news_lines(options.out, is_first=is_first)])


def _engine(options: argparse.Namespace) -> Engine:
    limits = chosen_limits(options.limit)
    if options.engine == "local":
        return Local(options.workers, limits)
    if options.scheduler is None:
        raise NoWorkers("which cluster? name its scheduler: --scheduler HOST:8786")
    return Cluster(options.scheduler, limits)


def _client(options: argparse.Namespace) -> Client:
    limits = Limits(seconds=options.timeout)
    proxy_of = chosen_proxy(options.proxy, options.allow_private)
    return Client(Pacer(options.pace), limits, options.allow_private, proxy_of)


def _fetch(options: argparse.Namespace) -> None:
    targets = [t for given in options.targets for t in targets_of(given)]
    progress = Progress(fitting(sys.stderr, is_quiet=options.quiet))
    results: list[Result] = []
    try:
        found = fetch_all(targets, options.into, _client(options), options.pages)
        for _, some in zip(progress.watch(targets, "fetching"), found, strict=True):
            results += some
    finally:
        progress.end()
    _report_fetch(results, options)


def _report_fetch(results: Sequence[Result], options: argparse.Namespace) -> None:
    if options.json:
        _print_json(fetch_row(results))
    elif not options.quiet:
        for line in fetch_lines(results):
            print(line, file=sys.stderr if line.startswith("failed: ") else sys.stdout)
    if all(result.outcome is Fetched.FAILED for result in results):
        raise NotFetched("nothing was fetched" + (f": {results[0].reason}" if results else ""))


def _report_build(closing: Closing, folder: Path) -> None:
    made = closing.outcome
    _report_set_aside(set_aside(folder))
    print(
        f"{made.documents} documents read, {made.set_aside} set aside, "
        f"{made.claims} claims in {made.initiatives} initiatives, "
        f"{made.not_taken} candidates not taken. Written to {folder}."
    )
    _print_lines(["", *closing_lines(closing)])


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
