"""What a build came to, for the person who ran it: a table, or the same as JSON."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from etl.model import Rejected
from etl.pipeline import Outcome
from etl.terminal import clean, table

DETAIL = re.compile(r"[;(].*|\b(?:same content) as .*|\d[\d,.]*")
"""What differs from one document to the next in the reason for which they are set aside."""
MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class Closing:
    """The figures of one build.

    `rejected` are the inputs that were set aside, to be gone through once; `from_cache` counts
    documents that were not read anew.
    """

    outcome: Outcome
    rejected: Iterable[Rejected]
    seconds: float
    from_cache: int = 0


def closing_row(closing: Closing) -> dict[str, Any]:
    """The figures as plain values, ready for JSON; `seconds` is wall-clock time."""
    made = closing.outcome
    return {
        "documents": made.documents,
        "near_copies": made.near_copies,
        "from_cache": closing.from_cache,
        "claims": made.claims,
        "initiatives": made.initiatives,
        "not_taken": made.not_taken,
        "set_aside": made.set_aside,
        "reasons": [{"reason": words, "documents": n} for words, n in reasons(closing.rejected)],
        "seconds": round(closing.seconds, 3),
    }


def reasons(rejected: Iterable[Rejected]) -> list[tuple[str, int]]:
    """Why inputs were set aside, in short, the most frequent reason first."""
    counts = Counter(_short(item.reason) for item in rejected)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _short(reason: str) -> str:
    bare = DETAIL.sub(_in_general, reason)
    return clean(bare).strip(" ,:")


def _in_general(detail: re.Match[str]) -> str:
    if detail[0].startswith("same"):
        return "same content as another"
    return "…" if detail[0][0].isdigit() else ""


def closing_lines(closing: Closing) -> list[str]:
    """The figures as lines for a terminal."""
    row = closing_row(closing)
    found = row["reasons"]
    lines = [
        ("documents read", row["documents"]),
        ("  of them kept from before", row["from_cache"]),
        ("  of them near copies", row["near_copies"]),
        ("claims", row["claims"]),
        ("initiatives", row["initiatives"]),
        ("candidates not taken", row["not_taken"]),
        ("set aside", row["set_aside"]),
        *((f"  {item['reason']}", item["documents"]) for item in found[:MOST_REASONS]),
    ]
    if len(found) > MOST_REASONS:
        lines.append(("  for other reasons", sum(r["documents"] for r in found[MOST_REASONS:])))
    cells = [(words, f"{number:,}") for words, number in lines]
    return table([*cells, ("seconds", f"{closing.seconds:,.1f}")])
