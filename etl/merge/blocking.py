"""Which pairs of claims are compared at all: so few that the work grows with the claims alone.

Claims of one place and kind make a block. A small block is compared whole. A large one is
divided by keys (band of the amount, its leading digits, sector, month, name, actor), and within
a key that is still large each claim is compared with its neighbours in two orders only.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import floor, log

from etl.merge.evidence import Evidence

WHOLE_BLOCK = 24
NEIGHBOURS = 6
BAND = log(1.6)

Key = tuple[str, object]
Pair = tuple[int, int]


def candidate_pairs(evidence: Sequence[Evidence]) -> set[Pair]:
    """Pairs of positions worth comparing, the lower first; never two of one document."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, item in enumerate(evidence):
        blocks[item.claim.place_code, item.claim.kind].append(i)
    return {
        (i, j) if i < j else (j, i)
        for block in blocks.values()
        for i, j in _pairs(block, evidence)
        if evidence[i].claim.document_id != evidence[j].claim.document_id
    }


def _pairs(block: list[int], evidence: Sequence[Evidence]) -> Iterator[Pair]:
    if len(block) <= WHOLE_BLOCK:
        yield from combinations(block, 2)
        return
    groups: dict[Key, list[int]] = defaultdict(list)
    for i in block:
        for key in _keys(evidence[i]):
            groups[key].append(i)
    for group in groups.values():
        yield from _within(group, evidence)


def _within(group: list[int], evidence: Sequence[Evidence]) -> Iterator[Pair]:
    if len(group) <= WHOLE_BLOCK // 2:
        yield from combinations(group, 2)
        return
    for order in (_by_money, _by_day):
        ranked = sorted(group, key=lambda i: (order(evidence[i]), evidence[i].claim.claim_id))
        for at, i in enumerate(ranked):
            for j in ranked[at + 1 : at + 1 + NEIGHBOURS]:
                yield i, j


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
    period = item.claim.announced
    if period:
        yield "month", (period.start.year, period.start.month)


def _by_money(item: Evidence) -> tuple[object, ...]:
    return (item.claim.stated_place, item.yuan or 0, _day(item))


def _by_day(item: Evidence) -> tuple[object, ...]:
    return (_day(item), item.yuan or 0)


def _day(item: Evidence) -> str:
    period = item.claim.announced
    if period:
        return period.start.isoformat()
    return item.published.isoformat() if item.published else ""
