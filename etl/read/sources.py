"""From what the user names to the bytes of single documents: files, folders, archives, feeds."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from etl.errors import Unreadable
from etl.feeds import entries_of, is_feed
from etl.model import Rejected
from etl.read.archive import NESTED, Member, member_path, read_members
from etl.read.attached import attached_files
from etl.read.feed_entry import LINK_ONLY, entry_page
from etl.read.files import MAX_FILE_BYTES, companion_of, list_files, shown, too_large
from etl.read.formats import Format, format_of, is_mail, may_be_archive
from etl.read.side_file import SUFFIX, WITHOUT_FILE, read_side_file
from etl.read.stated import Stated

STANDARD_INPUT = "-"
NOTHING_KNOWN = Stated()
ARCHIVES = (Format.ZIP, Format.TAR)
MAX_DEPTH = 4
"""Mails within archives and mails: how deep attached files are still looked for."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input, the path under which it is known, and what a side file says of it.

    `in_archive` is whether it came out of an archive: another one within it is not opened.
    """

    path: str
    data: bytes
    known: Stated = NOTHING_KNOWN
    in_archive: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return sha256(self.data).hexdigest()


Input = Path | str | Source | Rejected
"""A file or folder, `-` for standard input, or what came of fetching a page."""
Item = Path | Source | Rejected
"""One of those that inputs come to: a file to be opened, bytes, or what can't be read."""


def list_inputs(inputs: Sequence[Input]) -> list[Item]:
    """All files to read, and what is set aside by its name or kind; sorted by path."""
    given = [item for item in inputs if isinstance(item, Source | Rejected)]
    paths = [item for item in inputs if not isinstance(item, Source | Rejected)]
    files = list_files([path for path in paths if str(path) != STANDARD_INPUT])
    piped = [_standard_input()] if STANDARD_INPUT in map(str, paths) else []
    return sorted([*files, *given, *piped], key=path_of)


def path_of(item: Item) -> str:
    """The path under which an item is known."""
    return shown(item) if isinstance(item, Path) else item.path


def _standard_input() -> Source | Rejected:
    data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        return Rejected(STANDARD_INPUT, too_large(len(data)))
    return Source(STANDARD_INPUT, data)


def open_input(item: Item) -> Iterator[Source | Rejected]:
    """The documents of one input: one of a file, those of an archive or a feed; never raises."""
    if isinstance(item, Rejected):
        yield item
    elif isinstance(item, Source):
        yield from open_source(item)
    else:
        yield from _open_file(item)


def _open_file(path: Path) -> Iterator[Source | Rejected]:
    side = path.with_name(path.name + SUFFIX)
    known = NOTHING_KNOWN
    try:
        if side.is_file() and not side.is_symlink():
            known = read_side_file(side.read_bytes())
    except Unreadable as error:
        yield Rejected(shown(side), str(error))
    except OSError as error:
        yield _unreadable(side, error)
    try:
        data = path.read_bytes()
    except OSError as error:
        yield _unreadable(path, error)
        return
    yield from open_source(Source(shown(path), data, known))


def _unreadable(path: Path, error: OSError) -> Rejected:
    return Rejected(shown(path), f"can't be read ({error.strerror}); check its permissions")


def open_source(source: Source) -> Iterator[Source | Rejected]:
    """The document itself, or those that an archive or a feed holds; never raises."""
    try:
        if is_feed(source.data):
            yield from _entries(source)
        elif may_be_archive(source.data) and format_of(source.data) in ARCHIVES:
            yield from _members(source)
        else:
            yield source
            if is_mail(source.data):
                yield from _attached(source)
    except Unreadable as error:
        yield Rejected(source.path, str(error))


def _attached(source: Source) -> Iterator[Source | Rejected]:
    """What is attached to a mail, archives and mails among it; nothing of a mail too deep within.

    A mail too broken to tell what it carries carries nothing; its text says what is wrong.
    """
    if source.path.count("!/") >= MAX_DEPTH:
        return
    try:
        files = list(attached_files(source.data, source.path))
    except MemoryError:
        raise
    except Exception:
        # The standard library's parser fails on broken mails in ways that nobody can list.
        return
    for file in files:
        if isinstance(file, Rejected):
            yield file
        else:
            path = member_path(source.path, file.name)
            yield from open_source(Source(path, file.data, in_archive=source.in_archive))


def _members(source: Source) -> Iterator[Source | Rejected]:
    if source.in_archive:
        raise Unreadable(NESTED)
    members = read_members(source.data, format_of(source.data), source.path)
    sides = {m.name: m for m in members if isinstance(m, Member) and m.name.endswith(SUFFIX)}
    names = {m.name for m in members if isinstance(m, Member)}
    for member in members:
        if isinstance(member, Rejected):
            yield member
        elif reason := companion_of(member.name, names):
            yield Rejected(member_path(source.path, member.name), reason)
        elif member.name not in sides:
            yield from _member(source.path, member, sides)
        elif member.name.removesuffix(SUFFIX) not in names:
            yield Rejected(member_path(source.path, member.name), WITHOUT_FILE)


def _member(path: str, member: Member, sides: Mapping[str, Member]) -> Iterator[Source | Rejected]:
    side = sides.get(member.name + SUFFIX)
    known = NOTHING_KNOWN
    try:
        known = read_side_file(side.data) if side else known
    except Unreadable as error:
        yield Rejected(member_path(path, member.name + SUFFIX), str(error))
    yield from open_source(Source(member_path(path, member.name), member.data, known, True))


def _entries(source: Source) -> Iterator[Source | Rejected]:
    for number, entry in enumerate(entries_of(source.data), start=1):
        path = member_path(source.path, entry.url or f"entry {number}")
        page = entry_page(entry)
        yield Source(path, page) if page else Rejected(path, LINK_ONLY)
