"""What an office is: of which rank (no province has a mayor), and of what body."""

import re

from etl.claims.base.reading import Party
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


# A president of a university or a fund is no official.
NOT_OFFICE = re.compile(
    r"\b(?:universit|college|academy|hospital|school|association|federation|chamber|bank\b|exchange|"
    r"fund\b|research institute|think tank|company|corporation|group\b|labs?\b)|"
    r"大学|学院|研究院|医院|协会|集团|公司|银行"
)
# "Luo Jian from the Ministry of Finance", "Li Na, secretary of the Yibin Municipal Committee".
OF_OFFICE = re.compile(
    r",? (?:of|from|at|with) (?:the )?(?:[\w'-]+ ){0,5}(?:ministry|bureau|commission|"
    r"administration)\b(?: of (?:the )?\w+(?: (?!said|says|told)\w+){0,3})?|"
    r", (?:deputy |executive )?secretary of the (?:[\w'-]+ ){1,4}(?:party )?committee\b"
    r"(?: of (?:the )?\w+(?: (?!said|says|told)\w+){0,3})?"
)


def is_of_office(plain: str, start: int, end: int) -> bool:
    """Whether the office that a person belongs to is told right behind his name."""
    office = OF_OFFICE.match(plain, start, end)
    return office is not None and NOT_OFFICE.search(office.group()) is None
