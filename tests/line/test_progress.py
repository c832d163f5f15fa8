"""Long work shows itself: a bar on a terminal, lines in a log, a closing table."""

import io
import json
from pathlib import Path

import pytest

from etl.cli import main
from etl.closing import reasons
from etl.model import Rejected
from etl.progress import Progress, Show, clock_time, fitting


class Clock:
    """A clock that goes on by a step each time that it is asked."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_with_count_rate_and_time_left() -> None:
    stream = Terminal()
    assert list(Progress(Show.BAR, stream, Clock(0.5)).watch(range(4))) == [0, 1, 2, 3]
    last = stream.getvalue().split("\r\x1b[K")[-2]
    assert "███" in last
    assert "3 of 4" in last
    assert "/s" in last
    assert last.endswith(" left")
    assert stream.getvalue().endswith("\r\x1b[K")


def test_a_log_gets_a_plain_line_now_and_then() -> None:
    stream = io.StringIO()
    list(Progress(Show.LINES, stream, Clock(0.9)).watch(range(100)))
    lines = stream.getvalue().splitlines()
    assert 5 < len(lines) < 30
    assert all(line.startswith("reading  ") and "\x1b" not in line for line in lines)


@pytest.mark.parametrize(("show", "step"), [(Show.NOTHING, 99.0), (Show.LINES, 0.001)])
def test_quiet_or_short_work_says_nothing(show: Show, step: float) -> None:
    stream = io.StringIO()
    progress = Progress(show, stream, Clock(step))
    list(progress.watch(range(100)))
    progress.stage("writing")
    assert stream.getvalue() == ""


def test_what_fits_where() -> None:
    assert fitting(Terminal(), is_quiet=False) is Show.BAR
    assert fitting(io.StringIO(), is_quiet=False) is Show.LINES
    assert fitting(Terminal(), is_quiet=True) is Show.NOTHING


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.2, "0:00"), (7, "0:07"), (750, "12:30"), (3723, "1:02:03")]
)
def test_clock_time(seconds: float, shown: str) -> None:
    assert clock_time(seconds) == shown


def test_reasons_are_counted_without_what_differs() -> None:
    rejected = [
        Rejected("a", "same content as x/1.txt; read once"),
        Rejected("b", "same content as y (2).txt; read once"),
        Rejected("c", "58 MB, over the limit of 50 MB; split it"),
        Rejected("d", "99 MB, over the limit of 50 MB; split it"),
        Rejected("e", "can't be parsed (KeyError); save it anew"),
    ]
    assert reasons(rejected) == [
        ("same content as another", 2),
        ("… MB, over the limit of … MB", 2),
        ("can't be parsed", 1),
    ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Wuhu set up a 3 billion yuan AI fund on Monday.\n")
    (tmp_path / "in" / "b.txt").write_text(" ")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_build_closes_with_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "in", "--out", "out", "--no-cache"]) == 0
    table = [line.split() for line in capsys.readouterr().out.splitlines() if "  " in line]
    assert ["documents", "read", "1"] in table
    assert ["set", "aside", "1"] in table
    assert ["the", "file", "is", "empty", "1"] in table
    assert table[-1][0] == "seconds"


def test_json_closes_with_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "in", "--out", "out"]) == 0
    capsys.readouterr()
    assert main(["build", "in", "--out", "out", "--json"]) == 0
    said = capsys.readouterr()
    row = json.loads(said.out)
    assert row["documents"] == row["initiatives"] == row["set_aside"] == row["from_cache"] == 1
    assert row["reasons"] == [{"reason": "the file is empty", "documents": 1}]
    assert said.err == ""


def test_ctrl_c_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("etl.cli.build", interrupt)
    assert main(["build", "in", "--out", "out"]) == 130
    assert capsys.readouterr().err == "interrupted; the next run goes on where this one was\n"


def test_quiet_says_nothing_but_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "in", "--out", "out", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["build", "missing", "--out", "out", "--quiet"]) == 1
    assert "no such file" in capsys.readouterr().err
