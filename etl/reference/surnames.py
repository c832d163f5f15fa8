"""Chinese surnames, in characters and in Latin letters: what tells a person's name apart."""

import csv
from functools import cache
from importlib.resources import files


@cache
def load_surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The surnames in Latin letters ("Zhang", "Cheung") and in characters (张, 欧阳)."""
    text = (files("etl.reference") / "surnames.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    latin = frozenset(row["pinyin"] for row in rows if row["pinyin"])
    return latin, frozenset(row["surname"] for row in rows if row["surname"])
