"""A province that is only the range within which something is the first: 江苏首个区级…."""

import re
from dataclasses import replace

from etl.claims.reading import Party, Reading, Role
from etl.reference.gazetteer import load_gazetteer

# "镇江新区召开大会，江苏首个市级人工智能局揭牌": among all of the province, not its own.
FIRST_OF = re.compile(r"[省市]?[^，。；、]{0,4}(?:首[个家只座批部支款份例]|唯一|第一)")
# "江苏首个区级人工智能局": a district's, wherever it is named.
FIRST_OF_ITS_RANK = re.compile(r"省?(?:首[个家只座批部支款份例]|唯一)[^，。；、]{0,4}[市区县]级")


def only_compared(reading: Reading, party: Party, parties: list[Party]) -> Party:
    """A province as a point of reference, where a place in it is what is first."""
    if party.role is not Role.ACTOR or not FIRST_OF.match(reading.after(party.span.end, 12)):
        return party
    if FIRST_OF_ITS_RANK.match(reading.after(party.span.end, 12)):
        return replace(party, role=Role.REFERENCE)
    within = any(
        other.role in (Role.ACTOR, Role.LOCATIVE)
        and (above := load_gazetteer().provinces_above(other.places))
        and other is not party
        and above == set(party.places)
        and above.isdisjoint(other.places)
        for other in parties
    )
    return replace(party, role=Role.REFERENCE) if within else party
