"""The classes by which the map is shaded: their bounds and what the key says of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.choices.map_ask import Metric
from dashboard.data.breaks import class_labels, readable_breaks
from dashboard.wording.days import month_words, months_words
from dashboard.wording.money import money, money_range
from dashboard.wording.words import Tongue, say

MOST_PERIODS = 6
PERIODS_MONTHS = (1, 3, 6, 12)
SHARES = (0.0001, 0.2, 0.4, 0.6, 0.8)
"""Bounds of the classes of a share: anything, then fifths."""

ROUNDED_FROM = 10
"""Sums a person are whole yuan from here on."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`breaks` are the lower bounds of the classes, `labels` their words; both ascend.

    `ring` is the value of the largest ring of a city, 0 where there is none.
    """

    breaks: tuple[float, ...]
    labels: tuple[str, ...]
    ring: float


def scale_of(
    values: Sequence[float], rings: Sequence[float], metric: Metric, tongue: Tongue
) -> Scale:
    """The scale for the values of provinces and the rings of cities."""
    breaks = _breaks(values, metric)
    positive = [value for value in values if value]
    ends = (min(positive, default=0.0), max(positive, default=0.0))
    labels = _labels(breaks, ends, metric, tongue)
    return Scale(breaks, labels, max(rings, default=0.0))


def month_name(number: int, tongue: Tongue) -> str:
    """A month in words, by its number (see `dashboard.data.map_facts.month_number`)."""
    return month_words(number // 12, number % 12 + 1, tongue)


def each_words(value: float, tongue: Tongue) -> str:
    """A sum for one person, in yuan."""
    return money(round(value) if value >= ROUNDED_FROM else round(value, 1), tongue)


def percent(share: float) -> str:
    """A share as whole per cent; what is more than nothing never reads 0%."""
    return f"{max(1, round(100 * share)) if share else 0}%"


def _breaks(values: Sequence[float], metric: Metric) -> tuple[float, ...]:
    if metric is Metric.SHARE:
        return SHARES if any(values) else ()
    if metric is Metric.LATEST:
        return _period_starts([int(value) for value in values if value])
    return readable_breaks(list(values), metric is Metric.PLEDGES)


def _period_starts(months: Sequence[int]) -> tuple[float, ...]:
    """First months of the shortest calendar periods that are few enough; the last few years."""
    if not months:
        return ()
    starts: list[int] = []
    for size in PERIODS_MONTHS:
        starts = list(range(min(months) // size * size, max(months) + 1, size))
        if len(starts) <= MOST_PERIODS:
            break
    return tuple(float(start) for start in starts[-MOST_PERIODS:])


def _labels(
    breaks: tuple[float, ...], ends: tuple[float, float], metric: Metric, tongue: Tongue
) -> tuple[str, ...]:
    smallest, largest = ends

    def count_words(low: float, high: float | None) -> str:
        if high is None and low < largest:
            return say(tongue, "amount.or_more", amount=f"{low:,.0f}")
        return f"{low:,.0f}" if high in (low, None) else f"{low:,.0f}–{high:,.0f}"

    def sum_words(low: float, high: float | None) -> str:
        if high is None and low < largest:
            return say(tongue, "amount.or_more", amount=money(low, tongue))
        if high is not None and smallest < low == breaks[0]:
            return say(tongue, "map.key.up_to", high=money(high, tongue))
        return money_range(low, low if high is None else high, tongue)

    def share_words(low: float, high: float | None) -> str:
        if high is None:
            return say(tongue, "map.key.over", low=percent(low))
        form = "up_to" if low == SHARES[0] else "between"
        return say(tongue, f"map.key.{form}", low=percent(low), high=percent(high))

    if metric is Metric.LATEST:
        return _period_labels(breaks, tongue)
    if metric is Metric.SHARE:
        return class_labels(breaks, False, share_words)
    is_count = metric is Metric.PLEDGES
    return class_labels(breaks, is_count, count_words if is_count else sum_words)


def _period_labels(breaks: tuple[float, ...], tongue: Tongue) -> tuple[str, ...]:
    size = int(breaks[1] - breaks[0]) if len(breaks) > 1 else 1
    labels = [_period_words(int(start), size, tongue) for start in breaks]
    if len(breaks) == MOST_PERIODS and size == PERIODS_MONTHS[-1]:
        labels[0] = say(tongue, "map.value.before", period=labels[0])
    return tuple(labels)


def _period_words(start: int, months: int, tongue: Tongue) -> str:
    if months == 1:
        return month_name(start, tongue)
    year = start // 12
    if months == PERIODS_MONTHS[-1]:
        return say(tongue, "map.value.year", year=year)
    first = start % 12 + 1
    return months_words(year, (first, first + months - 1), tongue)
