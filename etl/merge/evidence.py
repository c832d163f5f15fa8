"""A claim made ready for comparison: its money in yuan, its words, its instrument's name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from etl.model import Amount, Claim, Document, Kind, Language, Period, Sector, Span, Tier
from etl.reference.concepts import concepts_in, own_names
from etl.reference.folding import fold
from etl.reference.rates import load_rates, to_cny

V = TypeVar("V")

TIER_RANK = {tier: rank for rank, tier in enumerate(reversed(Tier))}
"""Official over agency over media over company over unknown: the higher rank wins."""

TITLE_ZH = re.compile(r"《([^《》]{4,60})》")
TITLE_EN = re.compile(
    r"\b((?:[A-Z][\w'-]*|AI)(?: (?:and|of|for|in|the|on|[A-Z][\w'-]*|AI|\+)){1,10} "
    r"(?:Fund|Plan|Measures|Program|Programme|Initiative|Strategy|Scheme|Act|Regulations?|"
    r"Laboratory|Centre|Center|Park|Opinions|Guidelines|Policy))\b"
)


FUND_TYPES = frozenset({"guidance", "seed", "venture", "industry", "fund_of_funds", "subfund"})
"""The concepts that say what sort of fund it is."""

PHASE_BEFORE = re.compile(
    r"(?:[首一]期|(?:first|initial) (?:phase|tranche|close|closing)|phase (?:one|i))"
    r"[^,，。；;、\d]{0,24}$",
    re.IGNORECASE,
)
PHASE_AFTER = re.compile(
    r"^[^,，。；;、\d]{0,12}(?:first|initial) (?:phase|tranche|close|closing)", re.IGNORECASE
)
CLAUSE_CHARACTERS = 48


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim with all that comparing it needs; `yuan` is for comparison only.

    `source` is the document that its own nearly repeats, or its own. `yuan` is None where no
    rate is known. `name` is the instrument's title as the quote gives it, None without one;
    `own_names` are those of the concepts that are an initiative's name, `fund_types` those that
    say what sort of fund it is. `is_phase`: the sum is that of a first phase.
    """

    claim: Claim
    amount: Amount | None
    source: str
    tier: Tier
    published: date | None
    language: Language
    quote: str
    yuan: int | None
    top_yuan: int | None
    announced: Period | None
    concepts: frozenset[str]
    own_names: frozenset[str]
    fund_types: frozenset[str]
    is_phase: bool
    sectors: frozenset[Sector]
    actors: frozenset[str]
    name: str | None


def gather(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Evidence]:
    """The evidence of all claims, sorted by claim id, whatever their order."""
    ordered = {claim.claim_id: claim for claim in claims}
    shared: Shared = {}
    return [_evidence(ordered[key], documents, shared) for key in sorted(ordered)]


Shared = dict[object, object]
"""Equal values kept once: many claims share few, and comparing them then stays in the cache."""


def _once(shared: Shared, value: V) -> V:
    found = shared.setdefault((type(value), value), value)
    assert isinstance(found, type(value))
    return found


def _sectors(sectors: tuple[Sector, ...], shared: Shared) -> frozenset[Sector]:
    """Kept by their tuple, as a set of sectors equals that of their words, which concepts are."""
    found = shared.get(("sectors", sectors))
    if found is None:
        found = shared["sectors", sectors] = frozenset(sectors)
    return cast("frozenset[Sector]", found)


def _evidence(claim: Claim, documents: Mapping[str, Document], shared: Shared) -> Evidence:
    document = documents[claim.document_id]
    quote = claim.span.of(document.text)
    amount = claim.amount
    concepts = _once(shared, concepts_in(quote, document.language))
    return Evidence(
        claim=claim,
        amount=amount,
        source=source_of(document, documents),
        tier=document.tier,
        published=document.published,
        language=document.language,
        quote=quote,
        yuan=_yuan(amount, amount.amount) if amount else None,
        top_yuan=_yuan(amount, amount.amount_max) if amount and amount.amount_max else None,
        announced=_once(shared, claim.announced),
        concepts=concepts,
        own_names=_once(shared, concepts & own_names()),
        fund_types=_once(shared, concepts & FUND_TYPES if claim.kind is Kind.FUND else NO_WORDS),
        is_phase=amount is not None and _says_phase(document.text, amount.span),
        sectors=_sectors(claim.sectors, shared),
        actors=_once(shared, frozenset(actor.name for actor in claim.actors)),
        name=_name(claim.kind, quote, document.language),
    )


NO_WORDS: frozenset[str] = frozenset()


def _says_phase(text: str, amount: Span) -> bool:
    """Whether the words right before or after a sum say that it is a first phase's."""
    before = text[max(0, amount.start - CLAUSE_CHARACTERS) : amount.start]
    after = text[amount.end : amount.end + CLAUSE_CHARACTERS]
    return bool(PHASE_BEFORE.search(before) or PHASE_AFTER.search(after))


def source_of(document: Document, documents: Mapping[str, Document]) -> str:
    """The id of the first document of a chain of near copies; its own for an original."""
    seen = {document.document_id}
    while document.copy_of and document.copy_of in documents and document.copy_of not in seen:
        document = documents[document.copy_of]
        seen.add(document.document_id)
    return document.copy_of or document.document_id


def _yuan(amount: Amount, value: int) -> int | None:
    """In yuan at the document's rate; an undated foreign sum at the latest known rate."""
    if amount.amount_cny is not None and amount.amount:
        return round(value * amount.amount_cny / amount.amount)
    rates = load_rates().get(amount.currency, ())
    conversion = to_cny(value, amount.currency, rates[-1].rate_date) if rates else None
    return conversion.amount_cny if conversion else None


def _name(kind: Kind, quote: str, language: Language) -> str | None:
    """The title in the quote; None where it has none or several, as then it isn't told whose."""
    if language is Language.ZH:
        titles = set(TITLE_ZH.findall(fold(quote))) if kind in (Kind.PLAN, Kind.PROPOSAL) else set()
    else:
        titles = {title.casefold() for title in TITLE_EN.findall(fold(quote))}
    return titles.pop() if len(titles) == 1 else None
