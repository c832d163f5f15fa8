"""Money told of right before what it is paid out as: "It will be handed out as vouchers"."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import SETS_ASIDE
from etl.model import AmountRole, Kind, MoneyMention

# "It will be handed out as vouchers", "the money goes to start-ups in the form of grants".
PAID_AS = re.compile(
    r"\W{0,3}(?:it|this|all of (?:it|this)|(?:the|this|that) (?:money|sum|cash|funding|amount|"
    r"total|allocation|budget)|(?:the|these|those) (?:funds|sums|resources)) "
    r"(?:(?:will|would|is|are|was|were|has|have|is to|are to) )?"
    r"(?:(?:be|been|mainly|largely|then) ){0,2}"
    r"(?:hand(?:ed)? out|paid(?: out)?|given(?: out)?|doled out|distributed|disbursed|issued|"
    r"shared out|channel\w+|used|spent|meant|earmarked|reserved|intended|"
    r"goes?|go|flows?|come|comes|takes?(?: on)? the form|reach(?:es)?) "
    r"[^.;]{0,60}?\b(?:as|for|of|through|to|by|via|on|in)\b|"
    r"\W{0,3}(?:这笔|该笔|上述|这些|该项|此项)(?:资金|经费|款项|钱|专项)(?:将|会|主要|重点|全部|拟){0,3}"
    r"(?:以|用于|通过|作为|用来|采取)"
)
# "Another 450 million yuan will be made available": money of whoever acts, ready to be paid.
IS_FOUND = re.compile(
    rf"\b(?:{SETS_ASIDE}|rais(?:e|ed)|found|find|made available|ma(?:ke|kes) available|"
    r"mobili[sz]ed?|put(?:s|ting)? up|com(?:e|es) up with|came up with|pool(?:ed|s)?|"
    r"provid(?:e|ed|es)|free(?:d|s)?(?: up)?|releas(?:e|ed|es)|commit(?:ted|s)?|pledg(?:e|ed|es)|"
    r"spen(?:d|ds|t)|add(?:ed|s)?|budget(?:ed|s)?|promis(?:e|ed|es))\b|"
    r"筹集|筹措|安排|拿出|投入|统筹|预留|列支|拨付|划拨|增加"
)
GAP_CHARS = 3


def with_sum_before(
    reading: Reading,
    sentence: Sentence,
    before: Sentence | None,
    found: list[Draft],
    earlier: list[Draft],
) -> list[Draft]:
    """A sentence's drafts, its one place's subsidy given the sum that was told right before it."""
    paid = [d for d in found if d.kind is Kind.SUBSIDY]
    if before is None or len({d.record for d in paid}) != 1:
        return found
    # "…, of which no firm may receive more than 10 million yuan": the total stands.
    if any(d.sum and d.sum.role is not AmountRole.CAP for d in paid):
        return found
    near = 0 <= sentence.span.start - before.span.end <= GAP_CHARS
    if not near or not PAID_AS.match(reading.plain, sentence.span.start, sentence.span.end):
        return found
    money = _ready(reading, before)
    if money is None:
        return found
    told = [d for d in earlier if d.sum and d.sum.money.span == money.span]
    if told:
        is_same = told[-1].kind is Kind.SUBSIDY and told[-1].record == paid[0].record
        if not is_same:
            return found
        return [replace(d, sums=(), is_definite=True) if d in paid else d for d in found]
    role = AmountRole.ANNUAL if money.is_annual else AmountRole.SIZE
    # "Vouchers and subsidies": two words for what one sum is paid out as.
    whole = replace(paid[0], sums=(Sum(money, role),), is_definite=False)
    return [*(d for d in found if d.kind is not Kind.SUBSIDY), whole]


def _ready(reading: Reading, sentence: Sentence) -> MoneyMention | None:
    """The one sum of a sentence that tells of money of its own, no firm's; None elsewhere."""
    sums = [m for m in sentence.mentions.money if not m.is_converted]
    if len(sums) != 1 or any(p.role is Role.COMPANY for p in sentence.parties):
        return None
    found = IS_FOUND.search(reading.plain, sentence.span.start, sentence.span.end)
    return sums[0] if found else None
