"""Made-up documents and claims for tests: one sentence a claim, evidence sliced from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from etl.merge import Links, Merging
from etl.model import (
    Amount,
    AmountRole,
    Basis,
    Claim,
    Document,
    Initiative,
    Kind,
    Language,
    Period,
    Qualifier,
    Rejection,
    Sector,
    Span,
    Status,
    Tier,
)
from etl.spool import Spool

BEIJING, SHENZHEN, GUANGDONG, NATION = "110000", "440300", "440000", "100000"
BILLION = 10**9


@dataclass(frozen=True)
class Said:
    """What a sentence says; `amount` in whole units of `currency`."""

    words: str = "The city set up an AI fund."
    kind: Kind = Kind.FUND
    place: str = SHENZHEN
    stated: str | None = None
    status: Status = Status.LAUNCHED
    amount: int | None = None
    currency: str = "CNY"
    yuan: int | None = None
    role: AmountRole = AmountRole.SIZE
    qualifier: Qualifier = Qualifier.EXACT
    basis: Basis = Basis.OWN
    amount_max: int | None = None
    on: str | None = None
    sectors: tuple[Sector, ...] = ()
    confidence: float = 0.8


@dataclass(frozen=True)
class Made:
    """A document with its claims."""

    document: Document
    claims: tuple[Claim, ...]


def made(
    name: str,
    *said: Said,
    published: str | None = "2025-03-10",
    tier: Tier = Tier.MEDIA,
    copy_of: str | None = None,
) -> Made:
    """A document of some sentences and the claims that they make."""
    text = "\n".join(s.words for s in said)
    is_chinese = any("一" <= c <= "鿿" for c in text)
    document = Document(
        document_id=name,
        path=f"{name}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        language=Language.ZH if is_chinese else Language.EN,
        text=text,
        published=date.fromisoformat(published) if published else None,
        tier=tier,
        copy_of=copy_of,
    )
    claims, start = [], 0
    for number, sentence in enumerate(said):
        span = Span(start, start + len(sentence.words))
        claims.append(_claim(f"{name}-{number}", name, span, sentence))
        start = span.end + 1
    return Made(document, tuple(claims))


def _claim(claim_id: str, document_id: str, span: Span, said: Said) -> Claim:
    return Claim(
        claim_id=claim_id,
        document_id=document_id,
        kind=said.kind,
        status=said.status,
        place_code=said.place,
        stated_place=said.stated or said.place,
        span=span,
        amount=_amount(span, said),
        announced=_period(said.on),
        sectors=said.sectors,
        confidence=said.confidence,
    )


def _amount(span: Span, said: Said) -> Amount | None:
    if said.amount is None:
        return None
    return Amount(
        span=span,
        amount=said.amount,
        currency=said.currency,
        amount_cny=said.amount if said.currency == "CNY" else said.yuan,
        role=said.role,
        qualifier=said.qualifier,
        basis=said.basis,
        amount_max=said.amount_max,
    )


def _period(days: str | None) -> Period | None:
    if days is None:
        return None
    first, _, last = days.partition("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))


def copy_named(original: Made, name: str) -> Made:
    """A near copy of a document: the same words under another name."""
    document = replace(
        original.document,
        document_id=name,
        path=f"{name}.txt",
        copy_of=original.document.document_id,
    )
    claims = tuple(
        replace(c, claim_id=f"{name}-{i}", document_id=name) for i, c in enumerate(original.claims)
    )
    return Made(document, claims)


def claims_of(corpus: Iterable[Made]) -> list[Claim]:
    """All claims, in the order of the documents."""
    return [claim for item in corpus for claim in item.claims]


def documents_of(corpus: Sequence[Made]) -> dict[str, Document]:
    """The documents by id."""
    return {item.document.document_id: item.document for item in corpus}


def merge_claims(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    rejections: Iterable[Rejection] = (),
    links: Links = Links(),  # noqa: B008 - frozen
) -> list[Initiative]:
    """All initiatives that the merge room makes of these, sorted by id."""
    with Spool() as spool:
        merging = Merging(spool)
        said, refused = list(claims), list(rejections)
        for key, document in documents.items():
            merging.hear(
                document,
                [c for c in said if c.document_id == key],
                [r for r in refused if r.document_id == key],
            )
        copy_of = {d.document_id: d.copy_of for d in documents.values() if d.copy_of}
        merging.merge(copy_of, links)
        return list(merging.initiatives())
