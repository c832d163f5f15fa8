"""Reads files into documents: one identity for one content, nothing that stops the run."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.errors import NothingRead, Unreadable
from etl.model import Document, Language, Rejected
from etl.read.archive import NESTED, member_path, read_members
from etl.read.files import list_files, shown
from etl.read.formats import Format, format_of
from etl.read.lines import cjk_share
from etl.read.page import Page
from etl.read.reading import read_page

CHINESE_SHARE = 0.2
"""Share of Han characters among the letters from which on a document counts as Chinese."""
MAX_NAMED = 3
ARCHIVES = (Format.ZIP, Format.TAR)


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input, and the path under which it is known."""

    path: str
    data: bytes


def read_inputs(paths: Sequence[Path | str]) -> Iterator[Document | Rejected]:
    """Reads files and folders, in the order of their paths; each input gives one item.

    The same content is read once. Raises `NothingRead` at the end where no document was read.
    """
    seen: dict[str, str] = {}
    rejected: list[Rejected] = []
    for item in _read_all(paths):
        if isinstance(item, Document) and item.sha256 in seen:
            item = Rejected(item.path, f"same content as {seen[item.sha256]}; read once")
        if isinstance(item, Document):
            seen[item.sha256] = item.path
        else:
            rejected.append(item)
        yield item
    if not seen:
        raise NothingRead(_summary(rejected))


def _summary(rejected: Sequence[Rejected]) -> str:
    named = "; ".join(f"{item.path}: {item.reason}" for item in rejected[:MAX_NAMED])
    more = f"; and {len(rejected) - MAX_NAMED} more" if len(rejected) > MAX_NAMED else ""
    return f"no document could be read ({named or 'no files there'}{more})"


def _read_all(paths: Sequence[Path | str]) -> Iterator[Document | Rejected]:
    for found in list_files(paths):
        if isinstance(found, Rejected):
            yield found
            continue
        try:
            data = found.read_bytes()
        except OSError as error:
            yield Rejected(shown(found), f"can't be read ({error.strerror}); check its permissions")
            continue
        yield from read_source(Source(shown(found), data))


def read_source(source: Source) -> Iterator[Document | Rejected]:
    """The document that some bytes hold, or those of an archive's members; never raises."""
    try:
        yield from _opened(source)
    except Unreadable as error:
        yield Rejected(source.path, str(error))
    except Exception as error:
        # Parsers of foreign formats fail in ways that nobody can list; one file never stops a run.
        reason = f"can't be parsed ({type(error).__name__}); save it anew or as plain text"
        yield Rejected(source.path, reason)


def _opened(source: Source) -> Iterator[Document | Rejected]:
    kind = format_of(source.data)
    if kind not in ARCHIVES:
        yield _document(source, read_page(source.data, kind))
        return
    if "!/" in source.path:
        raise Unreadable(NESTED)
    for member in read_members(source.data, kind, source.path):
        if isinstance(member, Rejected):
            yield member
        else:
            yield from read_source(Source(member_path(source.path, member.name), member.data))


def _document(source: Source, page: Page) -> Document:
    digest = hashlib.sha256(source.data).hexdigest()
    is_chinese = cjk_share(page.text) > CHINESE_SHARE
    return Document(
        document_id=f"d{digest[:16]}",
        path=source.path,
        sha256=digest,
        language=Language.ZH if is_chinese else Language.EN,
        text=page.text,
        title=page.stated.title,
        publisher=page.stated.publisher,
        author=page.stated.author,
        published=page.stated.published,
        boilerplate=page.boilerplate,
    )
