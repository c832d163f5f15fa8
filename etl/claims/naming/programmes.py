""" "The programme": of which kind it is, and of what it is the whole."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.definite import is_definite
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED, KEPT, SETS_ASIDE
from etl.claims.money.within_funds import is_holder
from etl.model import MONEY_KINDS, Kind

# "A 500 million yuan scheme under which shops can have half of their costs reimbursed".
PAYS_UNDER_IT = re.compile(
    r"s? (?:under|through) which (?![^.;]*\b(?:borrow|loans?)\b)"
    r"[^.;]{3,110}\b(?:reimburs|refund|subsidi|rebate|voucher|grant|"
    r"paid|covered|half the cost|half of the|cash|per ?cent of)"
)
PROGRAMME = re.compile(r"(?:program|scheme|package)")
# "A program of token vouchers", "a scheme that gives founders desks for free".
OF_MONEY = re.compile(
    r"(?:me)?s? (?:of|for) (?:[\w-]+ ){0,3}(?:vouchers|coupons|subsidies|grants|rewards|bonuses|"
    r"allowances|rebates|discounts)\b"
)
THAT_GIVES = re.compile(
    r"(?:me)?s? (?:that|which) (?:will |would |also )?(?:gives?|offers?|pays?|hands?|reimburses?|"
    r"refunds?|subsidi[sz]es?|waives?|covers?|rewards?|grants?)\b"
)
# "Under its “Spring” program, Weihai pays graduates".
UNDER_ITS = re.compile(r"\bunder (?:its|the|an?|this) [\"“”'‘’\w -]{0,40}$")
PLACE_PAYS = re.compile(
    r"(?:me)?,[\"”’]? (?:[\w'-]+ ){1,4}(?:pays?|gives?|offers?|hands?|reimburses?|refunds?|grants?|"
    r"subsidi[sz]es?|will (?:pay|give|offer|hand|reimburse|refund|grant|subsidi[sz]e))\b"
)
# "Provincial programs (as in Jilin) - another 3 billion yuan": an item of a list.
SUM_BEHIND = re.compile(
    r"(?: ?\([^()]{1,50}\))? ?[-–—:]{1,2} (?:an additional |another |about |some |over )?"
    r"[a-z$¥]{0,4}\d"
)
# "A support scheme with a budget of 30 million yuan".
WITH_BUDGET = re.compile(
    r"s? with an? (?:\w+ )?(?:budget|pot|envelope|outlay) of (?:about |some |over )?[a-z$¥]{0,4}\d"
)
# "A programme of computing vouchers for small firms".
OF_VOUCHERS = re.compile(
    r"s? of (?:[\w-]+ ){0,3}(?:vouchers|coupons|grants|subsidies|rewards|rebates|bonuses)\b"
)
# "The vouchers, part of a 100-million-yuan program": the program is theirs, and so is its sum.
PART_OF = re.compile(r"\bpart of (?:a|an|its|the) (?:[\w·-]+ ){1,5}$")


# "Added 50 million yuan to its special fund, bringing the fund to 300 million yuan": the same.
BRINGING = re.compile(
    r"\b(?:bring|rais|lift|tak|boost|expand|increas)ing (?:the|this|that|its) (?:[\w-]+ ){0,2}$"
)


def is_whole_of(reading: Reading, sentence: Sentence, anchor: Anchor, named: list[Anchor]) -> bool:
    """Whether a programme is only what the vouchers named before it are a part of.

    Or a fund the one just named, which is brought to a new size, or the one that holds it.
    """
    if is_holder(reading, sentence, anchor, named) or _is_plan_for(reading, anchor, named):
        return True
    words = reading.plain[anchor.span.start : anchor.span.end]
    before = [a for a in named if a.span.end < anchor.span.start]
    if BRINGING.search(reading.before(anchor.span.start, 60)) and anchor.kind in MONEY_KINDS:
        return any(a.kind in MONEY_KINDS for a in before)
    if anchor.kind is Kind.SUBSIDY and _is_in_all(reading, anchor, before):
        return True
    return (
        anchor.kind is Kind.PLAN
        and PROGRAMME.match(words) is not None
        and PART_OF.search(reading.before(anchor.span.start, 60)) is not None
        and any(a.kind is Kind.SUBSIDY for a in before)
    )


# "A subsidy of 8 million a year, with a maximum cumulative subsidy of 20 million": the same one.
IN_ALL = re.compile(r"(?:maximum |total |overall )?(?:cumulative|aggregate) \w+")


# "A base for new languages, with annual public funding of 90 million yuan": the base's.
WITH_FUNDING = re.compile(
    r"[^.;,]{0,60},? with (?:an? )?(?:[\w-]+ ){0,3}(?:funding|subsid(?:y|ies)|support|funds)"
)


def _is_in_all(reading: Reading, anchor: Anchor, before: list[Anchor]) -> bool:
    """Whether words only tell how much of a subsidy named before one gets, or what a site has."""
    words = reading.plain[anchor.phrase.start : anchor.span.end]
    if any(a.kind is Kind.SUBSIDY for a in before) and IN_ALL.fullmatch(words):
        return True
    sites = [a for a in before if a.kind is Kind.INFRASTRUCTURE]
    gap = reading.plain[sites[-1].span.end : anchor.span.end] if sites else ""
    return WITH_FUNDING.fullmatch(gap) is not None


# "The Education Fund has earmarked 2 billion dollars for AI classes": what a standing fund gives.
GIVES_OUT = re.compile(
    r"(?: \([^()]{2,20}\))?(?: (?:has|have|had|will|would|is to|also|already)){0,3} "
    rf"(?:{SETS_ASIDE}|reserves?|award\w*|grant\w*|disburs\w+) "
    r"(?:about |over |more than |up to |some )?(?=\S{0,4}\d)"
)
GIVEN_BY = re.compile(
    rf"\b(?:{KEPT}|granted|awarded|provided) by "
    r"(?:the )?(?:[\w'-]+ ){0,4}$"
)


# "Set aside 80 million yuan for the launch of a three-year AI scheme": it pays.
FOR_LAUNCH = re.compile(
    rf"{CONVERTED} (?:for|to|towards?) (?:the )?(?:launch|introduc|roll|start|set|run)\w*"
    r"(?: out| up)?(?: of)? (?:a|an|the|its) "
)
ASIDE = re.compile(rf"\b(?:{SETS_ASIDE}|reserves?|budgeted) (?:about |over |some |up to )?$")


# "Will earmark 2 billion yuan for a research support scheme".
FOR_SCHEME = re.compile(rf"{CONVERTED} (?:for|to|towards?) (?:(?:a|an|the|its) )?")


def _gives_money(reading: Reading, anchor: Anchor) -> bool:
    """Whether a programme is told to be one of giving money, or what money is paid under."""
    after = reading.after(anchor.span.end, 90)
    under = UNDER_ITS.search(reading.before(anchor.span.start, 60))
    if under and PLACE_PAYS.match(after):
        return True
    return bool(OF_MONEY.match(after) or THAT_GIVES.match(after))


# "Plans disclosed in March for a 900 million yuan robot fund": the fund is what is planned.
FOR_A = re.compile(
    r" (?:(?:disclosed|announced|unveiled|made public|drawn up|published|released) )?"
    r"(?:[\w-]+ ){0,4}for (?:an?|the|its|another) (?:[\w·$¥-]+ ){0,7}$"
)
A_SITE_OR_FUND = (Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE)


def _is_plan_for(reading: Reading, anchor: Anchor, named: list[Anchor]) -> bool:
    words = reading.plain[anchor.span.start : anchor.span.end]
    return words in ("plan", "plans") and any(
        a.kind in A_SITE_OR_FUND
        and FOR_A.fullmatch(reading.plain, anchor.span.end, max(anchor.span.end, a.span.start))
        for a in named
    )


def _is_paid_for(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    return any(
        (
            FOR_LAUNCH.fullmatch(reading.plain, m.span.end, max(m.span.end, anchor.phrase.start))
            or FOR_SCHEME.fullmatch(reading.plain, m.span.end, max(m.span.end, anchor.phrase.start))
        )
        and ASIDE.search(reading.before(m.span.start, 40))
        for m in sentence.mentions.money
    )


def _gives_out(reading: Reading, anchor: Anchor) -> bool:
    return anchor.kind is Kind.FUND and bool(
        GIVES_OUT.match(reading.after(anchor.span.end, 70))
        or GIVEN_BY.search(reading.before(anchor.span.start, 70))
    )


def of_kind_named(
    reading: Reading, sentence: Sentence, anchor: Anchor, last_named: Kind | None
) -> Anchor:
    """ "Other cities have launched these programmes": of the kind named last."""
    words = reading.plain[anchor.span.start : anchor.span.end]
    generic = anchor.kind is Kind.PLAN and PROGRAMME.match(words) is not None
    # "An 800 million dollar AI Adoption Scheme will be launched".
    is_sized = words.startswith("scheme") and any(
        anchor.phrase.covers(m.core) for m in sentence.mentions.money
    )
    pays = generic and _pays(reading, sentence, anchor)
    if _gives_out(reading, anchor) or is_sized or pays:
        return replace(anchor, kind=Kind.SUBSIDY, is_weak=False)
    # "The scheme has 3 billion yuan. The funds will go to start-ups": the scheme's money.
    is_its_money = words == "funds" and last_named is Kind.SUBSIDY
    is_it = is_definite(reading, sentence, anchor) or (generic and _is_bare(reading, anchor))
    if (generic or is_its_money) and last_named and is_it:
        return replace(anchor, kind=last_named, is_weak=False)
    return anchor


# "Vouchers help. Luoyang and Zigong have schemes in operation": schemes of what was just told, but
# not "have schemes for AI education" or "an AI scheme".
BARE_BEFORE = re.compile(
    r"(?:[.;:!?\n][\"” ]{0,3}|\b(?:ha(?:ve|s|d)|run|runs|ran|operates?|offers?|"
    r"start(?:ed|s)|launch(?:ed|es)|"
    r"introduc(?:ed|es)|unveil(?:ed|s)|roll(?:ed|s) out|adopt(?:ed|s)|creat(?:ed|es)|"
    r"establish(?:ed|es)|set up|there are|are)"
    r"(?: (?:all|each|their|own|such|similar|comparable))*) ?$"
)
BARE_AFTER = re.compile(
    r"(?<=s)(?! (?:for|to|that|which|on|aimed|called|named|under which|of(?! (?:their|its) own)|"
    r"with which)\b)"
)


def _is_bare(reading: Reading, anchor: Anchor) -> bool:
    """Whether "schemes" stand without a word that tells what they are for."""
    before = reading.before(anchor.span.start, 40) if anchor.span.start else ". "
    return (
        BARE_BEFORE.search(before) is not None
        and BARE_AFTER.match(reading.plain, anchor.span.end) is not None
    )


def _pays(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the words beside a programme say that it gives money."""
    after = reading.after(anchor.span.end, 140)
    return bool(
        WITH_BUDGET.match(after[:60])
        or SUM_BEHIND.match(after[:90])
        or OF_VOUCHERS.match(after[:60])
        or PAYS_UNDER_IT.match(after)
        or _is_paid_for(reading, sentence, anchor)
        or _gives_money(reading, anchor)
    )
