"""The computed sentence of a selection: how many pledges, how much money, from what documents."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.days import day_words, parse_day
from dashboard.money import money_range
from dashboard.naming import place_name
from dashboard.words import Tongue, say, say_count
from etl.model import Kind, Level, Total


@dataclass(frozen=True, slots=True)
class Headline:
    """The three parts: pledges and places, money, documents."""

    pledges: str
    funds: str
    documents: str


def headline(dataset: Dataset, initiatives: pd.DataFrame, total: Total, tongue: Tongue) -> Headline:
    """The sentence of some initiatives, `total` being the sum of their funds."""
    counted = initiatives[initiatives["kind"] != Kind.ECOSYSTEM]
    is_national = counted["level"] == Level.NATIONAL
    local = counted[~is_national]
    where = _where(dataset, local, tongue)
    return Headline(
        pledges=say_count(tongue, "head.pledges", len(local), where=where)
        + say_count(tongue, "head.national", int(is_national.sum())),
        funds=funds_sentence(total, tongue),
        documents=_documents_sentence(dataset, initiatives, tongue),
    )


def funds_sentence(total: Total, tongue: Tongue) -> str:
    """What local funds add up to, in one sentence."""
    if not total.counted:
        return say(tongue, "head.funds.none")
    return say(tongue, "head.funds", amount=money_range(total.strict, total.wide, tongue))


def documents_behind(dataset: Dataset, initiatives: pd.DataFrame) -> pd.DataFrame:
    """The documents that the claims of some initiatives come from, newest first, undated last."""
    claims = dataset.claims[dataset.claims["initiative_id"].isin(initiatives.index)]
    found = dataset.documents.loc[claims["document_id"].unique()]
    return found.sort_values("published", ascending=False, na_position="last", kind="stable")


def _where(dataset: Dataset, local: pd.DataFrame, tongue: Tongue) -> str:
    places = local["place_code"].unique()
    if len(places) == 1:
        return place_name(dataset, str(places[0]), tongue)
    return say_count(tongue, "head.places", len(places))


def _documents_sentence(dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue) -> str:
    found = documents_behind(dataset, initiatives)
    latest = _latest(found)
    n, words = len(found), ""
    if latest:
        words = say_count(tongue, "head.latest", n, date=day_words(latest, tongue))
    return say_count(tongue, "head.documents", n, latest=words)


def _latest(documents: pd.DataFrame) -> date | None:
    dated = documents["published"].dropna()
    return parse_day(str(dated.max())[:10]) if len(dated) else None
