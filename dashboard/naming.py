"""What places, records and amounts are called on the page."""

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.days import period_words
from dashboard.money import money, money_range
from dashboard.record import Record, StatedAmount
from dashboard.words import Tongue, join_words, say
from etl.model import NATIONAL_CODE, AmountRole, Basis, Kind, Level, Qualifier


def place_name(dataset: Dataset, code: str, tongue: Tongue) -> str:
    """A place's short name; the central government's for the national code."""
    if code == NATIONAL_CODE:
        return say(tongue, "map.national")
    if code not in dataset.places.index:
        return code
    column = "short_zh" if tongue is Tongue.ZH else "name"
    return str(dataset.places.at[code, column])


def place_line(dataset: Dataset, code: str, tongue: Tongue) -> str:
    """A place with its province where it lies in one: "Shenzhen, Guangdong", 广东深圳."""
    name = place_name(dataset, code, tongue)
    if code == NATIONAL_CODE or code not in dataset.places.index:
        return name
    province = dataset.places.at[code, "province_code"]
    if pd.isna(province) or province == code:
        return name
    above = place_name(dataset, str(province), tongue)
    return f"{above}{name}" if tongue is Tongue.ZH else f"{name}, {above}"


def record_title(dataset: Dataset, record: Record, tongue: Tongue) -> str:
    """The record's title; in Chinese one is put together unless it is in Chinese already."""
    if tongue is Tongue.EN or any("\u4e00" <= c <= "\u9fff" for c in record.title):
        return record.title
    is_national = record.level is Level.NATIONAL
    place = "国家" if is_national else place_name(dataset, record.place_code, tongue)
    sectors = "与".join(say(tongue, f"sector.{s.value}") for s in record.sectors[:2])
    kind = say(tongue, f"kind.{record.kind.value}")
    return say(tongue, "title.composed", place=place, sectors=sectors or "人工智能", kind=kind)


def amount_words(stated: StatedAmount, tongue: Tongue) -> str:
    """The amount as a person would say it, hedges and range included."""
    top = stated.maximum
    if stated.is_contested and stated.low is not None and stated.high is not None:
        return money_range(stated.low, stated.high, tongue)
    if top is not None:
        words = money_range(stated.amount, top, tongue, stated.currency)
    else:
        words = money(stated.amount, tongue, stated.currency)
        if stated.qualifier is not Qualifier.EXACT:
            words = say(tongue, f"amount.{stated.qualifier.value}", amount=words)
    if stated.currency != "CNY" and stated.yuan is not None:
        words = say(tongue, "amount.in_yuan", amount=words, yuan=money(stated.yuan, tongue))
    return words


def amount_meaning(stated: StatedAmount, kind: Kind, tongue: Tongue) -> str:
    """What the amount measures and whose it is; never empty."""
    if stated.role not in (None, AmountRole.SIZE):
        meaning = say(tongue, f"meaning.{stated.role}")
    else:
        basis = Basis.UNCLEAR if stated.is_basis_contested else stated.basis
        word = say(tongue, f"kind.{kind.value}")
        meaning = say(tongue, f"meaning.size.{basis.value}", kind=word.lower())
    return say(tongue, "meaning.contested", meaning=meaning) if stated.is_contested else meaning


def announced_words(record: Record, tongue: Tongue) -> str | None:
    """When it was announced, in words; None where no document tells."""
    return period_words(record.since, record.until, tongue)


def sector_words(record: Record, tongue: Tongue) -> str:
    """The sectors in running text; empty for none."""
    return join_words(tongue, [say(tongue, f"sector.{s.value}") for s in record.sectors])


def actor_words(record: Record, tongue: Tongue) -> str:
    """The people and bodies named, each with its role; empty for none."""
    named = [f"{name} ({role})" if role else name for name, role in record.actors]
    return join_words(tongue, named)
