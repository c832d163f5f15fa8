"""What one place has, told beside what another has: each keeps its own sum."""

from itertools import product

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine

SIDE_BY_SIDE_EN = [
    "After {a} set up a 10 billion yuan {it}, {b} has launched its own of 5 billion yuan.",
    "After {a}'s 10 billion yuan {it}, {b} set up one worth 5 billion yuan.",
    "Weeks after {a} launched a 10-billion-yuan {it}, {b} unveiled its own 5-billion-yuan vehicle.",
    "Following {a}, which launched a 10-billion-yuan {it} in March, {b} announced a {it} "
    "of 5 billion yuan.",
    "{b} set up a 5 billion yuan {it}, after {a} launched a 10 billion yuan {it} last year.",
    "{b} set up a 5 billion yuan {it} on Monday, following {a}'s 10 billion yuan {it}.",
    "{a} set up a 10 billion yuan {it} in March, and {b} followed with 5 billion yuan in May.",
    "{a} set up a 10 billion yuan {it}; {b} followed with one half that size, 5 billion yuan.",
    "{a} launched a 10 billion yuan {it} in March. {b} followed suit with 5 billion yuan.",
    "Not to be outdone by {a} and its 10-billion-yuan {it}, {b} launched a 5-billion-yuan {it}.",
    "Like {a}, which has a 10 billion yuan {it}, {b} has set up one of 5 billion yuan.",
]
IT_EN = ["AI fund", "robot industry fund", "guidance fund for artificial intelligence"]
PAIRS_EN = [("Wuhan", "Hangzhou"), ("Shanghai", "Jinan")]
SIDE_BY_SIDE_ZH = [
    "继{a}设立100亿元{it}后，{b}近日设立50亿元{it}。",
    "在{a}设立100亿元{it}之后，{b}也设立了50亿元的基金。",
    "{a}今年3月设立100亿元{it}，{b}随后跟进，设立50亿元基金。",
    "{a}3月设立{it}，规模100亿元；{b}紧随其后，规模50亿元。",
    "与{a}100亿元的{it}相比，{b}的{it}规模为50亿元。",
    "{a}拿出100亿元设立{it}，{b}则拿出50亿元。",
    "{a}的{it}有100亿元，而{b}的只有50亿元。",
    "{a}设立100亿元{it}，{b}设立50亿元。",
    "{a}、{b}分别设立100亿元、50亿元的{it}。",
    "{b}近日设立50亿元{it}，此前{a}已设立100亿元{it}。",
]
IT_ZH = ["人工智能基金", "机器人产业基金", "人工智能产业投资母基金"]
PAIRS_ZH = [("武汉", "杭州"), ("上海", "济南")]
CODES = {
    "Wuhan": "420100",
    "Hangzhou": "330100",
    "Shanghai": "310000",
    "Jinan": "370100",
    "武汉": "420100",
    "杭州": "330100",
    "上海": "310000",
    "济南": "370100",
}
CASES = [(Language.EN, *case) for case in product(SIDE_BY_SIDE_EN, IT_EN, PAIRS_EN)]
CASES += [(Language.ZH, *case) for case in product(SIDE_BY_SIDE_ZH, IT_ZH, PAIRS_ZH)]


@pytest.mark.parametrize(("language", "form", "it", "pair"), CASES)
def test_each_place_keeps_its_own_sum(
    language: Language, form: str, it: str, pair: tuple[str, str]
) -> None:
    text = form.format(a=pair[0], b=pair[1], it=it)
    claims = examine(Document("d1", "1.txt", "0", language, text)).claims
    told = {(c.kind, c.place_code, c.amount.amount if c.amount else None) for c in claims}
    assert told == {
        (Kind.FUND, CODES[pair[0]], 10_000_000_000),
        (Kind.FUND, CODES[pair[1]], 5_000_000_000),
    }
