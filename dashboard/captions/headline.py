"""The computed sentence of a selection: how many pledges, how much money, from what documents."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dashboard.captions.naming import place_name
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import is_pledge
from dashboard.data.totals import FundSum
from dashboard.wording.days import day_words
from dashboard.wording.money import money_range
from dashboard.wording.words import Tongue, say, say_count


@dataclass(frozen=True, slots=True)
class Headline:
    """The three parts: pledges and places, money, documents."""

    pledges: str
    funds: str
    documents: str


def headline(
    dataset: Dataset, initiatives: pd.DataFrame, funds: FundSum, tongue: Tongue
) -> Headline:
    """The sentence of some initiatives, `funds` being the sum of theirs."""
    is_counted = is_pledge(initiatives)
    is_national = is_counted & dataset.is_national[initiatives["position"].to_numpy()]
    is_local = is_counted & ~is_national
    where = _where(dataset, initiatives["place_code"][is_local], tongue)
    return Headline(
        pledges=say_count(tongue, "head.pledges", int(is_local.sum()), where=where)
        + say_count(tongue, "head.national", int(is_national.sum())),
        funds=funds_sentence(funds, tongue),
        documents=documents_words(dataset, initiatives, tongue),
    )


def funds_sentence(funds: FundSum, tongue: Tongue) -> str:
    """What local funds add up to, in one sentence."""
    if not funds.counted:
        return say(tongue, "head.funds.none")
    return say(tongue, "head.funds", amount=money_range(funds.strict, funds.wide, tongue))


def documents_behind(dataset: Dataset, initiatives: pd.DataFrame) -> np.ndarray:
    """The places of the documents that some initiatives come from, newest first, undated last."""
    is_ours = np.zeros(len(dataset.initiatives), dtype=bool)
    is_ours[initiatives["position"].to_numpy()] = True
    ours = is_ours[dataset.claims["initiative"].to_numpy()]
    is_behind = np.zeros(len(dataset.documents), dtype=bool)
    is_behind[dataset.claims["document"].to_numpy()[ours]] = True
    return np.flatnonzero(is_behind)


def latest_day(dataset: Dataset, documents: np.ndarray) -> date | None:
    """The newest day that any of some documents carries, which are newest first; None for none."""
    if not len(documents):
        return None
    newest = dataset.documents["published"].iloc[documents[0]]
    return None if pd.isna(newest) else newest.date()


def _where(dataset: Dataset, codes: "pd.Series[str]", tongue: Tongue) -> str:
    # Without a sort, and of codes all of which stand for a place.
    found = np.flatnonzero(np.bincount(codes.cat.codes))
    places = codes.cat.categories[found].astype(str).tolist()
    if len(places) == 1:
        return place_name(dataset, places[0], tongue)
    return say_count(tongue, "head.places", len(places))


def documents_words(dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue) -> str:
    """From how many documents some initiatives come, in one sentence."""
    found = documents_behind(dataset, initiatives)
    latest = latest_day(dataset, found)
    n, words = len(found), ""
    if latest:
        words = say_count(tongue, "head.latest", n, date=day_words(latest, tongue))
    return say_count(tongue, "head.documents", n, latest=words)
