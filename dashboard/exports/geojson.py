"""The export as GeoJSON: a point for each province and city, with its totals and its records."""

from collections.abc import Sequence

import pandas as pd

from dashboard.choices.selection import to_params
from dashboard.data.dataset import Dataset
from dashboard.data.record import present
from dashboard.data.totals import fund_total
from dashboard.exports.plain import Plain, json_bytes, plain_initiatives
from dashboard.exports.rows import View
from etl.model import NATIONAL_CODE


def geojson_bytes(view: View) -> bytes:
    """The points as a file."""
    return json_bytes(points(view))


def points(view: View) -> Plain:
    """A FeatureCollection (RFC 7946), by code.

    A province's totals hold those of its cities, and are None where no size is stated; each
    record stands under its own place alone.
    The central government has a feature without a point, since it is at none.
    """
    frame = view.initiatives
    records: dict[str, list[Plain]] = {}
    for record in plain_initiatives(view):
        records.setdefault(record["place_code"], []).append(record)
    regions, codes = (frame[name].astype(str) for name in ("region", "place_code"))
    return {
        "type": "FeatureCollection",
        "data_version": view.dataset.version,
        "is_invented": view.dataset.is_invented,
        "filters": to_params(view.selection),
        "licence": "Records: Apache-2.0. Coordinates: GeoNames, CC BY 4.0.",
        "features": [
            _feature(
                view.dataset,
                code,
                frame[(regions == code) | (codes == code)],
                records.get(code, []),
            )
            for code in sorted({*regions, *codes})
        ],
    }


def _feature(dataset: Dataset, code: str, within: pd.DataFrame, records: Sequence[Plain]) -> Plain:
    place = dataset.places.loc[code]
    funds = fund_total(dataset, within, is_national=code == NATIONAL_CODE)
    return {
        "type": "Feature",
        "id": code,
        "geometry": _point(dataset, code),
        "properties": {
            "code": code,
            "type": place["type"],
            "name": place["name"],
            "name_zh": place["name_zh"],
            "province_code": present(place["province_code"]),
            "initiatives_within": len(within),
            "funds_strict_cny": funds.strict if funds.counted else None,
            "funds_wide_cny": funds.wide if funds.counted else None,
            "records": records,
        },
    }


def _point(dataset: Dataset, code: str) -> Plain | None:
    at = [dataset.places[name].astype(float)[code] for name in ("longitude", "latitude")]
    if code == NATIONAL_CODE or pd.isna(at).any():
        return None
    return {"type": "Point", "coordinates": at}
