"""Two to four places side by side: which are meant, what is said of them, their facts."""

from collections.abc import Sequence

import pandas as pd

from dashboard.captions.headline import documents_behind, latest_day
from dashboard.data.dataset import Dataset
from dashboard.data.frames import STAGES
from dashboard.views.funds import left_out_words
from dashboard.views.places import PROVINCES, Profile, ranked, unit_of, units
from dashboard.wording.days import day_words
from dashboard.wording.money import money_range
from dashboard.wording.words import Tongue, join_words, say
from etl.model import PlaceType, Stage

MOST_PLACES = 4
SUGGESTED = (2, 3, 4)
NOTHING = "–"
LAUNCHED = [STAGES.index(stage) for stage in (Stage.LAUNCHED, Stage.PAID_OUT)]
"""What was launched, and not called off since."""


def asked_places(dataset: Dataset, asked: str) -> tuple[str, ...]:
    """The units that an address asks for, each once; no unknown code, no fifth place."""
    codes = (unit_of(dataset, code.strip()) for code in asked.split(","))
    return tuple(dict.fromkeys(code for code in codes if code))[:MOST_PLACES]


def suggestions(dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue) -> list[list[str]]:
    """The provinces with most pledges: the first two, three and four of them."""
    rows = ranked(dataset, initiatives, units(dataset, *PROVINCES), tongue)
    codes = list(rows.loc[rows["pledges"] > 0, "code"])
    return [codes[:n] for n in SUGGESTED if len(codes) >= n]


def title(places: Sequence[Profile], tongue: Tongue) -> str:
    """The page's heading."""
    names = join_words(tongue, [place.names[0] for place in places])
    if not places:
        return say(tongue, "compare.title.none")
    key = "compare.title" if len(places) > 1 else "compare.title.one"
    return say(tongue, key, places=names)


def finding(places: Sequence[Profile], tongue: Tongue) -> str:
    """Which place has the most pledges and which the fewest; empty for fewer than two places."""
    if len(places) < 2:
        return ""
    by_number = sorted(places, key=lambda place: -len(place.records))
    first, last = by_number[0], by_number[-1]
    most, least = len(first.records), len(last.records)
    if most == least:
        return say(tongue, "compare.equal", n=f"{most:,}")
    ends = {"first": first.names[0], "last": last.names[0]}
    return say(tongue, "compare.ends", **ends, most=f"{most:,}", least=f"{least:,}")


def facts(dataset: Dataset, places: Sequence[Profile], tongue: Tongue) -> pd.DataFrame:
    """A row for each fact, a column for each place, all in words; the first column names it."""
    columns = {place.names[0]: _facts(dataset, place, tongue) for place in places}
    names = list(next(iter(columns.values())))
    shown = {name: [found[name] for name in names] for name, found in columns.items()}
    labels = [say(tongue, f"compare.row.{name}") for name in names]
    return pd.DataFrame({say(tongue, "column.place"): labels, **shown})


def _facts(dataset: Dataset, place: Profile, tongue: Tongue) -> dict[str, str]:
    records, total, mentioning = place.records, place.total, place.searched.mentioning
    is_province = place.type is PlaceType.PROVINCE
    funds = money_range(total.strict, total.wide, tongue) if total.counted else NOTHING
    between = "；" if tongue is Tongue.ZH else "; "
    latest = latest_day(dataset, documents_behind(dataset, records))
    return {
        "pledges": f"{len(records):,}",
        "own": f"{len(place.own):,}",
        "below": f"{len(records) - len(place.own):,}" if is_province else NOTHING,
        "launched": f"{int(records['reached'].isin(LAUNCHED).sum()):,}",
        "funds": funds,
        "left_out": between.join(left_out_words(total, tongue)) or NOTHING,
        "latest": day_words(latest, tongue) if latest else NOTHING,
        "mentioning": NOTHING if mentioning is None else f"{mentioning:,}",
    }
