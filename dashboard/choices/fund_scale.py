"""How the Funds page measures: in yuan or dollars, by fund, by resident or by yearly product."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.choices.yardsticks import CENSUS_YEAR, Yardsticks
from dashboard.wording.days import day_words
from dashboard.wording.money import currency_word, money, money_range
from dashboard.wording.numbers import share_words, significant
from dashboard.wording.words import Tongue, say
from etl.model import Total

SIGNIFICANT_DIGITS = 3
SIGNIFICANT = "@##"
"""A quotient is shown with so many: more would pretend to know more than the documents say."""


class Currency(StrEnum):
    """What sums are shown in."""

    CNY = "cny"
    USD = "usd"


class Per(StrEnum):
    """Single funds, or each province's sum by resident or by its yearly product."""

    FUND = "fund"
    PERSON = "person"
    GDP = "gdp"


class Reading(StrEnum):
    """Which total is told: both ends, shared sums once, or the widest."""

    BOTH = "both"
    STRICT = "strict"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Scale:
    """A currency, what sums are divided by, and the yuan for one unit of the currency.

    A share of a product has no currency: there values are shares of one.
    """

    per: Per
    currency: Currency
    cny_per_unit: float = 1.0

    def converted(self, yuan: float) -> float:
        """A sum in yuan as a sum in the currency; a share stays what it is."""
        return yuan if self.per is Per.GDP else yuan / self.cny_per_unit

    def words(self, low: float, high: float, tongue: Tongue) -> str:
        """Two ends, already converted, in words; one where they are equal."""
        if self.per is Per.GDP:
            ends = dict.fromkeys(share_words(end, tongue, SIGNIFICANT) for end in (low, high))
            return say(tongue, "scale.percent", share="–".join(ends))
        is_stated = self.per is Per.FUND and self.currency is Currency.CNY
        ends_shown = (low, high) if is_stated else (_rounded(low), _rounded(high))
        return money_range(*ends_shown, tongue, self.currency.upper())

    def tick(self, value: float, tongue: Tongue) -> str:
        """A number at the axis, without its unit, which the line below the title names."""
        if self.per is Per.GDP:
            return share_words(value, tongue, "0." + "#" * 12)
        unit = currency_word(self.currency.upper(), tongue)
        return money(value, tongue, self.currency.upper()).removesuffix(unit).strip()


def scale_of(yardsticks: Yardsticks, per: Per, currency: Currency) -> Scale:
    """The scale that was asked for; single funds in yuan where the data set can't measure so."""
    possible = per if per in measures(yardsticks) else Per.FUND
    if currency is Currency.USD and yardsticks.dollar and possible is not Per.GDP:
        return Scale(possible, currency, yardsticks.dollar.cny_per_unit)
    return Scale(possible, Currency.CNY)


def measures(yardsticks: Yardsticks) -> list[Per]:
    """What the data set can measure by."""
    return list(Per) if yardsticks.gdp_cny else [Per.FUND]


def scale_note(yardsticks: Yardsticks, scale: Scale, tongue: Tongue) -> list[str]:
    """The rate with its day, and the year and source of what sums are divided by."""
    notes = []
    if scale.currency is Currency.USD and yardsticks.dollar:
        day = day_words(yardsticks.dollar.rate_date, tongue)
        rate = significant(scale.cny_per_unit, tongue)
        notes.append(say(tongue, "scale.note.usd", rate=rate, date=day))
    if scale.per is Per.PERSON:
        notes.append(say(tongue, "scale.note.person", year=CENSUS_YEAR))
    if scale.per is Per.GDP:
        notes.append(say(tongue, "scale.note.gdp", year=yardsticks.gdp_year))
    return notes


def total_sentence(total: Total, reading: Reading, scale: Scale, tongue: Tongue) -> str:
    """What local funds add up to on one reading, in the scale's currency."""
    if not total.counted:
        return say(tongue, "head.funds.none")
    ends = {
        Reading.BOTH: (total.strict, total.wide),
        Reading.STRICT: (total.strict, total.strict),
        Reading.WIDE: (total.wide, total.wide),
    }[reading]
    of_sums = Scale(Per.FUND, scale.currency, scale.cny_per_unit)
    low, high = (of_sums.converted(end) for end in ends)
    key = "head.funds" if reading is Reading.BOTH else f"head.funds.{reading}"
    return say(tongue, key, amount=of_sums.words(low, high, tongue))


def _rounded(value: float) -> float:
    return float(f"{value:.{SIGNIFICANT_DIGITS}g}")
