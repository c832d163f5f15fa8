"""What the map says of a place: its value, its sentences on hover, the title with the finding."""

from collections.abc import Callable, Sequence

from dashboard.choices.map_ask import WINDOWS, Ask, Metric, View
from dashboard.data.dataset import Dataset, Row
from dashboard.views.map_scale import each_words, month_name, percent
from dashboard.wording.days import day_words
from dashboard.wording.marked import charted
from dashboard.wording.money import about, money, money_range
from dashboard.wording.words import Tongue, join_words, say, say_count
from etl.model import Kind

NAMED_LEADERS = 3
"""A title names at most so many places that share the lead."""


def value_words(row: Row, ask: Ask, tongue: Tongue) -> str:
    """A place's value of the metric in words, as they stand after its name."""
    if ask.metric is Metric.FUNDS:
        return money_range(about(row["funds"]), about(row["funds_wide"]), tongue)
    if ask.metric is Metric.PER_PERSON:
        return say(tongue, "map.value.per_person", amount=each_words(row["value"], tongue))
    if ask.metric is Metric.SHARE:
        kind = say(tongue, f"kind.{ask.of}.many")
        return say(tongue, "map.value.share", share=percent(row["value"]), kind=kind)
    if ask.metric is Metric.LATEST:
        month = int(row["value"])
        return month_name(month, tongue) if month else say(tongue, "map.value.undated")
    return say_count(tongue, "pledges", int(row["pledges"]))


def hover_words(row: Row, tongue: Tongue) -> str:
    """All that the map knows of a place that has a record somewhere, in sentences."""
    if not row["pledges"]:
        return f"<b>{charted(row['name'])}</b><br>{say(tongue, 'map.hover.zero')}"
    kinds = [
        say_count(tongue, f"kind.{kind.value}.count", n)
        for kind in Kind
        if (n := row["kinds"].get(kind, 0))
    ]
    newest = say(tongue, "map.hover.undated")
    if row["latest"]:
        newest = say(tongue, "map.hover.latest", day=day_words(row["latest"], tongue))
    pledged = say_count(
        tongue, "map.hover.pledges", int(row["pledges"]), kinds=join_words(tongue, kinds)
    )
    return "<br>".join(
        [f"<b>{charted(row['name'])}</b>", pledged, _funds_words(row, tongue), newest]
    )


def brief_words(row: Row, ask: Ask, tongue: Tongue) -> str:
    """A place's value alone, for the many months of a map that plays."""
    words = value_words(row, ask, tongue) if row["value"] else say(tongue, "map.hover.zero")
    return f"<b>{charted(row['name'])}</b><br>{words}"


def silent_words(dataset: Dataset, row: Row, tongue: Tongue) -> str:
    """What is said of a place without any record: in how many documents it was looked for."""
    if row["step"] == UNSEARCHED:
        said = say(tongue, "map.hover.unsearched")
    else:
        searched = say_count(tongue, "documents", len(dataset.documents))
        said = say_count(tongue, "map.hover.none", int(row["mentions"]), documents=searched)
    return f"<b>{charted(row['name'])}</b><br>{said}"


UNSEARCHED = -2
NO_RECORD = -1
"""Steps of places that no value can have: never searched for, and searched for in vain."""


def title_words(provinces: Sequence[Row], cities: Sequence[Row], ask: Ask, tongue: Tongue) -> str:
    """The map's finding in one sentence, with the month up to which it holds.

    A delta's map is titled by its cities, any other by the provinces.
    """
    if ask.view in WINDOWS:
        seen = [row for row in cities if _is_seen(row, ask.view)]
        title = _finding(seen, "ring", lambda row: ring_words(row["ring"], ask, tongue), tongue)
        # The map itself shades provinces, and those may have more than any city.
        if any(row["ring"] for row in seen):
            title = say(tongue, "map.title.cities", title=title)
    else:
        is_latest = ask.metric is Metric.LATEST
        prefix = "map.title.latest" if is_latest else "map.title"
        title = _finding(
            provinces, "value", lambda row: value_words(row, ask, tongue), tongue, prefix
        )
    if ask.month is None:
        return title
    return say(tongue, "map.title.by", title=title, month=month_name(ask.month, tongue))


def ring_words(value: float, ask: Ask, tongue: Tongue) -> str:
    """What a city's ring stands for, in words."""
    if ask.metric in (Metric.FUNDS, Metric.PER_PERSON):
        return money(about(value), tongue)
    if ask.metric is Metric.SHARE:
        return say_count(tongue, f"kind.{ask.of}.count", int(value))
    return say_count(tongue, "pledges", int(value))


def _is_seen(row: Row, view: View) -> bool:
    (west, east), (south, north) = WINDOWS[view]["lon"], WINDOWS[view]["lat"]
    return bool(west < row["longitude"] < east and south < row["latitude"] < north)


def _finding(
    rows: Sequence[Row],
    column: str,
    words: Callable[[Row], str],
    tongue: Tongue,
    prefix: str = "map.title",
) -> str:
    """Who leads, with how much; `words` says it of a row."""
    positive = [row for row in rows if row[column]]
    best = max((row[column] for row in positive), default=0)
    leaders = [row for row in positive if row[column] == best]
    if not leaders:
        return say(tongue, "map.title.none")
    names = [row["name"] for row in leaders]
    form = "top" if len(positive) > 1 else "only"
    if len(leaders) > 1:
        form = "tie" if len(leaders) <= NAMED_LEADERS else "many_tie"
    return say(
        tongue,
        f"{prefix}.{form}",
        place=names[0],
        places=join_words(tongue, names),
        n=len(leaders),
        value=words(leaders[0]),
    )


def _funds_words(row: Row, tongue: Tongue) -> str:
    if not row["funds_wide"]:
        return say(tongue, "map.hover.no_funds")
    amount = money_range(about(row["funds"]), about(row["funds_wide"]), tongue)
    if not row["population"]:
        return say(tongue, "map.hover.funds", amount=amount)
    each = each_words(row["funds"] / row["population"], tongue)
    return say(tongue, "map.hover.per_person", amount=amount, each=each)
