"""The log of decisions: only added to, by one at a time; what a crash tore is told and mended."""

import errno
import logging
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.curation import Action, BadVerdict, Verdict, mend_log, read_verdicts
from etl.curation.log import append_verdict
from etl.errors import NotWritten

WRITERS, EACH = 4, 40


def verdict(why: str) -> Verdict:
    return Verdict(Action.ACCEPT, "Li", "2025-07-01T10:00:00.000+00:00", why)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of two decisions."""
    path = tmp_path / "curation.jsonl"
    append_verdict(path, verdict("first"))
    append_verdict(path, verdict("第二"))
    return path


def reasons(path: Path) -> list[str]:
    return [read.why for read in read_verdicts(path)]


def test_a_line_torn_anywhere_costs_nothing_that_was_confirmed(
    log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    whole = log.read_bytes()
    line = (verdict("third 第三").line() + "\n").encode()
    for length in range(1, len(line) - 1):
        torn = line[:length]
        log.write_bytes(whole + torn)
        caplog.clear()
        assert reasons(log) == ["first", "第二"]
        assert "ends in half a line" in caplog.text
        append_verdict(log, verdict("fourth"))
        assert "was moved to curation.torn" in caplog.text
        assert log.read_bytes().startswith(whole)
        assert log.with_suffix(".torn").read_bytes().endswith(torn + b"\n")
        assert reasons(log) == ["first", "第二", "fourth"]


def test_a_line_that_lacks_only_its_end_counts(log: Path) -> None:
    log.write_bytes(log.read_bytes().removesuffix(b"\n"))
    assert reasons(log) == ["first", "第二"]
    append_verdict(log, verdict("third"))
    assert reasons(log) == ["first", "第二", "third"]


@pytest.mark.parametrize("torn", [b"\0" * 50, b'{"verdict_id": "v1', b"\xe7\xac", b"[1, "])
def test_mending_leaves_whole_lines(
    log: Path, torn: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    whole = log.read_bytes()
    log.write_bytes(whole + torn)
    mend_log(log)
    assert log.read_bytes() == whole
    caplog.clear()
    mend_log(log)
    assert reasons(log) == ["first", "第二"]
    assert caplog.records == []


def test_mending_makes_no_log(tmp_path: Path) -> None:
    mend_log(tmp_path / "curation.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_line_among_others_stops_and_is_named(log: Path) -> None:
    first, second = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(first + second[:30] + b"\n" + second)
    with pytest.raises(BadVerdict, match="line 2: is no verdict"):
        read_verdicts(log)
    log.write_bytes(first + b"\xff\n" + second)
    with pytest.raises(BadVerdict, match="line 2: is no UTF-8"):
        read_verdicts(log)


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
def test_whatever_people_write_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, said: list[str]
) -> None:
    path = tmp_path_factory.mktemp("log") / "curation.jsonl"
    for why in said:
        append_verdict(path, verdict(why))
    assert reasons(path) == said


def write_many(path: Path, name: str) -> None:
    for number in range(EACH):
        append_verdict(path, verdict(f"{name} {number} " + "很长的理由" * 200))


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "curation.jsonl"
    with ProcessPoolExecutor(WRITERS) as pool:
        list(pool.map(write_many, [path] * WRITERS, "abcd"))
    by_writer = {name: [w for w in reasons(path) if w.startswith(name)] for name in "abcd"}
    for name, said in by_writer.items():
        assert [w.rsplit(" ", 1)[0] for w in said] == [f"{name} {n}" for n in range(EACH)]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_write_that_the_disk_cuts_short_leaves_nothing(
    log: Path, monkeypatch: pytest.MonkeyPatch, number: int, caplog: pytest.LogCaptureFixture
) -> None:
    whole = log.read_bytes()
    real = os.write
    left = [50]

    def write(handle: int, data: bytes) -> int:
        if not left[0]:
            raise OSError(number, os.strerror(number))
        done = real(handle, data[: left[0]])
        left[0] -= done
        return done

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(NotWritten, match=os.strerror(number)):
        append_verdict(log, verdict("third"))
    monkeypatch.undo()
    assert log.read_bytes() == whole
    append_verdict(log, verdict("third"))
    assert reasons(log) == ["first", "第二", "third"]
    assert not [r for r in caplog.records if r.levelno >= logging.WARNING]
