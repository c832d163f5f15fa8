"""The names of currencies, before and after a number, with their ISO 4217 codes.

Two signs depend on the document: a bare dollar and a bare 元. They stay marks here and are
resolved by `resolve`.
"""

import re

from ahocorasick_rs import AhoCorasick

DOLLAR = "$"
YUAN_SIGN = "元"
_AT_HOME = {"HKD", "MOP", "TWD", "SGD"}

CODES_BEFORE = {
    "CNY": ["RMB", "Rmb", "rmb", "RMB¥", "CNY", "CN¥", "CNY¥", "¥"],
    "USD": ["US$", "USD", "U.S.$", "U.S. $", "US $", "USD$"],
    "HKD": ["HK$", "HKD", "HK $", "HKD$"],
    "SGD": ["S$", "SGD"],
    "TWD": ["NT$", "NTD", "TWD"],
    "MOP": ["MOP", "MOP$"],
    "AUD": ["A$", "AU$", "AUD"],
    "CAD": ["C$", "CAD"],
    "EUR": ["€", "EUR"],
    "GBP": ["£", "GBP"],
    "JPY": ["JP¥", "JPY", "JPY¥"],
    "KRW": ["₩", "KRW"],
    "CHF": ["CHF"],
    "INR": ["₹", "INR"],
    DOLLAR: ["$"],
}
WORDS_BEFORE = {"CNY": ["yuan", "renminbi", "人民币"], "USD": ["美元"], "HKD": ["港币", "港元"],
    "MOP": ["澳门元", "澳门币", "澳币"], "EUR": ["欧元"], "TWD": ["新台币"]}  # fmt: skip
WORDS_AFTER = {
    "CNY": ["yuan", "renminbi", "yuan renminbi", "yuan RMB", "Chinese yuan", "RMB", "CNY",
            "RMB yuan", "元人民币", "人民币元", "人民币"],
    "USD": ["US dollar", "U.S. dollar", "American dollar", "USD", "美元", "美金"],
    "HKD": ["Hong Kong dollar", "HK dollar", "HKD", "港元", "港币", "元港币", "港纸"],
    "SGD": ["Singapore dollar", "Singaporean dollar", "SGD", "新加坡元", "新元", "坡币"],
    "TWD": ["New Taiwan dollar", "Taiwan dollar", "NT dollar", "TWD", "新台币", "台币",
            "元新台币"],
    "MOP": ["pataca", "Macao pataca", "Macanese pataca", "MOP", "澳门元", "澳门币", "葡币",
            "澳币"],
    "AUD": ["Australian dollar", "AUD", "澳元"],
    "CAD": ["Canadian dollar", "CAD", "加元"],
    "EUR": ["euro", "EUR", "欧元"],
    "GBP": ["pound sterling", "pounds sterling", "British pound", "pound", "GBP", "英镑"],
    "JPY": ["yen", "Japanese yen", "JPY", "日元", "日圆"],
    "KRW": ["South Korean won", "Korean won", "won", "KRW", "韩元"],
    "CHF": ["Swiss franc", "CHF", "瑞士法郎"],
    "INR": ["Indian rupee", "rupee", "INR", "卢比"],
    "RUB": ["rouble", "ruble", "卢布"],
    DOLLAR: ["dollar"],
    YUAN_SIGN: ["元", "圆", "块钱"],
}  # fmt: skip


def _key(name: str) -> str:
    return re.sub(r"[ .-]", "", name.lower()).rstrip("s")


_NAMED = [
    (name, code)
    for table in (CODES_BEFORE, WORDS_BEFORE, WORDS_AFTER)
    for code, names in table.items()
    for name in names
]
_CODE = {_key(name): code for name, code in _NAMED}


def pattern(*tables: dict[str, list[str]]) -> str:
    """A regular expression for every name in the tables, the longest first."""
    names = {name for table in tables for names in table.values() for name in names}
    return "|".join(_spelling(name) for name in sorted(names, key=lambda n: (-len(n), n)))


def _spelling(name: str) -> str:
    spelled = re.escape(name).replace(r"\ ", "[ -]?" if "$" in name else "[ -]")
    spelled = spelled.replace(r"\.", r"\.?")
    return f"(?i:{spelled}s?)" if re.search(r"[a-z]{3}", name) else spelled


CURRENCY_HINTS = frozenset(name.split()[-1].lower() for name, _ in _NAMED)
"""Words of which every stretch holds one that names a currency, once it is in lower case."""

_HINTS = AhoCorasick(sorted(CURRENCY_HINTS))


def hints_at_currency(stretch: str) -> bool:
    """Whether any currency can be named here: a quick look that rules out most stretches."""
    return bool(_HINTS.find_matches_as_indexes(stretch.lower()))


def code_of(name: str) -> str:
    """The ISO code (or `DOLLAR`, `YUAN_SIGN`) of a name that `pattern` matched."""
    return _CODE[_key(name)]


def resolve(code: str, home_currency: str | None) -> str:
    """The ISO code of `code` in a document whose own currency is `home_currency`.

    A bare dollar and 元 are the home currency's where that goes by these signs (HKD, MOP, TWD,
    SGD); otherwise, and where it is None, they are USD and CNY.
    """
    if code == DOLLAR:
        return home_currency if home_currency in _AT_HOME else "USD"
    if code == YUAN_SIGN:
        return home_currency if home_currency in _AT_HOME else "CNY"
    return code
