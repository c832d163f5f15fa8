"""From a draft to the claim that is published, with the reason for each field."""

from collections.abc import Iterator
from hashlib import sha256

from etl.claims.base.draft import Draft
from etl.model import Actor, Amount, Claim, Document
from etl.reference.rates import to_cny


def claim_of(document: Document, draft: Draft) -> Claim:
    """The claim that a draft is, with the reasons for its fields."""
    actors = tuple(Actor(name, title) for name, title in draft.people)
    return Claim(
        claim_id=_claim_id(document, draft),
        document_id=document.document_id,
        kind=draft.kind,
        status=draft.status,
        place_code=draft.record,
        stated_place=draft.place,
        span=draft.span,
        amount=_amount(document, draft),
        announced=draft.announced,
        sectors=tuple(sorted(draft.sectors)),
        actors=actors,
        confidence=draft.confidence,
        reasons=(*draft.reasons, *_more_reasons(document, draft)),
    )


def _more_reasons(document: Document, draft: Draft) -> Iterator[str]:
    """What the other fields were read from."""
    if draft.sum:
        yield f"amount: “{draft.sum.money.span.of(document.text)}”, read as {draft.sum.role}"
        yield f"amount_basis: {draft.basis}, of the places that act"
    if draft.announced:
        yield f"date: {draft.announced.start} to {draft.announced.end}, told beside the verb"
    if draft.sectors:
        yield f"sectors: {', '.join(sorted(draft.sectors))}, named in its clauses"
    if draft.people:
        yield f"actors: {', '.join(name for name, _ in draft.people)}, named with an office"


def _amount(document: Document, draft: Draft) -> Amount | None:
    chosen = draft.sum
    if chosen is None:
        return None
    money = chosen.money
    if money.currency == "CNY":
        amount_cny: int | None = money.amount
    else:
        conversion = (
            to_cny(money.amount, money.currency, document.published) if document.published else None
        )
        amount_cny = conversion.amount_cny if conversion else None
    return Amount(
        span=money.span,
        amount=money.amount,
        currency=money.currency,
        amount_cny=amount_cny,
        role=chosen.role,
        qualifier=money.qualifier,
        basis=draft.basis,
        amount_max=money.amount_max,
    )


def _claim_id(document: Document, draft: Draft) -> str:
    chosen = draft.sum
    key = "|".join(
        (
            document.document_id,
            draft.kind,
            draft.place,
            str(draft.span.start),
            draft.words,
            str(chosen.money.amount) if chosen else "",
        )
    )
    return "c" + sha256(key.encode()).hexdigest()[:15]
