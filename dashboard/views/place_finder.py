"""Places as a reader looks for them: by either name, with the province where they lie."""

from dashboard.data.dataset import Dataset, Row
from dashboard.wording.words import Tongue
from etl.model import PlaceType

UNITS = (PlaceType.PROVINCE, PlaceType.MUNICIPALITY, PlaceType.PREFECTURE)


def place_options(dataset: Dataset, tongue: Tongue) -> dict[str, str]:
    """Both names of every province and city, by code, provinces first, as a search shows them."""
    places = dataset.places[dataset.places["type"].isin(UNITS)]
    rows = places.to_dict("records")
    by_code = {row["code"]: row for row in rows}
    ordered = sorted(rows, key=lambda row: (row["type"] == PlaceType.PREFECTURE, row["name"]))
    return {row["code"]: _words(row, by_code.get(row["province_code"]), tongue) for row in ordered}


def _words(row: Row, above: Row | None, tongue: Tongue) -> str:
    names = [row["name"], row["short_zh"]]
    if above is not None and above is not row:
        names[0] += f", {above['name']}"
        names[1] = f"{above['short_zh']}{names[1]}"
    return " · ".join(reversed(names) if tongue is Tongue.ZH else names)
