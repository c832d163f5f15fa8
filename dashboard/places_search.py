"""Finding a place by its name in either language: 广东, 广东省, Guangdong, guang dong, Xian."""

import unicodedata

import pandas as pd

from dashboard.dataset import Dataset


def matching(dataset: Dataset, codes: list[str], asked: str) -> list[str]:
    """Those of some places whose name holds what was asked for; all for nothing asked."""
    wanted = plain_name(asked)
    if not wanted:
        return codes
    names = _names(dataset.places.loc[codes])
    return [code for code, said in zip(codes, names, strict=True) if wanted in said]


def plain_name(text: str) -> str:
    """A name without case, tone marks, blanks and apostrophes: "Xī’ān Shì" → "xianshi"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if c.isalnum())


def _names(places: pd.DataFrame) -> list[str]:
    columns = ("name", "name_zh", "short_zh")
    rows = zip(*(places[column].fillna("").astype(str) for column in columns), strict=True)
    return [" ".join(plain_name(name) for name in names) for names in rows]
