"""A claim made ready for comparison: its money in yuan, its words, its instrument's name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar, cast

from etl.model import Amount, Claim, Document, Kind, Language, Period, Sector, Tier
from etl.reference.concepts import concepts_in, own_names
from etl.reference.folding import fold
from etl.reference.rates import load_rates, to_cny

V = TypeVar("V")

TIER_RANK = {tier: rank for rank, tier in enumerate(reversed(Tier))}
"""Official over agency over media over company over unknown: the higher rank wins."""

TITLE_ZH = re.compile(r"《([^《》]{4,60})》")
TITLE_EN = re.compile(
    r"\b([A-Z][\w'-]{0,30}(?: (?:and|of|for|in|the|on|[A-Z][\w'-]{0,30}|\+)){1,10} "
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
class Statement:
    """A claim with what merging needs of its document, and the words around it.

    `before` and `after` are the words beside the amount's, None without an amount.
    """

    claim: Claim
    tier: Tier
    published: date | None
    language: Language
    quote: str
    amount_text: str | None = None
    before: str = ""
    after: str = ""


def statement_of(claim: Claim, document: Document) -> Statement:
    """The statement of a claim, sliced from the text of its document."""
    text, amount = document.text, claim.amount
    words: tuple[str | None, str, str] = (None, "", "")
    if amount:
        start, end = amount.span.start, amount.span.end
        before = text[max(0, start - CLAUSE_CHARACTERS) : start]
        words = (text[start:end], before, text[end : end + CLAUSE_CHARACTERS])
    return Statement(
        replace(claim, reasons=()),
        document.tier,
        document.published,
        document.language,
        claim.span.of(text),
        *words,
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim with all that comparing it needs; `yuan` is for comparison only.

    `source` is the document that its own nearly repeats, or its own. `yuan` is None where no
    rate is known. `name` is the instrument's title as the quote gives it, None without one;
    `own_names` are those of the concepts that are an initiative's name, `fund_types` those that
    say what sort of fund it is. `is_phase`: the sum is that of a first phase; `amount_text` are
    its words, None without a sum.
    """

    claim: Claim
    amount: Amount | None
    source: str
    tier: Tier
    published: date | None
    language: Language
    quote: str
    amount_text: str | None
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


def gather(statements: Iterable[Statement], sources: Mapping[str, str]) -> list[Evidence]:
    """The evidence of all claims, sorted by claim id, whatever their order.

    `sources` has for each near copy the document that it repeats in the end.
    """
    ordered = {told.claim.claim_id: told for told in statements}
    shared: Shared = {}
    return [_evidence(ordered[key], sources, shared) for key in sorted(ordered)]


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


def _evidence(told: Statement, sources: Mapping[str, str], shared: Shared) -> Evidence:
    claim, quote, amount = told.claim, told.quote, told.claim.amount
    concepts = _once(shared, concepts_in(quote, told.language))
    return Evidence(
        claim=claim,
        amount=amount,
        source=sources.get(claim.document_id, claim.document_id),
        tier=told.tier,
        published=told.published,
        language=told.language,
        quote=quote,
        amount_text=told.amount_text,
        yuan=_yuan(amount, amount.amount) if amount else None,
        top_yuan=_yuan(amount, amount.amount_max) if amount and amount.amount_max else None,
        announced=_once(shared, claim.announced),
        concepts=concepts,
        own_names=_once(shared, concepts & own_names()),
        fund_types=_once(shared, concepts & FUND_TYPES if claim.kind is Kind.FUND else NO_WORDS),
        is_phase=amount is not None and _says_phase(told),
        sectors=_sectors(claim.sectors, shared),
        actors=_once(shared, frozenset(actor.name for actor in claim.actors)),
        name=_name(claim.kind, quote, told.language),
    )


NO_WORDS: frozenset[str] = frozenset()


def _says_phase(told: Statement) -> bool:
    """Whether the words right before or after a sum say that it is a first phase's."""
    return bool(PHASE_BEFORE.search(told.before) or PHASE_AFTER.search(told.after))


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
