"""What the map counts: each local pledge with its place, its day and its money."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.days import parse_day
from dashboard.narrowing import pledges
from dashboard.totals import holding_of_row
from etl.model import Holding, Kind, Level, total


@dataclass(frozen=True, slots=True)
class Fact:
    """One local pledge: codes of its province and city (None at province level), kind, money.

    `known` is the last day of its announcement, else that of the first document about it; None
    where nothing dates it. `holding` is what a total of funds needs, None for other kinds.
    """

    province: str
    city: str | None
    kind: Kind
    known: date | None
    holding: Holding | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a place's pledges add up to: money in yuan, strict and wide; the newest day known."""

    pledges: int = 0
    kinds: Counter[Kind] = field(default_factory=Counter)
    funds: float = 0.0
    funds_wide: float = 0.0
    latest: date | None = None


def month_number(day: date) -> int:
    """The months from the beginning of year 0 to the day's own."""
    return 12 * day.year + day.month - 1


def known_days(dataset: Dataset, initiatives: pd.DataFrame) -> dict[str, date | None]:
    """By id the day from which an initiative is known; None where nothing dates it."""
    published = dataset.claims["document_id"].map(dataset.documents["published"]).dropna()
    first = published.astype(str).str[:10].groupby(dataset.claims["initiative_id"]).min()
    announced = initiatives["until"]
    return {
        str(key): day.date() if pd.notna(day) else parse_day(first.get(key))
        for key, day in announced.items()
    }


def facts(dataset: Dataset, initiatives: pd.DataFrame) -> tuple[Fact, ...]:
    """The local pledges among some initiatives, in their order."""
    counted = pledges(initiatives)
    rows = counted[counted["level"] != Level.NATIONAL].to_dict("records")
    known = known_days(dataset, initiatives)
    return tuple(
        Fact(
            province=row["province_code"],
            city=row["city_code"] if isinstance(row["city_code"], str) else None,
            kind=Kind(row["kind"]),
            known=known[row["initiative_id"]],
            holding=holding_of_row(row) if row["kind"] == Kind.FUND else None,
        )
        for row in rows
    )


def known_by(found: Iterable[Fact], month: int | None) -> tuple[Fact, ...]:
    """Those known by the end of a month; all, undated ones too, for None."""
    return tuple(fact for fact in found if month is None or is_known_by(fact.known, month))


def is_known_by(day: date | None, month: int) -> bool:
    """Whether something is dated, and by the end of a month."""
    return day is not None and month_number(day) <= month


def by_province(found: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts of each province, those of its cities among them."""
    grouped: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        grouped[fact.province].append(fact)
    return grouped


def by_city(found: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts of each city; those of provinces themselves are left out."""
    grouped: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        if fact.city:
            grouped[fact.city].append(fact)
    return grouped


def measure(found: Sequence[Fact]) -> Measure:
    """What the facts of one place add up to."""
    summed = total(fact.holding for fact in found if fact.holding)
    return Measure(
        pledges=len(found),
        kinds=Counter(fact.kind for fact in found),
        funds=summed.strict,
        funds_wide=summed.wide,
        latest=max((fact.known for fact in found if fact.known), default=None),
    )
