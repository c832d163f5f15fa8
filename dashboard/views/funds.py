"""What the Funds page shows of a selection: the funds to compare, the sums, what is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.captions.naming import (
    amount_meaning,
    amount_words,
    hedged,
    place_name,
    unconverted_words,
)
from dashboard.choices.fund_scale import Scale
from dashboard.data.dataset import Dataset
from dashboard.data.record import Record, outlines_of, records_of
from dashboard.data.totals import fund_total
from dashboard.wording.days import day_words
from dashboard.wording.money import money
from dashboard.wording.numbers import significant
from dashboard.wording.words import Tongue, count_words, join_words, say, say_count
from etl.model import AmountRole, Basis, Kind, Level, Qualifier, Total
from etl.model.totals import Conversion, SharedSum

MOST_DRAWN = 30
"""The chart draws at most so many funds, the largest."""

MOST_ACCOUNTED = 30
"""Of sums that are shared, and of those converted, at most so many are told one by one."""


@dataclass(frozen=True, slots=True)
class FundView:
    """Frames and records for the Funds page.

    `sizes`: one row for each local fund that is drawn, the largest first: `place`, `words`,
    `low`, `high` (yuan), `is_hollow`, `is_contested`, `qualifier`, `id`. `national`: the same for
    the central government's. `sized` are the records of both. `others` have a sum that is no size,
    `unsized` none; of each only the first are held. `count` is the number of local sizes.
    """

    sizes: pd.DataFrame
    national: pd.DataFrame
    sized: tuple[Record, ...]
    others: tuple[Record, ...]
    unsized: tuple[Record, ...]
    count: int
    total: Total


def fund_view(dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue) -> FundView:
    """The funds among some initiatives of a data set."""
    funds = initiatives[initiatives["kind"] == Kind.FUND]
    is_size = (funds["role"] == AmountRole.SIZE) & funds["amount_cny"].notna()
    is_national = funds["level"] == Level.NATIONAL
    local = _largest(dataset, funds[is_size & ~is_national])
    national = _largest(dataset, funds[is_size & is_national])
    has_amount = funds["amount"].notna()
    return FundView(
        sizes=_size_rows(dataset, local, tongue),
        national=_size_rows(dataset, national, tongue),
        sized=(*national, *local),
        others=records_of(dataset, funds[has_amount & ~is_size].head(MOST_DRAWN)),
        unsized=records_of(dataset, funds[~has_amount].head(MOST_DRAWN)),
        count=int((is_size & ~is_national).sum()),
        total=fund_total(dataset, initiatives),
    )


def _largest(dataset: Dataset, funds: pd.DataFrame) -> list[Record]:
    order = np.argsort(-funds["amount_cny"].to_numpy(), kind="stable")
    drawn = funds.iloc[order[:MOST_DRAWN]]
    return sorted(records_of(dataset, drawn), key=_falling)


def finding(rows: pd.DataFrame, scale: Scale, tongue: Tongue) -> str:
    """The title of a chart of funds: what it shows, in a sentence; `rows` as they are drawn."""
    if rows.empty:
        return say(tongue, "funds.title.none")
    top = rows[rows["high"] == rows["high"].max()]
    amount = scale.words(top.iloc[0]["low"], top.iloc[0]["high"], tongue)
    hedges = set(top["qualifier"])
    if len(hedges) == 1 and not top["is_contested"].any():
        amount = hedged(amount, Qualifier(hedges.pop()), tongue)
    names = list(dict.fromkeys(top["place"]))
    if len(names) == 1:
        return say(tongue, "funds.title.top", place=names[0], amount=amount)
    key = "funds.title.tie.unclear" if top["is_hollow"].any() else "funds.title.tie"
    return say(tongue, key, places=join_words(tongue, names), amount=amount)


def total_sentences(dataset: Dataset, total: Total, tongue: Tongue) -> list[str]:
    """The sum in words, then how each shared sum was counted."""
    if not total.counted:
        return [say(tongue, "total.none")]
    key = "total.exact" if total.strict == total.wide else "total.range"
    sums = {"strict": money(total.strict, tongue), "wide": money(total.wide, tongue)}
    shared = [_shared(dataset, s, tongue) for s in total.shared[:MOST_ACCOUNTED]]
    converted = _converted(dataset, total.conversions[:MOST_ACCOUNTED], tongue)
    more = accounted(total) - len(shared) - len(converted)
    rest = [say(tongue, "left.more", n=count_words(more, tongue))] if more else []
    return [say(tongue, key, **sums), *shared, *converted, *rest]


def accounted(total: Total) -> int:
    """How many sums are shared or were stated in another currency."""
    return len(total.shared) + len(total.conversions)


def left_out_words(total: Total, tongue: Tongue) -> list[str]:
    """What is left out of the sum and why, one line a reason."""
    return [
        say_count(tongue, f"left.{reason.value}", len(ids))
        for reason, ids in total.left_out.items()
    ]


def _shared(dataset: Dataset, shared: SharedSum, tongue: Tongue) -> str:
    codes = dataset.initiatives.loc[list(shared.initiative_ids), "place_code"]
    names = [place_name(dataset, code, tongue) for code in dict.fromkeys(codes)]
    if len(shared.initiative_ids) > 1:
        key = "total.joint" if shared.is_joint else "total.group"
    else:
        key = "total.joint.one" if shared.is_joint else "total.unclear.one"
    return say(tongue, key, amount=money(shared.low, tongue), places=join_words(tongue, names))


def _converted(dataset: Dataset, conversions: Sequence[Conversion], tongue: Tongue) -> list[str]:
    every = dataset.initiatives.loc[[conversion.initiative_id for conversion in conversions]]
    return [
        say(
            tongue,
            "total.converted",
            amount=unconverted_words(record.amount, tongue),
            place=place_name(dataset, record.place_code, tongue),
            rate=significant(conversion.cny_per_unit, tongue),
            date=day_words(day, tongue)
            if (day := conversion.rate_date)
            else say(tongue, "undated"),
        )
        for record, conversion in zip(outlines_of(dataset, every), conversions, strict=True)
        if record.amount
    ]


def _falling(record: Record) -> tuple[float, str]:
    high = record.amount.high if record.amount else None
    return -(high or 0), record.place_code


def _size_rows(dataset: Dataset, records: list[Record], tongue: Tongue) -> pd.DataFrame:
    rows = [_size_row(dataset, record, tongue) for record in records]
    columns = ["place", "words", "low", "high", "is_hollow", "is_contested", "qualifier", "id"]
    return pd.DataFrame(rows, columns=columns)


def _size_row(dataset: Dataset, record: Record, tongue: Tongue) -> dict[str, object]:
    amount = record.amount
    if amount is None:
        return {}
    meaning = amount_meaning(amount, record.kind, tongue)
    between = "，" if tongue is Tongue.ZH else ", "
    return {
        "place": place_name(dataset, record.place_code, tongue),
        "words": f"{amount_words(amount, tongue)}{between}{meaning}",
        "low": amount.low,
        "high": amount.high,
        "is_hollow": amount.basis is not Basis.OWN or amount.is_basis_contested,
        "is_contested": amount.is_contested,
        "qualifier": (amount.qualifier if amount.maximum is None else Qualifier.EXACT).value,
        "id": record.initiative_id,
    }
