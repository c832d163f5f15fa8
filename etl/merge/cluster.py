"""Which claims are about one initiative: never two that one document, or a person, tells apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.merge.blocking import Pair, candidate_batches
from etl.merge.evidence import Evidence
from etl.merge.features import likeness

JOIN_AT = 0.5
AGREE_AT = -0.5
"""Two groups join on one alike pair only if none of the members asked speaks clearly against."""

MEMBERS_ASKED = 2
NOT_COMPARABLE = float("-inf")


@dataclass(frozen=True, slots=True)
class Links:
    """What people decided: sets of claim ids that are one, and pairs of sets that are two."""

    together: tuple[frozenset[str], ...] = ()
    apart: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()


@dataclass(slots=True)
class _Group:
    members: list[int]
    documents: set[str]
    sides: frozenset[tuple[int, int]] = frozenset()


def cluster_evidence(evidence: Sequence[Evidence], links: Links) -> list[list[Evidence]]:
    """Groups of claims, each sorted by claim id; `evidence` is sorted by claim id too."""
    groups = _Groups(evidence, links)
    for one, other in _decided_pairs(evidence, links):
        groups.join(one, other)
    for batch in candidate_batches(evidence):
        open_pairs = [pair for pair in batch if groups.are_open(*pair)]
        for _, one, other in _ranked(open_pairs, evidence):
            if groups.may_join(one, other):
                groups.join(one, other)
    return groups.result()


def _ranked(batch: Iterable[Pair], evidence: Sequence[Evidence]) -> list[tuple[float, int, int]]:
    """The pairs that are alike, the most alike first."""
    scored = ((-likeness(evidence[i], evidence[j]), i, j) for i, j in batch)
    return sorted(pair for pair in scored if -pair[0] >= JOIN_AT)


def _decided_pairs(evidence: Sequence[Evidence], links: Links) -> list[Pair]:
    """Pairs that need no comparing: a person joined them."""
    place_of = {item.claim.claim_id: i for i, item in enumerate(evidence)}
    pairs: list[Pair] = []
    for ids in links.together:
        known = sorted(place_of[key] for key in ids if key in place_of)
        pairs += [(known[0], i) for i in known[1:]]
    return pairs


class _Groups:
    """The claims in growing groups; a group knows its documents and its side of each split."""

    def __init__(self, evidence: Sequence[Evidence], links: Links) -> None:
        self._evidence = evidence
        self._group_of = [_Group([i], {item.claim.document_id}) for i, item in enumerate(evidence)]
        place_of = (
            {item.claim.claim_id: i for i, item in enumerate(evidence)} if links.apart else {}
        )
        for number, sides in enumerate(links.apart):
            for side, ids in enumerate(sides):
                for key in ids & place_of.keys():
                    self._group_of[place_of[key]].sides |= {(number, side)}

    def are_open(self, one: int, other: int) -> bool:
        """Whether the two are in groups that share no document; once they do, they always will."""
        a, b = self._group_of[one], self._group_of[other]
        return a is not b and a.documents.isdisjoint(b.documents)

    def may_join(self, one: int, other: int) -> bool:
        """Whether nothing tells the two groups apart."""
        if not self.are_open(one, other):
            return False
        a, b = self._group_of[one], self._group_of[other]
        if a.sides and any((number, 1 - side) in b.sides for number, side in a.sides):
            return False
        return len(a.members) + len(b.members) == 2 or self._agree(a, b, {one, other})

    def _agree(self, a: _Group, b: _Group, alike: set[int]) -> bool:
        pairs = [(i, j) for i in a.members[:MEMBERS_ASKED] for j in b.members[:MEMBERS_ASKED]]
        for i, j in pairs:
            if i in alike and j in alike:
                continue
            # Claims that a person joined across kinds or places can't be compared.
            if NOT_COMPARABLE < likeness(self._evidence[i], self._evidence[j]) < AGREE_AT:
                return False
        return True

    def join(self, one: int, other: int) -> None:
        """Makes the two groups one; the smaller moves."""
        a, b = self._group_of[one], self._group_of[other]
        if a is b:
            return
        if len(a.members) < len(b.members):
            a, b = b, a
        a.members += b.members
        a.documents |= b.documents
        a.sides |= b.sides
        for i in b.members:
            self._group_of[i] = a

    def result(self) -> list[list[Evidence]]:
        """All groups, in the order of their first claims."""
        unique = {id(group): group for group in self._group_of}
        ordered = sorted(sorted(group.members) for group in unique.values())
        return [[self._evidence[i] for i in members] for members in ordered]
