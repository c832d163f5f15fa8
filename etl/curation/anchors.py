"""How a decision finds its evidence again: by the words, not by where they stood."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from etl.curation.verdict import Anchor
from etl.model import Claim, Document

Words = tuple[str, str, str]


def anchor_of_claim(claim: Claim, document: Document) -> Anchor:
    """The anchor of a claim of this build."""
    amount = claim.amount.span.of(document.text) if claim.amount else None
    words = _digest(claim.span.of(document.text), amount)
    return Anchor(document.path, claim.kind.value, claim.place_code, words)


def anchor_of_row(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Anchor:
    """The anchor of a row of the table of claims, given its document's row."""
    words = _digest(claim["quote"], claim["amount_text"])
    return Anchor(document["path"], claim["kind"], claim["place_code"], words)


def _digest(quote: str, amount_words: str | None) -> str:
    plain = " ".join(quote.split()) + "|" + " ".join((amount_words or "").split())
    return sha256(plain.encode()).hexdigest()[:16]


def words_of(anchor: Anchor) -> Words:
    """What has to be the same for a claim to be the evidence that was judged."""
    return (anchor.kind, anchor.place_code, anchor.words)


def claims_by_words(
    claims: Iterable[Claim], documents: Mapping[str, Document]
) -> Mapping[Words, frozenset[str]]:
    """The ids of the claims of this build, by their words."""
    found: dict[Words, set[str]] = defaultdict(set)
    for claim in claims:
        anchor = anchor_of_claim(claim, documents[claim.document_id])
        found[words_of(anchor)].add(claim.claim_id)
    return {words: frozenset(ids) for words, ids in found.items()}
