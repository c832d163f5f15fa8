"""A data set in which every text is an attempt to be taken for more than words.

Each of `STRINGS` stands, with its number behind it, in every free text of one record, of its
document, of a place, of a change and of a decision. What is no free text in the data set's
contract (ids, days, the words of closed lists) is left as it must be.
"""

import json
from itertools import cycle
from pathlib import Path
from typing import Any

import pandas as pd

from etl.curation import Action
from etl.curation.verdict import Verdict
from etl.model import Kind, Sector, Stage, Status
from etl.reference.gazetteer import load_gazetteer
from tests.dashboard_tables import EMPTY
from tests.paths import CASES

LISTED = CASES / "injections.txt"
UNLISTED = ("\u202etxt.exe", "a\u200bb\u200cc\u200dd", "\u2066hidden\u2069 order", "one \u2028 two")
"""Characters that no editor shows."""

STRINGS = (
    *(s for s in LISTED.read_text("utf-8").split("\n") if s and not s.startswith("# ")),
    *UNLISTED,
)


def typed(n: int) -> str:
    """A string as it stands in the tables: with a mark behind it by which a page is searched."""
    return f"{STRINGS[n]} {mark(n)}"


def mark(n: int) -> str:
    """What stands behind a string, and nowhere else."""
    return f"·{n:03}·"


def write_hostile_tables(folder: Path) -> Path:
    """Write the data set into a folder and return the folder."""
    places = _places()
    codes = [row["code"] for row in places if row["type"] != "national"]
    of_record = dict(zip(range(len(STRINGS)), cycle(codes), strict=False))
    tables = {
        "places": places,
        "documents": [_document(n) for n in range(len(STRINGS))],
        "claims": [_claim(n, of_record[n], places) for n in range(len(STRINGS))],
        "initiatives": [_initiative(n, of_record[n], places) for n in range(len(STRINGS))],
    }
    for name, rows in tables.items():
        pd.DataFrame(rows).to_parquet(folder / f"{name}.parquet")
    (folder / "datapackage.json").write_text('{"name": "test", "version": "<b>1</b>"}', "utf-8")
    changes = [json.dumps(_change(n, of_record[n])) for n in range(len(STRINGS))]
    (folder / "changes.jsonl").write_text("\n".join(changes), "utf-8")
    decisions = [_decision(n).line() for n in range(len(STRINGS))]
    (folder / "curation.jsonl").write_text("\n".join(decisions), "utf-8")
    return folder


def _places() -> list[dict[str, Any]]:
    """Real codes and points with names that are strings; the first is the central government."""
    units = sorted(
        (p for p in load_gazetteer().places.values() if p.rolls_up_to == p.code),
        key=lambda p: (p.type not in ("national", "province", "municipality"), p.code),
    )
    return [
        {
            "code": p.code,
            "type": str(p.type),
            "name": typed(n),
            "name_zh": typed(n),
            "short_zh": typed(n),
            "province_code": p.province_code,
            "rolls_up_to": p.code,
            "latitude": p.latitude,
            "longitude": p.longitude,
            "population": None,
            "iso": None,
            "aliases": [typed(n)],
        }
        for n, p in zip(range(len(STRINGS)), units, strict=False)
    ]


def _where(code: str, places: list[dict[str, Any]], words: str) -> dict[str, Any]:
    row = next(row for row in places if row["code"] == code)
    province = row["province_code"] or code
    is_city = row["type"] != "province"
    return {
        "level": "city" if is_city else "province",
        "place_code": code,
        "place": row["name"],
        "place_zh": row["name_zh"],
        "province_code": province,
        "province": words,
        "city_code": code if is_city else None,
        "city": words if is_city else None,
        "stated_place": words,
        "stated_place_zh": words,
    }


def _text(n: int) -> str:
    return f"{typed(n)}\nIt sets up a fund of 10 billion yuan: {typed(n)}\n{typed(n)}"


def _document(n: int) -> dict[str, Any]:
    words = typed(n)
    return {
        "document_id": f"d{n}",
        "path": f"seeds/{words}.txt",
        "sha256": "0" * 64,
        "title": words if n % 5 else None,
        "publisher": words,
        "tier": "unknown",
        "author": words,
        "published": f"2025-03-{n % 28 + 1:02}",
        "language": "zh" if n % 2 else "en",
        "text": _text(n),
        "boilerplate": [[len(_text(n)) - len(words), len(_text(n))]] if n % 3 else [],
        "copy_of": f"d{n - 1}" if n % 7 == 6 else None,
        "url": STRINGS[n],
    }


