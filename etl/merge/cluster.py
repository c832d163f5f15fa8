"""Which claims are about one initiative: never two that one document tells apart."""

from collections import defaultdict
from collections.abc import Sequence

from etl.merge.features import likeness
from etl.model import Claim

JOIN_AT = 0.5


def cluster_claims(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Groups of claims, whatever the order in which they come."""
    blocks: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        blocks[claim.place_code, claim.kind].append(claim)
    groups = [group for key in sorted(blocks) for group in _cluster_block(blocks[key])]
    return [sorted(group, key=lambda c: c.claim_id) for group in groups]


def _cluster_block(claims: list[Claim]) -> list[list[Claim]]:
    """Joins the most alike pairs first, as long as no document is joined with itself."""
    ordered = sorted(claims, key=lambda c: c.claim_id)
    pairs = sorted(
        (-likeness(a, b), i, j)
        for i, a in enumerate(ordered)
        for j, b in enumerate(ordered[i + 1 :], i + 1)
        if a.document_id != b.document_id
    )
    group_of = {i: [i] for i in range(len(ordered))}
    for unlikeness, i, j in pairs:
        if -unlikeness < JOIN_AT:
            break
        one, other = group_of[i], group_of[j]
        documents = {ordered[k].document_id for k in one}
        if one is other or documents & {ordered[k].document_id for k in other}:
            continue
        one.extend(other)
        for k in other:
            group_of[k] = one
    unique = {id(group): group for group in group_of.values()}
    return [[ordered[k] for k in group] for group in unique.values()]
