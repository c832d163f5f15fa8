"""The Download control: the selection as files, each made only when a reader asks for it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from dashboard.choices.links import href
from dashboard.data.cached import data_folder
from dashboard.data.newest import newest_first
from dashboard.exports.api import API
from dashboard.exports.geojson import geojson_bytes
from dashboard.exports.package import package_bytes
from dashboard.exports.parquet import parquet_bytes
from dashboard.exports.rows import View, initiative_rows
from dashboard.exports.spreadsheet import workbook_bytes
from dashboard.frame.navigation import PAGES
from dashboard.frame.shell import Page
from dashboard.wording.csv_text import csv_bytes
from dashboard.wording.marked import escaped
from dashboard.wording.words import say, say_count
from etl.model.home import HOME

LEGAL = (HOME / "LICENSE", HOME / "NOTICE")
MIME = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "geojson": "application/geo+json",
    "package": "application/zip",
}
"""The forms on offer, in their order, and what the browser is told that each is."""


def download_control(page: Page) -> None:
    """A button that opens the list of forms in which the page's initiatives can be had."""
    view = View(page.dataset, newest_first(page.initiatives), page.selection, app_address())
    tongue, today = page.tongue, reader_today()
    make: dict[str, Callable[[], bytes]] = {
        "xlsx": lambda: workbook_bytes(view, today, tongue),
        "csv": lambda: csv_bytes(initiative_rows(view)),
        "parquet": lambda: parquet_bytes(view),
        "geojson": lambda: geojson_bytes(view),
        "package": lambda: package_bytes(data_folder(), LEGAL),
    }
    with st.popover(say(tongue, "export.open"), key="download", width="content"):
        words = say_count(tongue, "export.lede", len(page.initiatives))
        st.html(f'<p class="note">{escaped(words)}</p>')
        with st.container(key="offers"):
            for form in MIME:
                _offer(page, form, make[form])
        st.html(_api_link(page))


def app_address() -> str:
    """The address of the app in the reader's browser, with a slash at its end."""
    url = str(st.context.url or "").partition("?")[0].rstrip("/")
    above, _, last = url.rpartition("/")
    base = above if last in set(PAGES.values()) else url
    return f"{base}/" if base else ""


def reader_today() -> date:
    """The day in the reader's time zone; in UTC where the browser does not tell it."""
    try:
        zone = ZoneInfo(str(st.context.timezone))
    except (KeyError, ValueError, OSError):
        return datetime.now(UTC).date()
    return datetime.now(zone).date()


def _offer(page: Page, form: str, make: Callable[[], bytes]) -> None:
    """One form: its button and what it is for. It is made, on a thread of its own, at a click."""
    what = "data" if form == "package" else "initiatives"
    ending = "zip" if form == "package" else form
    with st.container(horizontal=True, vertical_alignment="center", key=f"offer-{form}"):
        st.download_button(
            say(page.tongue, f"export.{form}"),
            make,
            f"china-ai-hub-atlas-{what}-{page.dataset.version}.{ending}",
            MIME[form],
            key=f"download-{form}",
            on_click="ignore",
            type="tertiary",
        )
        hint = escaped(say(page.tongue, f"export.{form}.hint"))
        st.html(f'<p class="note">{hint}</p>')


def _api_link(page: Page) -> str:
    link = escaped(href(API, page.selection, page.tongue))
    words = escaped(say(page.tongue, "export.api"))
    hint = escaped(say(page.tongue, "export.api.hint"))
    return (
        f'<p class="offer"><a href="{link}" target="_blank" rel="noopener">{words}</a> '
        f'<span class="note">{hint}</span></p>'
    )
