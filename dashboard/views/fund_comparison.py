"""What the chart of the Funds page compares: single funds, or provinces by person or by GDP."""

from dataclasses import dataclass

import pandas as pd

from dashboard.choices.fund_scale import Currency, Per, Scale, scale_note
from dashboard.data.dataset import Dataset
from dashboard.views.fund_places import national_row, place_rows, unmeasured
from dashboard.views.funds import MOST_DRAWN, FundView, finding
from dashboard.wording.words import Tongue, join_words, run_on, say


@dataclass(frozen=True, slots=True)
class Comparison:
    """Frames and words for the chart.

    `rows`: one row for each mark, the largest first: `place`, `words`, `low`, `high` (in the
    scale's unit), `is_hollow`, `is_contested`, `qualifier`, `id` (of the record, or the province's
    code). `national`: the central government's largest fund in the same columns; empty without.
    """

    scale: Scale
    rows: pd.DataFrame
    national: pd.DataFrame
    title: str
    note: str

    @property
    def units(self) -> str:
        """The words' key of what is measured."""
        return f"funds.units.{self.scale.per}.{self.scale.currency}"


def comparison(
    dataset: Dataset, initiatives: pd.DataFrame, view: FundView, scale: Scale, tongue: Tongue
) -> Comparison:
    """The chart of some initiatives of a data set on a scale; `view` holds its single funds."""
    notes = scale_note(dataset.yardsticks, scale, tongue)
    if scale.per is Per.FUND:
        rows = _converted(view.sizes, scale, tongue)
        if view.count > MOST_DRAWN:
            notes.insert(0, say(tongue, "funds.shown", n=MOST_DRAWN, all=view.count))
        largest = _converted(view.national.head(1), scale, tongue)
        return Comparison(
            scale, rows, largest, finding(rows, scale, tongue), run_on(tongue, *notes)
        )
    missing = unmeasured(dataset, initiatives, scale, tongue)
    if missing:
        names = join_words(tongue, missing)
        notes.append(say(tongue, "scale.note.unmeasured", places=names))
    notes.append(say(tongue, "scale.note.click"))
    rows = place_rows(dataset, initiatives, scale, tongue)
    national = national_row(dataset, initiatives, scale, tongue)
    return Comparison(scale, rows, national, _title(rows, scale, tongue), run_on(tongue, *notes))


def comparison_table(compared: Comparison, tongue: Tongue) -> pd.DataFrame:
    """All that the chart shows, the central government's first, in the reader's words."""
    both = pd.concat([compared.national, compared.rows], ignore_index=True)
    scale = f"{compared.scale.per}.{compared.scale.currency}"
    names = {name: say(tongue, f"column.{name}") for name in ("place", "words")}
    names |= {end: say(tongue, f"column.{end}.{scale}") for end in ("low", "high")}
    return both[[*names]].rename(columns=names)


def _converted(rows: pd.DataFrame, scale: Scale, tongue: Tongue) -> pd.DataFrame:
    if scale.currency is Currency.CNY:
        return rows
    low = [scale.converted(float(end)) for end in rows["low"]]
    high = [scale.converted(float(end)) for end in rows["high"]]
    words = [
        say(tongue, "scale.in_usd", words=said, usd=scale.words(least, most, tongue))
        for said, least, most in zip(rows["words"], low, high, strict=True)
    ]
    return rows.assign(low=low, high=high, words=words)


def _title(rows: pd.DataFrame, scale: Scale, tongue: Tongue) -> str:
    if rows.empty:
        return say(tongue, "funds.title.none")
    top = rows.iloc[0]
    amount = scale.words(top["low"], top["high"], tongue)
    return say(tongue, f"funds.title.{scale.per}", place=top["place"], amount=amount)
