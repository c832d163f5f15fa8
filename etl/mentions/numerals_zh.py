"""Chinese numerals, alone or mixed with Arabic digits: 三百亿, 3亿5000万, 二〇二五."""

import re
from decimal import Decimal

DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERALS = "".join([*DIGITS, *TENS, *MYRIADS])

_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|\S")


def read_numeral(words: str) -> Decimal | None:
    """The number that `words` spell, or None where they spell none (三五亿, 多).

    Reads simplified and formal characters and mixed forms; a digit left over after a unit is
    that unit's tenth (三亿五 is 3.5亿). Expects folded text.
    """
    tokens = _TOKEN.findall(words)
    if not tokens:
        return None
    if len(tokens) > 1 and all(token in DIGITS for token in tokens):
        return Decimal("".join(str(DIGITS[token]) for token in tokens))
    return _Reader().read(tokens)


def read_whole(words: str) -> int:
    """A whole number in Arabic or Chinese figures (10, 十, 二〇二五); 0 where there is none."""
    return int(words) if words.isdigit() else int(read_numeral(words) or 0)


class _Reader:
    """Adds up a numeral from left to right: `total` closed by 万/亿, `part` below it."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.part = Decimal(0)
        self.digit: Decimal | None = None
        self.unit = 1

    def read(self, tokens: list[str]) -> Decimal | None:
        for token in tokens:
            if not self._take(token):
                return None
        colloquial = self.digit is not None and self.unit >= 100 and tokens[-1] in DIGITS
        tail = (self.digit or 0) * (Decimal(self.unit) / 10 if colloquial else 1)
        return self.total + self.part + tail

    def _take(self, token: str) -> bool:
        if token in TENS:
            self.part += (1 if self.digit is None else self.digit) * TENS[token]
            self.digit, self.unit = None, TENS[token]
        elif token in MYRIADS:
            self._close(MYRIADS[token])
        elif token in DIGITS and DIGITS[token] == 0:
            self.unit = 1
        elif self.digit is not None:
            return False
        elif token in DIGITS:
            self.digit = Decimal(DIGITS[token])
        elif token[0].isascii() and token[0].isdigit():
            self.digit = Decimal(token.replace(",", ""))
        else:
            return False
        return True

    def _close(self, myriad: int) -> None:
        below = self.part + (self.digit or 0)
        if self.total < myriad:
            whole = self.total + below
            self.total = (whole or Decimal(1)) * myriad
        else:
            self.total += below * myriad
        self.part, self.digit, self.unit = Decimal(0), None, myriad
