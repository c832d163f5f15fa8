"""The province outlines that the maps draw, and the stub that keeps the maps offline."""

import json
from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import pytest
import shapely

from etl.model import PlaceType
from etl.reference.gazetteer import load_gazetteer
from tests.paths import ROOT

STATIC = ROOT / "static"
OUTLINES = STATIC / "boundaries" / "provinces.geojson"
NEAR_DEGREES = 0.03
"""How far a city may lie outside its simplified province: the simplification's own tolerance."""


@pytest.fixture(scope="module")
def outlines() -> gpd.GeoDataFrame:
    return gpd.read_file(OUTLINES).set_index("adcode")


def _collection() -> dict[str, Any]:
    collection: dict[str, Any] = json.loads(OUTLINES.read_text(encoding="utf-8"))
    return collection


def test_there_is_one_outline_for_each_province() -> None:
    gazetteer = load_gazetteer()
    units = [
        place
        for place in gazetteer.places.values()
        if place.type in (PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    ]
    found = {f["id"]: f["properties"] for f in _collection()["features"]}
    assert found == {p.code: {"adcode": p.code, "iso": p.iso, "name": p.name} for p in units}


def test_every_outline_is_valid(outlines: gpd.GeoDataFrame) -> None:
    assert len(outlines) == 34
    assert outlines.geometry.is_valid.all()
    assert not outlines.geometry.is_empty.any()


def _polygons(outlines: gpd.GeoDataFrame) -> Iterator[shapely.Polygon]:
    for shape in outlines.geometry:
        yield from shape.geoms


def test_exterior_rings_run_clockwise(outlines: gpd.GeoDataFrame) -> None:
    # A ring the other way round makes Plotly fill the rest of the globe.
    for polygon in _polygons(outlines):
        assert not shapely.is_ccw(polygon.exterior)
        assert all(shapely.is_ccw(ring) for ring in polygon.interiors)


def test_provinces_do_not_overlap(outlines: gpd.GeoDataFrame) -> None:
    shapes = outlines.geometry
    one, other = shapes.sindex.query(shapes, predicate="overlaps")
    for i, j in zip(one, other, strict=True):
        assert shapes.iloc[i].intersection(shapes.iloc[j]).area < 1e-3


def test_every_city_lies_in_its_own_province(outlines: gpd.GeoDataFrame) -> None:
    far = [
        place.name
        for place in load_gazetteer().places.values()
        if place.province_code
        and outlines.geometry[place.province_code].distance(
            shapely.Point(place.longitude, place.latitude)
        )
        > NEAR_DEGREES
    ]
    # Natural Earth lacks most of the islands that the city of Sansha administers.
    assert sorted(far) == ["Nansha District (Sansha)", "Sansha", "Xisha District"]


def test_the_outlines_stay_small() -> None:
    assert OUTLINES.stat().st_size < 250_000


def test_the_world_map_is_an_empty_stub() -> None:
    # Plotly wants this file before it draws any map, and would fetch it from a host otherwise.
    world = json.loads((STATIC / "world_110m.json").read_text(encoding="utf-8"))
    assert world["type"] == "Topology"
    assert {"coastlines", "land", "ocean", "lakes", "countries"} <= set(world["objects"])
    assert all(layer["geometries"] == [] for layer in world["objects"].values())
