"""Addresses among the inputs of a build: fetched, kept, and read like files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from etl.errors import Unreadable
from etl.fetch import Client, Result, Target, fetch_target
from etl.fetch.snapshots import SIDE
from etl.model import Rejected
from etl.read import Input, Source, read_side_file


def is_address(given: str) -> bool:
    """Whether an input is a page of the web, rather than a file."""
    return given.lower().startswith(("http://", "https://"))


def with_pages(inputs: Sequence[str], folder: Path, client: Client) -> list[Input]:
    """The inputs with each address replaced by what it leads to: a page, or those of a feed.

    What can't be fetched now is taken from `folder`, if an earlier build kept it there.
    """
    opened: list[Input] = []
    for given in inputs:
        if is_address(given):
            for result in fetch_target(Target(given), folder, client):
                opened += _opened(result)
        else:
            opened.append(given)
    return opened


def _opened(result: Result) -> Iterator[Source | Rejected]:
    if result.path is None:
        yield Rejected(result.url, f"can't be fetched: {result.reason}")
        return
    try:
        known = read_side_file(Path(f"{result.path}{SIDE}").read_bytes())
        yield Source(result.url, result.path.read_bytes(), known)
    except (OSError, Unreadable) as error:
        yield Rejected(result.url, f"its snapshot can't be read ({error}); fetch it again")
