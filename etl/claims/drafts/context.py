"""What is known when a draft is made: what its sentence inherits, and which instrument passed."""

import re
from collections.abc import Set
from dataclasses import dataclass

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import GENERAL_WORDS
from etl.claims.stages.acts import Act
from etl.model import MONEY_KINDS, Kind, Language, Period, Sector, Span

VOUCHER = re.compile(r"(?:voucher|coupon)s?")
OWN = re.compile(r"(?:'s|s'|\bits|\btheir) $")
VOUCHER_LAST = re.compile(r"\b(?:voucher|coupon)s?$")
INHERITED = 0.6
"""Up to here an owner is lent by the text, and not named for the instrument."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence inherits: an owner from above or before, and whether AI is the subject.

    `fund_context` says the same for funds, of which a text can tell of many kinds.
    """

    owner: Owner | None
    ai_context: bool
    fund_context: bool
    is_draft_text: bool = False
    is_on_draft: bool = False
    is_denial: bool = False
    is_filing: bool = False
    stamp: Period | None = None
    speaker: Party | None = None
    known: Set[tuple[Kind, str]] = frozenset()
    voice: Party | None = None
    is_ahead: bool = False
    occasion: Period | None = None
    ai_follows: bool = False
    item_fields: frozenset[Sector] = frozenset()
    last_fields: frozenset[Sector] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instrument that passed every gate: its verb, owner, sums, and how far it reaches.

    `beside` are the names of others of its kind, which have fields of their own.
    """

    anchor: Anchor
    act: Act
    owner: Owner
    sums: tuple[Sum, ...]
    reach: Span
    beside: tuple[Span, ...] = ()


def is_known(reading: Reading, anchor: Anchor, context: Context) -> bool:
    """Whether the document has told of an instrument by the same word before ("vouchers")."""
    words = reading.plain[anchor.span.start : anchor.span.end]
    # 给予 and the like name no programme.
    is_general = words in GENERAL_WORDS and reading.document.language is Language.ZH
    # "专项资金…采取股权投资方式运作": invested, but the same money that was told of before.
    kinds = MONEY_KINDS if anchor.kind in MONEY_KINDS else {anchor.kind}
    if is_general:
        return False
    if any((kind, words) in context.known for kind in kinds):
        return True
    head = VOUCHER.fullmatch(words)
    # "Computing vouchers … Baoding's vouchers": of the same sort until another is named.
    is_own = OWN.search(reading.before(anchor.span.start, 12)) is not None
    return (head is not None and is_own) and any(
        kind in kinds and VOUCHER_LAST.search(known) for kind, known in context.known
    )
