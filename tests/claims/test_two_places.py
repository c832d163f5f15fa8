"""What one place has, told beside what another has: each keeps its own sum."""

from itertools import product

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine
from tests.paths import CASES

"""two_places_*.txt: one way to tell of two funds a line, of 10 billion at {a}, of 5 at {b}."""
FUNDS = {
    Language.EN: ["AI fund", "robot industry fund", "guidance fund for artificial intelligence"],
    Language.ZH: ["人工智能基金", "机器人产业基金", "人工智能产业投资母基金"],
}
PAIRS = {
    Language.EN: [("Wuhan", "Hangzhou"), ("Shanghai", "Jinan")],
    Language.ZH: [("武汉", "杭州"), ("上海", "济南")],
}
CODES = [("420100", "330100"), ("310000", "370100")]


def told(language: Language) -> list[tuple[str, int, Language]]:
    """Every way of telling with every fund and pair of places."""
    lines = (CASES / f"two_places_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [
        (line.format(a=pair[0], b=pair[1], it=fund), n, language)
        for line, fund, (n, pair) in product(lines, FUNDS[language], enumerate(PAIRS[language]))
    ]


@pytest.mark.parametrize(("text", "pair", "language"), [*told(Language.EN), *told(Language.ZH)])
def test_each_place_keeps_its_own_sum(text: str, pair: int, language: Language) -> None:
    claims = examine(Document("d1", "1.txt", "0", language, text)).claims
    found = {(c.kind, c.place_code, c.amount.amount if c.amount else None) for c in claims}
    first, second = CODES[pair]
    assert found == {(Kind.FUND, first, 10_000_000_000), (Kind.FUND, second, 5_000_000_000)}
