"""Every sum of money in the app: rows of the table of initiatives, added up by `etl.model.total`.

The same function makes the table of totals, so that the pages and the files agree.
"""

import json
from typing import Any

import pandas as pd

from dashboard.dataset import Row
from dashboard.days import parse_day
from etl.model import AmountRole, Basis, Holding, Kind, Level, Total, total
from etl.model.initiative import Stage
from etl.model.totals import Conversion


def fund_total(initiatives: pd.DataFrame, *, is_national: bool = False) -> Total:
    """Add up the sizes of the local funds among some initiatives, or the central government's.

    Of what is no fund, only money of the level asked for is accounted for as left out: plans
    without a sum, and the other level's other sums, are no candidates that a reader would miss.
    """
    is_fund = initiatives["kind"] == Kind.FUND
    is_at_level = (initiatives["level"] == Level.NATIONAL) == is_national
    rows = initiatives[is_fund | (initiatives["amount"].notna() & is_at_level)].to_dict("records")
    return total((holding_of_row(row) for row in rows), is_national=is_national)


def holding_of_row(row: Row) -> Holding:
    """What a total needs to know of a row of the table of initiatives."""
    low, high = readings(row)
    role, basis = _text(row["amount_role"]), _text(row["amount_basis"])
    return Holding(
        initiative_id=row["initiative_id"],
        kind=Kind(row["kind"]),
        level=Level(row["level"]),
        role=AmountRole(role) if role else None,
        basis=Basis(basis) if basis else None,
        low=low,
        high=high,
        partners=frozenset(row["shared_with"]),
        part_of=_text(row["part_of"]),
        is_basis_contested=is_open(row, "amount_basis"),
        is_cancelled=any(step["stage"] == Stage.CANCELLED for step in row["life"]),
        conversion=_conversion(row),
    )


def readings(row: Row) -> tuple[float | None, float | None]:
    """The lowest and highest reading of a row's amount in yuan; None where none is in yuan."""
    low, high = row["amount_cny_low"], row["amount_cny_high"]
    return (None if pd.isna(low) else float(low)), (None if pd.isna(high) else float(high))


def is_contested(conflicts: Any, field: str) -> bool:
    """Whether the sources of an initiative disagree on a field."""
    return any(conflict["field"] == field for conflict in conflicts)


def is_open(row: Row, field: str) -> bool:
    """Whether the sources disagree on a field and no person has settled it."""
    return is_contested(row["conflicts"], field) and field not in row["corrected"]


def decoded(value: str | None) -> object:
    """A rival value, which the table holds as JSON; the text itself where it is none."""
    try:
        return json.loads(value) if value is not None else None
    except ValueError:
        return value


def _conversion(row: Row) -> Conversion | None:
    currency, yuan = _text(row["currency"]), row["amount_cny"]
    if currency in (None, "CNY") or pd.isna(yuan) or not row["amount"]:
        return None
    rate_day = _text(row["rate_date"])
    return Conversion(
        initiative_id=row["initiative_id"],
        currency=str(currency),
        cny_per_unit=float(yuan) / float(row["amount"]),
        rate_date=parse_day(rate_day),
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
