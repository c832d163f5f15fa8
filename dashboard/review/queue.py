"""Which records wait for a person, in which order, and which decisions are still to be applied."""

from collections.abc import Collection, Sequence
from datetime import datetime

import pandas as pd

from dashboard.review.writing import Decided

UNDO = "undo"


def queue(initiatives: pd.DataFrame, pending: Collection[str] = ()) -> tuple[str, ...]:
    """Ids of records to look at, the most money at stake times doubt first.

    Records already judged are not in it, nor those of `pending` decisions.
    """
    waiting = initiatives[
        (initiatives["review_priority"] > 0) & ~initiatives.index.isin(list(pending))
    ]
    ordered = waiting.sort_values(["review_priority", "rank"], ascending=[False, True])
    return tuple(ordered.index)


def standing(log: Sequence[Decided]) -> list[Decided]:
    """The decisions that nobody took back, the newest first, as `log` is; without the undos."""
    undone: set[str] = set()
    kept = []
    for decided in log:
        if decided.verdict_id in undone:
            continue
        if decided.action == UNDO:
            undone.add(decided.undoes or "")
        else:
            kept.append(decided)
    return kept


def since(log: Sequence[Decided], built: datetime) -> list[Decided]:
    """The lines that were written after the data set was built, undos too."""
    return [decided for decided in log if decided.when > built]


def after(waiting: Sequence[str], current: str, step: int) -> str | None:
    """The record so many places further in the queue, round its end; None for an empty queue."""
    if not waiting:
        return None
    place = waiting.index(current) + step if current in waiting else 0
    return waiting[place % len(waiting)]
