"""A city whose facility a province works on: the province goes on acting."""

import re

from etl.claims.base.reading import GOVERNING, Party, Role
from etl.reference.gazetteer import load_gazetteer

OWNED = "owned"
OWNS = re.compile(r"(?: (?:[\w-]+ ){0,2}(?:area|district|zone|county|city|region))?'s ")


def is_owned(plain: str, party: Party, resolved: list[Party]) -> bool:
    """ "The province will expand Guiyang's computing center": the province goes on acting."""
    if party.role is not Role.ACTOR or not OWNS.match(plain, party.span.end):
        return False
    above = load_gazetteer().provinces_above(party.places)
    return bool(above) and any(
        p.role in GOVERNING and above.issuperset(p.places) and p.places for p in resolved
    )
