"""Which documents mention which places: "nothing found in 2 documents" is not "not searched"."""

from collections.abc import Iterable, Iterator

from etl.model import Coverage, Mentions, PlaceType
from etl.reference.gazetteer import Gazetteer, load_gazetteer
from etl.spool import Spool

UNITS = frozenset(
    {PlaceType.NATIONAL, PlaceType.PROVINCE, PlaceType.MUNICIPALITY, PlaceType.PREFECTURE}
)


def places_named(sections: Iterable[Mentions]) -> frozenset[str]:
    """The units (provinces, prefecture-level cities) that a document names, or places in them.

    A name with several senses stands for those in a province that the document also names
    without doubt; where there is none, for all of them.
    """
    gazetteer = load_gazetteer()
    senses = {mention.senses for section in sections for mention in section.places}
    sure = {code for found in senses if len(found) == 1 for code in found}
    provinces = {_province(gazetteer, code) for code in sure}
    doubtful = [found for found in senses if len(found) > 1]
    named = set(sure)
    for found in doubtful:
        likely = [code for code in found if _province(gazetteer, code) in provinces]
        named.update(likely or found)
    return frozenset(unit for code in named for unit in _units(gazetteer, code))


def _province(gazetteer: Gazetteer, code: str) -> str | None:
    province = gazetteer.province_of(code)
    return province.code if province else None


def _units(gazetteer: Gazetteer, code: str) -> set[str]:
    province = _province(gazetteer, code)
    own = gazetteer.record_place(code).code
    return {own, province} if province else {own}


class Searched:
    """Hears which places each document names, then tells of each place which documents do."""

    def __init__(self, spool: Spool) -> None:
        self._named = spool.shelf("place_code", "document_id")
        self._searched = 0

    def hear(self, document_id: str, named: Iterable[str]) -> None:
        """Remembers the places that a document names, by their codes."""
        self._searched += 1
        for code in named:
            self._named.add(code, document_id, None)

    def coverage(self) -> Iterator[Coverage]:
        """Every unit of the gazetteer, in the order of the codes, those that none names too."""
        for code in sorted(p.code for p in load_gazetteer().places.values() if p.type in UNITS):
            found = tuple(document_id for _, document_id, _ in self._named.at(code))
            yield Coverage(code, self._searched, found)
