"""Each province's funds by resident or by yearly product, as rows of the chart of sizes."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.captions.naming import place_name
from dashboard.choices.fund_scale import Currency, Per, Scale
from dashboard.data.dataset import Dataset
from dashboard.data.totals import sums_by
from dashboard.wording.words import Tongue, say
from etl.model import NATIONAL_CODE, AmountRole, Kind, Level

ROW_COLUMNS = ["place", "words", "low", "high", "is_hollow", "is_contested", "qualifier", "id"]


def divisors(dataset: Dataset, per: Per) -> dict[str, float]:
    """What each province's sum is divided by, and the country's; without those not known.

    The country's residents are those of the provinces in its accounts.
    """
    products = dataset.yardsticks.gdp_cny
    if per is Per.GDP:
        return dict(products)
    people = dataset.places["population"].dropna()
    known = {str(code): float(people[code]) for code in people.index}
    inside = sum(known.get(code, 0.0) for code in products if code != NATIONAL_CODE)
    return {**known, NATIONAL_CODE: inside}


def place_rows(
    dataset: Dataset, initiatives: pd.DataFrame, scale: Scale, tongue: Tongue
) -> pd.DataFrame:
    """One row for each province with a stated local fund, the largest first; `id` is its code."""
    local = initiatives[
        (initiatives["kind"] == Kind.FUND) & (initiatives["level"] != Level.NATIONAL)
    ]
    known = divisors(dataset, scale.per)
    regions = local["region"].cat
    codes, sums = regions.codes.to_numpy(), len(regions.categories)
    strict, wide = sums_by(dataset, local["position"].to_numpy(), codes, sums)
    rows = [
        _row(dataset, code, ends, (scale, known), tongue)
        for code, *ends in zip(regions.categories, strict.tolist(), wide.tolist(), strict=True)
        if ends[0] and code in known
    ]
    frame = pd.DataFrame(rows, columns=ROW_COLUMNS)
    return frame.sort_values(["low", "high"], ascending=False, ignore_index=True)


def national_row(
    dataset: Dataset, initiatives: pd.DataFrame, scale: Scale, tongue: Tongue
) -> pd.DataFrame:
    """The central government's largest fund by all residents or the country's product."""
    funds = initiatives[
        (initiatives["kind"] == Kind.FUND)
        & (initiatives["level"] == Level.NATIONAL)
        & (initiatives["role"] == AmountRole.SIZE)
    ].dropna(subset=["amount_cny"])
    known = divisors(dataset, scale.per)
    if funds.empty or not known.get(NATIONAL_CODE):
        return pd.DataFrame([], columns=ROW_COLUMNS)
    largest = funds.sort_values("amount_cny", ascending=False, kind="stable").iloc[0]
    size = float(largest["amount_cny"])
    row = _row(dataset, NATIONAL_CODE, (size, size), (scale, known), tongue)
    return pd.DataFrame([{**row, "id": str(largest.name)}], columns=ROW_COLUMNS)


def unmeasured(
    dataset: Dataset, initiatives: pd.DataFrame, scale: Scale, tongue: Tongue
) -> list[str]:
    """The provinces with local funds that are not drawn because their divisor is not known."""
    funds = initiatives[
        (initiatives["kind"] == Kind.FUND) & (initiatives["level"] != Level.NATIONAL)
    ]
    known = divisors(dataset, scale.per)
    codes = sorted(str(code) for code in funds["region"].unique() if str(code) not in known)
    return [place_name(dataset, code, tongue) for code in codes]


def _row(
    dataset: Dataset,
    code: str,
    ends: Sequence[float],
    measure: tuple[Scale, Mapping[str, float]],
    tongue: Tongue,
) -> dict[str, object]:
    scale, known = measure
    low, high = (scale.converted(end / known[code]) for end in ends)
    sums = Scale(Per.FUND, Currency.CNY).words(ends[0], ends[1], tongue)
    words = say(tongue, f"scale.row.{scale.per}", value=scale.words(low, high, tongue), sum=sums)
    return {
        "place": place_name(dataset, code, tongue),
        "words": words,
        "low": low,
        "high": high,
        "is_hollow": False,
        "is_contested": False,
        "qualifier": "exact",
        "id": code,
    }
