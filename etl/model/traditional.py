"""Traditional characters and the simplified ones that stand for them, one for one.

`traditional.csv` holds the one-to-one part of OpenCC's character table (see SOURCES.md beside it).
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[1] / "reference" / "traditional.csv"


@cache
def simplified_characters() -> Mapping[int, str]:
    """The code of each traditional character → its simplified one, for `str.translate`."""
    rows = csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    return {ord(row["traditional"]): row["simplified"] for row in rows}


def simplified(text: str) -> str:
    """Text with simplified characters: 廣東 → 广东."""
    return text if text.isascii() else text.translate(simplified_characters())
