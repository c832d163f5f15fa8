"""Archives: their members, each with the path `archive.zip!/member`, within safe limits."""

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from etl.errors import Unreadable
from etl.model import Rejected
from etl.read.files import HIDDEN, MAX_FILE_BYTES, UNKNOWN_SUFFIXES, too_large, unknown_format
from etl.read.formats import Format
from etl.read.side_file import SUFFIX

MAX_MEMBERS = 20_000
MAX_UNPACKED_BYTES = 1_000_000_000
"""All members together; an archive that unpacks to more is taken for a decompression bomb."""
MAX_RATIO = 200
"""Unpacked to packed: text packs to a tenth, a bomb to a thousandth."""
NAME_IS_UTF8 = 0x800
"""The flag of a ZIP member whose name is UTF-8; without it the standard says code page 437."""
BOMB = "unpacks to far more than documents do (a decompression bomb?); not read"
NESTED = "an archive within an archive; unpack it and give the folder"
LINK = "a link or device in an archive, no file"
DAMAGED = "a damaged archive; pack it again"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its name there, and its bytes."""

    name: str
    data: bytes


def read_members(data: bytes, kind: Format, path: str) -> list[Member | Rejected]:
    """All members in the order of their names, those to be set aside as `Rejected`.

    Raises `Unreadable` where the archive itself is damaged or a bomb.
    """
    try:
        members = list(_zip(data, path) if kind is Format.ZIP else _tar(data, path))
    except (zipfile.BadZipFile, tarfile.TarError, OSError, EOFError, zlib.error) as error:
        raise Unreadable(DAMAGED) from error
    if not members:
        raise Unreadable("an archive without files; nothing to read")
    return sorted(
        members,
        key=lambda item: item.path if isinstance(item, Rejected) else member_path(path, item.name),
    )


def member_path(path: str, name: str) -> str:
    """How a member is known: `archive.zip!/member`."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    return f"{path}!/{shown}"


def refusal(name: str, size: int) -> str | None:
    """Why a member is set aside by its name or size, None where it is read."""
    parts = PurePosixPath(name).parts
    if (
        any(part.startswith(".") and part not in (".", "..") for part in parts)
        or "__MACOSX" in parts
    ):
        return HIDDEN
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in UNKNOWN_SUFFIXES and not name.endswith(SUFFIX):
        return unknown_format(suffix)
    return too_large(size) if size > MAX_FILE_BYTES else None


def _zip(data: bytes, path: str) -> Iterator[Member | Rejected]:
    archive = zipfile.ZipFile(BytesIO(data))
    items = [item for item in archive.infolist() if not item.is_dir()]
    _check_size(len(items), sum(item.file_size for item in items), len(data))
    for item in items:
        name = _name_in_zip(item)
        reason = refusal(name, item.file_size)
        if item.flag_bits & 1:
            reason = "encrypted; unpack the archive with its password and give the folder"
        if reason:
            yield Rejected(member_path(path, name), reason)
            continue
        try:
            with archive.open(item) as member:
                yield Member(name, member.read(MAX_FILE_BYTES))
        except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError):
            yield Rejected(member_path(path, name), DAMAGED)


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


def _check_size(count: int, unpacked: int, packed: int) -> None:
    if count > MAX_MEMBERS:
        raise Unreadable(f"{count:,} files, over the limit of {MAX_MEMBERS:,}; split the archive")
    if unpacked > MAX_UNPACKED_BYTES or unpacked > 10_000_000 + MAX_RATIO * packed:
        raise Unreadable(BOMB)


def _tar(data: bytes, path: str) -> Iterator[Member | Rejected]:
    plain = _gunzipped(data) if data.startswith(b"\x1f\x8b") else data
    if len(plain) < 512 or plain[257:262] != b"ustar":
        raise Unreadable("a gzip file that is no TAR archive; unpack it and give the file")
    with tarfile.open(fileobj=BytesIO(plain), mode="r:", encoding="utf-8") as archive:
        for count, item in enumerate(archive):
            _check_size(count, 0, 0)
            if item.isdir():
                continue
            name = _name_in_tar(item)
            reason = refusal(name, item.size) if item.isfile() else LINK
            member = archive.extractfile(item) if reason is None else None
            if member is None:
                yield Rejected(member_path(path, name), reason or LINK)
            else:
                yield Member(name, member.read(MAX_FILE_BYTES))


def _gunzipped(data: bytes) -> bytes:
    """The unpacked bytes, never more than the limit."""
    limit = min(MAX_UNPACKED_BYTES, 10_000_000 + MAX_RATIO * len(data))
    with gzip.open(BytesIO(data)) as stream:
        plain = stream.read(limit + 1)
    if len(plain) > limit:
        raise Unreadable(BOMB)
    return plain
