"""Rows that sum the data set up by place: what was found, what not, and how much money."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from etl.model import NATIONAL_CODE, Adding, Coverage, Initiative, Kind, Total, holding_of
from etl.reference.gazetteer import load_gazetteer

Row = dict[str, Any]
LOCAL = "local"
"""Stands for all provinces together; the central government is not among them."""


class Summaries:
    """Hears of all initiatives one by one, then gives the rows that sum them up."""

    def __init__(self) -> None:
        self._own: dict[str, int] = defaultdict(int)
        self._within: dict[str, int] = defaultdict(int)
        self._everything = Adding()
        self._by_region: dict[str, Adding] = {}

    def hear(self, initiative: Initiative) -> None:
        """Counts an initiative and its money."""
        gazetteer = load_gazetteer()
        place = initiative.place_code
        province = gazetteer.province_of(place)
        region = province.code if province else NATIONAL_CODE
        if initiative.kind is not Kind.ECOSYSTEM:
            self._own[place] += 1
            for code in {place, region}:
                self._within[code] += 1
        holding = holding_of(initiative, gazetteer.level(place))
        self._everything.add(holding)
        adding = Adding(is_national=region == NATIONAL_CODE)
        self._by_region.setdefault(region, adding).add(holding)

    def coverage_rows(self, coverage: Iterable[Coverage]) -> Iterator[Row]:
        """The rows of `coverage`, one for each unit, those without any document too."""
        places = load_gazetteer().places
        for item in coverage:
            within = self._within.get(item.place_code, 0)
            yield {
                "place_code": item.place_code,
                "place": places[item.place_code].name,
                "documents_searched": item.searched,
                "documents_mentioning": len(item.document_ids),
                "initiatives_found": self._own.get(item.place_code, 0),
                "initiatives_within": within,
                "finding": _finding(item, within),
                "documents": list(item.document_ids),
            }

    def total_rows(self) -> Iterator[Row]:
        """The rows of `totals`: funds of all provinces, of each province, and of the nation."""
        places = load_gazetteer().places
        yield _total_row(LOCAL, "All provinces", self._everything.total())
        for code in sorted(self._by_region):
            yield _total_row(code, places[code].name, self._by_region[code].total())


def _finding(item: Coverage, found: int) -> str:
    if found:
        return "found"
    return "nothing_found" if item.document_ids else "not_mentioned"


def _total_row(code: str, place: str, found: Total) -> Row:
    return {
        "place_code": code,
        "place": place,
        "kind": Kind.FUND.value,
        "strict_cny": float(found.strict),
        "wide_cny": float(found.wide),
        "counted": list(found.counted),
        "shared": [
            {
                "initiative_ids": list(s.initiative_ids),
                "low_cny": float(s.low),
                "high_cny": float(s.high),
                "is_joint": s.is_joint,
            }
            for s in found.shared
        ],
        "left_out": [
            {"reason": reason.value, "initiative_ids": list(ids)}
            for reason, ids in found.left_out.items()
        ],
        "conversions": [
            {
                "initiative_id": c.initiative_id,
                "currency": c.currency,
                "cny_per_unit": round(c.cny_per_unit, 6),
                "rate_date": c.rate_date.isoformat() if c.rate_date else None,
            }
            for c in found.conversions
        ],
    }
