"""The ranked list of places beside the map, and the key below it, as HTML."""

import pandas as pd

from dashboard.figures.china_map import step_colours
from dashboard.links import href
from dashboard.map_view import MapView, Metric
from dashboard.marked import escaped
from dashboard.money import money_range
from dashboard.palette import Palette
from dashboard.selection import Selection
from dashboard.words import Tongue, say, say_count

MOST_PLACES = 10


def ranking(view: MapView, selection: Selection, tongue: Tongue) -> str:
    """Places by their value of the metric, each with a bar and a link that chooses it."""
    largest = view.ranking["value"].max() if len(view.ranking) else 0
    rows = (
        _row(row, view.metric, largest, selection, tongue)
        for _, row in view.ranking.head(MOST_PLACES).iterrows()
    )
    more = len(view.ranking) > MOST_PLACES
    note = f'<p class="note">{escaped(say(tongue, "map.places.more"))}</p>' if more else ""
    empty = f'<p class="note">{escaped(say(tongue, "map.national.none"))}</p>'
    return f'<ol class="ranking">{"".join(rows)}</ol>{note}' if len(view.ranking) else empty


def key(view: MapView, documents: int, palette: Palette, tongue: Tongue) -> str:
    """What the shades, the hatching and the rings of the map mean."""
    _, zero, *ramp = step_colours(len(view.labels), palette)
    parts = [_swatch(zero, "0")]
    parts += [_swatch(c, label) for c, label in zip(ramp, view.labels, strict=True)]
    searched = say_count(tongue, "documents", documents)
    hatched = escaped(say(tongue, "map.key.none", n=searched))
    ring = escaped(say(tongue, "map.key.city"))
    return (
        f'<ul class="key">{"".join(parts)}'
        f'<li><i class="swatch hatched"></i>{hatched}</li>'
        f'<li><i class="ring"></i>{ring}</li></ul>'
    )


def _swatch(colour: str, label: str) -> str:
    return f'<li><i class="swatch" style="background:{colour}"></i>{escaped(label)}</li>'


def _row(
    row: pd.Series, metric: Metric, largest: float, selection: Selection, tongue: Tongue
) -> str:
    local = {} if metric is Metric.PLEDGES else {"metric": metric.value}
    target = href("", selection.toggled("provinces", row["code"]), tongue, **local)
    share = 100 * row["value"] / largest if largest else 0
    bar = f'<i style="width:{share:.1f}%"></i>' if share else ""
    chosen = ' aria-current="true"' if row["code"] in selection.provinces else ""
    return (
        f'<li><a href="{escaped(target)}"{chosen}><span class="name">{escaped(row["name"])}</span>'
        f'<span class="bar">{bar}</span>'
        f'<span class="value">{escaped(_values(row, metric, tongue))}</span></a></li>'
    )


def _values(row: pd.Series, metric: Metric, tongue: Tongue) -> str:
    count = say(tongue, "ranking.count", n=f"{int(row['pledges']):,}")
    if not row["funds_wide"]:
        return count if metric is Metric.PLEDGES else "–"
    amount = money_range(row["funds"], row["funds_wide"], tongue)
    return f"{count} · {amount}" if metric is Metric.PLEDGES else amount
