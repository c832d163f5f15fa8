"""Which documents mention which places: "nothing found in 2 documents" is not "not searched"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from etl.model import Coverage, Mentions, PlaceType
from etl.reference.gazetteer import Gazetteer, load_gazetteer

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


def coverage(named: Mapping[str, frozenset[str]]) -> list[Coverage]:
    """For every unit of the gazetteer: which documents name it. `named` is by document id."""
    by_place: dict[str, list[str]] = defaultdict(list)
    for document_id in sorted(named):
        for code in named[document_id]:
            by_place[code].append(document_id)
    units = [p.code for p in load_gazetteer().places.values() if p.type in UNITS]
    return [Coverage(code, len(named), tuple(by_place.get(code, ()))) for code in sorted(units)]
