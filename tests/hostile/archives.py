"""Archives that lie, burst, climb out of their folder or are broken."""

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Iterator

from tests.hostile.good import english

MANY = 20_100
LARGE = 60_000_000


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A ZIP of some members; a name may come twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def tarred(*members: tarfile.TarInfo, data: bytes = b"", mode: str = "w:gz") -> bytes:
    """A TAR of some members, each with the same bytes where it is a file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for member in members:
            member.size = len(data) if member.isfile() else 0
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def archives() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file."""
    yield from _bombs()
    yield from _climbing()
    yield from _broken()


def _bombs() -> Iterator[tuple[str, bytes]]:
    zeros = zipped(("zeros.txt", b"\0" * LARGE))
    yield "ratio.zip", zeros
    yield "nested.zip", zipped(*((f"{i}.zip", zeros) for i in range(10)))
    deep = zipped(("bottom.txt", english(60).encode()))
    for level in range(30):
        deep = zipped((f"level {level}.zip", deep))
    yield "deep.zip", deep
    yield "many.zip", zipped(*((f"{i}.txt", b"x") for i in range(MANY)))
    yield "many folders.zip", zipped(*((f"{i}/", b"") for i in range(MANY)))
    yield "overlap.zip", _overlapping()
    yield "lying size.zip", _with_size(zipped(("big.txt", b"\0" * 50_000_000)), 100)
    yield "lying size 2.zip", _with_size(zipped(("small.txt", english(61).encode())), 2**32 - 2)
    yield "ratio.gz", gzip.compress(b"\0" * LARGE)
    yield "twice.gz", gzip.compress(gzip.compress(b"\0" * LARGE))
    yield "ratio.tar.gz", tarred(tarfile.TarInfo("zeros.txt"), data=b"\0" * LARGE)
    yield "many.tar.gz", tarred(*(tarfile.TarInfo(f"{i}.txt") for i in range(MANY)), data=b"x")
    yield "sparse.tar.gz", _sparse()
    yield "long header.tar.gz", _pax({"comment": "x" * 20_000_000})
    yield "members.gz", b"".join(gzip.compress(b"") for _ in range(20_000))


def _overlapping() -> bytes:
    """Many entries of the directory that all lead to one and the same packed member."""
    data = zipped(("a.txt", b"a" * 5_000_000))
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry, count = data[start:end], 5_000
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, start, 0)
    return data[:start] + entry * count + tail


def _with_size(data: bytes, size: int) -> bytes:
    """The archive with another unpacked size in its directory."""
    start = data.index(b"PK\x01\x02") + 24
    return data[:start] + struct.pack("<L", size) + data[start + 4 :]


def _sparse() -> bytes:
    info = tarfile.TarInfo("sparse.txt")
    info.pax_headers = {
        "GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.size": str(2**60),
        "GNU.sparse.map": f"0,1,{2**50},1", "GNU.sparse.name": "sparse.txt",
    }  # fmt: skip
    return tarred(info, data=b"xx")


def _pax(headers: dict[str, str]) -> bytes:
    info = tarfile.TarInfo("a.txt")
    info.pax_headers = headers
    return tarred(info, data=english(62).encode())


def _climbing() -> Iterator[tuple[str, bytes]]:
    words = english(63).encode()
    names = ("../climbed.txt", "../../../../tmp/climbed.txt", "/tmp/climbed.txt", "C:\\climbed.txt",
             "..\\..\\climbed.txt", "a/../../climbed.txt", "~/climbed.txt", "\0climbed.txt",
             "a\nb.txt", "a\x1b[31m.txt", "\u202egpj.txt", "x" * 60_000 + ".txt", "", ".", "..",
             "con.txt", "a/" * 5_000 + "b.txt", "<script>.txt", "=1+1.txt")  # fmt: skip
    yield "climbing.zip", zipped(*((name, words + bytes([65 + i])) for i, name in enumerate(names)))
    tars = [tarfile.TarInfo(name.replace("\0", "")) for name in names if len(name) < 20_000]
    yield "climbing.tar.gz", tarred(*tars, data=words)
    yield "links.tar.gz", tarred(*_links())
    yield "same name.zip", zipped(*(("a.txt", words + bytes([65 + i])) for i in range(20)))
    yield "dots.zip", zipped(("./a/./b.txt", words), ("a//b.txt", words + b"x"))
    yield "hidden.zip", zipped((".git/config", words), ("__MACOSX/._a.txt", words))
    yield "side files.zip", zipped(("a.txt", words), ("a.txt.meta.toml", b"title = 5"))


