"""What stands in the map's tiles: a name, a shorter one, a value of few characters."""

from dashboard.choices.map_ask import Metric
from dashboard.data.dataset import Dataset, Row
from dashboard.figures.tile_map import TileWords
from dashboard.views.map import MapView
from dashboard.views.map_scale import percent
from dashboard.wording.marked import charted
from dashboard.wording.money import about, scaled
from dashboard.wording.words import Tongue

NOTHING = ""
SHORT_SCALES = {" trillion": "tn", " billion": "bn", " million": "m"}


def tile_words(dataset: Dataset, view: MapView, tongue: Tongue) -> dict[str, TileWords]:
    """The words of each province's tile, by code."""
    return {
        row["code"]: TileWords(
            full=_broken(row["name"]),
            short=charted(row["name"]) if tongue is Tongue.ZH else str(row["iso"] or "")[-2:],
            value=short_value(row, view.ask.metric, tongue),
        )
        for row in view.provinces.to_dict("records")
    }


def short_value(row: Row, metric: Metric, tongue: Tongue) -> str:
    """A value of the metric in about six characters; empty where the place can have none."""
    value = row["value"]
    if row["step"] < 0:
        return NOTHING
    if metric is Metric.PLEDGES:
        return f"{int(value):,}"
    if not value:
        return "–"
    if metric is Metric.SHARE:
        return percent(value)
    if metric is Metric.LATEST:
        month = int(value)
        return f"{month // 12}-{month % 12 + 1:02}"
    return short_money(value, tongue)


def short_money(value: float, tongue: Tongue) -> str:
    """A sum in yuan in three digits and its scale: 9.59bn, 96亿."""
    number, scale = scaled(about(value), tongue)
    return f"{number}{SHORT_SCALES.get(scale, scale)}"


def _broken(name: str) -> str:
    """A name of two words in two lines."""
    return charted(name).replace(" ", "<br>")
