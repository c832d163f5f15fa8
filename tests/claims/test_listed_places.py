"""Places with a sum each, in lists, rows and tables: every place has its own, and no other."""

from itertools import product

import pytest

from etl.model import Document, Kind, Language, Status
from etl.pipeline import examine

PLACES = {
    Language.EN: [("Huizhou", "441300", 3), ("Luzhou", "510500", 5), ("Qinghai", "630000", 8)],
    Language.ZH: [("惠州", "441300", 3), ("泸州", "510500", 5), ("青海", "630000", 8)],
}
LEADS = {
    (Language.EN, Kind.FUND): [
        "Artificial intelligence funds that local governments set up in spring:",
        "Many places now have AI funds:",
        "Local governments have started AI funds. The largest include:",
        "Robot funds of cities and provinces",
        "State-backed AI investment funds of cities and provinces:",
    ],
    (Language.EN, Kind.SUBSIDY): [
        "Places that give out AI computing vouchers:",
        "Computing vouchers for AI firms, by place",
    ],
    (Language.ZH, Kind.FUND): [
        "今年上半年各地新设的人工智能基金：",
        "多个省市已有人工智能产业基金：",
        "地方人工智能母基金盘点",
    ],
    (Language.ZH, Kind.SUBSIDY): ["各地发放的人工智能算力券：", "部分城市人工智能专项资金情况"],
}
ITEMS = {
    Language.EN: [
        "- {place}: {sum}00 million yuan",
        "- {place}, {sum}00 million yuan",
        "- {place} ({sum}00 million yuan)",
        "- {place} has {sum}00 million yuan",
        "- {place} set aside {sum}00 million yuan.",
        "- {sum}00 million yuan in {place}",
        "| {place} | {sum}00 million yuan |",
    ],
    Language.ZH: [
        "- {place}：{sum}亿元",
        "- {place}（{sum}亿元）",
        "- {place}安排{sum}亿元",
        "- {place}：总规模{sum}亿元",
        "| {place} | {sum}亿元 |",
    ],
}
ROWS = {
    (Language.EN, Kind.FUND): [
        "Many places have set up AI funds: {row}.",
        "AI funds began in spring, among them {row}.",
        "Local governments launched AI funds, including {row}.",
    ],
    (Language.EN, Kind.SUBSIDY): ["Many places give out AI computing vouchers: {row}."],
    (Language.ZH, Kind.FUND): [
        "多个省市已有人工智能基金：{row}。",
        "各地新设人工智能基金，其中{row}。",
    ],
    (Language.ZH, Kind.SUBSIDY): ["多个省市发放人工智能算力券，{row}。"],
}
IN_ROW = {
    Language.EN: (
        [
            "{place} ({sum}00 million yuan)",
            "{place} with {sum}00 million yuan",
            "{sum}00 million yuan in {place}",
        ],
        ", ",
        " and ",
    ),
    Language.ZH: (["{place}{sum}亿元", "{place}（{sum}亿元）"], "、", "、"),
}
HEADS = {Language.EN: "| Place | Size |\n|---|---|\n", Language.ZH: "| 地区 | 规模 |\n|---|---|\n"}


def told(language: Language, form: str) -> list[str]:
    return [form.format(place=place, sum=number) for place, _, number in PLACES[language]]


def lists() -> list[tuple[str, Language, Kind]]:
    found = []
    for (language, kind), leads in LEADS.items():
        for lead, form in product(leads, ITEMS[language]):
            head = HEADS[language] if form.startswith("|") else ""
            found.append((f"{lead}\n\n{head}" + "\n".join(told(language, form)), language, kind))
    for (language, kind), rows in ROWS.items():
        forms, comma, last = IN_ROW[language]
        for row, form in product(rows, forms):
            *first, end = told(language, form)
            found.append((row.format(row=comma.join(first) + last + end), language, kind))
    return found


def read(text: str, language: Language) -> list[tuple[Kind, str, int | None]]:
    claims = examine(Document("d1", "1.md", "0", language, text)).claims
    return sorted((c.kind, c.place_code, c.amount.amount if c.amount else None) for c in claims)


@pytest.mark.parametrize(("text", "language", "kind"), lists())
def test_each_place_of_a_list_has_its_own_sum(text: str, language: Language, kind: Kind) -> None:
    expected = [(kind, code, n * 10**8) for _, code, n in PLACES[language]]
    assert read(text, language) == sorted(expected)


UNITS = [
    ("Size (million yuan)", "300", 3 * 10**8, Language.EN),
    ("Size, RMB bn", "0.3", 3 * 10**8, Language.EN),
    ("Size (yuan)", "300,000,000", 3 * 10**8, Language.EN),
    ("规模（亿元）", "3", 3 * 10**8, Language.ZH),
    ("规模/万元", "30,000", 3 * 10**8, Language.ZH),
    ("规模（单位：亿元）", "约3", 3 * 10**8, Language.ZH),
]


@pytest.mark.parametrize(("head", "number", "amount", "language"), UNITS)
def test_the_head_of_a_column_tells_what_its_numbers_are(
    head: str, number: str, amount: int, language: Language
) -> None:
    name, place = ("AI fund", "Luzhou") if language is Language.EN else ("人工智能基金", "泸州")
    table = f"| 1 | 2 | {head} |\n|---|---|---|\n| {name} | {place} | {number} |\n"
    assert read(table, language) == [(Kind.FUND, "510500", amount)]


def test_the_numbers_of_a_column_without_a_unit_are_no_sums() -> None:
    table = "| Name | Place | Number |\n|---|---|---|\n| AI fund | Luzhou | 300 |\n"
    assert read(table, Language.EN) == [(Kind.FUND, "510500", None)]


def test_a_row_belongs_to_the_place_in_it_and_not_to_the_one_above() -> None:
    table = "| Name | Place |\n|---|---|\n| AI fund | Luzhou |\n| Robot fund | Huizhou |\n"
    expected = [(Kind.FUND, "441300", None), (Kind.FUND, "510500", None)]
    assert read(table, Language.EN) == expected


def test_what_a_draft_lists_is_proposed() -> None:
    notice = "关于公开征求《人工智能若干措施（征求意见稿）》意见的公告"
    text = f"{notice}\n\n各市人工智能专项资金：\n\n- 惠州：3亿元\n- 泸州：5亿元"
    claims = examine(Document("d1", "1.md", "0", Language.ZH, text)).claims
    assert [claim.status for claim in claims] == [Status.PROPOSED] * 2


NOT_THEIRS = [
    "AI start-ups that won money from funds, by city:\n\n- Luzhou: 30 million yuan\n- Huizhou: 5",
    "Output of the AI industry and its funds:\n\n- Luzhou: output of 30 million yuan\n- Huizhou: 5",
    "人工智能企业获得基金投资，其中泸州3亿元、惠州5亿元。",
]


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_what_firms_were_given_is_no_places_fund(text: str) -> None:
    language = Language.EN if text.isascii() else Language.ZH
    assert not any(amount for _, _, amount in read(text, language))
