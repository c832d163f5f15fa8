"""Which places a name can stand for, where each lies, and to which unit its records belong."""

import csv
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model import NATIONAL_CODE, Language, Level, Place, PlaceType
from etl.reference.gazetteer import load_gazetteer
from tests.paths import CASES

GAZETTEER = load_gazetteer()
PLACES = tuple(GAZETTEER.places.values())
NAMES = CASES / "places.csv"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
BELOW = (PlaceType.DISTRICT, PlaceType.COUNTY, PlaceType.ZONE)
WEST, EAST, SOUTH, NORTH = 73.4, 135.1, 3.4, 53.6
"""China's extreme points, in degrees: Pamir, Fuyuan, Zengmu Reef, Mohe."""


def _cases() -> list[tuple[str, str, str]]:
    with NAMES.open(encoding="utf-8", newline="") as lines:
        return [(row["language"], row["name"], row["codes"]) for row in csv.DictReader(lines)]


def _of(*types: PlaceType) -> list[Place]:
    return [place for place in PLACES if place.type in types]


@pytest.mark.parametrize(("language", "name", "codes"), _cases())
def test_a_name_has_all_its_senses_in_order_of_code(language: str, name: str, codes: str) -> None:
    assert GAZETTEER.names(Language(language)).get(name, ()) == tuple(codes.split())


@pytest.mark.parametrize(
    ("character", "codes"),
    [
        ("京", ("110000",)),
        ("沪", ("310000",)),
        ("粤", ("440000",)),
        ("深", ("440300",)),
        ("苏", ("320000", "320500")),
        ("宁", ("320100", "640000")),
        ("长", ("220100", "430100")),
    ],
)
def test_one_character_names_stand_apart(character: str, codes: tuple[str, ...]) -> None:
    assert GAZETTEER.single_characters()[character] == codes
    assert character not in GAZETTEER.names(Language.ZH)


def test_every_province_but_none_below_a_prefecture_has_a_one_character_name() -> None:
    codes = {code for senses in GAZETTEER.single_characters().values() for code in senses}
    units = {place.code for place in _of(PlaceType.PROVINCE, PlaceType.MUNICIPALITY)}
    assert units <= codes
    assert {GAZETTEER.places[code].rolls_up_to for code in codes} == codes


