"""Words that only lead to money that is given, or say what it is given for."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading
from etl.model import Kind

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
