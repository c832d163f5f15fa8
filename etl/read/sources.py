"""From what the user names to the bytes of single documents: files, folders, archives, feeds."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from etl.errors import Unreadable
from etl.feeds import entries_of, is_feed
from etl.model import MB, SANE, Limits, Rejected
from etl.read.archive import (
    NESTED,
    Member,
    check_unpacked,
    member_path,
    members_of,
    too_large,
)
from etl.read.attached import attached_files
from etl.read.feed_entry import LINK_ONLY, entry_page
from etl.read.files import companion_of, list_files, shown
from etl.read.formats import Format, format_of, is_mail, may_be_archive
from etl.read.side_file import SUFFIX, WITHOUT_FILE, read_side_file
from etl.read.stated import Stated

STANDARD_INPUT = "-"
NO_FILE = "a side file that is no regular file, so not read; put a file in its place"
NOTHING_KNOWN = Stated()
ARCHIVES = (Format.ZIP, Format.TAR)
NO_FILE = "no longer a regular file; give a file"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input, the path under which it is known, and what a side file says of it.

    `in_archive` is whether it came out of an archive: another one within it is not opened. `depth`
    counts the mails and archives that it was taken out of.
    """

    path: str
    data: bytes
    known: Stated = NOTHING_KNOWN
    in_archive: bool = False
    depth: int = 0

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return sha256(self.data).hexdigest()


Input = Path | str | Source | Rejected
"""A file or folder, `-` for standard input, or what came of fetching a page."""
Item = str | Source | Rejected
"""One of those that inputs come to: a file's path, bytes, or what can't be read."""


def list_inputs(inputs: Sequence[Input], limits: Limits = SANE) -> list[Item]:
    """All files to read, and what is set aside by its name or kind; sorted by path."""
    given = [item for item in inputs if isinstance(item, Source | Rejected)]
    paths = [item for item in inputs if not isinstance(item, Source | Rejected)]
    files = list_files(path for path in paths if str(path) != STANDARD_INPUT)
    piped = [_standard_input(limits)] if STANDARD_INPUT in map(str, paths) else []
    return sorted([*files, *given, *piped], key=path_of)


def path_of(item: Item) -> str:
    """The path under which an item is known."""
    return shown(item) if isinstance(item, str) else item.path


def _standard_input(limits: Limits) -> Source | Rejected:
    data = sys.stdin.buffer.read(limits.file_mb * MB + 1)
    if len(data) > limits.file_mb * MB:
        return Rejected(STANDARD_INPUT, too_large(len(data), limits))
    return Source(STANDARD_INPUT, data)


def open_input(item: Item, limits: Limits = SANE) -> Iterator[Source | Rejected]:
    """The documents of one input: one of a file, those of an archive or a feed."""
    if isinstance(item, Rejected):
        yield item
    elif isinstance(item, Source):
        yield from open_source(item, limits)
    else:
        yield from _open_file(Path(item), limits)


def _open_file(path: Path, limits: Limits) -> Iterator[Source | Rejected]:
    side = path.with_name(path.name + SUFFIX)
    known = NOTHING_KNOWN
    try:
        # Most documents have none: one question to the disk tells it.
        if os.path.lexists(side):
            if side.is_symlink() or not side.is_file():
                yield Rejected(shown(side), NO_FILE)
            else:
                known = read_side_file(_bytes(side, limits))
    except Unreadable as error:
        yield Rejected(shown(side), str(error))
    except OSError as error:
        yield _unreadable(side, error)
    try:
        source = Source(shown(path), _bytes(path, limits), known)
    except Unreadable as error:
        yield Rejected(shown(path), str(error))
    except OSError as error:
        yield _unreadable(path, error)
    else:
        yield from open_source(source, limits)


def _bytes(path: Path, limits: Limits) -> bytes:
    """What a regular file holds, never more than the limit; raises `Unreadable` and `OSError`.

    It is looked at again once it is open: it may have changed since the folder was listed.
    """
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(NO_FILE)
        if status.st_size > limits.file_mb * MB:
            raise Unreadable(too_large(status.st_size, limits))
        # As much memory is set aside as is asked for: the limit only where no size is told (/proc).
        return file.read(status.st_size or limits.file_mb * MB)


