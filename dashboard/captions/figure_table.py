"""The table behind a figure: a line that a reader opens; only then is it made."""

import json
import numbers
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, say, say_count

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Whole:
    """A table of which a page shows the first rows: how many there are, and what makes them all."""

    rows: int
    make: Callable[[], pd.DataFrame]


def rows_told(table: pd.DataFrame) -> str:
    """A table's words as JSON: its `head`, its `rows`, and which of its columns are `numbers`.

    Angle brackets are written as escapes: browsers' guards against scripts distrust them.
    """
    columns = [table.iloc[:, at].tolist() for at in range(table.shape[1])]
    told = {
        "head": list(map(str, table.columns)),
        "rows": list(zip(*(map(cell_words, column) for column in columns), strict=True)),
        "numbers": [at for at, column in enumerate(columns) if any(map(_is_number, column))],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e")


def figure_table(told: str, rows: int, tongue: Tongue, whole: Whole | None = None) -> str:
    """A line that opens a table, made by `dashboard/frame/figure_table.js` when a reader opens it.

    `told` is what `rows_told` gave of it; the line says so where its rows are not all.
    """
    words = escaped(_summary(rows, whole.rows if whole else rows, tongue))
    return (
        f'<details class="figure-table" data-table="{escaped(told)}"><summary>{words}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{words}"></div></details>'
    )


def _summary(shown: int, rows: int, tongue: Tongue) -> str:
    if shown == rows:
        return say_count(tongue, "figure.table", rows)
    n, every = count_words(shown, tongue), count_words(rows, tongue)
    return say(tongue, "figure.table.first", n=n, all=every)


def cell_words(value: object) -> str:
    """A cell as it is shown: whole numbers with separators, at most three decimals, – for none."""
    if isinstance(value, bool) or value is None or value is pd.NaT:
        return NOTHING if not isinstance(value, bool) else str(value)
    if isinstance(value, numbers.Real):
        number = float(value)
        return NOTHING if pd.isna(number) else f"{number:,.3f}".rstrip("0").rstrip(".")
    return str(value)


def _is_number(value: object) -> bool:
    return isinstance(value, numbers.Real) and not isinstance(value, bool)
