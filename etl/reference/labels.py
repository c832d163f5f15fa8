"""Names of the contract's sectors in English and Chinese, as they read within a title."""

import csv
from functools import cache
from importlib.resources import files

from etl.model import Sector


@cache
def _table() -> dict[Sector, tuple[str, str]]:
    text = (files("etl.reference") / "sectors.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {Sector(row["sector"]): (row["name"], row["name_zh"]) for row in rows}


def sector_names(sector: Sector) -> tuple[str, str]:
    """The English and the Chinese name of a sector."""
    return _table()[sector]