def _unreadable(path: Path, error: OSError) -> Rejected:
    return Rejected(shown(path), f"can't be read ({error.strerror}); check its permissions")


def open_source(source: Source, limits: Limits = SANE) -> Iterator[Source | Rejected]:
    """The document itself, or those that an archive or a feed holds."""
    try:
        if is_feed(source.data):
            yield from _entries(source, limits)
        elif not may_be_archive(source.data):
            yield source
            if is_mail(source.data):
                yield from _attached(source, limits)
        elif format_of(source.data) in ARCHIVES:
            yield from _members(source, limits)
        else:
            check_unpacked(source.data, limits)
            yield source
    except Unreadable as error:
        yield Rejected(source.path, str(error))


def may_hold_others(data: bytes) -> bool:
    """Whether some bytes may hold documents beside or instead of the one that they are."""
    return is_feed(data) or may_be_archive(data) or is_mail(data)


def _attached(source: Source, limits: Limits) -> Iterator[Source | Rejected]:
    """What is attached to a mail, archives and mails among it.

    A mail too broken to tell what it carries carries nothing; its text says what is wrong.
    """
    try:
        files = list(attached_files(source.data, limits))
    except (MemoryError, Unreadable):
        raise
    except Exception:
        # The standard library's parser fails on broken mails in ways that nobody can list.
        return
    if files and source.depth >= limits.depth:
        raise Unreadable(_too_deep(len(files), limits))
    for file in files:
        yield from _opened(source, file, NOTHING_KNOWN, limits)


def _too_deep(count: int, limits: Limits) -> str:
    most = f"{limits.depth} mails within mails (depth)"
    return f"{count:,} attached files beyond the limit of {most}, not read; save them as files"


def _members(source: Source, limits: Limits) -> Iterator[Source | Rejected]:
    if source.in_archive:
        raise Unreadable(NESTED)
    members = members_of(source.data, format_of(source.data), source.path, limits)
    read = {m.name: m for m in members if m.refusal is None}
    sides = {name: m for name, m in read.items() if name.endswith(SUFFIX)}
    for member in members:
        path = member_path(source.path, member.name)
        if member.refusal:
            yield Rejected(path, member.refusal)
        elif reason := companion_of(member.name, read.keys()):
            yield Rejected(path, reason)
        elif member.name not in sides:
            yield from _member(source, member, sides, limits)
        elif member.name.removesuffix(SUFFIX) not in read:
            yield Rejected(path, WITHOUT_FILE)


def _member(
    archive: Source, member: Member, sides: Mapping[str, Member], limits: Limits
) -> Iterator[Source | Rejected]:
    side = sides.get(member.name + SUFFIX)
    known = NOTHING_KNOWN
    try:
        known = read_side_file(side.unpack()) if side else known
    except Unreadable as error:
        yield Rejected(member_path(archive.path, member.name + SUFFIX), str(error))
    yield from _opened(replace(archive, in_archive=True), member, known, limits)


def _opened(
    within: Source, member: Member, known: Stated, limits: Limits
) -> Iterator[Source | Rejected]:
    """The documents of one member of an archive or one file of a mail."""
    path = member_path(within.path, member.name)
    try:
        if member.refusal:
            raise Unreadable(member.refusal)
        data = member.unpack()
    except Unreadable as error:
        yield Rejected(path, str(error))
        return
    source = Source(path, data, known, within.in_archive, within.depth + 1)
    yield from open_source(source, limits)


def _entries(source: Source, limits: Limits) -> Iterator[Source | Rejected]:
    entries, more = entries_of(source.data, limits.members)
    if not entries:
        raise Unreadable("a feed without entries that can be read; nothing to read")
    for number, entry in enumerate(entries, start=1):
        path = member_path(source.path, entry.url or f"entry {number}")
        page = entry_page(entry)
        yield Source(path, page) if page else Rejected(path, LINK_ONLY)
    if more:
        most = f"{limits.members:,} entries of a feed (members)"
        reason = (
            f"{more:,} entries beyond the limit of {most}, not read; save them in several files"
        )
        yield Rejected(source.path, reason)
