"""How an inspection words places, sums and days."""

from datetime import date

from etl.model import Qualifier
from etl.reference.gazetteer import load_gazetteer


def named(code: str) -> str:
    """A place's English name with its code; the code alone where the gazetteer lacks it."""
    place = load_gazetteer().places.get(code)
    return f"{place.name} {code}" if place else code


def money(amount: int, amount_max: int | None, currency: str, qualifier: Qualifier) -> str:
    """A sum in whole currency units with its hedge, such as `CNY 5,000,000 at_most`."""
    upper = f" to {amount_max:,}" if amount_max is not None else ""
    return f"{currency} {amount:,}{upper} {qualifier.value}"


def day_range(start: date, end: date) -> str:
    """One day, or the first and the last of several."""
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
