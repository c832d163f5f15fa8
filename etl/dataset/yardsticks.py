"""What the sums of a data set can be measured by: a day's dollar, and what provinces produce."""

from datetime import date
from typing import Any

from etl.reference.gdp import load_gdp
from etl.reference.rates import to_cny


def yardsticks(newest: date | None) -> dict[str, Any]:
    """One rate for the whole data set and each place's yearly product, as JSON holds them.

    The rate is the last month-end's on `newest`, the day of the newest document, so that the same
    documents give the same one whenever they are built; None where no document has a day.
    """
    products = load_gdp()
    return {
        "usd": _dollar(newest),
        "gdp": {
            "year": max(product.year for product in products.values()),
            "cny": {code: product.gdp_cny for code, product in products.items()},
        },
    }


def _dollar(newest: date | None) -> dict[str, Any] | None:
    converted = to_cny(1, "USD", newest) if newest else None
    if converted is None:
        return None
    return {
        "cny_per_unit": converted.cny_per_unit,
        "rate_date": converted.rate_date.isoformat(),
    }
