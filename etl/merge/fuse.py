"""From a group of claims to one initiative: each field by the rule of `values`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from etl.merge.conflicts import amount_conflict, basis_conflict, date_conflict
from etl.merge.evidence import Evidence
from etl.merge.life import life_of
from etl.merge.sums import is_phase_of_whole, is_whole, same_sum
from etl.merge.values import Ballot, ballots, strength
from etl.model import (
    Actor,
    Amount,
    Basis,
    Claim,
    Initiative,
    Kind,
    Origin,
    Period,
    Status,
)
from etl.reference.rates import to_cny

STATUSES = tuple(Status)


def fuse(group: Sequence[Evidence]) -> Initiative:
    """The initiative that a group of claims tells of, still without its id and titles."""
    ranked = sorted(group, key=strength, reverse=True)
    kinds = ballots(ranked, lambda e: e.claim.kind)
    places = ballots(ranked, lambda e: e.claim.stated_place)
    sums, bases = _sums(ranked), ballots(ranked, _basis)
    days, stated = _days(ranked), _best_stated(sums)
    announced = _narrowest(days)
    status = max((e.claim.status for e in ranked), key=STATUSES.index)
    return Initiative(
        initiative_id="",
        title="",
        title_zh="",
        kind=kinds[0].value,
        status=status,
        place_code=places[0].lead.claim.place_code,
        stated_place=places[0].value,
        claim_ids=tuple(e.claim.claim_id for e in ranked),
        sources=len({e.claim.document_id for e in ranked}),
        amount=_amount(stated, bases),
        amount_text=stated.amount_text if stated else None,
        announced=announced,
        sectors=tuple(sorted({s for e in ranked for s in e.sectors})),
        actors=_actors([e.claim for e in ranked]),
        confidence=max(e.claim.confidence for e in ranked),
        conflicts=tuple(
            c for c in (amount_conflict(sums), basis_conflict(bases), date_conflict(days)) if c
        ),
        independent_sources=len({e.source for e in ranked}),
        origins=_origins(kinds, places, sums, bases, days, ranked),
        life=life_of(ranked, announced),
        rate_date=_rate_date(stated),
    )


def _sums(ranked: Sequence[Evidence]) -> list[Ballot[Amount]]:
    """The whole initiative's sums; one recipient's cap or a goal only where none is stated.

    Nor is the sum of a first phase a rival of the larger whole.
    """
    wholes = [e for e in ranked if e.amount and is_whole(e.amount.role)]
    beyond = [
        e for e in wholes if not (e.is_phase and any(is_phase_of_whole(e, o) for o in wholes))
    ]
    return ballots(beyond or ranked, lambda e: e.amount, same_sum)


def _basis(item: Evidence) -> Basis | None:
    return item.amount.basis if item.amount else None


def _best_stated(sums: Sequence[Ballot[Amount]]) -> Evidence | None:
    """The evidence for the winning sum, of a document with a day to convert at if there is one."""
    if not sums:
        return None
    chosen = sums[0]
    return next((e for e in chosen.supporters if _same_in_yuan(e, chosen.value)), chosen.lead)


def _stated_first(sums: Sequence[Ballot[Amount]]) -> list[Evidence]:
    stated = _best_stated(sums)
    return [stated, *(e for e in sums[0].supporters if e is not stated)] if stated else []


def _same_in_yuan(item: Evidence, value: Amount) -> bool:
    amount = item.amount
    return (
        amount is not None
        and amount.amount_cny is not None
        and (amount.amount, amount.currency) == (value.amount, value.currency)
    )


def _amount(stated: Evidence | None, bases: Sequence[Ballot[Basis]]) -> Amount | None:
    if stated is None or stated.amount is None:
        return None
    return replace(stated.amount, basis=bases[0].value)


def _days(ranked: Sequence[Evidence]) -> list[Ballot[Period]]:
    """The days of the earliest stage that is dated: later stages have days of their own."""
    dated = [e for e in ranked if e.claim.announced]
    first = min((STATUSES.index(e.claim.status) for e in dated), default=0)
    same_stage = [e for e in dated if STATUSES.index(e.claim.status) == first]
    # An exact day leads its ballot, so that "in March" can't bridge two days.
    narrow_first = sorted(same_stage, key=lambda e: _length(e.claim.announced))
    return ballots(narrow_first, lambda e: e.claim.announced, _overlap)


def _overlap(one: Evidence, other: Evidence) -> bool:
    a, b = one.claim.announced, other.claim.announced
    return a is not None and b is not None and a.start <= b.end and b.start <= a.end


def _length(period: Period | None) -> int:
    return (period.end - period.start).days if period else 0


def _narrowest(days: Sequence[Ballot[Period]]) -> Period | None:
    """The narrowest period of the winning ballot: "last week" says more than "recently"."""
    periods = [e.claim.announced for e in days[0].supporters] if days else []
    found = [p for p in periods if p]
    return min(found, key=lambda p: (_length(p), p.start), default=None)


def _actors(claims: Sequence[Claim]) -> tuple[Actor, ...]:
    roles: dict[str, str | None] = {}
    for claim in claims:
        for actor in claim.actors:
            roles[actor.name] = roles.get(actor.name) or actor.role
    return tuple(Actor(name, role) for name, role in sorted(roles.items()))


def _origins(
    kinds: Sequence[Ballot[Kind]],
    places: Sequence[Ballot[str]],
    sums: Sequence[Ballot[Amount]],
    bases: Sequence[Ballot[Basis]],
    days: Sequence[Ballot[Period]],
    ranked: Sequence[Evidence],
) -> tuple[Origin, ...]:
    furthest = max((e.claim.status for e in ranked), key=STATUSES.index)
    chosen = {
        "kind": kinds[0].supporters,
        "stated_place": places[0].supporters,
        "status": [e for e in ranked if e.claim.status is furthest],
        "amount": _stated_first(sums),
        "amount_basis": bases[0].supporters if bases else (),
        "date_start": days[0].supporters if days else (),
        "sectors": [e for e in ranked if e.sectors],
        "actors": [e for e in ranked if e.actors],
    }
    return tuple(
        Origin(name, tuple(e.claim.claim_id for e in found))
        for name, found in chosen.items()
        if found
    )


def _rate_date(stated: Evidence | None) -> date | None:
    """The day of the rate by which a foreign sum was converted."""
    amount = stated.amount if stated else None
    if stated is None or amount is None or amount.currency == "CNY" or not stated.published:
        return None
    conversion = to_cny(amount.amount, amount.currency, stated.published)
    return conversion.rate_date if conversion else None
