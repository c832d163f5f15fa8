"""Rows that sum the data set up by place: what was found, what not, and how much money."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from etl.model import NATIONAL_CODE, Coverage, Holding, Initiative, Kind, Total, holding_of, total
from etl.reference.gazetteer import load_gazetteer

Row = dict[str, Any]
LOCAL = "local"
"""Stands for all provinces together; the central government is not among them."""


def coverage_rows(coverage: Iterable[Coverage], initiatives: Sequence[Initiative]) -> list[Row]:
    """The rows of `coverage`, one for each unit, those without any document too."""
    gazetteer = load_gazetteer()
    own: dict[str, int] = defaultdict(int)
    within: dict[str, int] = defaultdict(int)
    for initiative in initiatives:
        if initiative.kind is Kind.ECOSYSTEM:
            continue
        own[initiative.place_code] += 1
        province = gazetteer.province_of(initiative.place_code)
        for code in {initiative.place_code, province.code if province else NATIONAL_CODE}:
            within[code] += 1
    return [
        {
            "place_code": item.place_code,
            "place": gazetteer.places[item.place_code].name,
            "documents_searched": item.searched,
            "documents_mentioning": len(item.document_ids),
            "initiatives_found": own.get(item.place_code, 0),
            "initiatives_within": within.get(item.place_code, 0),
            "finding": _finding(item, within.get(item.place_code, 0)),
            "documents": list(item.document_ids),
        }
        for item in coverage
    ]


def _finding(item: Coverage, found: int) -> str:
    if found:
        return "found"
    return "nothing_found" if item.document_ids else "not_mentioned"


def total_rows(initiatives: Sequence[Initiative]) -> list[Row]:
    """The rows of `totals`: funds of all provinces, of each province, and of the nation."""
    gazetteer = load_gazetteer()
    by_region: dict[str, list[Holding]] = defaultdict(list)
    for initiative in initiatives:
        holding = holding_of(initiative, gazetteer.level(initiative.place_code))
        province = gazetteer.province_of(initiative.place_code)
        by_region[province.code if province else NATIONAL_CODE].append(holding)
    everything = [holding for held in by_region.values() for holding in held]
    rows = [_total_row(LOCAL, "All provinces", total(everything))]
    for code in sorted(by_region):
        found = total(by_region[code], is_national=code == NATIONAL_CODE)
        rows.append(_total_row(code, gazetteer.places[code].name, found))
    return rows


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
