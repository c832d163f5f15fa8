"""Makes `static/boundaries/provinces.geojson` from Natural Earth's first-level units.

Run once, by hand, with geopandas: `python -m etl.reference.build_boundaries world_map.gpkg
provinces.geojson`. The input is the file of that name in the QGIS 3.22.16 data package (see
`SOURCES.md`); the app and the tests only need the output.
"""

import csv
import json
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

TOLERANCE_DEGREES = 0.03
"""Simplification: about 3 km, below one pixel of a map as wide as a page."""

GRID_DEGREES = 0.001
"""Coordinates are kept to three decimals, about 100 m."""

TERRITORIES = {"HKG": "Hong Kong", "MAC": "Macao", "TWN": "Taiwan"}
"""Natural Earth's `adm0_a3` of the units that it keeps apart → the gazetteer's English name."""

RENAMED = {"Inner Mongol": "Inner Mongolia", "Xizang": "Tibet", "Paracel Islands": "Hainan"}
"""Natural Earth's names that differ from the gazetteer's; the islands are a part of Hainan."""


def province_units(source: Path) -> gpd.GeoDataFrame:
    """The 34 province-level units, dissolved, by the gazetteer's English name."""
    layer = gpd.read_file(source, layer="states_provinces")
    layer = layer[layer["adm0_a3"].isin(["CHN", *TERRITORIES])]
    names = layer["adm0_a3"].map(TERRITORIES).fillna(layer["name"]).replace(RENAMED)
    return layer.assign(unit=names).dissolve("unit")[["geometry"]]


def simplified(shape: shapely.Geometry) -> shapely.MultiPolygon:
    """The shape on the grid, its exterior rings clockwise: Plotly fills the globe otherwise."""
    valid = shapely.make_valid(shapely.set_precision(shape, GRID_DEGREES))
    polygons = [part for part in shapely.get_parts(valid) if part.geom_type == "Polygon"]
    clockwise = [shapely.geometry.polygon.orient(part, -1.0) for part in polygons]
    return shapely.MultiPolygon(clockwise)


def features(units: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """A GeoJSON feature a unit, its id the GB/T 2260 code; raises `KeyError` for a stranger."""
    places = _provinces_by_name()
    # Neighbours are simplified together, so that no gaps open along their common borders.
    shapes = shapely.coverage_simplify(units.geometry.values, TOLERANCE_DEGREES)
    for name, shape in zip(units.index, shapes, strict=True):
        code, iso = places[name]["code"], places[name]["iso"]
        yield {
            "type": "Feature",
            "id": code,
            "properties": {"adcode": code, "iso": iso, "name": name},
            "geometry": _rounded(shapely.geometry.mapping(simplified(shape))),
        }


def main(source: Path, target: Path) -> None:
    """Read the world's first-level units and write the provinces."""
    collection = {"type": "FeatureCollection", "features": list(features(province_units(source)))}
    target.write_text(json.dumps(collection, separators=(",", ":")), encoding="utf-8")


def _provinces_by_name() -> dict[str, dict[str, str]]:
    table = files("etl.reference").joinpath("places", "provinces.csv")
    with table.open(encoding="utf-8") as lines:
        return {row["name"]: row for row in csv.DictReader(lines)}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
