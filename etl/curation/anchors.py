"""How a decision finds its evidence again: by the words, not by where they stood."""

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
    """The claims of this build that decisions may remember, found by what they remember of them.

    `paths` are those of the files that decisions name and that are in this build; `documents` has
    for each claim that was kept the document that makes it.
    """

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        wanted = list(anchors)
        self._paths = {anchor.path for anchor in wanted}
        self._about = {(anchor.kind, anchor.place_code) for anchor in wanted}
        self.paths: set[str] = set()
        self.documents: dict[str, str] = {}
        self._by_words: dict[Words, set[str]] = {_words_of(anchor): set() for anchor in wanted}
        self._by_page: dict[Words, set[str]] = {_page_of(anchor): set() for anchor in wanted}

    def hear(self, document: Document, claims: Iterable[Claim]) -> None:
        """Keeps what decisions may rest on, and nothing else, of a document of this build."""
        if document.path in self._paths:
            self.paths.add(document.path)
        for claim in claims:
            if (claim.kind.value, claim.place_code) in self._about:
                self._keep(claim, anchor_of_claim(claim, document))

    def _keep(self, claim: Claim, anchor: Anchor) -> None:
        for kept, key in ((self._by_words, _words_of(anchor)), (self._by_page, _page_of(anchor))):
            if key in kept:
                kept[key].add(claim.claim_id)
                self.documents[claim.claim_id] = claim.document_id

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
