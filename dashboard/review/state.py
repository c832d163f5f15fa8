"""What the Review page knows at a visit: the queue, the decisions, which of them still wait."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from dashboard.review.queue import queue, since, standing
from dashboard.review.writing import Decided, decisions
from etl.model.whereabouts import PACKAGE


@dataclass(frozen=True, slots=True)
class ReviewState:
    """`waiting` are ids of records in order; `decided` stand, the newest first.

    `pending` are the ids of the decisions among these that no build has applied yet, `changes`
    counts all lines since the build, those that take a decision back too.
    """

    folder: Path
    waiting: tuple[str, ...]
    decided: tuple[Decided, ...]
    pending: frozenset[str]
    changes: int


def review_state(folder: Path, initiatives: pd.DataFrame) -> ReviewState:
    """The state for some initiatives of the data set in a folder."""
    log = decisions(folder)
    built = datetime.fromtimestamp((folder / PACKAGE).stat().st_mtime, UTC)
    decided = tuple(standing(log))
    pending = [one for one in decided if one.when > built]
    return ReviewState(
        folder=folder,
        waiting=queue(initiatives, {one.initiative_id for one in pending}),
        decided=decided,
        pending=frozenset(one.verdict_id for one in pending),
        changes=len(since(log, built)),
    )
