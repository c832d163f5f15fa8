"""Reads files into documents: one identity for one content, nothing that stops the run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from etl.errors import NothingRead, Unreadable
from etl.model import SANE, Document, Language, Limits, Rejected
from etl.read.formats import format_of
from etl.read.lines import cjk_share
from etl.read.page import Page
from etl.read.reading import read_page
from etl.read.sources import Input, Source, list_inputs, open_input
from etl.read.stated import Stated
from etl.read.tiers import site_name, tier_of
from etl.spool import Spool

CHINESE_SHARE = 0.2
"""Share of Han characters among the letters from which on a document counts as Chinese."""
MAX_NAMED = 3

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Made]):
    """What came of one document: what was made of it, or why it was set aside.

    `digest` is that of its bytes, empty where there were none to read. `is_kept` tells that it was
    not made now but found in the cache.
    """

    path: str
    digest: str
    made: Made | Rejected
    is_kept: bool = False


def read_inputs(inputs: Sequence[Input]) -> Iterator[Document | Rejected]:
    """Reads files and folders, in the order of their paths; each input gives one item.

    The same content is read once. Raises `NothingRead` at the end where no document was read.
    """
    opened = (source for item in list_inputs(inputs) for source in open_input(item))
    yield from (reading.made for reading in each_once(map(_found, opened)))


def _found(source: Source | Rejected) -> Reading[Document]:
    if isinstance(source, Rejected):
        return Reading(source.path, "", source)
    return Reading(source.path, source.digest, read_document(source))


def each_once(readings: Iterable[Reading[Made]]) -> Iterator[Reading[Made]]:
    """The readings, the same content once: what repeats an earlier document is set aside.

    Raises `NothingRead` at the end where none was read.
    """
    first_rejected: list[Rejected] = []
    rejected_count = 0
    with Spool() as spool:
        paths = spool.shelf("digest")
        for reading in readings:
            if isinstance(reading.made, Rejected):
                rejected_count += 1
                first_rejected += [reading.made] if rejected_count <= MAX_NAMED else []
            elif first := next(paths.at(reading.digest), None):
                reading = _repeats(reading, first[1])
            else:
                paths.add(reading.digest, reading.path)
            yield reading
        if not len(paths):
            raise NothingRead(_summary(first_rejected, rejected_count))


def _repeats(reading: Reading[Made], path: str) -> Reading[Made]:
    reason = f"same content as {path}; read once"
    return Reading(reading.path, reading.digest, Rejected(reading.path, reason))


def _summary(first: Sequence[Rejected], count: int) -> str:
    named = "; ".join(f"{item.path}: {item.reason}" for item in first)
    more = f"; and {count - len(first)} more" if count > len(first) else ""
    return f"no document could be read ({named or 'no files there'}{more})"


def read_document(source: Source, limits: Limits = SANE) -> Document | Rejected:
    """The document that some bytes hold, or why they can't be read.

    Raises nothing but `MemoryError`.
    """
    try:
        return _document(source, read_page(source.data, format_of(source.data), limits))
    except Unreadable as error:
        return Rejected(source.path, str(error))
    except MemoryError:
        raise  # Whoever set the limit knows it, and tells it.
    except Exception as error:
        # Parsers of foreign formats fail in ways that nobody can list; one file never stops a run.
        reason = f"can't be parsed ({type(error).__name__}); save it anew or as plain text"
        return Rejected(source.path, reason)


def _document(source: Source, page: Page) -> Document:
    is_chinese = cjk_share(page.text) > CHINESE_SHARE
    stated = source.known.or_else(page.stated)
    stated = stated.or_else(Stated(publisher=site_name(stated.url, is_chinese=is_chinese)))
    return Document(
        document_id=f"d{source.digest[:16]}",
        path=source.path,
        sha256=source.digest,
        language=stated.language or (Language.ZH if is_chinese else Language.EN),
        text=page.text,
        title=stated.title,
        publisher=stated.publisher,
        author=stated.author,
        published=stated.published,
        boilerplate=page.boilerplate,
        tier=stated.tier or tier_of(stated),
        url=stated.url,
        pages=page.pages,
        from_properties=tuple(f for f in page.from_properties if getattr(source.known, f) is None),
    )
