"""Text of documents as HTML: all of it escaped, the proving words marked.

Everything that a document says reaches the page through `escaped` or `marked`, charts through
`charted`, Streamlit's labels through `filter_bar.plain`, and so comes out as it was typed.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.model import Span

HEADING_SIGN = re.compile(r"(?m)^#{1,6} (?=\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: its CSS classes, and the address it leads to (None for nowhere).

    `name` holds the classes, parted by spaces.
    Where marks overlap, the classes of all apply and the last that has an address gives it.
    """

    span: Span
    name: str
    href: str | None = None


def escaped(text: object) -> str:
    """Any text as HTML that shows it as it is; line breaks kept by the style sheet."""
    return html.escape(str(text), quote=True)


def charted(text: object) -> str:
    """Any text as the markup of a chart's words that shows it as it is.

    plotly takes tags for its own and knows few named characters: a quotation mark stays itself.
    """
    return html.escape(str(text), quote=False)


def marked(text: str, window: Span, marks: Sequence[Mark]) -> str:
    """The stretch `window` of a text as HTML, with the marks that touch it.

    The signs before headings, which reading put there, are part of it and of no account to readers:
    the style sheet hides them.
    """
    signs = HEADING_SIGN.finditer(text, window.start, window.end)
    every = [*marks, *(Mark(Span(*sign.span()), "heading-sign") for sign in signs)]
    inside = [mark for mark in every if mark.span.overlaps(window)]
    edges = {window.start, window.end}
    for mark in inside:
        edges |= {max(mark.span.start, window.start), min(mark.span.end, window.end)}
    cuts = sorted(edges)
    return "".join(
        _piece(text[start:end], [m for m in inside if m.span.covers(Span(start, end))])
        for start, end in pairwise(cuts)
    )


def paragraph_around(text: str, span: Span) -> Span:
    """The line or lines of text in which a span stands, without their line breaks."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)


def shortened(window: Span, focus: Span | None, most: int) -> Span:
    """A window of at most `most` characters: around the focus, or from the window's start."""
    if window.end - window.start <= most:
        return window
    if focus is None or focus.end <= window.start + most:
        return Span(window.start, window.start + most)
    start = max(window.start, min(focus.start - most // 2, window.end - most))
    return Span(start, min(start + most, window.end))


def _piece(words: str, marks: list[Mark]) -> str:
    shown = escaped(words)
    names = " ".join(dict.fromkeys(name for mark in marks for name in mark.name.split()))
    href = next((mark.href for mark in reversed(marks) if mark.href), None)
    if href:
        return f'<a class="mark {names}" href="{escaped(href)}"><mark>{shown}</mark></a>'
    if "evidence" in names or "amount" in names:
        return f'<mark class="{names}">{shown}</mark>'
    return f'<span class="{names}">{shown}</span>' if names else shown
