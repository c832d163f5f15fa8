"""An entry of a feed as the page that it stands for."""

from html import escape

from etl.feeds import FeedEntry
from etl.reference.publishers import is_body

MIN_BYTES = 240
"""A shorter text is a teaser; the page itself has to be fetched."""
LINK_ONLY = "the feed has only a teaser of it; run `python -m etl fetch` on the feed"


def entry_page(entry: FeedEntry) -> bytes | None:
    """The entry as a web page with what it states of itself; None for a mere teaser."""
    if len(entry.text.encode("utf-8", "replace")) < MIN_BYTES:
        return None
    metas = {
        "og:title": entry.title,
        "og:url": entry.url,
        "og:site_name": entry.source if entry.source and is_body(entry.source) else None,
        "author": entry.author,
        "article:published_time": entry.published.isoformat() if entry.published else None,
    }
    head = "".join(
        f'<meta name="{name}" content="{escape(value)}">' for name, value in metas.items() if value
    )
    page = f'<html><head><meta charset="utf-8">{head}</head><body>{entry.text}</body></html>'
    return page.encode("utf-8", "replace")
