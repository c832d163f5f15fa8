"""One document from its bytes to its claims: what a build does for each, and may remember."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from etl.as_read import as_read, moved
from etl.cache import Cache
from etl.claims import build_claims
from etl.copies import Sketch, sketch_of
from etl.coverage import places_named
from etl.mentions import find_mentions
from etl.model import SANE, Claim, Document, Limits, Mentions, Rejected, Rejection, Section
from etl.model.plain import from_plain, to_plain
from etl.progress import Progress
from etl.read import (
    Input,
    Reading,
    Source,
    each_once,
    list_inputs,
    open_input,
    read_document,
    read_inputs,
)
from etl.sections import split_sections


@dataclass(frozen=True, slots=True)
class Examination:
    """All that the line makes of one document, stage by stage."""

    document: Document
    sections: Sequence[tuple[Section, Mentions]]
    claims: Sequence[Claim]
    rejections: Sequence[Rejection]


@dataclass(frozen=True, slots=True)
class Extract:
    """What a build needs of one document; `named` are the codes of the places that it names."""

    document: Document
    sketch: Sketch
    named: tuple[str, ...]
    claims: tuple[Claim, ...]
    rejections: tuple[Rejection, ...]


def examine(document: Document) -> Examination:
    """One document's sections with what they mention, its claims, and what was not taken."""
    read, gaps = as_read(document)
    split = split_sections(read)
    sections = list(zip(split, find_mentions(read, split), strict=True))
    claims, rejections = build_claims(read, sections)
    found = Examination(read, sections, claims, rejections)
    return replace(moved(found, gaps), document=document) if gaps else found


def examine_inputs(inputs: Sequence[Input]) -> Iterator[Examination | Rejected]:
    """Each input of the paths examined; raises `NothingRead` at the end where none was read."""
    for item in read_inputs(inputs):
        yield item if isinstance(item, Rejected) else examine(item)


Engine = Callable[[Sequence[Input], Cache | None, Progress], Iterator["Extract | Rejected"]]
"""How documents are read: the inputs' extracts in an order that only the inputs decide.

Raises `NothingRead` at the end where none was read.
"""

Maker = Callable[[Source, Limits], "Extract | Rejected"]
"""What makes an extract of a document's bytes, or tells why there is none."""


def extract_inputs(
    inputs: Sequence[Input], cache: Cache | None, progress: Progress
) -> Iterator[Extract | Rejected]:
    """The engine without a fence: a document that hangs or swells takes this process with it."""
    found = progress.watch(list_inputs(inputs))
    opened = (source for item in found for source in open_input(item))
    return settled((find(source, cache, SANE, extract) for source in opened), cache)


def settled(
    readings: Iterable[Reading[Extract]], cache: Cache | None
) -> Iterator[Extract | Rejected]:
    """What came of all documents, the same content once; the cache learns what it was good for.

    Raises `NothingRead` at the end where none was read.
    """
    for reading in each_once(readings):
        if cache and reading.is_kept and isinstance(reading.made, Extract):
            cache.hits += 1
        yield reading.made


def find(
    source: Source | Rejected, cache: Cache | None, limits: Limits, make: Maker
) -> Reading[Extract]:
    """What comes of one document, from the cache where it has it, else made now."""
    if isinstance(source, Rejected):
        return Reading(source.path, "", source)
    digest = source.digest
    if cache is None:
        return Reading(source.path, digest, make(source, limits))
    key = _key(digest, source, limits)
    kept = _from_entry(cache.get(key), source)
    if kept is not None:
        return Reading(source.path, digest, kept, is_kept=True)
    made = make(source, limits)
    if isinstance(made, Rejected):
        cache.put(key, {"reason": made.reason})
    else:
        cache.put(key, {"extract": to_plain(made)})
    return Reading(source.path, digest, made)


def _key(digest: str, source: Source, limits: Limits) -> str:
    # Of the limits only this one decides what comes of a document that is read.
    words = f"{digest}\0{source.known!r}\0{limits.pages}"
    return sha256(words.encode("utf-8", "replace")).hexdigest()


def _from_entry(entry: object, source: Source) -> Extract | Rejected | None:
    """What an entry says; None where there is none, or none that can be understood."""
    try:
        match entry:
            case {"reason": str(reason)}:
                return Rejected(source.path, reason)
            case {"extract": plain}:
                return _at(source.path, from_plain(Extract, plain))
    except (ValueError, TypeError):
        pass
    return None


def _at(path: str, kept: Extract) -> Extract:
    """An extract of the same content that may have lain elsewhere."""
    if kept.document.path == path:
        return kept
    return replace(kept, document=replace(kept.document, path=path))


def extract(source: Source, limits: Limits = SANE) -> Extract | Rejected:
    """The extract of one document's bytes, or why there is none.

    Raises nothing but `MemoryError`.
    """
    document = read_document(source, limits)
    if isinstance(document, Rejected):
        return document
    try:
        found = examine(document)
        named = places_named(mentions for _, mentions in found.sections)
    except MemoryError:
        raise
    except Exception as error:
        # A fault of ours on a text that nobody foresaw; the other documents are built all the same.
        return Rejected(
            source.path, f"can't be examined ({type(error).__name__}); please report it"
        )
    return Extract(
        document=document,
        sketch=sketch_of(document),
        named=tuple(sorted(named)),
        claims=tuple(found.claims),
        rejections=tuple(found.rejections),
    )
