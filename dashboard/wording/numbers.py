"""Shares and decimal numbers as each language writes them; counts are `words.count_words`."""

from babel.numbers import format_decimal, format_percent

from dashboard.wording.words import Tongue


def share_words(share: float, tongue: Tongue, digits: str = "0") -> str:
    """A share, 1 for the whole, in percent.

    `digits` is a pattern of Unicode's: "0" whole percents, "0.0" one digit after the point, "0.##"
    at most two, "@##" at most three that count.
    """
    return format_percent(share, format=f"{digits}%", locale=tongue.locale)


def significant(value: float, tongue: Tongue) -> str:
    """A number with at most four digits that count, such as an exchange rate."""
    return format_decimal(value, format="@###", locale=tongue.locale)
