"""Short documents in English and Chinese, and what is to be read from each.

A row of `cases/claims_*.jsonl` holds a `phenomenon`, a `text`, and its `claims`, each as
"kind place_code status" with "amount currency [qualifier] role basis" where it has a sum.
`sectors`, `actors` and `dates` list what each claim names, in the order of `claims`, a date as
"2025-03-05" or "2025-01-01..2025-03-10" and "" for none; `no` is a part of
the reason that must be given where there is no claim; `wrong` says what is known to be misread.
"""

import json
from datetime import date
from typing import Any

import pytest

from etl.model import Amount, Claim, Document, Language, Qualifier
from etl.pipeline import Examination, examine
from tests.paths import CASES

MONDAY = date(2025, 3, 10)
QUOTED_CHARS = range(8, 1001)


def rows() -> list[Any]:
    """The tables of both languages; known misreadings are expected to fail."""
    cases = []
    for language in Language:
        lines = (CASES / f"claims_{language}.jsonl").read_text(encoding="utf-8").splitlines()
        for number, row in enumerate(map(json.loads, lines), 1):
            known = pytest.mark.xfail(strict=True, reason=row["wrong"]) if "wrong" in row else ()
            name = f"{language}{number}-{row['phenomenon']}"
            cases.append(pytest.param(language, row, id=name, marks=known))
    return cases


def examined(text: str, language: Language) -> Examination:
    """A document of this text, published on a Monday, with all that is read from it."""
    return examine(Document("d1", "one.txt", "0", language, text, published=MONDAY))


def number(amount: int) -> str:
    """3000000000 as 3e9, the way the tables write it."""
    digits = str(amount).rstrip("0")
    zeros = len(str(amount)) - len(digits)
    point = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[:1]}{point}e{zeros + len(digits) - 1}"


def sum_words(amount: Amount) -> list[str]:
    """A sum in the words of the tables: "5e9-8e9 CNY at_least size own"."""
    upper = f"-{number(amount.amount_max)}" if amount.amount_max else ""
    hedge = [] if amount.qualifier is Qualifier.EXACT else [amount.qualifier]
    return [number(amount.amount) + upper, amount.currency, *hedge, amount.role, amount.basis]


def described(claim: Claim) -> str:
    """A claim in the words of the tables."""
    words = [claim.kind, claim.place_code, claim.status]
    return " ".join([*words, *(sum_words(claim.amount) if claim.amount else [])])


def day_words(claim: Claim) -> str:
    """When a claim was announced in the words of the tables."""
    told = claim.announced
    if told is None:
        return ""
    return f"{told.start}" if told.start == told.end else f"{told.start}..{told.end}"


@pytest.mark.parametrize(("language", "row"), rows())
def test_what_is_read_from_a_short_document(language: Language, row: dict[str, Any]) -> None:
    found = examined(row["text"], language)
    assert all(item.reason for item in found.rejections)
    assert all(claim.reasons for claim in found.claims)
    assert all(claim.span.end - claim.span.start in QUOTED_CHARS for claim in found.claims)
    claims = sorted(found.claims, key=described)
    assert [described(claim) for claim in claims] == row["claims"]
    if "sectors" in row:
        assert [" ".join(sorted(claim.sectors)) for claim in claims] == row["sectors"]
    if "dates" in row:
        assert [day_words(claim) for claim in claims] == row["dates"]
    if "actors" in row:
        assert [", ".join(a.name for a in claim.actors) for claim in claims] == row["actors"]
    if "no" in row:
        assert any(row["no"] in rejection.reason for rejection in found.rejections)
