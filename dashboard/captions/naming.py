"""What places, records and amounts are called on the page."""

from dashboard.data.dataset import Dataset
from dashboard.data.record import Record, StatedAmount, present
from dashboard.wording.days import period_words
from dashboard.wording.line_width import cut
from dashboard.wording.money import money, money_range
from dashboard.wording.words import Tongue, join_words, say
from etl.model import NATIONAL_CODE, AmountRole, Kind, Qualifier

OPENING_CHARACTERS = 90
"""So much of the text stands for a title that a document does not carry."""


def place_name(dataset: Dataset, code: str, tongue: Tongue) -> str:
    """A place's short name; the central government's for the national code."""
    if code == NATIONAL_CODE:
        return say(tongue, "map.national")
    row = dataset.place_rows.get(code)
    return code if row is None else str(row["short_zh" if tongue is Tongue.ZH else "name"])


def place_line(dataset: Dataset, code: str, tongue: Tongue) -> str:
    """A place with its province where it lies in one: "Shenzhen, Guangdong", 广东深圳."""
    name = place_name(dataset, code, tongue)
    row = dataset.place_rows.get(code)
    if code == NATIONAL_CODE or row is None:
        return name
    province = present(row["province_code"])
    if province in (None, code):
        return name
    above = place_name(dataset, province, tongue)
    return f"{above}{name}" if tongue is Tongue.ZH else f"{name}, {above}"


def record_title(record: Record, tongue: Tongue) -> str:
    """The record's title in the reader's language."""
    return record.title_zh if tongue is Tongue.ZH else record.title


def document_name(title: str | None, text: str) -> str:
    """A document's title, or where it carries none the words with which it opens, in quotes."""
    if title:
        return title
    opening = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return f"“{cut(opening, OPENING_CHARACTERS)}”"


def amount_words(stated: StatedAmount, tongue: Tongue) -> str:
    """The amount as a person would say it, hedges and range included, in yuan too."""
    if stated.is_contested and stated.low is not None and stated.high is not None:
        return money_range(stated.low, stated.high, tongue)
    words = unconverted_words(stated, tongue)
    if stated.currency == "CNY" or stated.yuan is None:
        return words
    yuan = money(stated.yuan, tongue)
    if stated.maximum is not None and stated.low is not None and stated.high is not None:
        yuan = money_range(stated.low, stated.high, tongue)
    return say(tongue, "amount.in_yuan", amount=words, yuan=yuan)


def unconverted_words(stated: StatedAmount, tongue: Tongue) -> str:
    """The amount in its own currency alone, hedges and range included."""
    if stated.maximum is not None:
        return money_range(stated.amount, stated.maximum, tongue, stated.currency)
    return hedged(money(stated.amount, tongue, stated.currency), stated.qualifier, tongue)


def hedged(words: str, qualifier: Qualifier, tongue: Tongue) -> str:
    """A sum in words with its hedge: at least, at most, about."""
    if qualifier is Qualifier.EXACT:
        return words
    return say(tongue, f"amount.{qualifier.value}", amount=words)


def amount_meaning(stated: StatedAmount, kind: Kind, tongue: Tongue) -> str:
    """What the amount measures and whose it is; never empty."""
    if stated.role not in (None, AmountRole.SIZE):
        meaning = say(tongue, f"meaning.{stated.role}")
    else:
        basis = "contested" if stated.is_basis_contested else stated.basis.value
        word = say(tongue, f"kind.{kind.value}")
        meaning = say(tongue, f"meaning.size.{basis}", kind=word.lower())
    if not stated.is_contested:
        return meaning
    if stated.is_basis_contested and stated.role in (None, AmountRole.SIZE):
        return say(tongue, "meaning.size.both_contested")
    return say(tongue, "meaning.contested", meaning=meaning)


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
