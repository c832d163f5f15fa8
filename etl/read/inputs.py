"""Reads files into documents: one identity for one content, nothing that stops the run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from etl.errors import NothingRead, Unreadable
from etl.model import Document, Language, Rejected
from etl.read.formats import format_of
from etl.read.lines import cjk_share
from etl.read.page import Page
from etl.read.reading import read_page
from etl.read.sources import Input, Source, list_inputs, open_input, open_source
from etl.read.stated import Stated
from etl.read.tiers import site_name, tier_of

CHINESE_SHARE = 0.2
"""Share of Han characters among the letters from which on a document counts as Chinese."""
MAX_NAMED = 3

Made = TypeVar("Made")


def read_inputs(inputs: Sequence[Input]) -> Iterator[Document | Rejected]:
    """Reads files and folders, in the order of their paths; each input gives one item.

    The same content is read once. Raises `NothingRead` at the end where no document was read.
    """
    opened = (source for item in list_inputs(inputs) for source in open_input(item))
    yield from each_once(opened, read_document)


def each_once(
    opened: Iterable[Source | Rejected], make: Callable[[Source], Made | Rejected]
) -> Iterator[Made | Rejected]:
    """What `make` makes of each source, the same content once.

    Raises `NothingRead` at the end where it made nothing of any.
    """
    seen: dict[str, str] = {}
    rejected: list[Rejected] = []
    for source in opened:
        made: Made | Rejected
        if isinstance(source, Rejected):
            made = source
        elif (digest := source.digest) in seen:
            made = Rejected(source.path, f"same content as {seen[digest]}; read once")
        else:
            made = make(source)
            if not isinstance(made, Rejected):
                seen[digest] = source.path
        if isinstance(made, Rejected):
            rejected.append(made)
        yield made
    if not seen:
        raise NothingRead(_summary(rejected))


def _summary(rejected: Sequence[Rejected]) -> str:
    named = "; ".join(f"{item.path}: {item.reason}" for item in rejected[:MAX_NAMED])
    more = f"; and {len(rejected) - MAX_NAMED} more" if len(rejected) > MAX_NAMED else ""
    return f"no document could be read ({named or 'no files there'}{more})"


def read_source(source: Source) -> Iterator[Document | Rejected]:
    """The document that some bytes hold, or those of an archive's members; never raises."""
    for item in open_source(source):
        yield item if isinstance(item, Rejected) else read_document(item)


def read_document(source: Source) -> Document | Rejected:
    """The document that some bytes hold, or why they can't be read; never raises."""
    try:
        return _document(source, read_page(source.data, format_of(source.data)))
    except Unreadable as error:
        return Rejected(source.path, str(error))
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
