"""Sums that are set aside for what was told just before: "for the purpose", "for the vehicle"."""

import re
from dataclasses import replace

from etl.claims.draft import Draft
from etl.claims.reading import Reading
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


def of_purpose(reading: Reading, draft: Draft, earlier: list[Draft]) -> Draft:
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
    if money.role is AmountRole.CAP or not FOR_IT.match(after):
        return draft
    if last.kind is Kind.FUND:
        money = replace(money, role=AmountRole.SIZE)
    return replace(draft, kind=last.kind, sums=(money,), is_definite=True)
