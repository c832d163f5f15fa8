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


class Index:
    """The claims of this build, found by what a decision remembers of them."""

    def __init__(self, claims: Iterable[Claim], documents: Mapping[str, Document]) -> None:
        self.paths = frozenset(document.path for document in documents.values())
        self._by_words: dict[Words, set[str]] = defaultdict(set)
        self._by_page: dict[Words, set[str]] = defaultdict(set)
        for claim in claims:
            anchor = anchor_of_claim(claim, documents[claim.document_id])
            self._by_words[_words_of(anchor)].add(claim.claim_id)
            self._by_page[_page_of(anchor)].add(claim.claim_id)

    def same_words(self, anchors: Iterable[Anchor]) -> frozenset[str]:
        """The claims that are the evidence that was judged, whatever their document."""
        return frozenset(key for a in anchors for key in self._by_words.get(_words_of(a), ()))

    def same_page(self, anchors: Iterable[Anchor]) -> frozenset[str]:
        """The claims of the same kind and place in the same files."""
        return frozenset(key for a in anchors for key in self._by_page.get(_page_of(a), ()))


def _words_of(anchor: Anchor) -> Words:
    return (anchor.kind, anchor.place_code, anchor.words)


def _page_of(anchor: Anchor) -> Words:
    return (anchor.kind, anchor.place_code, anchor.path)
