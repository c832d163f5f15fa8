"""Which blocks of claims, by kind and place, have to be merged together.

Claims of two kinds or places are never alike, so each block could be merged alone, but for two
things: what people joined may lie in several, and records of the same key facts have to be told
apart by their ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

Block = tuple[str, str]
"""A kind, and the code of the place to which the claims belong."""


def bundles(
    blocks: Sequence[Block],
    stated: Iterable[tuple[str, str]],
    joined: Iterable[frozenset[Block]],
) -> list[list[Block]]:
    """The blocks, those that belong together in one list, all in the order in which they came.

    `stated` pairs each place's code with a place as it is named, `joined` has the blocks of the
    claims that a person joined, each time.
    """
    ties = _Ties(blocks)
    codes: dict[str, set[str]] = defaultdict(set)
    for code, name in stated:
        codes[name].add(code)
    kinds = {kind for kind, _ in blocks}
    for same in codes.values():
        for kind in kinds:
            ties.tie((kind, code) for code in sorted(same))
    linked = [sorted(some) for some in joined]
    for some in linked:
        ties.tie(some)
    together: dict[Block, set[Block]] = defaultdict(set)
    for some in linked:
        together[ties.first(some[0])].update(some)
    for found in together.values():
        # A record may get its kind from one of them and its place from another.
        ties.tie(sorted(product({kind for kind, _ in found}, {code for _, code in found})))
    groups: dict[Block, list[Block]] = defaultdict(list)
    for block in blocks:
        groups[ties.first(block)].append(block)
    return list(groups.values())


class _Ties:
    """Blocks in growing sets; each set is known by one of its own."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._above = {block: block for block in blocks}

    def first(self, block: Block) -> Block:
        """The block that stands for the set of this one."""
        while self._above[block] != block:
            self._above[block] = block = self._above[self._above[block]]
        return block

    def tie(self, blocks: Iterable[Block]) -> None:
        """Puts all of these that there are into one set."""
        known = [self.first(block) for block in blocks if block in self._above]
        for block in known[1:]:
            self._above[self.first(block)] = self.first(known[0])
