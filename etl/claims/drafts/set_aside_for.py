"""Sums that are set aside for what was told just before: "for the purpose", "for the vehicle"."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import SETS_ASIDE, SPENDS
from etl.model import MONEY_KINDS, AmountRole, Kind

# "A pot of 90 million yuan has been set aside for the purpose", "have pooled it for the vehicle".
FOR_IT = re.compile(
    r" ?(?:\([^()]{1,40}\) )?(?:[^.;,]{0,40} )?(?:for|to|into|in|towards?|behind) (?:it|"
    r"th(?:is|at|e) (?:[\w-]+ )?(?:fund|vehicle|purpose|end|pot|scheme|programme?|partnership|"
    r"initiative))\b(?! (?:of|to|that|which)\b)"
)


# "Grants can be applied for. Up to 90 million yuan is available in this round".
IN_ROUND = re.compile(
    r" (?:is|are|was|were|will be) (?:available|up for grabs|on offer|on the table)"
    r"(?: (?:in|for|during) (?:this|the (?:first|current|latest)) (?:round|call|batch|year)\b|"
    r"[.,;]|$)"
)


# "It will invest 2 billion yuan in start-ups", of a fund told before.
IT_BUYS = re.compile(
    r"\W{0,3}(?:it|the (?:[\w-]+ )?(?:fund|vehicle|partnership)) "
    r"(?:will|would|is to|is expected to|plans to|aims to|intends to|can|may) "
    rf"(?:{SPENDS}|{SETS_ASIDE}|deploy|commit|make|direct)\b"
)
# Stems, since they are held against the one word by which a draft was read.
GIVES = re.compile(
    r"(?:allocat|set|earmark|budget|approv|provid|offer|commit|hand|paid|pay|spen|avail|reserv|pool|"
    r"put|pour|inject|appropriat|made|mobili|issued|distribut|disburs|there|given|written|pencil)"
)
ANOTHER = re.compile(r"[^.;]{0,60}\b(?:also|another|addition|separate\w*|meanwhile|besides|too)\b")
NEAR_CHARS = 250


def _goes_on(reading: Reading, sentence: Sentence, draft: Draft, last: Draft) -> bool:
    """ "A total of 90 million yuan will be handed out": nothing is said of another purpose."""
    near = 0 <= sentence.span.start - last.span.end <= NEAR_CHARS
    own = sentence.has("ai") or sentence.has("sector")
    is_other = ANOTHER.match(reading.plain, sentence.span.start, sentence.span.end)
    return near and not own and is_other is None and GIVES.match(draft.words) is not None


def of_purpose(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "The city has pooled 2 billion yuan for the vehicle": the sum of the fund just told."""
    last = earlier[-1] if earlier else None
    if last is None or last.sum or last.kind not in MONEY_KINDS or last.record != draft.record:
        return draft
    if draft.kind is not Kind.SUBSIDY or len(draft.sums) != 1:
        return draft
    money = draft.sums[0]
    after = reading.after(money.money.span.end, 90)
    if last.kind is Kind.SUBSIDY and IN_ROUND.match(after):
        return replace(draft, sums=(replace(money, role=AmountRole.SIZE),), is_definite=True)
    buys = last.kind is Kind.FUND and IT_BUYS.match(reading.plain, sentence.span.start)
    goes_on = last.kind is Kind.SUBSIDY and _goes_on(reading, sentence, draft, last)
    if money.role is AmountRole.CAP or not (buys or goes_on or FOR_IT.match(after)):
        return draft
    if last.kind is Kind.FUND:
        money = replace(money, role=AmountRole.SIZE)
    return replace(draft, kind=last.kind, sums=(money,), is_definite=True)
