"""The published tables: three formats with the same rows, described, and true to the texts."""

import csv
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from etl.model.cells import original_cell
from etl.pipeline import build

DOCUMENTS = {
    "a.txt": "Wuhu sets up AI fund\n\nWUHU, March 3, 2025 -- Wuhu set up a 3 billion yuan AI "
    "industry fund on Monday, deputy mayor Luo Ting said. Ningbo and Lishui jointly set up a "
    "robotics fund of 5 billion to 8 billion yuan.\n",
    "b.txt": "芜湖市设立35亿元人工智能产业基金。该市还将发放算力券，单个企业最高300万元。\n",
    "c.txt": "Hong Kong launched an AI voucher scheme worth HK$1 billion — 𝒷ig, “very big”.\n",
    "d.bin": "\x00\x01\x02",
}
TABLES = ("documents", "claims", "initiatives")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set of a few documents in both languages, one of which can't be read."""
    inputs = tmp_path_factory.mktemp("inputs")
    for name, text in DOCUMENTS.items():
        (inputs / name).write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("out") / "data"
    build([inputs], out)
    return out


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    lines = (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def package(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return loaded


def described(folder: Path) -> dict[str, list[str]]:
    """The fields that the package describes, by table."""
    return {
        resource["name"]: [field["name"] for field in resource["schema"]["fields"]]
        for resource in package(folder)["resources"]
    }


def plain(value: Any) -> Any:
    """A cell of any format as JSON would hold it; a missing one is None."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return None if value is None or value is pd.NA or value != value else value


def test_documents_of_both_languages_are_told(folder: Path) -> None:
    assert {row["path"].split("/")[-1]: row["language"] for row in rows(folder, "documents")} == {
        "a.txt": "en",
        "b.txt": "zh",
        "c.txt": "en",
    }
    assert rows(folder, "claims")


def test_what_was_set_aside_is_listed_with_its_reason(folder: Path) -> None:
    (row,) = rows(folder, "rejected")
    assert row["path"].endswith("d.bin")
    assert row["reason"]
    assert "\n" not in row["reason"]


def test_a_quote_is_the_text_between_its_offsets(folder: Path) -> None:
    texts = {row["document_id"]: row["text"] for row in rows(folder, "documents")}
    for claim in rows(folder, "claims"):
        text = texts[claim["document_id"]]
        assert text[claim["start"] : claim["end"]] == claim["quote"] != ""
        if claim["amount"] is not None:
            assert text[claim["amount_start"] : claim["amount_end"]] == claim["amount_text"]


def test_claims_and_initiatives_name_each_other(folder: Path) -> None:
    claims = {row["claim_id"]: row for row in rows(folder, "claims")}
    initiatives = {row["initiative_id"]: row for row in rows(folder, "initiatives")}
    listed = [(c, key) for key, row in initiatives.items() for c in row["claims"]]
    assert sorted(listed) == sorted((c, row["initiative_id"]) for c, row in claims.items())
    assert all(row["claims"] for row in initiatives.values())


def test_keys_are_unique(folder: Path) -> None:
    for table in TABLES:
        keys = [row[f"{table.removesuffix('s')}_id"] for row in rows(folder, table)]
        assert sorted(set(keys)) == sorted(keys)


def test_an_initiative_holds_a_value_of_its_claims(folder: Path) -> None:
    claims = {row["claim_id"]: row for row in rows(folder, "claims")}
    for row in rows(folder, "initiatives"):
        own = [claims[c] for c in row["claims"]]
        assert {claim["kind"] for claim in own} == {row["kind"]}
        assert {claim["place_code"] for claim in own} == {row["place_code"]}
        assert row["amount"] in {claim["amount"] for claim in own}


def test_every_table_is_described_column_by_column(folder: Path) -> None:
    for table, names in described(folder).items():
        assert pd.read_csv(folder / f"{table}.csv").columns.tolist() == names
        assert pd.read_parquet(folder / f"{table}.parquet").columns.tolist() == names
        assert {key for row in rows(folder, table) for key in row} <= set(names)


def test_every_described_field_says_what_it_means(folder: Path) -> None:
    fields = [f for r in package(folder)["resources"] for f in r["schema"]["fields"]]
    assert [field["name"] for field in fields if not field.get("description")] == []


def test_the_package_counts_the_rows(folder: Path) -> None:
    assert package(folder)["rows"] == {
        table: len(rows(folder, table)) for table in described(folder)
    }


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_the_rows_of_jsonl(folder: Path, table: str) -> None:
    typed = pd.read_parquet(folder / f"{table}.parquet")
    names = [name for name in described(folder)[table] if name != "conflicts"]
    for row, (_, cells) in zip(rows(folder, table), typed.iterrows(), strict=True):
        assert {n: plain(cells[n]) for n in names} == {n: row[n] for n in names}


@pytest.mark.parametrize("table", TABLES)
def test_csv_holds_the_rows_of_jsonl(folder: Path, table: str) -> None:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        read = list(csv.DictReader(lines))
    for row, cells in zip(rows(folder, table), read, strict=True):
        for name, value in row.items():
            cell = cells[name]
            if isinstance(value, list):
                assert json.loads(cell) == value
            else:
                assert original_cell(cell) == ("" if value is None else str(value))


@pytest.mark.parametrize("table", TABLES)
def test_pandas_reads_all_formats_alike(folder: Path, table: str) -> None:
    lines = pd.read_json(folder / f"{table}.jsonl", lines=True, dtype=False)
    typed = pd.read_parquet(folder / f"{table}.parquet")
    commas = pd.read_csv(folder / f"{table}.csv")
    key = f"{table.removesuffix('s')}_id"
    assert lines[key].tolist() == typed[key].tolist() == commas[key].tolist()


def test_files_end_lines_the_same_everywhere(folder: Path) -> None:
    for path in [*folder.glob("*.jsonl"), *folder.glob("*.csv")]:
        data = path.read_bytes()
        assert b"\r\n" not in data
        assert data == b"" or data.endswith(b"\n")


def test_parquet_tells_what_was_found_about_a_disagreement(folder: Path) -> None:
    told = [row["conflicts"] for row in rows(folder, "initiatives")]
    table = pd.read_parquet(folder / "initiatives.parquet")
    kept = [plain(conflicts) for conflicts in table["conflicts"]]
    assert any(told)
    assert [[(c["field"], c["finding"], c["note"]) for c in row] for row in kept] == [
        [(c["field"], c["finding"], c["note"]) for c in row] for row in told
    ]
