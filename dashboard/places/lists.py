"""Lists of places as HTML: ranked with bars, those without a record with what was searched."""

import pandas as pd

from dashboard.captions.naming import place_line, place_name
from dashboard.choices.links import place_address
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.views.place_sentences import absence_words
from dashboard.wording.marked import escaped
from dashboard.wording.money import money_range
from dashboard.wording.words import Tongue, say, say_count

MOST_SHOWN = 30
"""So many places are listed at once, the rest below a line that opens."""


def ranked_list(dataset: Dataset, rows: pd.DataFrame, selection: Selection, tongue: Tongue) -> str:
    """Places with pledges, each with a bar and a link to its profile; `rows` as of `ranked`.

    Cities of several provinces are named with theirs.
    """
    is_alike = rows["code"].str[:2].nunique() == 1
    name = place_name if is_alike else place_line
    items = [
        f'<li><a href="{escaped(place_address(row["code"], selection, tongue))}">'
        f'<span class="name">{escaped(name(dataset, row["code"], tongue))}</span>'
        f'<span class="bar" aria-hidden="true"><i style="width:'
        f'{100 * row["pledges"] / rows["pledges"].max():.1f}%"></i></span>'
        f'<span class="value">{escaped(_value(row, tongue))}</span></a></li>'
        for _, row in rows.iterrows()
    ]
    wide = " across" if is_alike else ""
    shown = f'<ol class="ranking places{wide}">{"".join(items[:MOST_SHOWN])}</ol>'
    return shown + _more(items[MOST_SHOWN:], tongue)


def _more(items: list[str], tongue: Tongue) -> str:
    if not items:
        return ""
    words = escaped(say_count(tongue, "places.more", len(items)))
    rest = f'<ol class="ranking places" start="{MOST_SHOWN + 1}">{"".join(items)}</ol>'
    return f'<details class="absent"><summary>{words}</summary>{rest}</details>'


def absent_list(
    dataset: Dataset, rows: pd.DataFrame, selection: Selection, tongue: Tongue, *, is_open: bool
) -> str:
    """Places without a record, with how many documents mention each, below a line that opens."""
    items = "".join(
        f'<li><a href="{escaped(place_address(row["code"], selection, tongue))}">'
        f"{escaped(place_line(dataset, row['code'], tongue))}</a> "
        f'<span class="note">{escaped(absence_words(int(row["mentioning"]), tongue))}</span></li>'
        for _, row in rows.iterrows()
    )
    words = escaped(say_count(tongue, "places.absent", len(rows)))
    return (
        f'<details class="absent"{" open" if is_open else ""}><summary>{words}</summary>'
        f'<ul class="lines">{items}</ul></details>'
    )


def _value(row: pd.Series, tongue: Tongue) -> str:
    count = say(tongue, "ranking.count", n=f"{row['pledges']:,}")
    if not row["funds_wide"]:
        return count
    return f"{count} · {money_range(row['funds'], row['funds_wide'], tongue)}"
