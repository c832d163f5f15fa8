"""Archives: their members, each with the path `archive.zip!/member`, within safe limits."""

import gzip
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath

from etl.errors import Unreadable
from etl.model import MB, Limits, most_unpacked
from etl.read.files import HIDDEN, UNKNOWN_SUFFIXES, unknown_format
from etl.read.formats import Format
from etl.read.side_file import SUFFIX

NAME_IS_UTF8 = 0x800
"""The flag of a ZIP member whose name is UTF-8; without it the standard says code page 437."""
NESTED = "an archive within an archive; unpack it and give the folder"
LINK = "a link or device in an archive, no file"
OUTSIDE = "a name that leads out of the archive, so not read; pack it again"
LOCKED = "encrypted; unpack the archive with its password and give the folder"
DAMAGED = "a damaged archive; pack it again"
BROKEN = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, struct.error, OSError, EOFError,
    NotImplementedError, RuntimeError, ValueError, IndexError, OverflowError,
)  # fmt: skip
"""How the standard library says that it can't unpack something."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its name there, why it is not read (None: it is), and its bytes.

    `unpack` gives the bytes, and raises `Unreadable` where they are damaged. One member at a time:
    all of them together need not fit into memory.
    """

    name: str
    refusal: str | None
    unpack: Callable[[], bytes]


def members_of(data: bytes, kind: Format, path: str, limits: Limits) -> list[Member]:
    """All members in the order of their names.

    Raises `Unreadable` where the archive itself is damaged or a bomb.
    """
    try:
        members = list((_zip if kind is Format.ZIP else _tar)(data, limits))
    except BROKEN as error:
        raise Unreadable(DAMAGED) from error
    if not members:
        raise Unreadable("an archive without files; nothing to read")
    return sorted(members, key=lambda member: member_path(path, member.name))


def member_path(path: str, name: str) -> str:
    """How a member is known: `archive.zip!/member`."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    return f"{path}!/{shown}"


def refusal(name: str, size_bytes: int, limits: Limits) -> str | None:
    """Why a member is set aside by its name or size, None where it is read."""
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/"):
        return OUTSIDE
    parts = PurePosixPath(name).parts
    if (
        any(part.startswith(".") and part not in (".", "..") for part in parts)
        or "__MACOSX" in parts
    ):
        return HIDDEN
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in UNKNOWN_SUFFIXES and not name.endswith(SUFFIX):
        return unknown_format(suffix)
    return too_large(size_bytes, limits) if size_bytes > limits.file_mb * MB else None


def too_large(size_bytes: int, limits: Limits) -> str:
    """Why a file of that size is set aside."""
    return f"{size_bytes / MB:,.0f} MB, over the limit of {limits.file_mb} MB (file_mb); split it"


def check_unpacked(data: bytes, limits: Limits) -> None:
    """Raises `Unreadable` where a ZIP archive, or what is one inside, would unpack to too much."""
    try:
        unpacked = sum(item.file_size for item in zipfile.ZipFile(BytesIO(data)).infolist())
    except BROKEN as error:
        raise Unreadable(DAMAGED) from error
    _check_size(unpacked, len(data), limits)


def _check_size(unpacked_bytes: int, packed_bytes: int, limits: Limits) -> None:
    if unpacked_bytes > most_unpacked(packed_bytes, limits):
        raise Unreadable(_bomb(limits))


def _bomb(limits: Limits) -> str:
    most = f"{limits.unpacked_mb} MB (unpacked_mb) or {limits.ratio} times its size (ratio)"
    return f"unpacks to more than {most}, a decompression bomb?; split it"


def _check_count(count: int, limits: Limits) -> None:
    if count > limits.members:
        most = f"{limits.members:,} files (members)"
        raise Unreadable(f"{count:,} files, over the limit of {most}; split the archive")


def _zip(data: bytes, limits: Limits) -> Iterator[Member]:
    archive = zipfile.ZipFile(BytesIO(data))
    items = [item for item in archive.infolist() if not item.filename.endswith("/")]
    _check_count(len(items), limits)
    _check_size(sum(item.file_size for item in items), len(data), limits)
    for item in items:
        name = _name_in_zip(item)
        # The upper half is the mode that Unix gave the file, zero where something else packed it.
        kind = stat.S_IFMT(item.external_attr >> 16)
        reason = refusal(name, item.file_size, limits)
        if item.flag_bits & 1:
            reason = LOCKED
        elif kind not in (0, stat.S_IFREG):
            reason = LINK
        yield Member(name, reason, partial(_unzipped, archive, item))


def _name_in_zip(item: zipfile.ZipInfo) -> str:
    """A member's name; Windows in China writes it in GB 18030 and doesn't say so."""
    if item.flag_bits & NAME_IS_UTF8 or item.filename.isascii():
        return item.filename
    try:
        return _decoded(item.filename.encode("cp437"), item.filename)
    except UnicodeEncodeError:
        return item.filename


def _name_in_tar(item: tarfile.TarInfo) -> str:
    """A member's name; bytes that are no UTF-8 come as surrogates and are most often GB 18030."""
    try:
        return _decoded(item.name.encode("utf-8", "surrogateescape"), item.name)
    except UnicodeEncodeError:
        return item.name


def _decoded(raw: bytes, otherwise: str) -> str:
    for encoding in ("utf-8", "gb18030"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return otherwise


def _unzipped(archive: zipfile.ZipFile, item: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(item) as member:
            # Not a byte more than the archive says: asked for all, the library unpacks far more
            # before it notices.
            return member.read(max(1, item.file_size))
    except BROKEN as error:
        raise Unreadable(DAMAGED) from error


def _tar(data: bytes, limits: Limits) -> Iterator[Member]:
    plain = _gunzipped(data, limits) if data.startswith(b"\x1f\x8b") else data
    if len(plain) < 512 or plain[257:262] != b"ustar":
        raise Unreadable("a gzip file that is no TAR archive; unpack it and give the file")
    archive = tarfile.TarFile(fileobj=BytesIO(plain), encoding="utf-8")
    unpacked_bytes = 0
    for count, item in enumerate(archive):
        _check_count(count, limits)
        if item.isdir():
            continue
        # A sparse file is far larger than the archive that holds it.
        unpacked_bytes += item.size
        _check_size(unpacked_bytes, len(data), limits)
        name = _name_in_tar(item)
        reason = refusal(name, item.size, limits) if item.isfile() else LINK
        yield Member(name, reason, partial(_untarred, archive, item))


def _untarred(archive: tarfile.TarFile, item: tarfile.TarInfo) -> bytes:
    try:
        member = archive.extractfile(item)
        return member.read() if member else b""
    except BROKEN as error:
        raise Unreadable(DAMAGED) from error


def _gunzipped(data: bytes, limits: Limits) -> bytes:
    """The unpacked bytes, never more than the limit."""
    most = most_unpacked(len(data), limits)
    with gzip.open(BytesIO(data)) as stream:
        plain = stream.read(most + 1)
    _check_size(len(plain), len(data), limits)
    return plain
