"""A small data set in the shape of the contract, written by hand, for the tests of the app.

Two documents: in the first, Beijing and Shenzhen launch "a 10 billion yuan fund" and a provincial
subsidy is capped; the second repeats the funds as each one's own, and holds markup.
"""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from dashboard.data.dataset import COVERAGE_COLUMNS, Dataset, Tables, dataset_of
from dashboard.data.stored import Stored

PAPER = (
    "The state rolled out a fund of 1 trillion yuan.\n"
    "Beijing and Shenzhen launched a 10 billion yuan fund for robots.\n"
    "Guangdong pays up to 5 million yuan a firm.\n"
    "Subscribe now!"
)
HOSTILE = (
    "<script>alert(1)</script> $x$ :red[hot] **bold** [a](javascript:b)\n"
    "Shenzhen set up its own fund of 10 billion yuan & more.\n"
    "武汉市将出台人工智能行动方案。"
)
HOSTILE_TITLE = "<b>Title</b> $1 **bold** $2"
HOSTILE_PATH = "seeds/<img src=x onerror=alert(1)> $x$ :red[x] **b**.txt"

EMPTY: dict[str, Any] = {
    "amount": None,
    "currency": None,
    "amount_cny": None,
    "amount_role": None,
    "amount_qualifier": None,
    "amount_max": None,
    "amount_basis": None,
    "amount_text": None,
    "date_start": None,
    "date_end": None,
    "sectors": [],
    "actors": [],
    "confidence": 0.8,
    "amount_cny_low": None,
    "amount_cny_high": None,
    "rate_date": None,
    "part_of": None,
    "life": [],
    "review": "machine",
    "reviewed_by": None,
    "reviewed_at": None,
    "corrected": [],
    "review_priority": 0.0,
}


def place(code: str, kind: str, names: tuple[str, str, str], at: tuple[float, float]) -> Any:
    """One row of the table of places; `names` are English, Chinese, short Chinese."""
    province = None if code == "100000" else code[:2] + "0000"
    return {
        "code": code,
        "type": kind,
        "name": names[0],
        "name_zh": names[1],
        "short_zh": names[2],
        "province_code": province,
        "rolls_up_to": code,
        "longitude": at[0],
        "latitude": at[1],
        "population": None,
        "iso": None,
    }


PLACES = [
    place("100000", "national", ("China", "中国", "中国"), (116.4, 39.9)),
    place("110000", "municipality", ("Beijing", "北京市", "北京"), (116.4, 39.9)),
    place("330000", "province", ("Zhejiang", "浙江省", "浙江"), (120.2, 30.3)),
    place("420000", "province", ("Hubei", "湖北省", "湖北"), (114.3, 30.6)),
    place("420100", "prefecture", ("Wuhan", "武汉市", "武汉"), (114.3, 30.6)),
    place("440000", "province", ("Guangdong", "广东省", "广东"), (113.3, 23.1)),
    place("440300", "prefecture", ("Shenzhen", "深圳市", "深圳"), (114.1, 22.5)),
]
_NAMES = {row["code"]: row for row in PLACES}


def where(code: str) -> dict[str, Any]:
    """The columns that say whose a record is."""
    row = _NAMES[code]
    province = row["province_code"]
    is_city = row["type"] in ("municipality", "prefecture")
    return {
        "level": "national" if province is None else "city" if is_city else "province",
        "place_code": code,
        "place": row["name"],
        "place_zh": row["name_zh"],
        "province_code": province,
        "province": _NAMES[province]["name"] if province else None,
        "city_code": code if is_city else None,
        "city": row["name"] if is_city else None,
        "stated_place": row["name"],
        "stated_place_zh": row["name_zh"],
    }


def sum_of(yuan: int, basis: str = "own", role: str = "size", **more: Any) -> dict[str, Any]:
    """The columns of an amount in yuan."""
    return {
        "amount": yuan,
        "currency": "CNY",
        "amount_cny": yuan,
        "amount_cny_low": yuan,
        "amount_cny_high": yuan,
        "amount_role": role,
        "amount_qualifier": "exact",
        "amount_basis": basis,
        **more,
    }


def initiative(key: str, kind: str, code: str, **more: Any) -> dict[str, Any]:
    """One row of the table of initiatives."""
    return {
        **EMPTY,
        **where(code),
        "initiative_id": key,
        "title": f"{_NAMES[code]['name']} AI {kind}",
        "title_zh": f"{_NAMES[code]['short_zh']}人工智能项目",
        "kind": kind,
        "status": "announced",
        "claims": [],
        "sources": 1,
        "conflicts": [],
        "shared_with": [],
        **more,
    }


def claim(key: str, of: str, text: str, words: tuple[str, str | None], code: str) -> Any:
    """One row of the table of claims; `words` are the quote and the amount's words in it."""
    start = text.index(words[0])
    first = text.index(words[1], start) if words[1] else None
    return {
        **EMPTY,
        **where(code),
        "claim_id": key,
        "document_id": "d1" if text is PAPER else "d2",
        "initiative_id": of,
        "kind": "fund",
        "status": "launched",
        "quote": words[0],
        "start": start,
        "end": start + len(words[0]),
        "page": 2 if text is PAPER else None,
        "amount_start": first,
        "amount_end": first + len(words[1]) if words[1] and first is not None else None,
        "reasons": ["kind: “fund”"],
    }


