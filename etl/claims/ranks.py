"""Of which rank an office is: no province has a mayor."""

import re

from etl.claims.reading import Party
from etl.model import Level, PlaceType
from etl.reference.gazetteer import load_gazetteer

MAYOR = re.compile(r"(?:deputy |vice[- ]|executive )*mayor\b|市长", re.IGNORECASE)


def of_rank(
    party: Party, home: tuple[str, ...], told: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """ "The mayor of the city" in a text of its province: of the city told of."""
    gazetteer = load_gazetteer()
    kinds = [gazetteer.places[code].type for code in home]
    if kinds != [PlaceType.PROVINCE] or not MAYOR.match(party.title or ""):
        return home
    cities = [t for t in told if t and gazetteer.level(t[0]) is Level.CITY]
    return cities[0] if cities else home
