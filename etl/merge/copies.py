"""Claims of near copies: a reprint repeats its original's claims and says nothing of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from etl.merge.evidence import Evidence

Said = tuple[object, ...]


def copies_of(evidence: Sequence[Evidence]) -> Mapping[str, list[Evidence]]:
    """By claim of an original: the claims of its near copies that repeat it.

    A claim that a copy makes and its original does not is none of them: it counts as evidence,
    though not as an independent source.
    """
    if all(item.source == item.claim.document_id for item in evidence):
        return {}
    originals = _originals(evidence)
    waiting: dict[tuple[str, Said], list[str]] = defaultdict(list)
    for item in evidence:
        if originals[item.source] == item.claim.document_id:
            waiting[item.source, _said(item)].append(item.claim.claim_id)
    seen: dict[tuple[str, Said], int] = defaultdict(int)
    repeated: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if originals[item.source] == item.claim.document_id:
            continue
        key = (item.claim.document_id, _said(item))
        same = waiting.get((item.source, key[1]), [])
        if seen[key] < len(same):
            repeated[same[seen[key]]].append(item)
            seen[key] += 1
    return repeated


def _originals(evidence: Sequence[Evidence]) -> dict[str, str]:
    """By source: the document that stands for it, one of its copies where it is not there."""
    found: dict[str, str] = {}
    for item in evidence:
        key, document = item.source, item.claim.document_id
        if document == key or key not in found:
            found[key] = document
        elif found[key] != key:
            found[key] = min(found[key], document)
    return found


def _said(item: Evidence) -> Said:
    """Everything that a claim says, without where in the text it says it."""
    claim, amount = item.claim, item.claim.amount
    money = (
        (amount.amount, amount.currency, amount.role, amount.qualifier, amount.basis)
        if amount
        else None
    )
    words = " ".join(item.quote.split())
    return (claim.kind, claim.stated_place, claim.status, claim.announced, money, words)
