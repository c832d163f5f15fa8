"""Who acts together: a national body and a place, a government and the firms beside it."""

import re
from dataclasses import replace

from etl.claims.anchor import Anchor
from etl.claims.owner import Owner
from etl.claims.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.model import Kind, Span


def party_order(party: Party) -> tuple[int, int]:
    """Parties in order of the text, the longer first."""
    return party.span.start, -party.span.end


def joined_with_nation(reading: Reading, parties: list[Party], gap: re.Pattern[str]) -> list[Party]:
    """The parties with each national body joined to the place that stands right beside it."""
    joined: list[Party] = []
    for party in parties:
        before = joined[-1] if joined else None
        between = reading.plain[before.span.end : party.span.start] if before else ""
        pair = before and {before.role, party.role} == {Role.NATIONAL, Role.ACTOR}
        if before and pair and gap.fullmatch(between):
            span = Span(before.span.start, party.span.end)
            joined[-1] = replace(
                before, span=span, role=Role.ACTOR, places=before.places + party.places
            )
        else:
            joined.append(party)
    return joined


# "由惠州仲恺高新区与某创投、市国资控股联合发起的基金": the government among its founders.
WITH_FIRMS = re.compile(
    r"[^，。；]{0,8}(?:与|和|、|联合|携手)[^。；]{1,70}(?:联合|共同|合作)(?:发起|设立|出资|组建|成立|打造)"
)


# "A 200 million yuan fund, established together with Zunyi".
TOGETHER = re.compile(
    r"\b(?:established|set up|founded|launched|built|created) (?:jointly|together|in partnership) "
    r"with (?:the (?:city|province) of )?$"
)


def with_partner(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> Owner:
    """The owner with the place together with which the instrument before was set up."""
    if owner.party.role not in GOVERNING:
        return owner
    for party in sentence.parties:
        behind = party.span.start > anchor.span.end and party.role in (Role.ACTOR, Role.LOCATIVE)
        fresh = tuple(p for p in party.places if p not in owner.party.places)
        if behind and fresh and TOGETHER.search(reading.before(party.span.start, 70)):
            whole = replace(owner.party, places=owner.party.places + fresh)
            return replace(owner, party=whole)
    return owner


def joint_founder(reading: Reading, parties: list[Party], anchor: Anchor) -> Owner | None:
    """The government that is named first among those by whom a fund is set up together."""
    if anchor.kind is not Kind.FUND:
        return None
    for party in parties:
        founds = party.role in GOVERNING and party.places and party.span.end <= anchor.span.start
        if (
            founds
            and reading.before(party.span.start, 1) == "由"
            and WITH_FIRMS.match(reading.plain, party.span.end, anchor.span.start)
        ):
            return Owner(party, "the government among its founders", 0.8)
    return None
