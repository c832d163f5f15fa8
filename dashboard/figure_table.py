"""The table behind a figure, as HTML that opens on a click."""

import numbers
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.marked import escaped
from dashboard.words import Tongue, count_words, say, say_count

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Whole:
    """A table of which a page shows the first rows: how many there are, and what makes them all."""

    rows: int
    make: Callable[[], pd.DataFrame]


def figure_table(table: pd.DataFrame, tongue: Tongue, whole: Whole | None = None) -> str:
    """The rows of a table below a line that opens it, and says so where they are not all."""
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in table.columns)
    rows = "".join(_row(values) for values in table.itertuples(index=False))
    words = escaped(_summary(len(table), whole.rows if whole else len(table), tongue))
    return (
        f'<details class="figure-table"><summary>{words}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{words}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>"
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


def _row(values: tuple[object, ...]) -> str:
    return "<tr>" + "".join(_cell(value) for value in values) + "</tr>"


def _cell(value: object) -> str:
    is_number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    return f"<td{' class=number' if is_number else ''}>{escaped(cell_words(value))}</td>"