def test_all_units_are_there() -> None:
    provinces = _of(PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    municipalities = _of(PlaceType.MUNICIPALITY)
    prefectures = _of(PlaceType.PREFECTURE)
    assert len(provinces) == 34
    assert [place.code for place in municipalities] == ["110000", "120000", "310000", "500000"]
    assert len(prefectures) == 333
    assert len(municipalities) + len(prefectures) == 337
    assert len(_of(*BELOW)) >= 200
    kinds = Counter(place.name_zh[-1] for place in prefectures)
    assert kinds == {"市": 293, "州": 30, "区": 7, "盟": 3}


def test_each_province_has_its_prefectures() -> None:
    found = Counter(place.province_code for place in _of(PlaceType.PREFECTURE))
    assert found["440000"] == 21
    assert found["510000"] == 21
    assert found["530000"] == 16
    assert found["460000"] == 4
    assert len(found) == 34 - 4 - 3


@pytest.mark.parametrize(
    ("code", "level", "record", "province", "city"),
    [
        (NATIONAL_CODE, Level.NATIONAL, NATIONAL_CODE, None, None),
        ("440000", Level.PROVINCE, "440000", "440000", None),
        ("440300", Level.CITY, "440300", "440000", "440300"),
        ("110000", Level.CITY, "110000", "110000", "110000"),
        ("110108", Level.CITY, "110000", "110000", "110000"),
        ("310115", Level.CITY, "310000", "310000", "310000"),
        ("320583", Level.CITY, "320500", "320000", "320500"),
        ("13Z001", Level.PROVINCE, "130000", "130000", None),
        ("44Z006", Level.CITY, "440400", "440000", "440400"),
        ("810000", Level.PROVINCE, "810000", "810000", None),
        ("820000", Level.PROVINCE, "820000", "820000", None),
        ("429004", Level.PROVINCE, "420000", "420000", None),
    ],
)
def test_records_belong_to_a_province_or_city(
    code: str, level: Level, record: str, province: str | None, city: str | None
) -> None:
    found = GAZETTEER.province_of(code)
    assert GAZETTEER.level(code) is level
    assert GAZETTEER.record_place(code).code == record
    assert (found.code if found else None) == province
    assert GAZETTEER.city_code(code) == city


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        GAZETTEER.level("999999")


def test_every_row_is_whole() -> None:
    for place in PLACES:
        english = (place.name, *place.aliases)
        chinese = (place.name_zh, place.short_zh, *place.aliases_zh)
        assert all(word == word.strip() != "" for word in (*english, *chinese)), place
        assert all(CHINESE.search(word) is None for word in english), place
        assert all(CHINESE.search(word) for word in chinese), place
        assert len(set(english)) == len(english), place
        assert place.population is None or place.population > 0, place


def test_every_place_lies_in_china() -> None:
    for place in PLACES:
        assert WEST < place.longitude < EAST, place
        assert SOUTH < place.latitude < NORTH, place


def test_every_code_tells_the_province() -> None:
    for place in PLACES:
        if place.type is not PlaceType.NATIONAL:
            assert place.province_code == f"{place.code[:2]}0000", place
            assert GAZETTEER.places[place.rolls_up_to].province_code == place.province_code, place
        # Only a zone's code of our own holds a letter.
        assert place.code.isdigit() is (place.type is not PlaceType.ZONE), place


def test_only_what_is_below_a_prefecture_rolls_up() -> None:
    for place in PLACES:
        assert (place.rolls_up_to == place.code) is (place.type not in BELOW), place
        assert GAZETTEER.places[place.rolls_up_to].type not in BELOW, place


def test_a_county_rolls_up_to_the_prefecture_of_its_code() -> None:
    # Xiong'an's three counties, and those that a province governs directly (their third and
    # fourth digits are 90), belong to the province.
    direct = {"130629", "130632", "130638"}
    for place in _of(PlaceType.DISTRICT, PlaceType.COUNTY):
        prefecture = f"{place.code[:4]}00"
        if place.code in direct or place.code[2:4] == "90":
            assert place.rolls_up_to == place.province_code
        else:
            assert place.rolls_up_to in {prefecture, place.province_code}
            assert (prefecture in GAZETTEER.places) is (place.rolls_up_to == prefecture)


def test_every_english_display_name_is_unique() -> None:
    repeated = {name: n for name, n in Counter(p.name for p in PLACES).items() if n > 1}
    assert repeated == {}


def test_no_two_prefectures_are_at_one_spot() -> None:
    spots = Counter((p.latitude, p.longitude) for p in _of(PlaceType.PREFECTURE))
    assert max(spots.values()) == 1


def test_a_prefecture_has_fewer_people_than_its_province() -> None:
    for place in _of(PlaceType.PREFECTURE):
        province = GAZETTEER.province_of(place.code)
        assert province is not None
        assert (place.population or 0) < (province.population or 0), place.name


def test_the_census_adds_up() -> None:
    # Mainland total of the 2020 census, less the two million in active service that belong to
    # no province.
    mainland = [p for p in _of(PlaceType.PROVINCE, PlaceType.MUNICIPALITY) if p.code < "700000"]
    assert sum(p.population or 0 for p in mainland) == 1_411_778_724 - 2_000_000


@given(st.sampled_from(PLACES))
def test_a_place_is_found_by_every_name_of_its_own(place: Place) -> None:
    english, chinese = GAZETTEER.names(Language.EN), GAZETTEER.names(Language.ZH)
    characters = GAZETTEER.single_characters()
    for name in (place.name.split(" (")[0], *place.aliases):
        assert place.code in english[name]
    for name in (place.name_zh, place.short_zh, *place.aliases_zh):
        assert place.code in (chinese if len(name) > 1 else characters)[name]


@pytest.mark.parametrize("language", list(Language))
def test_senses_are_sorted_and_known(language: Language) -> None:
    for name, codes in GAZETTEER.names(language).items():
        assert codes
        assert list(codes) == sorted(set(codes)), name
        assert all(code in GAZETTEER.places for code in codes)
