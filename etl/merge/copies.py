"""Claims of near copies: a reprint repeats its original's claims and says nothing of its own."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from etl.merge.evidence import Evidence

Said = tuple[object, ...]


def sources_of(copy_of: Mapping[str, str]) -> dict[str, str]:
    """By near copy: the first document of the chain of those that repeat one another."""
    found = {}
    for copy in copy_of:
        seen, first = {copy}, copy_of[copy]
        while first in copy_of and first not in seen:
            seen.add(first)
            first = copy_of[first]
        found[copy] = first
    return found


def stand_ins(sources: Mapping[str, str], tells: Callable[[str], bool]) -> dict[str, str]:
    """By source that tells nothing itself: the first of its copies that does.

    `tells` says of a document whether any claim was read in it.
    """
    found: dict[str, str] = {}
    for copy, source in sources.items():
        if tells(copy) and not tells(source):
            found[source] = min(found.get(source, copy), copy)
    return found


def copies_of(
    evidence: Sequence[Evidence], stands_in: Mapping[str, str]
) -> Mapping[str, list[Evidence]]:
    """By claim of an original: the claims of its near copies that repeat it.

    A claim that a copy makes and its original does not is none of them: it counts as evidence,
    though not as an independent source. `stands_in` has for a source without any claim the copy
    that counts as the original.
    """
    if all(item.source == item.claim.document_id for item in evidence):
        return {}
    waiting: dict[tuple[str, Said], list[str]] = defaultdict(list)
    for item in evidence:
        if stands_in.get(item.source, item.source) == item.claim.document_id:
            waiting[item.source, _said(item)].append(item.claim.claim_id)
    seen: dict[tuple[str, Said], int] = defaultdict(int)
    repeated: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if stands_in.get(item.source, item.source) == item.claim.document_id:
            continue
        key = (item.claim.document_id, _said(item))
        same = waiting.get((item.source, key[1]), [])
        if seen[key] < len(same):
            repeated[same[seen[key]]].append(item)
            seen[key] += 1
    return repeated


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
