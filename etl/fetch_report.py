"""What `fetch` was asked for, and what came of it, for the person who ran it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from etl.fetch import Outcome, Result, Target, read_watchlist
from etl.terminal import clean
from etl.web_inputs import is_address


def targets_of(given: str) -> list[Target]:
    """The sources that an argument names: an address, or all of a list.

    Raises `NotFetched` for a list that can't be read.
    """
    return [Target(given)] if is_address(given) else read_watchlist(Path(given))


def fetch_row(results: Sequence[Result]) -> dict[str, Any]:
    """The outcome as plain values, ready for JSON."""
    counts = Counter(result.outcome for result in results)
    return {
        **{outcome.value: counts[outcome] for outcome in Outcome},
        "pages": [
            {
                "url": result.url,
                "outcome": result.outcome.value,
                "path": str(result.path) if result.path else None,
                "reason": result.reason or None,
            }
            for result in results
        ],
    }


def fetch_lines(results: Sequence[Result]) -> list[str]:
    """A line for each page that is new, changed or failed, and one that counts them all."""
    lines = [_line(result) for result in results if result.outcome is not Outcome.UNCHANGED]
    counts = Counter(result.outcome for result in results)
    counted = ", ".join(f"{counts[outcome]} {outcome.value}" for outcome in Outcome)
    return [*lines, f"{len(results)} pages: {counted}."]


def _line(result: Result) -> str:
    if result.outcome is not Outcome.FAILED:
        return f"{result.outcome.value}: {clean(result.url)} → {result.path}"
    kept = " (an earlier snapshot is kept)" if result.path else ""
    return f"failed: {clean(result.url)}: {clean(result.reason)}{kept}"
