"""A unit of the gazetteer."""

from dataclasses import dataclass
from enum import StrEnum

NATIONAL_CODE = "100000"
"""The GB/T 2260 code that stands for the central government."""


class PlaceType(StrEnum):
    """What sort of unit a place is."""

    NATIONAL = "national"
    PROVINCE = "province"
    MUNICIPALITY = "municipality"
    PREFECTURE = "prefecture"
    DISTRICT = "district"
    COUNTY = "county"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class Place:
    """One place: a province, a prefecture-level unit, or a district or zone that rolls up.

    `code` is the GB/T 2260 code; a zone without one has a code of its own that starts with
    its province's two digits and holds a letter. `rolls_up_to` is the code of the province
    or prefecture-level unit to which records of this place belong (its own for those two).
    `latitude`, `longitude` in degrees (WGS 84); `population` in persons, None where unknown.
    """

    code: str
    type: PlaceType
    name: str
    name_zh: str
    short_zh: str
    province_code: str | None
    rolls_up_to: str
    latitude: float
    longitude: float
    population: int | None = None
    iso: str | None = None
    aliases: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()
