"""The gazetteer: every place that a record may name, and the words that can stand for it."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType

from etl.model import NATIONAL_CODE, Language, Level, Place, PlaceType

TABLES = ("provinces.csv", "prefectures.csv", "zones.csv", "counties.csv")
"""The tables of `places/`, one row a place."""

Senses = Mapping[str, tuple[str, ...]]
"""A word or name → the codes of all places that it can stand for, in order of code."""

_BRACKET = re.compile(r" \([^()]*\)$")

_CHINA = Place(
    code=NATIONAL_CODE,
    type=PlaceType.NATIONAL,
    name="China",
    name_zh="中国",
    short_zh="中国",
    province_code=None,
    rolls_up_to=NATIONAL_CODE,
    latitude=39.908,
    longitude=116.397,
    iso="CN",
    aliases=("People's Republic of China", "PRC"),
    aliases_zh=("中华人民共和国",),
)


@dataclass(frozen=True)
class Gazetteer:
    """All places by code: the nation, 34 provinces, 333 prefectures, and the zones below them.

    Every method raises `KeyError` for a code that it does not hold.
    """

    places: Mapping[str, Place]

    def record_place(self, code: str) -> Place:
        """The unit to which records of this place belong (itself, unless it rolls up)."""
        return self.places[self.places[code].rolls_up_to]

    def records_of(self, codes: Iterable[str]) -> frozenset[str]:
        """The codes of the units to which records of these places belong."""
        return frozenset(self.record_place(code).code for code in codes)

    def province_of(self, code: str) -> Place | None:
        """The province-level unit that the place lies in; None for the nation."""
        province = self.places[code].province_code
        return self.places[province] if province else None

    def provinces_above(self, codes: Iterable[str]) -> frozenset[str]:
        """The provinces that one of the places lies in without being it."""
        return frozenset(
            p.code for code in codes if (p := self.province_of(code)) and p.code != code
        )

    def level(self, code: str) -> Level:
        """The level of the government whose record it would be; a municipality's is the city."""
        match self.record_place(code).type:
            case PlaceType.NATIONAL:
                return Level.NATIONAL
            case PlaceType.PROVINCE:
                return Level.PROVINCE
            case _:
                return Level.CITY

    def city_code(self, code: str) -> str | None:
        """The prefecture-level unit or municipality; None at province and national level."""
        return self.record_place(code).code if self.level(code) is Level.CITY else None

    def names(self, language: Language) -> Senses:
        """Every name of two or more characters, with all its senses; none is preferred.

        English names stand without the bracket that tells namesakes apart, so that "Suzhou"
        has both its senses.
        """
        return self._english if language is Language.EN else self._chinese

    def single_characters(self) -> Senses:
        """The one-character Chinese names (京, 粤, 深), with all their senses."""
        return self._characters

    @cached_property
    def _english(self) -> Senses:
        return _senses((name, p.code) for p in self.places.values() for name in _english_names(p))

    @cached_property
    def _chinese(self) -> Senses:
        return _senses((name, code) for name, code in self._chinese_pairs() if len(name) > 1)

    @cached_property
    def _characters(self) -> Senses:
        return _senses((name, code) for name, code in self._chinese_pairs() if len(name) == 1)

    def _chinese_pairs(self) -> Iterator[tuple[str, str]]:
        for place in self.places.values():
            for name in (place.name_zh, place.short_zh, *place.aliases_zh):
                yield name, place.code


@cache
def load_gazetteer() -> Gazetteer:
    """Read the tables of `places/`; raises `ValueError` where two rows share a code."""
    places = {NATIONAL_CODE: _CHINA}
    for table in TABLES:
        for place in _read(table):
            if place.code in places:
                raise ValueError(f"{table}: code {place.code} is already {places[place.code].name}")
            places[place.code] = place
    return Gazetteer(MappingProxyType(places))


def _read(table: str) -> Iterator[Place]:
    source = files("etl.reference").joinpath("places", table)
    with source.open(encoding="utf-8") as lines:
        yield from map(_place, csv.DictReader(lines))


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        code=row["code"],
        type=PlaceType(row["type"]),
        name=row["name"],
        name_zh=row["name_zh"],
        short_zh=row["short_zh"],
        province_code=row["province_code"],
        rolls_up_to=row["rolls_up_to"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(row["population"]) if row["population"] else None,
        iso=row["iso"] or None,
        aliases=_list(row["aliases"]),
        aliases_zh=_list(row["aliases_zh"]),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _english_names(place: Place) -> Iterator[str]:
    yield _BRACKET.sub("", place.name)
    yield from place.aliases


def _senses(pairs: Iterable[tuple[str, str]]) -> Senses:
    codes: dict[str, set[str]] = {}
    for name, code in pairs:
        codes.setdefault(name, set()).add(code)
    return MappingProxyType({name: tuple(sorted(found)) for name, found in codes.items()})
