"""Finding a place by its name in either language: 广东, 粤, Guangdong, guang dong, Canton, Xian."""

from collections.abc import Iterator

from dashboard.data.dataset import Dataset, Row
from dashboard.data.search import folded


def matching(dataset: Dataset, codes: list[str], asked: str) -> list[str]:
    """Those of some places of which a name holds what was asked for; all for nothing asked."""
    wanted = plain_name(asked)
    if not wanted:
        return codes
    rows = dataset.places.loc[codes].to_dict("records")
    pairs = zip(codes, rows, strict=True)
    return [code for code, row in pairs if any(wanted in plain_name(n) for n in _names(row))]


def plain_name(text: str) -> str:
    """A name as it is compared, without blanks too: "Xī’ān Shì" → "xianshi"."""
    return "".join(c for c in folded(text) if c.isalnum())


def _names(place: Row) -> Iterator[str]:
    """All names of a place; a data set of an earlier version has no further ones."""
    yield from (str(place[column]) for column in ("name", "name_zh", "short_zh"))
    yield from place.get("aliases", ())
