"""Finding a place by its name in either language: 广东, 廣東, 粤, Guangdong, guang dong, Canton."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from dashboard.data.dataset import Dataset, Row
from dashboard.data.search import CHINESE, SHORTEST_PART, folded, terms
from etl.model.traditional import simplified

SHORTEST_GUESSED, ALIKE, MOST_GUESSED = 5, 0.8, 3
"""A word of fewer letters is like too many names; how like a name one has to be; how many."""

MOST_WORDS = 5
"""Of a name: Inner Mongolia, hu he hao te, xi shuang ban na."""


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
    return "".join(c for c in simplified(folded(text)) if c.isalnum())


def named_in(dataset: Dataset, codes: list[str], text: str) -> list[str]:
    """Those of some places that a search names; where it names none, those of a name like it."""
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for code, row in zip(codes, dataset.places.loc[codes].to_dict("records"), strict=True):
        for name in {*map(plain_name, _names(row))}:
            by_name[name].append(code)
    parts = [plain_name(part) for part in terms(text)]
    starts, lengths = range(len(parts)), range(MOST_WORDS, 0, -1)
    words = ["".join(parts[at : at + n]) for n in lengths for at in starts if at + n <= len(parts)]
    found = [code for word in words for name in _within(word, by_name) for code in by_name[name]]
    return list(dict.fromkeys(found or _alike(words, by_name)))


def _within(word: str, by_name: Mapping[str, list[str]]) -> list[str]:
    """The names that a word is, or that stand in a run of Chinese."""
    if word in by_name:
        return [word]
    if not CHINESE.fullmatch(word):
        return []
    return [name for name in by_name if len(name) >= SHORTEST_PART and name in word]


def _alike(words: list[str], by_name: Mapping[str, list[str]]) -> Iterator[str]:
    for word in words:
        if len(word) >= SHORTEST_GUESSED:
            for name in get_close_matches(word, by_name, MOST_GUESSED, ALIKE):
                yield from by_name[name]


def _names(place: Row) -> Iterator[str]:
    """All names of a place; a data set of an earlier version has no further ones."""
    yield from (str(place[column]) for column in ("name", "name_zh", "short_zh"))
    yield from place.get("aliases", ())
