"""What a reader has chosen, and how it stands in the address of the page."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from dashboard.wording.days import parse_day
from etl.model import Kind, Sector, Status

MAX_TEXT_CHARACTERS = 200
"""A longer search text in an address is cut to this."""

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters that all pages share; an empty one lets every record through.

    `provinces` and `cities` hold six-digit codes, `100000` among the provinces standing for
    the central government. Together they say where: a chosen city stands for its province, so
    that Guangdong and Shenzhen are Shenzhen, Guangdong and Hangzhou both. `since` and `until`
    bound the days of announcement, both inclusive.
    """

    provinces: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    sectors: tuple[Sector, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: date | None = None
    until: date | None = None
    text: str = ""

    def names(self) -> tuple[str, ...]:
        """The names of the filters that are in use, in their fixed order."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name))

    def without(self, name: str, value: object = None) -> "Selection":
        """The same with one filter off, or with one value of it taken out."""
        if value is None:
            return self.having(name, _BLANK[name])
        return self.having(name, tuple(v for v in getattr(self, name) if v != value))

    def having(self, name: str, value: Any) -> "Selection":
        """The same with another value of one filter."""
        return replace(self, **{name: value})

    def toggled(self, name: str, value: str) -> "Selection":
        """The same with one value alone in a filter, or with it off where it stood alone.

        A place that stands alone leaves no other, whether province or city.
        """
        blank = replace(self, provinces=(), cities=()) if name in PLACES else self
        return blank.having(name, () if getattr(self, name) == (value,) else (value,))

    def placed(self, provinces: tuple[str, ...], cities: tuple[str, ...]) -> "Selection":
        """The same with other places: of a province and a city of it, the one just added holds."""
        new = {province_of(code) for code in cities if code not in self.cities}
        whole = tuple(code for code in provinces if code not in new)
        added = {code for code in whole if code not in self.provinces}
        return replace(
            self,
            provinces=whole,
            cities=tuple(code for code in cities if province_of(code) not in added),
        )

    def among(self, codes: Collection[str]) -> "Selection":
        """The same without places whose codes are not among those that there are."""
        provinces = tuple(code for code in self.provinces if code in codes)
        return replace(
            self, provinces=provinces, cities=tuple(c for c in self.cities if c in codes)
        )

    def whole_provinces(self) -> tuple[str, ...]:
        """The provinces of which no city is chosen."""
        narrowed = {province_of(code) for code in self.cities}
        return tuple(code for code in self.provinces if code not in narrowed)


PLACES = ("provinces", "cities")
"""The filters that say where."""


def province_of(code: str) -> str:
    """The code of the province of a province or city: GB/T 2260 has it in the first two digits."""
    return f"{code[:2]}0000"


_BLANK: dict[str, object] = {f.name: f.default for f in fields(Selection)}

PARAMS: dict[str, str] = {
    "provinces": "province",
    "cities": "city",
    "kinds": "kind",
    "sectors": "sector",
    "statuses": "status",
    "since": "from",
    "until": "to",
    "text": "q",
}
"""The name of each filter in the address."""


def to_params(selection: Selection) -> dict[str, str]:
    """The selection as it is written in the address; filters that are off are left out."""
    values = {name: getattr(selection, name) for name in selection.names()}
    return {
        PARAMS[name]: ",".join(value) if isinstance(value, tuple) else str(value)
        for name, value in values.items()
    }


def from_params(params: Mapping[str, str]) -> Selection:
    """The selection that an address asks for; what it can't mean is left out."""
    return Selection(
        provinces=_codes(params.get("province", "")),
        cities=_codes(params.get("city", "")),
        kinds=_members(params.get("kind", ""), Kind),
        sectors=_members(params.get("sector", ""), Sector),
        statuses=_members(params.get("status", ""), Status),
        since=parse_day(params.get("from")),
        until=parse_day(params.get("to")),
        text=params.get("q", "").strip()[:MAX_TEXT_CHARACTERS],
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _codes(text: str) -> tuple[str, ...]:
    parts = (part.strip() for part in text.split(","))
    return _unique(part for part in parts if len(part) == 6 and part.isascii() and part.isdigit())


def _members(text: str, vocabulary: type[E]) -> tuple[E, ...]:
    chosen = _unique(part.strip() for part in text.split(","))
    return tuple(vocabulary(part) for part in chosen if part in set(vocabulary))
