"""What is done in parts to bound memory gives what doing it at once gives."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks.corpus import write_corpus
from benchmarks.truth import accuracy
from etl.copies import parts
from etl.dataset import tables
from etl.merge.blocks import bundles
from etl.pipeline import build

DOCUMENTS = 60


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented documents, with reprints and stories told again among them."""
    folder = tmp_path_factory.mktemp("invented")
    write_corpus(folder, 0, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def whole(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data set built with parts so large that there is one of each."""
    out = tmp_path_factory.mktemp("whole") / "data"
    build([inputs], out)
    return out


def test_small_parts_change_no_row(
    inputs: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "ITEMS_A_PART", 500)
    monkeypatch.setattr(tables, "GROUP_CHARACTERS", 20_000)
    build([inputs], tmp_path / "data")
    differing = [
        path.name
        for path in sorted(whole.iterdir())
        if path.suffix != ".parquet"
        and path.read_bytes() != (tmp_path / "data" / path.name).read_bytes()
    ]
    assert differing == []
    for table in ("documents", "claims", "initiatives"):
        path = tmp_path / "data" / f"{table}.parquet"
        assert pq.ParquetFile(path).num_row_groups > 1
        assert pq.read_table(path).equals(pq.read_table(whole / f"{table}.parquet"))


def test_what_the_documents_were_made_to_say_is_found(whole: Path) -> None:
    found = accuracy(whole)
    assert found.claims > 0.8
    assert found.copies == 1
    assert found.joined > 0.8


A, B, C = "110000", "440300", "310000"
ONE_OF_EACH = [(kind, place) for kind in ("fund", "plan") for place in (A, B, C)]
BUNDLES = [
    ((), (), [[block] for block in ONE_OF_EACH]),
    (
        [(A, "x"), (B, "x"), (C, "y")],
        (),
        [[("fund", A), ("fund", B)], [("fund", C)], [("plan", A), ("plan", B)], [("plan", C)]],
    ),
    (
        (),
        [frozenset({("fund", A), ("plan", B)})],
        [
            [("fund", A), ("fund", B), ("plan", A), ("plan", B)],
            [("fund", C)],
            [("plan", C)],
        ],
    ),
]


@pytest.mark.parametrize(("stated", "joined", "expected"), BUNDLES)
def test_blocks_are_merged_alone_but_for_names_of_two_places_and_what_people_joined(
    stated: list[tuple[str, str]],
    joined: list[frozenset[tuple[str, str]]],
    expected: list[list[tuple[str, str]]],
) -> None:
    assert bundles(ONE_OF_EACH, stated, joined) == expected
