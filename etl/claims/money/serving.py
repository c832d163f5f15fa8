"""Words that only lead to money that is given, or say what it is given for."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.model import Kind, MoneyMention

FOR_PROGRAMME = re.compile(
    r"[^.;,]{0,40}\b(?:for|to|into|towards?) (?:(?:a|an|the|its) )?[\w ,'-]{0,60}$"
)


# "To support the growth of robotics in the Songshan AI park": where the field is.
GROWS_IN = re.compile(
    r"\b(?:development|growth|use|application|promotion) of [^.;]{3,90} (?:in|at) (?:the |its )?$"
)


def is_where_it_grows(reading: Reading, anchor: Anchor) -> bool:
    """Whether a facility only tells where the field stands that is given money."""
    before = reading.before(anchor.phrase.start, 130)
    return anchor.kind is Kind.INFRASTRUCTURE and GROWS_IN.search(before) is not None


# "筹措3亿元，用于“智造”行动和实验室建设".
USED_FOR_ZH = re.compile(r"[^。；，]{0,14}，?用于(?!建设|新建|打造)[^，。；]{0,40}")


def serves_grant(reading: Reading, anchor: Anchor, grants: list[Anchor]) -> bool:
    """Whether words only lead to the money that is given, or say what it is given for."""
    if anchor.is_stated_aim and any(anchor.span.overlaps(g.span) for g in grants):
        # "Will invest 15 billion yuan in AI": the verb that gives is the aim's too.
        return True
    aim = reading.plain[anchor.span.start : anchor.span.end + 9]
    if anchor.is_stated_aim and "support" in aim and anchor.span.end <= grants[0].span.start:
        # "Plans to support five projects, each receiving 8 million yuan".
        return True
    gap = reading.plain[grants[0].span.end : max(grants[0].span.end, anchor.span.start)]
    if anchor.kind in (Kind.PLAN, Kind.INFRASTRUCTURE) and USED_FOR_ZH.fullmatch(gap):
        return True
    if _only_leads_to(reading, anchor, grants[0]) or _is_auxiliary(reading, anchor, grants):
        return True
    if is_where_it_grows(reading, anchor):
        return True
    general = anchor.is_weak and anchor.kind is Kind.PLAN and not anchor.is_stated_aim
    return general and FOR_PROGRAMME.fullmatch(gap) is not None


# "投入财政资金2亿元，建设机器人训练场": what the money is put in for; a special fund is its own.
PUBLIC_MONEY_ZH = frozenset({"财政资金", "财政投入", "投入"})
THEN_BUILDS_ZH = re.compile(
    r"(?:资金)?，?(?:用于|用来|主要用于|计划|规划|在[^，。；]{1,12}|加快|集中|先行|启动|着力){0,2}"
    r"(?:建设|新建|兴建|改建|扩建|改造|打造|建成|升级)[^，。；、]{0,30}"
)


def pays_for_site(
    reading: Reading, anchor: Anchor, anchors: list[Anchor], own: list[MoneyMention]
) -> bool:
    """Whether money is named only as what a facility behind it is built with."""
    words = reading.plain[anchor.span.start : anchor.span.end]
    if anchor.kind is not Kind.SUBSIDY or words not in PUBLIC_MONEY_ZH:
        return False
    return any(
        site.kind is Kind.INFRASTRUCTURE
        and 0 <= money.span.start - anchor.span.end <= MONEY_CHARS
        and builds_with(reading, money, site)
        for site in anchors
        for money in own
    )


MONEY_CHARS = 3


def builds_with(reading: Reading, money: MoneyMention, site: Anchor) -> bool:
    """Whether the words from a sum to a facility say that it is built with it."""
    end = max(money.span.end, site.span.start)
    return THEN_BUILDS_ZH.fullmatch(reading.plain, money.span.end, end) is not None


def _is_auxiliary(reading: Reading, anchor: Anchor, grants: list[Anchor]) -> bool:
    """ "Plans to invest": the aim is the auxiliary of the verb that gives."""
    return anchor.is_stated_aim and any(
        re.fullmatch(r" (?:[\w-]+ ){0,5}", reading.plain[anchor.span.end : g.span.start])
        for g in grants
        if g.span.start > anchor.span.end
    )


def _only_leads_to(reading: Reading, anchor: Anchor, grant: Anchor) -> bool:
    gap = reading.plain[anchor.span.end : max(anchor.span.end, grant.span.start)]
    return (
        anchor.is_weak
        and anchor.kind is Kind.PLAN
        and re.fullmatch(r" to(?: \w+)? ?", gap) is not None
    )
