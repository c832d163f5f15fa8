"""The values of an initiative, chosen by a written rule, and where its documents disagree.

A value's weight is the number of documents that give it, then the date of the latest of them
(a document without a date counts as oldest), then the confidence of its claim. The status is
the furthest that any document tells: earlier stages are its history, not a disagreement.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from etl.merge.cluster import cluster_claims
from etl.merge.naming import initiative_id, title_en, title_zh
from etl.model import (
    Actor,
    Amount,
    Basis,
    Claim,
    Conflict,
    Document,
    Initiative,
    Period,
    Rival,
    Sector,
    Status,
)

V = TypeVar("V")
SAME_AMOUNT_SHARE = 0.01


def merge_claims(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Initiative]:
    """All initiatives, sorted by id; every claim belongs to exactly one of them."""
    groups = cluster_claims(claims)
    initiatives = [_initiative(group, documents) for group in groups]
    shared = _shared_sums(claims, {c: i.initiative_id for i in initiatives for c in i.claim_ids})
    return sorted(
        (replace(i, shared_with=shared.get(i.initiative_id, ())) for i in initiatives),
        key=lambda i: i.initiative_id,
    )


def _initiative(group: list[Claim], documents: Mapping[str, Document]) -> Initiative:
    ranked = sorted(group, key=lambda c: _strength(c, documents), reverse=True)
    lead = ranked[0]
    amount = _amount(ranked, documents)
    sectors = tuple(sorted({s for c in ranked for s in c.sectors}))
    statuses = list(Status)
    draft = Initiative(
        initiative_id="",
        title="",
        title_zh="",
        kind=lead.kind,
        status=max((c.status for c in ranked), key=statuses.index),
        place_code=lead.place_code,
        stated_place=_best(ranked, documents, lambda c: c.stated_place) or lead.place_code,
        claim_ids=tuple(c.claim_id for c in ranked),
        sources=len({c.document_id for c in ranked}),
        amount=amount[0] if amount else None,
        amount_text=amount[1] if amount else None,
        announced=_announced(ranked, documents),
        sectors=tuple(Sector(s) for s in sectors),
        actors=_actors(ranked),
        confidence=max(c.confidence for c in ranked),
        conflicts=_conflicts(ranked),
    )
    return replace(
        draft,
        initiative_id=initiative_id(draft, lead),
        title=title_en(draft),
        title_zh=title_zh(draft),
    )


def _strength(claim: Claim, documents: Mapping[str, Document]) -> tuple[object, ...]:
    published = documents[claim.document_id].published or date.min
    return (claim.amount is not None, claim.confidence, published, claim.claim_id)


def _best(
    claims: Sequence[Claim], documents: Mapping[str, Document], value: Callable[[Claim], V | None]
) -> V | None:
    """The value with the greatest weight (see the module's text); None where none is given."""
    votes: dict[V, list[Claim]] = defaultdict(list)
    for claim in claims:
        given = value(claim)
        if given is not None:
            votes[given].append(claim)
    if not votes:
        return None

    def weight(item: tuple[V, list[Claim]]) -> tuple[object, ...]:
        given, supporters = item
        latest = max(documents[c.document_id].published or date.min for c in supporters)
        strongest = max((c.confidence, c.claim_id) for c in supporters)
        return (len({c.document_id for c in supporters}), latest, strongest, str(given))

    return max(votes.items(), key=weight)[0]


def _amount(
    claims: Sequence[Claim], documents: Mapping[str, Document]
) -> tuple[Amount, str] | None:
    """The amount of the greatest weight, with the basis of the greatest weight, and its words."""
    key = _best(claims, documents, lambda c: _sum_key(c.amount))
    if key is None:
        return None
    chosen = next(c for c in claims if _sum_key(c.amount) == key)
    assert chosen.amount is not None
    basis = _best(claims, documents, lambda c: c.amount.basis if c.amount else None)
    text = chosen.amount.span.of(documents[chosen.document_id].text)
    return replace(chosen.amount, basis=basis or Basis.OWN), text


def _sum_key(amount: Amount | None) -> tuple[str, int] | None:
    return (amount.currency, amount.amount) if amount else None


def _announced(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Period | None:
    """The narrowest stated period: "last week" is more exact than "in recent days"."""
    periods = [c.announced for c in claims if c.announced]
    return min(periods, key=lambda p: (p.end - p.start, p.start), default=None)


def _actors(claims: Sequence[Claim]) -> tuple[Actor, ...]:
    roles: dict[str, str | None] = {}
    for claim in claims:
        for actor in claim.actors:
            roles[actor.name] = roles.get(actor.name) or actor.role
    return tuple(Actor(name, role) for name, role in sorted(roles.items()))


def _conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """The fields on which documents give values that can't both be true."""
    amounts = [(c.claim_id, c.amount) for c in claims if c.amount]
    periods = [(c.claim_id, c.announced) for c in claims if c.announced]
    found = []
    sums = [amount.amount_cny or amount.amount for _, amount in amounts]
    if sums and max(sums) > min(sums) * (1 + SAME_AMOUNT_SHARE):
        found.append(_conflict("amount", [(c, amount.amount) for c, amount in amounts]))
    if len({amount.basis for _, amount in amounts}) > 1:
        found.append(_conflict("amount_basis", [(c, amount.basis) for c, amount in amounts]))
    if periods and max(p.start for _, p in periods) > min(p.end for _, p in periods):
        found.append(_conflict("date_start", [(c, p.start.isoformat()) for c, p in periods]))
    return tuple(found)


def _conflict(field: str, values: Sequence[tuple[str, str | int]]) -> Conflict:
    return Conflict(field, tuple(Rival(value, claim_id) for claim_id, value in values))


def _shared_sums(
    claims: Sequence[Claim], initiative_of: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The initiatives whose amount one document reads from the very same words, undivided."""
    readers: dict[tuple[str, int], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.amount and claim.amount.basis is not Basis.OWN:
            key = (claim.document_id, claim.amount.span.start)
            readers[key].add(initiative_of[claim.claim_id])
    shared: dict[str, set[str]] = defaultdict(set)
    for group in readers.values():
        for one in group:
            shared[one] |= group - {one}
    return {one: tuple(sorted(others)) for one, others in shared.items() if others}
