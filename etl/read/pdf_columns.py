"""Pages of two columns: their words in reading order, the left column before the right one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from etl.read.pdf_lines import Word

MIN_ROWS = 8
"""Lines that each side must have: fewer are a table, or a page's foot."""
MIN_FILLED = 0.7
"""How much of its column the middle line of a side fills: running text, not cells of a table."""
MIDDLE = (0.3, 0.7)
MIN_GUTTER_POINTS = 6.0
MAX_CROSSING_SHARE = 0.25
"""Share of the words' boxes that may cross the gutter: headlines, abstracts, wide tables."""


def in_columns(words: Sequence[Word]) -> list[Word]:
    """The words of a page in reading order, with their columns; as they are on other pages.

    What crosses the gutter (a headline) divides the page: what stands above it is read first.
    """
    gutter = _gutter(words)
    if gutter is None:
        return list(words)
    ordered: list[Word] = []
    for band in _bands(words, gutter):
        sides = [(_side(word, gutter), word) for word in band]
        ordered += [
            replace(word, column=side) for column in (0, 1, 2) for side, word in sides
            if side == column
        ]  # fmt: skip
    return ordered


def _side(word: Word, gutter: float) -> int:
    if word.left < gutter < word.right:
        return 0
    return 1 if word.right <= gutter else 2


def _gutter(words: Sequence[Word]) -> float | None:
    """The middle of the gap between two columns of running text, None where there is none."""
    if len(words) < 2 * MIN_ROWS:
        return None
    left, right = min(w.left for w in words), max(w.right for w in words)
    low, high = (left + share * (right - left) for share in MIDDLE)
    edges = sorted({w.right for w in words if low <= w.right <= high})
    candidates = [
        (edge, min((w.left for w in words if w.left > edge), default=edge)) for edge in edges
    ]
    wide = [(a, b) for a, b in candidates if b - a >= MIN_GUTTER_POINTS]
    ranked = sorted(wide, key=lambda gap: (_crossing(words, sum(gap) / 2), gap[0] - gap[1]))
    return next((sum(gap) / 2 for gap in ranked[:3] if _has_columns(words, sum(gap) / 2)), None)


def _crossing(words: Sequence[Word], x: float) -> int:
    return sum(1 for w in words if w.left < x < w.right)


def _has_columns(words: Sequence[Word], x: float) -> bool:
    if _crossing(words, x) > MAX_CROSSING_SHARE * len(words):
        return False
    for side in (1, 2):
        own = [w for w in words if _side(w, x) == side]
        rows: dict[int, tuple[float, float]] = {}
        for word in own:
            key = round(word.bottom)
            least, most = rows.get(key, (word.left, word.right))
            rows[key] = (min(least, word.left), max(most, word.right))
        if len(rows) < MIN_ROWS:
            return False
        width = max(b for _, b in rows.values()) - min(a for a, _ in rows.values())
        if median(b - a for a, b in rows.values()) < MIN_FILLED * width:
            return False
    return True


def _bands(words: Sequence[Word], gutter: float) -> Iterator[list[Word]]:
    """The page from top to bottom, cut above and below what crosses the gutter."""
    across = sorted((w for w in words if _side(w, gutter) == 0), key=lambda w: w.top)
    rest = [w for w in words if _side(w, gutter) != 0]
    for word in across:
        above = [w for w in rest if w.bottom <= word.top + 0.5 * word.size]
        if above:
            yield above
        rest = [w for w in rest if w.bottom > word.top + 0.5 * word.size]
        yield [word]
    yield rest
