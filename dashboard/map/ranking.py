"""The ranked list of places beside the map, as HTML."""

from collections.abc import Mapping

from dashboard.choices.links import href
from dashboard.choices.map_ask import Ask, Metric
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Row
from dashboard.views.map import MapView
from dashboard.views.map_words import value_words
from dashboard.wording.marked import escaped
from dashboard.wording.money import about, money_range
from dashboard.wording.words import Tongue, count_words, say

MOST_PLACES = 10


def ranking(view: MapView, selection: Selection, local: Mapping[str, str], tongue: Tongue) -> str:
    """Places by their value of the metric, each with a bar and a link that chooses it.

    `local` is the page's own part of the address, which the links keep.
    """
    if view.ranking.empty:
        return f'<p class="note">{escaped(say(tongue, "map.national.none"))}</p>'
    rows = (
        _row(row, bar_share(row, view), _link(row, selection, local, tongue), view.ask, tongue)
        for row in view.ranking.head(MOST_PLACES).to_dict("records")
    )
    more = _all_places(len(view.ranking), selection, tongue)
    return f'<ol class="ranking">{"".join(rows)}</ol>{more}'


def _all_places(count: int, selection: Selection, tongue: Tongue) -> str:
    """The link to the places that the list has no room for."""
    if count <= MOST_PLACES:
        return ""
    link = escaped(href("places", selection, tongue))
    words = escaped(say(tongue, "map.places.more", n=count_words(count, tongue)))
    return f'<p class="note"><a href="{link}">{words}</a></p>'


def bar_share(row: Row, view: MapView) -> float:
    """How long a place's bar is, of the longest; months begin with the earliest class."""
    start = view.scale.breaks[0] - 1 if view.ask.metric is Metric.LATEST else 0.0
    return float((row["value"] - start) / (view.ranking["value"].max() - start))


def _link(row: Row, selection: Selection, local: Mapping[str, str], tongue: Tongue) -> str:
    target = href("", selection.toggled("provinces", row["code"]), tongue, **local)
    chosen = ' aria-current="true"' if row["code"] in selection.provinces else ""
    return f'<a href="{escaped(target)}"{chosen}>'


def _row(row: Row, share: float, link: str, ask: Ask, tongue: Tongue) -> str:
    bar = f'<i style="width:{100 * max(0.0, share):.1f}%"></i>'
    return (
        f'<li>{link}<span class="name">{escaped(row["name"])}</span>'
        f'<span class="bar">{bar}</span>'
        f'<span class="value">{escaped(_values(row, ask, tongue))}</span></a></li>'
    )


def _values(row: Row, ask: Ask, tongue: Tongue) -> str:
    if ask.metric is not Metric.PLEDGES:
        return value_words(row, ask, tongue)
    count = say(tongue, "ranking.count", n=f"{int(row['pledges']):,}")
    if not row["funds_wide"]:
        return count
    amount = money_range(about(row["funds"]), about(row["funds_wide"]), tongue)
    return f"{count} · {amount}"
