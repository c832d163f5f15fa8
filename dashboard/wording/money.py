"""Sums of money in words: 10 billion yuan, 100亿元."""

from dashboard.wording.words import Tongue, decimal_words, has_words, say

SCALES: dict[Tongue, tuple[tuple[float, str], ...]] = {
    Tongue.EN: ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1, "")),
    Tongue.ZH: ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"), (1, "")),
}
"""Unit sizes and their words, largest first."""


def scaled(value: float, tongue: Tongue) -> tuple[str, str]:
    """A number and its scale word: 1.5e9 → ("1.5", " billion")."""
    size, word = next(
        (pair for pair in SCALES[tongue] if abs(value) >= pair[0]), SCALES[tongue][-1]
    )
    # Chinese has no separators before a scale word: 1311亿.
    pattern = "0.###" if tongue is Tongue.ZH else "#,##0.###"
    return decimal_words(value / size, pattern, tongue), word


def currency_word(currency: str, tongue: Tongue) -> str:
    """The unit as it stands after a number; the ISO code itself where no word is known."""
    key = f"currency.{currency}"
    word = say(tongue, key) if has_words(key) else currency
    return word if tongue is Tongue.ZH and has_words(key) else f" {word}"


def money(value: float, tongue: Tongue, currency: str = "CNY") -> str:
    """One sum in words, in whole currency units."""
    number, scale = scaled(value, tongue)
    return f"{number}{scale}{currency_word(currency, tongue)}"


def money_range(low: float, high: float, tongue: Tongue, currency: str = "CNY") -> str:
    """Two ends in words; one sum where they are equal, one scale word where it is the same."""
    if low == high:
        return money(low, tongue, currency)
    (low_number, low_scale), (_, high_scale) = scaled(low, tongue), scaled(high, tongue)
    one_scale = tongue is not Tongue.ZH and low_scale == high_scale
    low_words = low_number if one_scale else f"{low_number}{low_scale}"
    return say(tongue, "amount.range", low=low_words, high=money(high, tongue, currency))


def about(value: float) -> float:
    """A sum to three digits, for places where words must be short and a table has it exactly."""
    return float(f"{value:.3g}")
