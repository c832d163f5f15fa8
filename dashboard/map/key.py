"""The key below the map, as HTML: shades, hatching, dots and rings, each with its numbers."""

from dashboard.choices.map_ask import Metric, View
from dashboard.data.dataset import Dataset
from dashboard.figures.china_map import ring_full, ring_pixels, step_colours
from dashboard.palette import Palette
from dashboard.views.map import MapView
from dashboard.views.map_words import NO_RECORD, UNSEARCHED
from dashboard.wording.marked import escaped
from dashboard.wording.money import about, money
from dashboard.wording.words import Tongue, say, say_count

RING_SHARES = (1.0, 0.25)
"""The rings that the key shows: the largest, and one of half its width."""


def key(dataset: Dataset, view: MapView, palette: Palette, tongue: Tongue) -> str:
    """What the shades, the hatching and the rings of the map mean."""
    colours = step_colours(len(view.scale.labels), palette)[2:]
    labels = [say(tongue, f"map.zero.{view.ask.metric}"), *view.scale.labels]
    parts = [_swatch(c, label) for c, label in zip(colours, labels, strict=True)]
    steps = set(view.provinces["step"])
    if NO_RECORD in steps:
        searched = say_count(tongue, "documents", len(dataset.documents))
        parts.append(_sign("swatch hatched", say(tongue, "map.key.none", n=searched)))
    if UNSEARCHED in steps:
        parts.append(_sign("swatch dotted", say(tongue, "map.key.unsearched")))
    if view.ask.view is not View.TILES and len(view.cities):
        parts.append(_rings(view, tongue))
    return f'<ul class="key">{"".join(parts)}</ul>'


def _rings(view: MapView, tongue: Tongue) -> str:
    is_money = view.ask.metric in (Metric.FUNDS, Metric.PER_PERSON)
    largest = view.scale.ring
    full = ring_full(largest, view.cities["ring"].min())
    values = [largest * share for share in RING_SHARES]
    if not is_money:
        values = sorted({max(1.0, round(value)) for value in values}, reverse=True)
    rings = "".join(
        f'<i class="ring" style="width:{pixels:.0f}px;height:{pixels:.0f}px"></i>'
        f"<span>{escaped(money(about(value), tongue) if is_money else f'{value:,.0f}')}</span>"
        for value in values
        for pixels in [ring_pixels(value / full, view.ask.view)]
    )
    words = escaped(say(tongue, f"map.key.city.{view.ask.metric}"))
    return f'<li class="rings"><span>{words}</span>{rings}</li>'


def _swatch(colour: str, label: str) -> str:
    return f'<li><i class="swatch" style="background:{colour}"></i>{escaped(label)}</li>'


def _sign(names: str, label: str) -> str:
    return f'<li><i class="{names}"></i>{escaped(label)}</li>'