def _fields(n: int) -> dict[str, Any]:
    kind = "fund" if n % 2 else list(Kind)[n % len(Kind)].value
    return {
        **EMPTY,
        "kind": kind,
        "status": list(Status)[n % len(Status)].value,
        "amount": 10**10 - n,
        "currency": "CNY",
        "amount_cny": 10**10 - n,
        "amount_cny_low": 10**10 - n,
        "amount_cny_high": 10**10,
        "amount_role": "size",
        "amount_qualifier": "exact",
        "amount_basis": "own",
        "amount_text": typed(n),
        "date_start": f"2025-03-{n % 28 + 1:02}",
        "date_end": f"2025-03-{n % 28 + 1:02}",
        "sectors": [list(Sector)[n % len(Sector)].value],
        "actors": [{"name": typed(n), "role": typed(n)}],
    }


def _claim(n: int, code: str, places: list[dict[str, Any]]) -> dict[str, Any]:
    quote = _text(n).split("\n")[1]
    start = _text(n).index(quote)
    amount = start + quote.index("10 billion yuan")
    return {
        **_fields(n),
        **_where(code, places, typed(n)),
        "claim_id": f"c{n}",
        "document_id": f"d{n}",
        "initiative_id": f"i{n}",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "page": None,
        "amount_start": amount,
        "amount_end": amount + len("10 billion yuan"),
        "reasons": [typed(n)],
    }


def _initiative(n: int, code: str, places: list[dict[str, Any]]) -> dict[str, Any]:
    words = typed(n)
    rivals = [
        {"value": json.dumps(words), "claim_id": f"c{n}", "currency": None, "outcome": outcome}
        for outcome in ("chosen", "fewer_sources")
    ]
    step = {
        "stage": Stage.LAUNCHED.value,
        "date_start": "2025-03-01",
        "date_end": "2025-03-01",
        "reported": "2025-03-02",
        "document_id": f"d{n}",
        "claim_id": f"c{n}",
        "quote": words,
    }
    return {
        **_fields(n),
        **_where(code, places, words),
        "initiative_id": f"i{n}",
        "title": words,
        "title_zh": words,
        "claims": [f"c{n}"],
        "sources": 1,
        "conflicts": [{"field": "currency", "values": rivals, "finding": "x", "note": words}],
        "shared_with": [f"i{(n + 1) % len(STRINGS)}"],
        "part_of": f"i{n - 1}" if n % 9 == 8 else None,
        "life": [step],
        "review": "accepted",
        "reviewed_by": words,
        "reviewed_at": "2025-03-05T00:00:00+00:00",
        "review_note": words,
        "review_priority": 0.0 if n % 4 else 1.0 + n,
    }


def _change(n: int, code: str) -> dict[str, Any]:
    return {
        "build": f"{n % 3}" * 16,
        "as_of": "2025-03-05",
        "what": "changed",
        "initiative_id": f"i{n}",
        "title": typed(n),
        "title_zh": typed(n),
        "place_code": code,
        "field": "title",
        "before": typed(n),
        "after": typed(n),
        "why": "document_added",
        # Of a document that is there the page shows the title, not the end of its path.
        "documents": [_document(n)["path"]],
        "note": typed(n),
    }


def _decision(n: int) -> Verdict:
    when = f"2025-03-05T00:{n // 60:02}:{n % 60:02}.000+00:00"
    return Verdict(Action.ACCEPT, typed(n), when, typed(n), f"i{n}", typed(n))


def write_hostile_documents(folder: Path) -> Path:
    """Write a document with its side file for each string, and return their folder.

    Their names are strings too, as far as a file system takes them. In the texts the strings have
    no mark: whether a text with tags is a web page is for the reader of files to say.
    """
    for n, words in enumerate(STRINGS):
        name = "".join("_" if c in "/\x00" else c for c in words)[:80]
        path = folder / f"{name}{n}.txt"
        path.write_text(f"Shenzhen launched a 10 billion yuan AI fund: {words}\n", "utf-8")
        side = {"title": typed(n), "publisher": typed(n), "author": typed(n), "url": words}
        lines = [f"{key} = {json.dumps(said)}\n" for key, said in side.items()]
        Path(f"{path}.meta.toml").write_text("".join(lines), "utf-8")
    return folder
