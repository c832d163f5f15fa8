"""What may be read and how much of it: archives that lie, files that change, entities that call."""

import io
import os
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from etl.model import MB, Document, Limits, Rejected
from etl.read import Source, list_inputs, open_input, read_document
from etl.read.sources import open_source

TEXT = b"Hefei set up an AI fund of 3 billion yuan on Monday.\n"


def outcome(data: bytes, limits: Limits | None = None) -> dict[str, str]:
    """What becomes of each document that some bytes hold: why it is set aside, or `read`."""
    opened = open_source(Source("x", data), limits or Limits())
    return {item.path: item.reason if isinstance(item, Rejected) else "read" for item in opened}


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def with_mode(name: str, kind: int) -> zipfile.ZipInfo:
    """A member of a ZIP that says of itself that it is a link, a device …"""
    info = zipfile.ZipInfo(name)
    info.external_attr = (kind | 0o644) << 16
    return info


def tarred(*members: tuple[str, bytes, bytes]) -> bytes:
    """A TAR of members by name, type and content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind, data in members:
            info = tarfile.TarInfo(name)
            info.type, info.size, info.linkname = kind, len(data), "/etc/passwd"
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def test_what_a_feed_has_beyond_the_limit_is_counted() -> None:
    entry = "<item><link>https://news.example/{}</link><description>{}</description></item>"
    entries = (entry.format(number, TEXT.decode() * 9) for number in range(5))
    feed = f"<rss><channel>{''.join(entries)}</channel></rss>".encode()
    assert set(outcome(feed).values()) == {"read"}
    some = outcome(feed, Limits(members=2))
    assert [path for path, what in some.items() if what == "read"] == [
        "x!/https://news.example/0",
        "x!/https://news.example/1",
    ]
    assert some["x"] == (
        "3 entries beyond the limit of 2 entries of a feed (members), not read; "
        "save them in several files"
    )


LINK = "a link or device in an archive, no file"
OUTSIDE = "a name that leads out of the archive, so not read; pack it again"


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (with_mode("a.txt", stat.S_IFREG), "read"),
        (zipfile.ZipInfo("packed-by-windows.txt"), "read"),
        (with_mode("a.txt", stat.S_IFLNK), LINK),
        (with_mode("a.txt", stat.S_IFCHR), LINK),
        (with_mode("a.txt", stat.S_IFIFO), LINK),
        ("../../a.txt", OUTSIDE),
        ("b/../../a.txt", OUTSIDE),
        ("..\\a.txt", OUTSIDE),
        ("/etc/a.txt", OUTSIDE),
        ("\\\\host\\a.txt", OUTSIDE),
        ("b..c/a...txt", "read"),
    ],
)
def test_members_of_a_zip(member: str | zipfile.ZipInfo, reason: str) -> None:
    name = member if isinstance(member, str) else member.filename
    assert outcome(zipped((member, TEXT), ("good.txt", TEXT))) == {
        f"x!/{name}": reason,
        "x!/good.txt": "read",
    }


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("a.txt", tarfile.REGTYPE, "read"),
        ("a.txt", tarfile.SYMTYPE, LINK),
        ("a.txt", tarfile.LNKTYPE, LINK),
        ("a.txt", tarfile.CHRTYPE, LINK),
        ("a.txt", tarfile.BLKTYPE, LINK),
        ("a.txt", tarfile.FIFOTYPE, LINK),
        ("../a.txt", tarfile.REGTYPE, OUTSIDE),
        ("/etc/a.txt", tarfile.REGTYPE, OUTSIDE),
    ],
)
def test_members_of_a_tar(name: str, kind: bytes, reason: str) -> None:
    data = tarred((name, kind, TEXT if kind == tarfile.REGTYPE else b""))
    assert outcome(data) == {f"x!/{name}": reason}


def zip_that_lies(size_bytes: int) -> bytes:
    """A ZIP whose member is said to unpack to a few bytes, and unpacks to many."""
    data = zipped(("a.txt", b"0" * size_bytes))
    return data.replace(struct.pack("<I", size_bytes), struct.pack("<I", 9))


def sparse_tar(size_bytes: int) -> bytes:
    """A TAR of a few hundred bytes whose one file is said to be large and to hold nothing."""
    info = tarfile.TarInfo("a.txt")
    info.pax_headers = {
        "GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.map": "0,0",
        "GNU.sparse.size": str(size_bytes),
    }  # fmt: skip
    return info.tobuf(tarfile.PAX_FORMAT) + b"\0" * 1024


def mails_within_mails(depth: int) -> bytes:
    message = b""
    for number in range(depth):
        outer = EmailMessage()
        outer["From"], outer["To"] = "a@example.org", "b@example.org"
        outer["Message-ID"], outer["Subject"] = f"<{number}@example.org>", str(number)
        outer.set_content(TEXT.decode())
        if message:
            outer.add_attachment(
                message, maintype="application", subtype="octet-stream", filename="m.eml"
            )
        message = outer.as_bytes()
    return message


@pytest.mark.parametrize(
    ("data", "limits", "says"),
    [
        (zipped(("a.txt", b"x" * 3 * MB)), Limits(file_mb=2), "3 MB, over the limit of 2 MB (file"),
        (zipped(("a.txt", b"x" * 3 * MB)), Limits(unpacked_mb=2), "more than 2 MB (unpacked_mb)"),
        (zipped(("a.txt", b"0" * 40 * MB)), Limits(ratio=9), "9 times its size (ratio)"),
        (zipped(("a", TEXT), ("b", TEXT)), Limits(members=1), "limit of 1 files (members)"),
        (
            tarred(*[(str(n), tarfile.REGTYPE, b"") for n in range(9)]),
            Limits(members=5),
            "(members)",
        ),
        (zip_that_lies(3 * MB), Limits(), "a damaged archive"),
        (sparse_tar(40 * MB), Limits(ratio=9), "9 times its size (ratio)"),
        (sparse_tar(10**15), Limits(), "more than 300 MB (unpacked_mb)"),
        (mails_within_mails(6), Limits(depth=2), "limit of 2 mails within mails (depth)"),
    ],
    ids=["member", "in all", "ratio", "files", "tar files", "lies", "sparse", "vast", "depth"],
)
def test_a_limit_that_is_passed_is_named(data: bytes, limits: Limits, says: str) -> None:
    assert len(data) < 3 * MB
    assert says in " ".join(outcome(data, limits).values())


def test_a_word_file_that_unpacks_to_too_much_is_not_opened() -> None:
    bomb = zipped(("word/document.xml", b" " * 40 * MB))
    assert "200 times its size (ratio)" in outcome(bomb)["x"]


def to_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def to_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(60 * MB)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (to_pipe, "no longer a regular file"),
        (to_folder, "can't be read"),
        (to_large, "60 MB, over the limit of 50 MB"),
        (Path.unlink, "can't be read"),
    ],
)
def test_a_file_that_changes_after_the_folder_was_listed(
    tmp_path: Path, change: Callable[[Path], None], says: str
) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    [item] = list_inputs([tmp_path])
    change(tmp_path / "a.txt")
    [rejected] = open_input(item)
    assert isinstance(rejected, Rejected)
    assert says in rejected.reason


def word_file(document_xml: bytes) -> bytes:
    """A Word file, its text replaced."""
    whole = io.BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(*(parts | {"word/document.xml": document_xml}).items())


DTD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">{lol}]>'
LOL = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CALLS = {
    "docx": f'{DTD}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Hefei set up a fund. &e;&j;'
    "</w:t></w:r></w:p></w:body></w:document>",
    "html": f"{DTD}<html><body><p>Hefei set up a fund of 3 billion yuan. &e;&j;</p></body></html>",
    "rss": f'<?xml version="1.0"?>{DTD}<rss version="2.0"><channel><title>t</title><item>'
    f"<description>{TEXT.decode() * 30} &e;&j;</description></item></channel></rss>",
}


@pytest.mark.parametrize("kind", CALLS)
def test_no_entity_is_followed(tmp_path: Path, kind: str) -> None:
    (tmp_path / "secret").write_text("the secret of the house")
    written = CALLS[kind].format(secret=tmp_path / "secret", lol=LOL).encode()
    data = word_file(written) if kind == "docx" else written
    read = [read_document(s) for s in open_source(Source("x", data)) if isinstance(s, Source)]
    texts = [document.text for document in read if isinstance(document, Document)]
    assert all("secret of the house" not in text and len(text) < 5_000 for text in texts)
    assert ["Hefei set up" in text for text in texts] in ([True], [])
