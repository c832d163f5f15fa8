"""The command line: clear lines, exit codes, and a data set that is never half written."""

from pathlib import Path

import pytest

from etl.cli import main

WUHU = "Wuhu set up a 3 billion yuan AI fund on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place to run in, with one document in `seeds` and a data set in `data`."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "wuhu.txt").write_text(WUHU, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 0
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_without_arguments_the_seeds_become_the_data_set(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build"]) == 0
    said = capsys.readouterr()
    assert "1 documents read, 0 set aside, 1 claims in 1 initiatives" in said.out
    assert said.err == ""
    assert {"documents.jsonl", "claims.csv", "initiatives.parquet"} <= contents(
        folder / "data"
    ).keys()


def write_nothing(folder: Path) -> None:
    pass


def write_empty_folder(folder: Path) -> None:
    (folder / "input").mkdir()


def write_binary(folder: Path) -> None:
    (folder / "input").write_bytes(bytes(range(256)) * 8)


def write_empty_file(folder: Path) -> None:
    (folder / "input").write_bytes(b"")


def write_folder_of_binaries(folder: Path) -> None:
    (folder / "input").mkdir()
    (folder / "input" / "one.bin").write_bytes(bytes(range(256)) * 8)


@pytest.mark.parametrize("out", [[], ["--out", "elsewhere"]], ids=["data", "elsewhere"])
@pytest.mark.parametrize(
    "write",
    [write_nothing, write_empty_folder, write_binary, write_empty_file, write_folder_of_binaries],
)
def test_nothing_to_read_is_one_line_and_leaves_the_data_set(
    folder: Path, capsys: pytest.CaptureFixture[str], write: object, out: list[str]
) -> None:
    assert callable(write)
    write(folder)
    before = contents(folder / "data")
    capsys.readouterr()
    assert main(["build", "input", *out]) == 1
    said = capsys.readouterr()
    (line,) = said.err.splitlines()
    assert line.startswith("error: ")
    assert "input" in line or "no files" in line
    assert said.out == ""
    assert contents(folder / "data") == before
    assert not (folder / "elsewhere").exists()
    assert sorted(p.name for p in folder.iterdir() if p.name != "input") == ["data", "seeds"]


def test_what_is_set_aside_does_not_fail_the_build(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_binary(folder)
    capsys.readouterr()
    assert main(["build", "seeds", "input", "missing"]) == 0
    said = capsys.readouterr()
    assert "1 documents read, 2 set aside" in said.out
    assert [line.split(": ")[:2] for line in said.err.splitlines()] == [
        ["set aside", "input"],
        ["set aside", "missing"],
    ]


def test_a_place_that_can_not_be_written_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "file").write_text("not a folder", encoding="utf-8")
    before = contents(folder / "data")
    capsys.readouterr()
    assert main(["build", "--out", "file/data"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ")
    assert contents(folder / "data") == before


@pytest.mark.parametrize("arguments", [[], ["bake"], ["build", "--colour"], ["inspect"]])
def test_a_wrong_command_is_told_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m etl" in capsys.readouterr().err


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert all(command in said for command in ("build", "inspect", "evaluate"))
