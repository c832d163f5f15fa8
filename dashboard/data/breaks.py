"""Readable class breaks for the map: 1, 2, 5, 10 …, as few as will do."""

from collections.abc import Callable, Sequence

MOST_CLASSES = 6
"""More shades of one hue than this can't be told apart."""

SMALL_BOUNDS = 3
"""So many bounds at the lower end may be left out; the first class then holds all below."""


def readable_breaks(values: Sequence[float], is_whole: bool) -> tuple[float, ...]:
    """The lower bounds of the classes of some values, ascending; none where none is positive.

    Whole numbers have a class each while these are few.
    """
    positive = [value for value in values if value > 0]
    if not positive:
        return ()
    if is_whole and max(positive) <= MOST_CLASSES:
        return tuple(float(n) for n in range(1, int(max(positive)) + 1))
    for digits in ((1, 2, 5), (1, 3), (1,)):
        bounds = _covering(min(positive), max(positive), digits)
        if len(bounds) <= MOST_CLASSES:
            return bounds
        # Rather all small sums in one class than a class to each power of ten.
        if digits == (1, 3) and not is_whole and len(bounds) <= MOST_CLASSES + SMALL_BOUNDS:
            return bounds[-MOST_CLASSES:]
    return bounds[-MOST_CLASSES:]


def class_of(value: float, breaks: Sequence[float]) -> int:
    """0 for nothing, else the number of the class, from 1; values below all bounds are in 1."""
    return max(1, sum(value >= bound for bound in breaks)) if value > 0 else 0


def class_labels(
    breaks: Sequence[float], is_whole: bool, words: Callable[[float, float | None], str]
) -> tuple[str, ...]:
    """A label for each class from `words(low, high)`; high is None for the last, open class.

    Of whole numbers the upper end is the last one in the class ("2 to 4"), else the next bound.
    """
    uppers = [bound - 1 if is_whole else bound for bound in breaks[1:]]
    return tuple(words(low, high) for low, high in zip(breaks, [*uppers, None], strict=False))


def _covering(low: float, high: float, digits: tuple[int, ...]) -> tuple[float, ...]:
    ladder = [d * 10.0**power for power in range(0, 16) for d in digits]
    below = [step for step in ladder if step <= low] or [ladder[0]]
    return (below[-1], *(step for step in ladder if below[-1] < step <= high))