def _links() -> Iterator[tarfile.TarInfo]:
    kinds = (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE)
    for kind in kinds:
        info = tarfile.TarInfo(f"link-{kind.decode()}.txt")
        info.type, info.linkname = kind, "/etc/passwd"
        yield info
    to_itself = tarfile.TarInfo("loop")
    to_itself.type, to_itself.linkname = tarfile.SYMTYPE, "loop"
    yield to_itself


def _broken() -> Iterator[tuple[str, bytes]]:
    whole = zipped(("a.txt", english(64).encode()), ("b.txt", b"b" * 1000))
    packed = tarred(tarfile.TarInfo("a.txt"), data=english(65).encode())
    yield "cut.zip", whole[:-30]
    yield "head only.zip", whole[:60]
    yield "tail only.zip", whole[-80:]
    yield "empty.zip", zipped()
    yield "comment.zip", whole[:-2] + b"\xff\xff" + b"x" * 65_535
    yield "wrong sum.zip", _at(whole, b"PK\x01\x02", 16, b"\0\0\0\0")
    yield "encrypted.zip", _at(_at(whole, b"PK\x01\x02", 8, b"\x01\0"), b"PK\x03\x04", 6, b"\x01\0")
    yield (
        "odd method.zip",
        _at(_at(whole, b"PK\x01\x02", 10, b"\x63\0"), b"PK\x03\x04", 8, b"\x63\0"),
    )
    yield "wrong offset.zip", _at(whole, b"PK\x05\x06", 16, b"\xff\xff\xff\x7f")
    yield "wrong count.zip", _at(whole, b"PK\x05\x06", 8, b"\xff\xff\xff\xff")
    yield "noise.zip", b"PK\x03\x04" + bytes(i * 31 % 256 for i in range(50_000))
    yield "cut.tar.gz", packed[:-20]
    yield "wrong sum.tar.gz", packed[:-8] + b"\0" * 8
    yield "noise.tar.gz", gzip.compress(b"x" * 257 + b"ustar" + b"y" * 5_000)
    yield "no tar.gz", gzip.compress(english(66).encode())
    yield "negative.tar", _negative()
    yield "loop of names.tar", _plain("L")
    yield "loop of headers.tar", _plain("x")
    yield "other.7z", b"7z\xbc\xaf\x27\x1c" + b"x" * 500
    yield "other.rar", b"Rar!\x1a\x07\0" + b"x" * 500
    yield "other.bz2", b"BZh9" + b"x" * 500
    yield "other.xz", b"\xfd7zXZ\0" + b"x" * 500
    yield "other.zst", b"\x28\xb5\x2f\xfd" + b"x" * 500


def _at(data: bytes, mark: bytes, offset: int, put: bytes) -> bytes:
    """The bytes with some others at an offset behind each mark."""
    start = data.find(mark)
    while start >= 0:
        data = data[: start + offset] + put + data[start + offset + len(put) :]
        start = data.find(mark, start + 1)
    return data


def _negative() -> bytes:
    data = bytearray(tarred(tarfile.TarInfo("a.txt"), data=b"x", mode="w"))
    data[124:136] = b"\xff" * 12
    return _with_checksum(data)


def _plain(kind: str) -> bytes:
    """A header of a long name, or of properties, whose content is such a header again."""
    data = bytearray(tarred(tarfile.TarInfo("a.txt"), data=b"x" * 512, mode="w"))
    data[156:157] = kind.encode()
    block = _with_checksum(data)[:1024]
    return block * 2_000


def _with_checksum(data: bytearray) -> bytes:
    data[148:156] = b" " * 8
    data[148:156] = f"{sum(data[:512]):06o}\0 ".encode()
    return bytes(data)
