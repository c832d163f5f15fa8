"""A national body and a place that act together: "the Ministry of Finance and Shanghai"."""

import re
from dataclasses import replace

from etl.claims.reading import Party, Reading, Role
from etl.model import Span


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
