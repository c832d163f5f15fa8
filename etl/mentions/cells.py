"""Dates that stand alone in a table's cell: "March", "2024", "October 2024", 3月."""

import re
from calendar import month_name, monthrange
from datetime import date

from etl.model import DateMention, Document, Section

MONTHS = tuple(name.lower() for name in month_name[1:])
NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)
CELL = re.compile(
    rf"(?:(?P<name>{NAMES})\.?)?,? ?(?P<year>20\d\d)?"
    r"|(?:(?P<zh_year>20\d\d)年)?(?:(?P<zh_month>1[0-2]|0?[1-9])月)?",
    re.IGNORECASE,
)


def find_cell_dates(document: Document, section: Section) -> list[DateMention]:
    """A bare month is the latest one up to the document's date; a bare year is all of it."""
    found = []
    for cell in section.cells:
        match = CELL.fullmatch(cell.of(document.text))
        if match and match.group():
            period = _period(match, document.published)
            if period:
                found.append(DateMention(cell, *period))
    return found


def _period(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    name, zh_month = match["name"], match["zh_month"]
    year = int(match["year"] or match["zh_year"] or 0)
    month = _month_number(name) if name else int(zh_month or 0)
    if not month:
        return (date(year, 1, 1), date(year, 12, 31)) if year else None
    if not year:
        if published is None:
            return None
        year = published.year if month <= published.month else published.year - 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _month_number(name: str) -> int:
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name.lower()[:3]))