JOINT = "Beijing and Shenzhen launched a 10 billion yuan fund for robots."
OWN = "Shenzhen set up its own fund of 10 billion yuan & more."
SUM = "10 billion yuan"
CLAIMS = [
    claim("c0", "i0", PAPER, ("The state rolled out a fund of 1 trillion yuan.", None), "100000"),
    claim("c1", "i1", PAPER, (JOINT, SUM), "110000"),
    claim("c2", "i2", PAPER, (JOINT, SUM), "440300"),
    claim("c3", "i2", HOSTILE, (OWN, SUM), "440300"),
    claim("c4", "i3", PAPER, ("Guangdong pays up to 5 million yuan a firm.", None), "440000"),
    claim("c5", "i4", HOSTILE, ("武汉市将出台人工智能行动方案。", None), "420100"),
    claim("c6", "i5", HOSTILE, ("<script>alert(1)</script> $x$ :red[hot]", None), "330000"),
]
BASIS_CONFLICT = [
    {
        "field": "amount_basis",
        "values": [
            {"value": '"own"', "claim_id": "c3", "currency": None, "outcome": "chosen"},
            {"value": '"unclear"', "claim_id": "c2", "currency": None, "outcome": "fewer_sources"},
        ],
        "finding": "different",
        "note": "",
    }
]
DAYS = {"date_start": "2025-02-24", "date_end": "2025-03-10"}
INITIATIVES = [
    initiative("i0", "fund", "100000", **sum_of(10**12), claims=["c0"]),
    initiative(
        "i1", "fund", "110000", **sum_of(10**10, "unclear"), claims=["c1"], shared_with=["i2"]
    ),
    initiative(
        "i2",
        "fund",
        "440300",
        **sum_of(10**10),
        **DAYS,
        claims=["c3", "c2"],
        sources=2,
        status="launched",
        sectors=["robotics"],
        shared_with=["i1"],
        conflicts=BASIS_CONFLICT,
    ),
    initiative("i3", "subsidy", "440000", **sum_of(5 * 10**6, role="cap"), claims=["c4"]),
    initiative("i4", "plan", "420100", claims=["c5"], sectors=["health"]),
    initiative("i5", "ecosystem", "330000", claims=["c6"]),
]


def document(key: str, text: str, **more: Any) -> dict[str, Any]:
    """One row of the table of documents."""
    return {
        "document_id": key,
        "path": f"seeds/{key}.txt",
        "sha256": "0" * 64,
        "title": None,
        "publisher": None,
        "tier": "unknown",
        "author": None,
        "published": None,
        "language": "en",
        "text": text,
        "boilerplate": [],
        **more,
    }


SELLING = PAPER.index("Subscribe now!")
DOCUMENTS = [
    document(
        "d1",
        PAPER,
        boilerplate=[[SELLING, len(PAPER)]],
        publisher="The <i>Paper</i>",
        tier="agency",
    ),
    document("d2", HOSTILE, title=HOSTILE_TITLE, path=HOSTILE_PATH, published="2025-03-10"),
]


def write_tables(folder: Path) -> Path:
    """Write the data set into a folder and return the folder."""
    tables = {
        "documents": DOCUMENTS,
        "claims": CLAIMS,
        "initiatives": [_with_json(row) for row in INITIATIVES],
        "places": PLACES,
    }
    for name, rows in tables.items():
        pd.DataFrame(rows).to_parquet(folder / f"{name}.parquet")
    package = {"name": "test", "version": "0123456789abcdef"}
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return folder


def _with_json(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "actors": row["actors"] or []}


def dataset_of_rows(
    initiatives: list[dict[str, Any]],
    claims: list[dict[str, Any]] = CLAIMS,
    documents: list[dict[str, Any]] = DOCUMENTS,
) -> Dataset:
    """The data set of some rows, without files; claims for other initiatives are left out."""
    keys = {row["initiative_id"] for row in initiatives}
    ours = [row for row in claims if row["initiative_id"] in keys]
    tables = Tables(
        documents=_stored(documents, DOCUMENTS),
        claims=_stored(ours, CLAIMS),
        initiatives=_stored(initiatives, INITIATIVES),
    )
    places = pd.DataFrame(PLACES).set_index("code", drop=False)
    coverage = pd.DataFrame(columns=COVERAGE_COLUMNS)
    return dataset_of(tables, places, {"version": "0123456789abcdef"}, coverage)


def changed(changes: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the initiatives, those of some ids with other values."""
    return [{**row, **changes.get(row["initiative_id"], {})} for row in INITIATIVES]


def _stored(rows: list[dict[str, Any]], usual: list[dict[str, Any]]) -> Stored:
    frame = pd.DataFrame(rows, columns=list(dict.fromkeys([*usual[0], *(rows or usual)[0]])))
    return Stored(pa.Table.from_pandas(frame, preserve_index=False))
