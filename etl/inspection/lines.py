"""An examination as lines for a terminal: document, sections with mentions, claims, rejections."""

from collections.abc import Iterator, Sequence

from etl.inspection.claim_lines import claim_lines, rejection_lines
from etl.inspection.words import day_range, money, named
from etl.model import DateMention, Document, Mentions, MoneyMention, Section, Span
from etl.pipeline import Examination
from etl.terminal import clean, labelled

LABEL_COLUMNS = 13
HEADING_CHARS = 60


def inspection_lines(examination: Examination, columns: int) -> Iterator[str]:
    """The whole examination in lines of at most `columns` (at least about 40)."""
    document = examination.document
    yield from _document(document, columns)
    yield from ("", f"SECTIONS ({len(examination.sections)})")
    for number, (section, mentions) in enumerate(examination.sections, 1):
        yield from _section(number, section, document, columns)
        yield from _mentions(mentions, document.text, columns)
    yield from ("", f"CLAIMS ({len(examination.claims)})")
    for number, claim in enumerate(examination.claims, 1):
        yield from claim_lines(number, claim, document, columns)
    yield from ("", f"NOT TAKEN ({len(examination.rejections)})")
    for rejection in examination.rejections:
        yield from rejection_lines(rejection, document, columns)


def _document(document: Document, columns: int) -> Iterator[str]:
    skipped = sum(span.end - span.start for span in document.boilerplate)
    share = f"{skipped} of {len(document.text)} characters"
    values = {
        "path": document.path,
        "id": document.document_id,
        "title": _title(document),
        "publisher": document.publisher,
        "author": document.author,
        "published": document.published and document.published.isoformat(),
        "language": document.language.value,
        "boilerplate": f"{len(document.boilerplate)} stretches, {share}",
    }
    yield "DOCUMENT"
    for label, value in values.items():
        yield from labelled(label, value or "none", 2, LABEL_COLUMNS, columns)
    for span in document.boilerplate:
        yield from labelled("", _shown(span, document.text), 2, LABEL_COLUMNS, columns)


def _title(document: Document) -> str | None:
    is_marked = "title" in document.from_properties
    return f"{document.title} (by the file's properties alone)" if is_marked else document.title


def _shown(span: Span, text: str) -> str:
    words = clean(span.of(text))
    short = words[:HEADING_CHARS] + ("…" if len(words) > HEADING_CHARS else "")
    return f"{span.start}–{span.end} “{short}”"


def _section(number: int, section: Section, document: Document, columns: int) -> Iterator[str]:
    text = document.text
    yield ""
    yield f"{number:4} {section.kind.value} {section.span.start}–{section.span.end}"
    for heading in section.headings:
        yield from labelled("under", _shown(heading, text), 5, LABEL_COLUMNS, columns)
    yield from labelled("text", section.span.of(text), 5, LABEL_COLUMNS, columns)
    for i, cell in enumerate(section.cells):
        column = section.columns[i].of(text) if i < len(section.columns) else ""
        words = f"{column}: {cell.of(text)}" if column else cell.of(text)
        yield from labelled("cell", words, 5, LABEL_COLUMNS, columns)


def _mentions(mentions: Mentions, text: str, columns: int) -> Iterator[str]:
    rows = {
        "place": [(m.span, " or ".join(named(code) for code in m.senses)) for m in mentions.places],
        "money": [(m.span, _sum(m)) for m in mentions.money],
        "date": [(m.span, _days(m)) for m in mentions.dates],
        "person": [(m.span, f"{m.name}, {m.role}" if m.role else m.name) for m in mentions.persons],
        "cue": [(m.span, f"{m.group} {m.value}") for m in mentions.cues],
    }
    for label, found in rows.items():
        for words, meaning in _by_words(found, text).items():
            yield from labelled(label, f"“{words}” {meaning}", 5, LABEL_COLUMNS, columns)


def _by_words(found: Sequence[tuple[Span, str]], text: str) -> dict[str, str]:
    """The same words once, with all that they are taken to mean."""
    meanings: dict[str, dict[str, None]] = {}
    for span, meaning in found:
        meanings.setdefault(clean(span.of(text)), {})[meaning] = None
    return {words: "; ".join(kinds) for words, kinds in meanings.items()}


def _sum(mention: MoneyMention) -> str:
    flags = {
        "a year": mention.is_annual,
        "each": mention.is_each,
        "repeats the sum before it": mention.is_converted,
    }
    words = money(mention.amount, mention.amount_max, mention.currency, mention.qualifier)
    return ", ".join([words, *(flag for flag, is_set in flags.items() if is_set)])


def _days(mention: DateMention) -> str:
    if mention.start is None or mention.end is None:
        return "relative; the document has no date"
    return day_range(mention.start, mention.end) + (", ahead" if mention.is_future else "")
