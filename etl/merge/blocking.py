"""Which pairs of claims are compared at all: so few that the work grows with the claims alone.

Claims of one place and kind make a block. A small block is compared whole. A large one is
divided by keys (band of the amount, its leading digits, sector, month, name, actor), and within
a key that is still large each claim is compared with its neighbours in one order only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations
from math import floor, log

from etl.merge.evidence import Evidence

WHOLE_BLOCK = 16
NEIGHBOURS = 3
ONE_BATCH = 500
STRETCH = 200
TELLING = ("name", "actor", "band", "digits", "month", "sector")
"""The keys, the most telling first."""

BAND = log(1.6)

Key = tuple[str, object]
Pair = tuple[int, int]


def candidate_batches(evidence: Sequence[Evidence]) -> Iterator[set[Pair]]:
    """The pairs of positions worth comparing, in batches, the lower position first.

    Never two claims of one document. A block is a batch; a very large one gives its keys, the
    most telling first, in stretches, so that the claims at hand stay in the processor's cache.
    """
    number_of: dict[str, int] = {}
    document_of = [number_of.setdefault(e.claim.document_id, len(number_of)) for e in evidence]
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, item in enumerate(evidence):
        blocks[item.claim.place_code, item.claim.kind].append(i)
    for place_and_kind in sorted(blocks):
        for batch in _batches(blocks[place_and_kind], evidence):
            yield {
                (i, j) if i < j else (j, i) for i, j in batch if document_of[i] != document_of[j]
            }


def _batches(block: list[int], evidence: Sequence[Evidence]) -> Iterator[Iterable[Pair]]:
    if len(block) <= WHOLE_BLOCK:
        yield combinations(block, 2)
        return
    groups: dict[Key, list[int]] = defaultdict(list)
    # Each group is filled in the order in which its neighbours are compared.
    for i in sorted(block, key=lambda i: _by_day(evidence[i])):
        for key in _keys(evidence[i]):
            groups[key].append(i)
    for i in sorted(block, key=lambda i: _by_money(evidence[i])):
        for key in _day_keys(evidence[i]):
            groups[key].append(i)
    ranked = sorted(groups, key=lambda key: (TELLING.index(key[0]), str(key[1])))
    batches = (part for key in ranked for part in _within(groups[key]))
    if len(block) <= ONE_BATCH:
        yield chain.from_iterable(batches)
    else:
        yield from batches


def _within(group: list[int]) -> Iterator[Iterable[Pair]]:
    if len(group) <= WHOLE_BLOCK // 2:
        yield combinations(group, 2)
        return
    for start in range(0, len(group), STRETCH):
        stretch = group[start : start + STRETCH + NEIGHBOURS]
        yield chain.from_iterable(
            zip(stretch, stretch[step:], strict=False) for step in range(1, NEIGHBOURS + 1)
        )


def _keys(item: Evidence) -> Iterator[Key]:
    """What two claims of a large block must share, at least one of them, to be compared."""
    if item.yuan:
        band = floor(log(item.yuan) / BAND)
        yield "band", band
        yield "band", band + 1
        yield "digits", f"{item.yuan:.1e}"[:3]
    for sector in item.sectors or ("none",):
        yield "sector", sector
    if item.name:
        yield "name", item.name
    for actor in item.actors:
        yield "actor", actor


def _day_keys(item: Evidence) -> Iterator[Key]:
    """Keys that are a day's already: their claims are put in the order of money."""
    period = item.announced
    if period:
        yield "month", (period.start.year, period.start.month)


def _by_money(item: Evidence) -> tuple[object, ...]:
    return (item.claim.stated_place, item.yuan or 0, _day(item))


def _by_day(item: Evidence) -> tuple[object, ...]:
    return (_day(item), item.yuan or 0)


def _day(item: Evidence) -> date:
    return item.announced.start if item.announced else item.published or date.min
