"""A list of funds with a sum for each: each sum is its own fund's, and so are the fields."""

from itertools import permutations

import pytest

from etl.model import Document, Language
from etl.pipeline import examine

ZH = {
    "opening": ("遵义市今年设立三只基金，{}。", "遵义市将组建{}。", "遵义市的基金矩阵包括{}。"),
    "item": (
        "{field}基金（{sum}亿元）",
        "{field}基金({sum}亿)",
        "{field}产业基金（规模{sum}亿元）",
        "{field}产业基金{sum}亿元",
        "总规模{sum}亿元的{field}基金",
        "{sum}亿元的{field}投资基金",
        "{field}基金规模达{sum}亿元",
    ),
    "field": ("新能源", "人工智能", "文旅"),
}
EN = {
    "opening": (
        "Zunyi set up {} this year.",
        "Zunyi has three new funds: {}.",
        "Zunyi will launch {}.",
    ),
    "item": (
        "a {field} fund ({sum} billion yuan)",
        "a {field} fund of {sum} billion yuan",
        "a {sum}-billion-yuan {field} fund",
        "a {sum} billion yuan {field} fund",
        "a {field} fund worth {sum} billion yuan",
        "a {field} industry fund (RMB {sum} billion)",
    ),
    "field": ("tourism", "AI", "new-energy"),
}
SUMS = ("40", "25", "60")


def lists(words: dict[str, tuple[str, ...]], comma: str, last: str) -> list[str]:
    texts = []
    for i, opening in enumerate(words["opening"]):
        for form in words["item"]:
            for order in list(permutations(range(3)))[i::2]:
                told = [form.format(field=words["field"][n], sum=SUMS[n]) for n in order]
                texts.append(opening.format(comma.join(told[:-1]) + last + told[-1]))
    return texts


CASES = [(text, Language.ZH) for text in lists(ZH, "、", "、")]
CASES += [(text, Language.EN) for text in lists(EN, ", ", " and ")]


@pytest.mark.parametrize(("text", "language"), CASES)
def test_each_fund_of_a_list_has_its_own_sum_and_fields(text: str, language: Language) -> None:
    made = Document("d1", "1.txt", "0", language, text)
    told = [(c.amount.amount if c.amount else None, c.sectors) for c in examine(made).claims]
    expected = 2_500_000_000 if language is Language.ZH else 25_000_000_000
    assert told == [(expected, ())]
