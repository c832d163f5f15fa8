"""Files, folders and archives: what is read, in which order, and what is set aside and why."""

import gzip
import os
import socket
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import NothingRead
from etl.model import MB, SANE, Document, Language, Rejected
from etl.read import read_inputs
from etl.read.inputs import read_document
from etl.read.sources import Source, open_source

TEXT = "Hefei sets up a fund\n\nThe city has set up a fund of 5 billion yuan, it said on Monday.\n"


def read(*paths: Path) -> tuple[list[Document], dict[str, str]]:
    """The documents, and the reasons by file name."""
    items = list(read_inputs(paths))
    documents = [item for item in items if isinstance(item, Document)]
    rejected = [item for item in items if isinstance(item, Rejected)]
    return documents, {item.path.split("/")[-1]: item.reason for item in rejected}


def test_a_plain_file_keeps_its_text_exactly(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + "　首行\r\n\r\n第二行，设立基金 \r\n".encode())
    [document], _ = read(file)
    assert document.text == "　首行\r\n\r\n第二行，设立基金 \r\n"
    assert document.path == str(file)
    assert document.language is Language.ZH
    assert document.document_id == f"d{document.sha256[:16]}"


def test_a_folder_is_read_recursively_in_the_order_of_paths(tmp_path: Path) -> None:
    names = ["b.txt", "a/c.md", "a/b/d.txt", "Z.txt"]
    for name in names:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{TEXT}{name}")
    documents, rejected = read(tmp_path)
    assert [d.path for d in documents] == sorted(str(tmp_path / name) for name in names)
    assert rejected == {}
    assert read(tmp_path / "b.txt", tmp_path / "a")[0] == [
        d for d in documents if "Z" not in d.path
    ]


def test_what_a_folder_holds_beside_documents_is_set_aside_by_name(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside.txt"
    (folder / ".git").mkdir(parents=True)
    (folder / "good.txt").write_text(TEXT)
    outside.write_text(f"{TEXT}Outside.")
    (folder / ".hidden.txt").write_text(TEXT)
    (folder / "data.json").write_text("{}")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 9)
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "copy.txt").write_text(TEXT)
    (folder / "out.txt").symlink_to(outside)
    (folder / "dangling.txt").symlink_to(folder / "nothing")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "socket"))
    documents, rejected = read(folder)
    listener.close()
    expected = {
        ".git": "hidden",
        ".hidden.txt": "hidden",
        "data.json": "unknown format .json",
        "picture.txt": "a picture",
        "noise.bin": "not text",
        "empty.txt": "empty",
        "good.txt": "same content as",
        "out.txt": "out of the folder",
        "dangling.txt": "leads nowhere",
        "loop": "a link to a folder",
        "pipe": "a named pipe",
        "socket": "a socket",
    }
    assert [Path(d.path).name for d in documents] == ["copy.txt"]
    assert rejected.keys() == expected.keys()
    assert [name for name, words in expected.items() if words not in rejected[name]] == []
    assert all("\n" not in reason for reason in rejected.values())


def test_a_link_within_the_folder_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    documents, rejected = read(tmp_path)
    assert len(documents) == 1
    assert "same content" in rejected["b.txt"]


@pytest.mark.parametrize("name", ["nothing.txt", "folder"])
def test_nothing_to_read_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(NothingRead):
        list(read_inputs([tmp_path / name]))


def test_a_missing_path_beside_a_good_one_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    documents, rejected = read(tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "a.txt")
    assert len(documents) == 1
    assert rejected == {
        "missing.txt": "no such file or folder; check the path",
        "a.txt": f"same content as {tmp_path / 'a.txt'}; read once",
    }


def test_a_file_over_the_limit_is_set_aside_unread(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(SANE.file_mb * MB + 1)
    assert "over the limit" in read(tmp_path)[1]["big.txt"]


def test_content_counts_not_the_name(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>")
    (tmp_path / "text.html").write_text(TEXT)
    documents, _ = read(tmp_path)
    assert "<p>" not in documents[0].text
    assert documents[1].text == TEXT


def zipped(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


@pytest.mark.parametrize(("pack", "name"), [(zipped, "x.zip"), (tarred, "x.tar.gz")])
def test_members_of_an_archive(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes], name: str
) -> None:
    members = {
        "b/two.md": b"# Two\n\nText.",
        "a.txt": TEXT.encode(),
        "__MACOSX/._a.txt": b"x",
        "inner.zip": zipped({"c.txt": b"Text of a member."}),
        "code.py": b"print()",
    }
    (tmp_path / name).write_bytes(pack(members))
    documents, rejected = read(tmp_path / name)
    assert [d.path for d in documents] == [f"{tmp_path / name}!/{m}" for m in ("a.txt", "b/two.md")]
    assert documents[0].text == TEXT
    assert "hidden" in rejected["._a.txt"]
    assert "an archive within an archive" in rejected["inner.zip"]
    assert "unknown format .py" in rejected["code.py"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (zipped({"zeros.txt": b"0" * 60_000_000}), "bomb"),
        (gzip.compress(b"0" * 60_000_000), "bomb"),
        (gzip.compress(b"just a text"), "no TAR"),
        (zipped({}), "without files"),
        (zipped({"a.txt": b"Text." * 99})[:-30], "damaged"),
        (tarred({"a.txt": os.urandom(9999)})[:-3000], "damaged"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "spreadsheet"),
    ],
    ids=["zip bomb", "gzip bomb", "plain gzip", "empty", "cut zip", "cut tar", "spreadsheet"],
)
def test_archives_that_are_refused(data: bytes, says: str) -> None:
    [item] = open_source(Source("x", data))
    assert isinstance(item, Rejected)
    assert says in item.reason


HEADS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"<html>",
    b"From: a\nMIME-Version: 1\n\n",
]


@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_no_content_stops_a_run(head: bytes, data: bytes) -> None:
    opened = list(open_source(Source("x", head + data)))
    assert opened
    for item in opened:
        read = item if isinstance(item, Rejected) else read_document(item)
        assert isinstance(read, Document) or "\n" not in read.reason
