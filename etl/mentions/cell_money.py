"""Sums in a table's cells that are numbers alone, their unit being told in the column's head.

Or in the line above the table, for the columns of which the head says that they are of money.
"""

import re
from dataclasses import replace

from etl.mentions.money import find_money
from etl.model import Document, MoneyMention, Section, Span

# "Size (million yuan)", "Amount, RMB bn", 规模（亿元）, 金额/万元.
UNIT = re.compile(
    r"[(（,，/] ?(?:in |unit: ?|单位[:：]? ?)?(?P<unit>"
    r"(?:(?:rmb|cny|us\$|usd|hk\$|hkd|\$|¥|€) ?)?(?:million|billion|trillion|mn|bn|m)\b"
    r"(?: (?:of )?(?:yuan|rmb|cny|(?:us |hk )?dollars|usd|hkd))?|(?:yuan|rmb|cny)|"
    r"[千百]?[万亿]?(?:元|人民币|美元|港元))(?:人民币)?[)）]?$",
    re.IGNORECASE,
)
# "about 300", 约300, "1,200.5".
NUMBER = re.compile(
    r"(?:about |around |over |nearly |约|超|近|超过)?(?P<number>\d[\d,]*(?:\.\d+)?)(?:\+|以上)?",
    re.IGNORECASE,
)
CURRENCY_FIRST = re.compile(r"(rmb|cny|us\$|usd|hk\$|hkd|\$|¥|€) ?(.*)", re.IGNORECASE)
NO_CURRENCY = re.compile(r"(?:million|billion|trillion|mn|bn|m)", re.IGNORECASE)


def find_cell_money(
    document: Document, section: Section, home_currency: str | None
) -> list[MoneyMention]:
    """The sums of a table row that only a column's head makes sums, in order."""
    found = []
    for cell, head in zip(section.cells, section.columns, strict=False):
        unit = _unit_of(document, section, head)
        number = NUMBER.fullmatch(cell.of(document.text).strip())
        if unit is None or number is None:
            continue
        words = _told_in_full(number.group(), number["number"], unit)
        for money in find_money(words, 0, document.language, home_currency)[:1]:
            start = cell.start + document.text[cell.start : cell.end].index(number["number"])
            core = Span(start, start + len(number["number"]))
            found.append(replace(money, span=core, core=core))
    return found


# "金额", "2025年预算数", "最高额度", "Amount", but not "序号", "企业数量" or "占比".
OF_MONEY = re.compile(
    r"金额|额度|限额|总额|资金|预算|经费|投资额?|规模|上限|最高|标准|奖励|补[助贴]|奖补|资助|安排|拨付|"
    r"\b(?:amount|sum|size|budget|funds?|funding|cap|ceiling|limit|maximum|allocation|grant|subsidy|"
    r"reward|capital)s?\b",
    re.IGNORECASE,
)
NO_MONEY = re.compile(
    r"数量|个数|家数|户数|项目数|比例|占比|增[长速幅]|[%％]|序号|年限|"
    r"\b(?:number|share|growth|count|year)\b|^no\.?$",
    re.IGNORECASE,
)


def _unit_of(document: Document, section: Section, head: Span) -> str | None:
    words = head.of(document.text).strip()
    own = UNIT.search(words)
    if own is not None:
        return own["unit"]
    if section.unit is None or not OF_MONEY.search(words) or NO_MONEY.search(words):
        return None
    return section.unit.of(document.text)


def _told_in_full(words: str, number: str, unit: str) -> str:
    """ "300" under "RMB million" as a text would have it: "RMB300 million"."""
    named = CURRENCY_FIRST.fullmatch(unit)
    if named and named[2]:
        return words.replace(number, f"{named[1]}{number} {named[2]}")
    if named:
        return words.replace(number, f"{named[1]}{number}")
    if NO_CURRENCY.fullmatch(unit):
        return f"{words} {unit} yuan"
    return f"{words} {unit}" if unit.isascii() else f"{words}{unit}"
