"""English number words, alone or with digits: 2.5 billion, half a billion, two hundred million."""

import re
from decimal import Decimal

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
SMALL_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
"""The pattern of them all, so that "seven" does not hide "seventeen"."""
SCALES = {
    **dict.fromkeys(["thousand", "k"], 10**3),
    **dict.fromkeys(["million", "mln", "mn", "mil", "m"], 10**6),
    **dict.fromkeys(["billion", "bln", "bil", "bn", "b"], 10**9),
    **dict.fromkeys(["trillion", "tril", "trn", "tn", "t"], 10**12),
}
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|half a|and[ -]a[ -]half|[a-z]+")
_HALVES = {"half a": Decimal("0.5"), "and a half": Decimal("0.5")}


def read_number(words: str) -> tuple[Decimal, int]:
    """The number that `words` spell, as a factor and the scale word's worth (1 without one).

    `words` are lower case and match the quantity pattern of `money_en`: "5" gives (5, 1),
    "2.5 billion" (2.5, 10**9), "one billion two hundred million" (1.2, 10**9).
    """
    total, part, scale = Decimal(0), Decimal(0), 1
    for token in _TOKEN.findall(words):
        if token in SCALES:
            if part:
                total, part = total + part * SCALES[token], Decimal(0)
            else:
                total = (total or Decimal(1)) * SCALES[token]
            scale = max(scale, SCALES[token])
        else:
            part = _below_thousand(part, token)
    return (total + part) / scale, scale


def _below_thousand(part: Decimal, token: str) -> Decimal:
    if token[0].isdigit():
        return Decimal(token.replace(",", ""))
    if token == "hundred":
        return (part or Decimal(1)) * 100
    if token in SMALL:
        return part + SMALL[token]
    return part + _HALVES.get(token.replace("-", " "), Decimal(0)) + (token in ("a", "an"))
