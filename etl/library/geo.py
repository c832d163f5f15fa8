"""Provinces as outlines and cities as points, joined with what the data set says of them."""

from typing import Literal

import geopandas as gpd
import pandas as pd

from etl.model import NATIONAL_CODE
from etl.model.home import OUTLINES

WGS84 = "EPSG:4326"
PROVINCES = ("province", "municipality")
CITIES = ("prefecture", "municipality")


def places_with_geometry(
    places: pd.DataFrame,
    coverage: pd.DataFrame,
    totals: pd.DataFrame,
    level: Literal["province", "city"],
) -> gpd.GeoDataFrame:
    """A row for each place of a level, by code; see `Dataset.geo`. ValueError for another level."""
    if level not in ("province", "city"):
        raise ValueError(f"level is 'province' or 'city', not {level!r}")
    kinds = PROVINCES if level == "province" else CITIES
    chosen = places[places["type"].isin(kinds)].set_index("code")
    found = coverage.set_index("place_code")
    frame = chosen[["name", "name_zh", "province_code", "population"]].assign(
        initiatives=found["initiatives_within"], documents=found["documents_mentioning"]
    )
    if level == "city":
        points = gpd.points_from_xy(chosen["longitude"], chosen["latitude"])
        return gpd.GeoDataFrame(frame, geometry=points, crs=WGS84)
    sums = totals.set_index("place_code")[["strict_cny", "wide_cny"]]
    frame = frame.join(sums.drop(index=NATIONAL_CODE, errors="ignore"))
    frame[["strict_cny", "wide_cny"]] = frame[["strict_cny", "wide_cny"]].fillna(0.0)
    outlines = gpd.read_file(OUTLINES).set_index("id").geometry
    return gpd.GeoDataFrame(frame, geometry=outlines.reindex(frame.index), crs=WGS84)
