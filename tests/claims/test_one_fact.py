"""One fact told in many ways, each with other words around it, is one record with its sum."""

import json

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine
from tests.paths import CASES

WUHAN = "420100"
LINES = (CASES / "one_fact.jsonl").read_text(encoding="utf-8")
ROWS = [json.loads(line) for line in LINES.splitlines()]


@pytest.mark.parametrize("case", ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_a_fact_is_read_however_it_is_told(case: dict[str, str | int]) -> None:
    text, language = str(case["text"]), Language(str(case["language"]))
    claims = examine(Document("d1", "1.txt", "0", language, text)).claims
    told = [(c.kind, c.place_code, c.amount.amount if c.amount else None) for c in claims]
    assert told == [(Kind(str(case["kind"])), WUHAN, case["amount"])]
